internal import CGtk

/// A line between parts.
open class Separator: Widget {
  /// A line from side to side, or from top to bottom.
  public init(_ orientation: Orientation = .horizontal) {
    super.init(adopting: made(gtk_separator_new(orientation.c)), .none)
  }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }
}
