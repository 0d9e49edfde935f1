internal import CGtk

/// How far something has come.
open class ProgressBar: Widget {
  /// A bar that is empty, or filled to a share.
  public init(_ fraction: Double = 0) {
    super.init(adopting: made(gtk_progress_bar_new()), .none)
    if fraction != 0 { self.fraction = fraction }
  }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  /// The share that is done, from 0 to 1.
  public var fraction: Double {
    get { gtk_progress_bar_get_fraction(opaque) }
    set { gtk_progress_bar_set_fraction(opaque, newValue) }
  }

  /// Moves the bar to and fro, when nobody knows how far it is.
  public func pulse() { gtk_progress_bar_pulse(opaque) }

  /// The text on the bar; nil for none.
  public var text: String? {
    get { gtk_progress_bar_get_text(opaque).map { String(cString: $0) } }
    set {
      gtk_progress_bar_set_text(opaque, newValue)
      gtk_progress_bar_set_show_text(opaque, (newValue != nil).c)
    }
  }
}
