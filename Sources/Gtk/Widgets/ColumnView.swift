internal import CGtk

/// A table of Swift values, of which only the rows in view are made.
///
/// ```swift
/// ColumnView(model, columns: [
///   .init("Section", text: { $0.title }),
///   .init("Answered", text: { "\($0.answered)" }, orderedBy: { $0.answered < $1.answered }),
/// ])
/// ```
open class ColumnView<Element: Equatable>: Widget {
  /// A column.
  @MainActor
  public struct Column {
    let title: String
    let factory: RowFactory
    let isBefore: ((Element, Element) -> Bool)?
    let expands: Bool
    let width: Int?

    /// A column of texts.
    public init(
      _ title: String, text: @escaping @MainActor (Element) -> String,
      orderedBy isBefore: ((Element, Element) -> Bool)? = nil, expands: Bool = false, width: Int? = nil
    ) {
      self.init(title, cell: { TextCell(text) }, orderedBy: isBefore, expands: expands, width: width)
    }

    /// A column of cells of your own.
    public init<Cell: ListRow>(
      _ title: String, cell: @escaping @MainActor () -> Cell,
      orderedBy isBefore: ((Element, Element) -> Bool)? = nil, expands: Bool = false, width: Int? = nil
    ) where Cell.Element == Element {
      self.title = title
      self.factory = RowFactory(cell)
      self.isBefore = isBefore
      self.expands = expands
      self.width = width
    }
  }

  /// What the table shows.
  public let model: ListModel<Element>

  /// A table. A click on the title of an ordered column sorts by it.
  public init(
    _ model: ListModel<Element>, columns: [Column],
    onActivate: (@MainActor (ColumnView<Element>, Element) -> Void)? = nil
  ) {
    self.model = model
    let view = gtk_column_view_new(nil)
    super.init(adopting: made(view), .none)
    for column in columns { append(column) }
    g_object_ref(model.raw)  // the sorted list takes one
    let sorter = gtk_column_view_get_sorter(opaque)
    g_object_ref(UnsafeMutableRawPointer(sorter))
    let sorted = gtk_sort_list_model_new(model.opaque, sorter)
    let selection = gtk_single_selection_new(sorted)
    gtk_single_selection_set_autoselect(selection, 0)
    gtk_column_view_set_model(opaque, selection)
    g_object_unref(UnsafeMutableRawPointer(selection))
    gtk_column_view_set_single_click_activate(opaque, 1)
    if let onActivate {
      on(Signal<ColumnView<Element>, Void, Int>("activate")) { table, index in
        if let element = table.element(at: index) { onActivate(table, element) }
      }
    }
  }

  private func append(_ column: Column) {
    g_object_ref(column.factory.raw)  // the column takes one
    let made = gtk_column_view_column_new(column.title, column.factory.opaque)
    defer { g_object_unref(UnsafeMutableRawPointer(made)) }
    gtk_column_view_column_set_expand(made, column.expands.c)
    gtk_column_view_column_set_resizable(made, 1)
    if let width = column.width { gtk_column_view_column_set_fixed_width(made, gint(width)) }
    if let isBefore = column.isBefore {
      let sorter = gtk_custom_sorter_new(
        { first, second, data in
          guard let compare = Carried<Comparison>.value(data) else { return 0 }
          return compare(first, second)
        },
        Carried<Comparison>.retain { first, second in
          guard let first = listValue(first, as: Element.self),
            let second = listValue(second, as: Element.self)
          else { return 0 }
          return isBefore(first, second) ? -1 : isBefore(second, first) ? 1 : 0
        }, releaseCarried)
      gtk_column_view_column_set_sorter(made, cgtk_sorter(UnsafeMutableRawPointer(sorter)))
      g_object_unref(UnsafeMutableRawPointer(sorter))
    }
    gtk_column_view_append_column(opaque, made)
  }

  /// The value in a row, as the table is sorted now.
  public func element(at index: Int) -> Element? {
    let item = g_list_model_get_item(gtk_column_view_get_model(opaque), guint(index))
    defer { if let item { g_object_unref(item) } }
    return listValue(item)
  }

  /// The values as the table is sorted now.
  public var sortedElements: [Element] { (0..<model.count).compactMap(element) }

  /// Sorts by a column, counted from zero.
  public func sort(by index: Int, descending: Bool = false) {
    let columns = gtk_column_view_get_columns(opaque)
    guard let column = g_list_model_get_item(columns, guint(index)) else { return }
    defer { g_object_unref(column) }
    gtk_column_view_sort_by_column(
      opaque, OpaquePointer(column), descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING)
  }

  /// The value selected.
  public var selected: Element? { Gtk.selected(gtk_column_view_get_model(opaque)).flatMap(element) }
}

private typealias Comparison = (gconstpointer?, gconstpointer?) -> gint

/// A cell that shows a text in one line.
private final class TextCell<Element: Equatable>: Label, ListRow {
  private let textOf: @MainActor (Element) -> String

  init(_ text: @escaping @MainActor (Element) -> String) {
    textOf = text
    super.init("", wrapping: .ellipsis)
  }

  func show(_ element: Element) { text = textOf(element) }
}
