internal import CGtk

/// Widgets in rows and columns.
open class Grid: Widget {
  /// An empty grid.
  public init(rowSpacing: Int = 0, columnSpacing: Int = 0) {
    super.init(adopting: made(gtk_grid_new()), .none)
    gtk_grid_set_row_spacing(ptr(), guint(rowSpacing))
    gtk_grid_set_column_spacing(ptr(), guint(columnSpacing))
  }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  /// Puts a widget in a place, counted from zero.
  public func attach(_ child: Widget, column: Int, row: Int, width: Int = 1, height: Int = 1) {
    gtk_grid_attach(ptr(), child.widget, gint(column), gint(row), gint(width), gint(height))
  }

  /// The widget in a place.
  public func child(column: Int, row: Int) -> Widget? {
    Widget.wrap(gtk_grid_get_child_at(ptr(), gint(column), gint(row)))
  }

  /// Takes a widget out.
  public func remove(_ child: Widget) { gtk_grid_remove(ptr(), child.widget) }

  /// Takes all widgets out.
  public func removeAll() {
    while let child = gtk_widget_get_first_child(widget) { gtk_grid_remove(ptr(), child) }
  }

  /// Whether all columns are equally wide.
  public var hasEqualColumns: Bool {
    get { gtk_grid_get_column_homogeneous(ptr()).isTrue }
    set { gtk_grid_set_column_homogeneous(ptr(), newValue.c) }
  }
}
