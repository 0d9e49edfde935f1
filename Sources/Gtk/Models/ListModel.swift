internal import CGtk

/// Swift values that list and column views show.
///
/// The array is the truth; the list that GTK sees follows it with one splice.
public final class ListModel<Element: Equatable>: Object {
  /// The values, in order.
  public private(set) var elements: [Element] = []

  /// A list of values.
  public init(_ elements: [Element] = []) {
    super.init(adopting: made(g_list_store_new(cgtk_type_object())), .full)
    update(to: elements)
  }

  /// Shows other values. Those at the beginning and the end that stay the same are left as they are.
  public func update(to new: [Element]) {
    let shorter = min(elements.count, new.count)
    var start = 0
    while start < shorter, elements[start] == new[start] { start += 1 }
    var end = 0
    while end < shorter - start, elements[elements.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
    let removed = elements.count - start - end
    let added = new[start..<(new.count - end)]
    elements = new
    guard removed > 0 || !added.isEmpty else { return }
    var items: [gpointer?] = added.map(listItem)
    g_list_store_splice(opaque, guint(start), guint(removed), &items, guint(items.count))
    for item in items { g_object_unref(item) }
  }

  /// The number of values that GTK sees.
  var count: Int { Int(g_list_model_get_n_items(opaque)) }
}

private let valueKey = g_quark_from_string("swift.value")

/// A GObject that carries a Swift value.
private func listItem<Element>(_ element: Element) -> gpointer? {
  let item = cgtk_new(cgtk_type_object())
  g_object_set_qdata_full(
    item?.assumingMemoryBound(to: GObject.self), valueKey, Carried<Element>.retain(element), releaseCarried)
  return item
}

/// The Swift value that an item of a list carries.
func listValue<Element>(_ item: gconstpointer?, as _: Element.Type = Element.self) -> Element? {
  guard let object = UnsafeMutableRawPointer(mutating: item)?.assumingMemoryBound(to: GObject.self) else {
    return nil
  }
  return Carried<Element>.value(g_object_get_qdata(object, valueKey))
}
