internal import CGtk

/// Two widgets with a line between them that the user can move.
open class Paned: Widget {
  /// Emitted when the line was moved.
  public static let positionChanged = Signal<Paned, Void>(notify: "position")

  /// Two widgets side by side, or one above the other.
  public init(_ orientation: Orientation = .horizontal, start: Widget? = nil, end: Widget? = nil) {
    super.init(adopting: made(gtk_paned_new(orientation.c)), .none)
    if let start { gtk_paned_set_start_child(opaque, start.widget) }
    if let end { gtk_paned_set_end_child(opaque, end.widget) }
    gtk_paned_set_resize_start_child(opaque, 0)
    gtk_paned_set_shrink_start_child(opaque, 0)
    gtk_paned_set_shrink_end_child(opaque, 0)
  }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  /// The first widget. It keeps its size when the window is resized.
  public var start: Widget? {
    get { Widget.wrap(gtk_paned_get_start_child(opaque)) }
    set { gtk_paned_set_start_child(opaque, newValue?.widget) }
  }

  /// The second widget. It takes the room that is left.
  public var end: Widget? {
    get { Widget.wrap(gtk_paned_get_end_child(opaque)) }
    set { gtk_paned_set_end_child(opaque, newValue?.widget) }
  }

  /// The size of the first widget.
  public var position: Int {
    get { Int(gtk_paned_get_position(opaque)) }
    set { gtk_paned_set_position(opaque, gint(newValue)) }
  }
}
