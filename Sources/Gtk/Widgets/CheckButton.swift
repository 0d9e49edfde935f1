internal import CGtk

/// A box to tick; or, in a group, one of several choices of which one holds.
///
/// ```swift
/// let first = CheckButton("England")
/// let second = CheckButton("Wales", group: first)
/// ```
open class CheckButton: Widget {
  /// Emitted when the tick was set or taken away, by the user or the program.
  public static let toggled = Signal<CheckButton, Void>("toggled")
  /// Emitted when the user chose the button, also if it was chosen already.
  public static let activated = Signal<CheckButton, Void>("activate")

  /// Makes a box to tick, or a radio button of the group of another one.
  public init(_ label: String? = nil, group: CheckButton? = nil) {
    super.init(adopting: made(gtk_check_button_new_with_mnemonic(label)), .none)
    if let group { setGroup(group) }
  }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  /// Whether the box is ticked, or the choice chosen.
  public var isActive: Bool {
    get { gtk_check_button_get_active(ptr()).isTrue }
    set { gtk_check_button_set_active(ptr(), newValue.c) }
  }

  /// Whether the box is neither ticked nor empty.
  public var isInconsistent: Bool {
    get { gtk_check_button_get_inconsistent(ptr()).isTrue }
    set { gtk_check_button_set_inconsistent(ptr(), newValue.c) }
  }

  /// The text beside the box. An underscore marks its mnemonic.
  public var label: String {
    get { copied(gtk_check_button_get_label(ptr())) }
    set { gtk_check_button_set_label(ptr(), newValue) }
  }

  /// The widget beside the box, instead of a text.
  public var child: Widget? {
    get { Widget.wrap(gtk_check_button_get_child(ptr())) }
    set { gtk_check_button_set_child(ptr(), newValue?.widget) }
  }

  /// Joins the group of another button, or leaves its group. Do it before the buttons are shown: what is one of several
  /// choices is told to those who do not see it as a radio button, which GTK 4.8 does not do by itself.
  public func setGroup(_ other: CheckButton?) {
    gtk_check_button_set_group(ptr(), other?.ptr())
    setAccessibleRole(other == nil ? .checkbox : .radio)
    other?.setAccessibleRole(.radio)
  }

  /// The action that the box switches, such as "win.wide".
  public var actionName: String? {
    get { gtk_actionable_get_action_name(opaque).map { String(cString: $0) } }
    set { gtk_actionable_set_action_name(opaque, newValue) }
  }
}
