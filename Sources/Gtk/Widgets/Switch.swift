internal import CGtk

/// Turns something on and off, at once.
open class Switch: Widget {
  /// Emitted when the switch was turned, by the user or the program.
  public static let toggled = Signal<Switch, Void>(notify: "active")

  /// A switch.
  public init(isOn: Bool = false) {
    super.init(adopting: made(gtk_switch_new()), .none)
    self.isOn = isOn
    valign = .centre
  }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  /// Whether the switch is on.
  public var isOn: Bool {
    get { gtk_switch_get_active(opaque).isTrue }
    set { gtk_switch_set_active(opaque, newValue.c) }
  }
}
