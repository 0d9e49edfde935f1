internal import CGtk

/// A button that opens a menu or a popover.
open class MenuButton: Widget {
  /// A button with a text.
  public init(_ label: String, menu: Menu? = nil) {
    super.init(adopting: made(gtk_menu_button_new()), .none)
    gtk_menu_button_set_label(opaque, label)
    gtk_menu_button_set_use_underline(opaque, 1)
    if let menu { setMenu(menu) }
  }

  /// A button with an icon, named by the label.
  public init(icon: String, label: String, menu: Menu? = nil) {
    super.init(adopting: made(gtk_menu_button_new()), .none)
    gtk_menu_button_set_icon_name(opaque, icon)
    tooltip = label
    setAccessibleLabel(label)
    if let menu { setMenu(menu) }
  }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  /// Opens a menu.
  public func setMenu(_ menu: Menu?) {
    gtk_menu_button_set_menu_model(opaque, menu?.ptr())
    if let popover = gtk_menu_button_get_popover(opaque) { Popover.fitArrow(popover) }
  }

  /// Opens a popover, which the button keeps.
  public func setPopover(_ popover: Popover?) { gtk_menu_button_set_popover(opaque, popover?.widget) }

  /// The text on the button.
  public var label: String {
    get { copied(gtk_menu_button_get_label(opaque)) }
    set {
      // GTK would make the text anew, and lay out all around it.
      guard newValue != label else { return }
      gtk_menu_button_set_label(opaque, newValue)
    }
  }

  /// The widget on the button.
  public var child: Widget? {
    get { Widget.wrap(gtk_menu_button_get_child(opaque)) }
    set { gtk_menu_button_set_child(opaque, newValue?.widget) }
  }

  /// Whether F10 opens the menu.
  public var isPrimary: Bool {
    get { gtk_menu_button_get_primary(opaque).isTrue }
    set { gtk_menu_button_set_primary(opaque, newValue.c) }
  }

  /// Whether there is a frame around the button.
  public var hasFrame: Bool {
    get { gtk_menu_button_get_has_frame(opaque).isTrue }
    set { gtk_menu_button_set_has_frame(opaque, newValue.c) }
  }

  /// Whether an arrow is shown beside an icon.
  public var alwaysShowsArrow: Bool {
    get { gtk_menu_button_get_always_show_arrow(opaque).isTrue }
    set { gtk_menu_button_set_always_show_arrow(opaque, newValue.c) }
  }

  /// Opens the menu or popover.
  public func popUp() { gtk_menu_button_popup(opaque) }

  /// Closes the menu or popover.
  public func popDown() { gtk_menu_button_popdown(opaque) }
}
