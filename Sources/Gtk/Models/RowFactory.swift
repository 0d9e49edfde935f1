internal import CGtk

/// A row of a list or a cell of a table: built once, told many times what to show.
///
/// Rows are of one height and hold no editor: GTK moves them to other values while the user types.
@MainActor
public protocol ListRow: Widget {
  /// What a row shows.
  associatedtype Element: Equatable

  /// Shows a value.
  func show(_ element: Element)

  /// Lets go of the value shown, before another comes or the row is put aside.
  func clear()
}

extension ListRow {
  public func clear() {}
}

/// Builds rows when GTK needs them.
final class RowFactory: Object {
  static let setup = Signal<RowFactory, Void, RowPlace>("setup")
  static let bind = Signal<RowFactory, Void, RowPlace>("bind")
  static let unbind = Signal<RowFactory, Void, RowPlace>("unbind")

  init<Row: ListRow>(_ makeRow: @escaping @MainActor () -> Row) {
    super.init(adopting: made(gtk_signal_list_item_factory_new()), .full)
    on(RowFactory.setup) { _, place in place.setChild(makeRow()) }
    on(RowFactory.bind) { _, place in
      if let row = place.child as? Row, let element: Row.Element = place.value() { row.show(element) }
    }
    on(RowFactory.unbind) { _, place in (place.child as? Row)?.clear() }
  }
}

/// Where GTK wants a row.
@MainActor
struct RowPlace: SignalArgument {
  let item: OpaquePointer?

  func setChild(_ widget: Widget) { gtk_list_item_set_child(item, widget.widget) }

  var child: Widget? { Widget.wrap(gtk_list_item_get_child(item)) }

  func value<Element>() -> Element? { listValue(gtk_list_item_get_item(item)) }

  static func read(_ value: SignalValue) -> RowPlace {
    RowPlace(item: g_value_get_object(value.pointer).map { OpaquePointer($0) })
  }

  nonisolated static func accepts(_ type: SignalValueType) -> Bool { type.isA(cgtk_type_object()) }
}
