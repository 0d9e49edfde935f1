internal import CGtk

/// A button that stays pressed.
open class ToggleButton: Button {
  /// Emitted when the button was pressed in or out, by the user or the program.
  public static let toggled = Signal<ToggleButton, Void>("toggled")

  /// A toggle with a label; one of a group if it is told another member.
  public init(_ label: String, group: ToggleButton? = nil) {
    super.init(adopting: made(gtk_toggle_button_new_with_label(label)), .none)
    showsMnemonic(of: label)
    self.group(with: group)
  }

  /// A toggle with an icon, named by the label.
  public init(icon: String, label: String, group: ToggleButton? = nil) {
    super.init(adopting: made(gtk_toggle_button_new()), .none)
    self.icon = icon
    tooltip = label
    setAccessibleLabel(label)
    self.group(with: group)
  }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  private func group(with other: ToggleButton?) {
    if let other { gtk_toggle_button_set_group(ptr(), other.ptr()) }
  }

  /// Whether the button is pressed in.
  public var isActive: Bool {
    get { gtk_toggle_button_get_active(ptr()).isTrue }
    set { gtk_toggle_button_set_active(ptr(), newValue.c) }
  }
}
