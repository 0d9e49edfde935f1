internal import CGtk

/// Something that turns while the user has to wait.
open class Spinner: Widget {
  /// A spinner that turns.
  public init(isSpinning: Bool = true) {
    super.init(adopting: made(gtk_spinner_new()), .none)
    self.isSpinning = isSpinning
  }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  /// Whether it turns.
  public var isSpinning: Bool {
    get { gtk_spinner_get_spinning(opaque).isTrue }
    set { gtk_spinner_set_spinning(opaque, newValue.c) }
  }
}
