internal import CGtk

/// A long list, of which only the rows in view are made.
///
/// Use it for search results and the like; a page of cards is a plain ``Box``.
open class ListView<Row: ListRow>: Widget {
  /// What the list shows.
  public let model: ListModel<Row.Element>
  private var selecting: Selection?
  private let near: NearRows<Row>?

  /// A list.
  ///
  /// - Parameters:
  ///   - model: What it shows.
  ///   - selects: Whether a row is selected as the arrow keys go through.
  ///   - isLong: Whether only rows near what is seen are made: for lists that may be long, in a ``ScrolledWindow``. Rows
  ///     say what they show by ``ListRow/spoken(_:)``.
  ///   - row: Makes a row.
  ///   - onActivate: Told when a row was clicked, or Enter pressed on it.
  public init(
    _ model: ListModel<Row.Element>, selects: Bool = true, isLong: Bool = false,
    row: @escaping @MainActor () -> Row,
    onActivate: (@MainActor (ListView<Row>, Row.Element) -> Void)? = nil
  ) {
    self.model = model
    near = isLong ? NearRows(row) : nil
    let factory = near?.makeFactory() ?? RowFactory(row)
    g_object_ref(factory.raw)  // the view takes one
    super.init(
      adopting: made(gtk_list_view_new(selection(of: model.opaque, selects), factory.opaque)), .none)
    near?.follow(self)
    gtk_list_view_set_single_click_activate(opaque, 1)
    if let onActivate {
      on(Signal<ListView<Row>, Void, Int>("activate")) { list, index in
        if list.model.elements.indices.contains(index) { onActivate(list, list.model.elements[index]) }
      }
    }
  }

  /// The place of the row selected; nil for none.
  public var selectedIndex: Int? {
    get { Gtk.selected(gtk_list_view_get_model(opaque)) }
    set { Gtk.select(newValue, in: gtk_list_view_get_model(opaque)) }
  }

  /// Whether one click does what Enter does; then a row is selected as soon as the pointer is over it.
  public var activatesOnClick: Bool {
    get { gtk_list_view_get_single_click_activate(opaque).isTrue }
    set { gtk_list_view_set_single_click_activate(opaque, newValue.c) }
  }

  /// Tells of another row selected, by the user or the program. Call it once.
  public func onSelect(_ body: @escaping @MainActor (ListView<Row>) -> Void) {
    guard let model = gtk_list_view_get_model(opaque) else { return }
    let selection = Selection(model)
    self.selecting = selection
    selection.on(Selection.changed) { [weak self] _ in if let self { body(self) } }
  }

  /// The value selected.
  public var selected: Row.Element? {
    selectedIndex.flatMap { model.elements.indices.contains($0) ? model.elements[$0] : nil }
  }

  /// Does what a click on a row would.
  public func activate(_ index: Int) { activateAction("list.activate-item", position: index) }

  /// Scrolls to a row; call it after the list was laid out.
  public func scroll(to index: Int) {
    let scroll = { self.activateAction("list.scroll-to-item", position: index) }
    if let near { near.going(to: index, scroll) } else { scroll() }
  }

  /// Puts the focus on a row in view.
  ///
  /// - Returns: whether there is one that is wanted, and it took the focus.
  public func focus(where isWanted: (Row) -> Bool) -> Bool {
    let item = children.first { item in (item.children.first as? Row).map(isWanted) ?? false }
    return item?.grabFocus() ?? false
  }

  private func activateAction(_ name: String, position: Int) {
    withVariant(g_variant_new_uint32(guint(position))) {
      _ = gtk_widget_activate_action_variant(widget, name, $0)
    }
  }
}

/// Which row of a list is selected.
private final class Selection: Object {
  static let changed = Signal<Selection, Void>(notify: "selected")

  init(_ model: OpaquePointer) { super.init(adopting: UnsafeMutableRawPointer(model), .none) }
}

/// A selection model around a list; what makes views of it takes it.
func selection(of list: OpaquePointer, _ selects: Bool) -> OpaquePointer? {
  g_object_ref(UnsafeMutableRawPointer(list))  // the selection takes one
  guard selects else { return gtk_no_selection_new(list) }
  let selection = gtk_single_selection_new(list)
  gtk_single_selection_set_autoselect(selection, 0)
  gtk_single_selection_set_can_unselect(selection, 1)
  return selection
}

/// The place selected in a model.
func selected(_ model: OpaquePointer?) -> Int? {
  guard let set = gtk_selection_model_get_selection(model) else { return nil }
  defer { gtk_bitset_unref(set) }
  return gtk_bitset_is_empty(set).isTrue ? nil : Int(gtk_bitset_get_minimum(set))
}

/// Selects a place in a model, or none.
func select(_ index: Int?, in model: OpaquePointer?) {
  if let index {
    gtk_selection_model_select_item(model, guint(index), 1)
  } else if let current = selected(model) {
    gtk_selection_model_unselect_item(model, guint(current))
  }
}
