internal import CGtk

/// A push button with a text label, an icon, or a widget of your own.
///
/// ```swift
/// Button("New assessment", style: .suggested) { startAssistant() }
/// ```
open class Button: Widget {
  /// How a button looks: classes of the style sheet.
  public struct Style: RawRepresentable, Hashable, Sendable {
    /// The name of the class; empty for none.
    public let rawValue: String

    /// A class of the style sheet.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A button like any other.
    public static let plain = Style(rawValue: "")
    /// The one to press next.
    public static let suggested = Style(rawValue: "suggested-action")
    /// One that takes something away.
    public static let destructive = Style(rawValue: "destructive-action")
    /// Without a frame until the pointer is on it.
    public static let flat = Style(rawValue: "flat")
    /// Looks like a link in a text.
    public static let link = Style(rawValue: "link")
  }

  /// Emitted when the button is pressed with the pointer, the keyboard or an assistive technology.
  public static let clicked = Signal<Button, Void>("clicked")

  /// A button with a label, in which an underscore marks the mnemonic.
  public init(_ label: String, style: Style = .plain, action: (@MainActor () -> Void)? = nil) {
    super.init(adopting: made(gtk_button_new_with_label(label)), .none)
    showsMnemonic(of: label)
    prepare(style, action)
  }

  /// A button with an icon. The label names it for everybody who does not see the icon, and is its tooltip.
  public init(
    icon: String, label: String, style: Style = .plain, action: (@MainActor () -> Void)? = nil
  ) {
    super.init(adopting: made(gtk_button_new_from_icon_name(icon)), .none)
    prepare(style, action)
    tooltip = label
    setAccessibleLabel(label)
  }

  /// A button that shows a widget.
  public init(child: Widget, style: Style = .plain, action: (@MainActor () -> Void)? = nil) {
    super.init(adopting: made(gtk_button_new()), .none)
    gtk_button_set_child(ptr(), child.widget)
    prepare(style, action)
  }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  private func prepare(_ style: Style, _ action: (@MainActor () -> Void)?) {
    self.style = style
    if let action { on(Button.clicked) { _ in action() } }
  }

  /// How the button looks.
  public var style: Style = .plain {
    didSet {
      if !oldValue.rawValue.isEmpty { removeStyle(oldValue.rawValue) }
      if !style.rawValue.isEmpty { addStyle(style.rawValue) }
    }
  }

  /// The text on the button. An underscore marks its mnemonic.
  public var label: String {
    get { copied(gtk_button_get_label(ptr())) }
    set {
      gtk_button_set_label(ptr(), newValue)
      showsMnemonic(of: newValue)
      // GTK names the button by its new text.
      if let givenName { setAccessibleLabel(givenName) } else { sayNameOnce() }
    }
  }

  override var shownName: String? { gtk_button_get_label(ptr()).map { String(cString: $0) } }

  /// Lets an underscore mark the mnemonic. GTK then names the button twice, by its text and by the label on it.
  func showsMnemonic(of label: String) {
    let isMarked = label.utf8.contains(UInt8(ascii: "_"))
    gtk_button_set_use_underline(ptr(), isMarked.c)
    if isMarked { gtk_accessible_reset_property(opaque, GTK_ACCESSIBLE_PROPERTY_LABEL) }
  }

  /// The icon on the button, by name.
  public var icon: String {
    get { copied(gtk_button_get_icon_name(ptr())) }
    set { gtk_button_set_icon_name(ptr(), newValue) }
  }

  /// The widget on the button.
  public var child: Widget? {
    get { Widget.wrap(gtk_button_get_child(ptr())) }
    set { gtk_button_set_child(ptr(), newValue?.widget) }
  }

  /// The action that the button starts, such as "win.undo"; it is greyed when the action is disabled.
  public var actionName: String? {
    get { gtk_actionable_get_action_name(opaque).map { String(cString: $0) } }
    set { gtk_actionable_set_action_name(opaque, newValue) }
  }

  /// Sets the action that the button starts and what it is told.
  public func setAction(_ name: String, target: String) {
    gtk_actionable_set_action_name(opaque, name)
    gtk_actionable_set_action_target_value(opaque, g_variant_new_string(target))
  }

  /// Presses the button; for tests.
  public func click() { cgtk_emit(raw, "clicked") }
}
