internal import CGtk

/// A list of widgets that the arrow keys go through, one of which may be selected.
open class ListBox: Widget, Container {
  /// Emitted when a row was clicked, or Enter pressed on it.
  public static let rowActivated = Signal<ListBox, Void, ListBoxRow?>("row-activated")
  /// Emitted when another row is selected; nil if none is.
  public static let rowSelected = Signal<ListBox, Void, ListBoxRow?>("row-selected")

  /// What can be selected.
  public enum Selection: UInt32, Sendable {
    /// Nothing.
    case none = 0
    /// One row or none.
    case single
    /// Always one row.
    case browse
    /// Any number of rows.
    case multiple
  }

  /// An empty list.
  public init(selection: Selection = .none) {
    super.init(adopting: made(gtk_list_box_new()), .none)
    gtk_list_box_set_selection_mode(opaque, GtkSelectionMode(selection.rawValue))
  }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  /// Adds a row, or a widget for which GTK makes one.
  public func append(_ child: Widget) { gtk_list_box_append(opaque, child.widget) }

  /// Puts a row, or a widget for which GTK makes one, in a place.
  public func insert(_ child: Widget, at index: Int) {
    gtk_list_box_insert(opaque, child.widget, gint(index))
  }

  /// Takes a row out.
  public func remove(_ child: Widget) { gtk_list_box_remove(opaque, child.widget) }

  /// Takes all rows out.
  public func removeAll() {
    while let row = gtk_list_box_get_row_at_index(opaque, 0) { gtk_list_box_remove(opaque, cgtk_widget(row)) }
  }

  /// The row in a place.
  public func row(at index: Int) -> ListBoxRow? {
    ListBoxRow.wrap(gtk_list_box_get_row_at_index(opaque, gint(index)))
  }

  /// The rows, in order.
  public var rows: [ListBoxRow] { children.compactMap { $0 as? ListBoxRow } }

  /// The row that is selected.
  public var selectedRow: ListBoxRow? {
    get { ListBoxRow.wrap(gtk_list_box_get_selected_row(opaque)) }
    set { gtk_list_box_select_row(opaque, newValue?.ptr()) }
  }

  /// What is shown while there is no row.
  public func setPlaceholder(_ widget: Widget?) { gtk_list_box_set_placeholder(opaque, widget?.widget) }

  /// Whether one click activates a row, not two.
  public var activatesOnSingleClick: Bool {
    get { gtk_list_box_get_activate_on_single_click(opaque).isTrue }
    set { gtk_list_box_set_activate_on_single_click(opaque, newValue.c) }
  }

  /// Puts a heading above rows: the body gets a row and the one before it, and answers the heading, if any.
  public func setHeaders(_ body: @escaping @MainActor (ListBoxRow, ListBoxRow?) -> Widget?) {
    typealias Body = @MainActor (ListBoxRow, ListBoxRow?) -> Widget?
    gtk_list_box_set_header_func(
      opaque,
      { row, before, data in
        nonisolated(unsafe) let (row, before, data) = (row, before, data)
        MainActor.assumeIsolated {
          guard let wrapped = ListBoxRow.wrap(row), let body = Carried<Body>.value(data) else { return }
          gtk_list_box_row_set_header(row, body(wrapped, ListBoxRow.wrap(before))?.widget)
        }
      }, Carried<Body>.retain(body), releaseCarried)
  }
}

/// A row of a ``ListBox``.
open class ListBoxRow: Widget {
  /// A row that shows a widget.
  public init(_ child: Widget? = nil) {
    super.init(adopting: made(gtk_list_box_row_new()), .none)
    if let child { self.child = child }
  }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  /// What the row shows.
  public var child: Widget? {
    get { Widget.wrap(gtk_list_box_row_get_child(ptr())) }
    set { gtk_list_box_row_set_child(ptr(), newValue?.widget) }
  }

  /// The place in the list.
  public var index: Int { Int(gtk_list_box_row_get_index(ptr())) }

  /// Whether a click or Enter does something.
  public var isActivatable: Bool {
    get { gtk_list_box_row_get_activatable(ptr()).isTrue }
    set { gtk_list_box_row_set_activatable(ptr(), newValue.c) }
  }

  /// Whether the row can be selected.
  public var isSelectable: Bool {
    get { gtk_list_box_row_get_selectable(ptr()).isTrue }
    set { gtk_list_box_row_set_selectable(ptr(), newValue.c) }
  }
}
