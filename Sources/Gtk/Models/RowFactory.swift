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

  /// What is said of a value to those who do not see its row. Nil where what the row shows is enough, or it says so itself.
  static func spoken(_ element: Element) -> String?
}

extension ListRow {
  public func clear() {}
  public static func spoken(_: Element) -> String? { nil }
}

/// Builds rows when GTK needs them.
final class RowFactory: Object {
  static let setup = Signal<RowFactory, Void, RowPlace>("setup")
  static let bind = Signal<RowFactory, Void, RowPlace>("bind")
  static let unbind = Signal<RowFactory, Void, RowPlace>("unbind")
  static let teardown = Signal<RowFactory, Void, RowPlace>("teardown")

  /// A factory whose signals others answer.
  init() { super.init(adopting: made(gtk_signal_list_item_factory_new()), .full) }

  convenience init<Row: ListRow>(_ makeRow: @escaping @MainActor () -> Row) {
    self.init()
    on(RowFactory.setup) { _, place in place.setChild(makeRow()) }
    on(RowFactory.bind) { _, place in
      guard let row = place.child as? Row, let element: Row.Element = place.value() else { return }
      row.show(element)
      place.say(Row.spoken(element), by: row)
    }
    on(RowFactory.unbind) { _, place in (place.child as? Row)?.clear() }
  }
}

/// Where GTK wants a row.
@MainActor
struct RowPlace: SignalArgument {
  let item: OpaquePointer?

  func setChild(_ widget: Widget?) { gtk_list_item_set_child(item, widget?.widget) }

  /// Where the value stands in the list.
  var position: Int { Int(gtk_list_item_get_position(item)) }

  /// Names the row. The focus is on the list's own widget around it, so that is named too.
  func say(_ words: String?, by row: Widget?) {
    guard let words else { return }
    row?.setAccessibleLabel(words)
    let around = gtk_list_item_get_child(item).flatMap { Widget.wrap(gtk_widget_get_parent($0)) }
    around?.setAccessibleLabel(words)
  }

  var child: Widget? { Widget.wrap(gtk_list_item_get_child(item)) }

  func value<Element>() -> Element? { listValue(gtk_list_item_get_item(item)) }

  static func read(_ value: SignalValue) -> RowPlace {
    RowPlace(item: g_value_get_object(value.pointer).map { OpaquePointer($0) })
  }

  nonisolated static func accepts(_ type: SignalValueType) -> Bool { type.isA(cgtk_type_object()) }
}
