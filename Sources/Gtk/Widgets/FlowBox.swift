internal import CGtk

/// Widgets that flow into as many columns as fit.
open class FlowBox: Widget, Container {
  /// Emitted when a widget was clicked, or Enter pressed on it.
  public static let childActivated = Signal<FlowBox, Void, FlowBoxChild?>("child-activated")

  /// An empty box; nothing in it can be selected.
  public init(rowSpacing: Int = 0, columnSpacing: Int = 0, maximumColumns: Int = 7) {
    super.init(adopting: made(gtk_flow_box_new()), .none)
    gtk_flow_box_set_selection_mode(opaque, GTK_SELECTION_NONE)
    gtk_flow_box_set_row_spacing(opaque, guint(rowSpacing))
    gtk_flow_box_set_column_spacing(opaque, guint(columnSpacing))
    gtk_flow_box_set_max_children_per_line(opaque, guint(maximumColumns))
  }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  public func append(_ child: Widget) { gtk_flow_box_append(opaque, child.widget) }

  /// Takes a widget out.
  public func remove(_ child: Widget) { gtk_flow_box_remove(opaque, child.widget) }

  /// Takes all widgets out.
  public func removeAll() {
    while let child = gtk_flow_box_get_child_at_index(opaque, 0) {
      gtk_flow_box_remove(opaque, cgtk_widget(child))
    }
  }

  /// Whether all widgets get the same room.
  public var isHomogeneous: Bool {
    get { gtk_flow_box_get_homogeneous(opaque).isTrue }
    set { gtk_flow_box_set_homogeneous(opaque, newValue.c) }
  }

  /// The least number of columns.
  public var minimumColumns: Int {
    get { Int(gtk_flow_box_get_min_children_per_line(opaque)) }
    set { gtk_flow_box_set_min_children_per_line(opaque, guint(newValue)) }
  }
}

/// What a ``FlowBox`` puts around each of its widgets.
open class FlowBoxChild: Widget {
  /// A place that shows a widget.
  public init(_ child: Widget? = nil) {
    super.init(adopting: made(gtk_flow_box_child_new()), .none)
    if let child { self.child = child }
  }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  /// What is shown.
  public var child: Widget? {
    get { Widget.wrap(gtk_flow_box_child_get_child(ptr())) }
    set { gtk_flow_box_child_set_child(ptr(), newValue?.widget) }
  }

  /// The place in the box.
  public var index: Int { Int(gtk_flow_box_child_get_index(ptr())) }
}
