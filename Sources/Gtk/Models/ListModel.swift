internal import CGtk

/// Swift values that list and column views show.
///
/// The array is the truth; the list that GTK sees follows it with one splice. What stays, wherever it comes to stand, stays
/// the same item for GTK, so that a view keeps its row.
public final class ListModel<Element: Equatable>: Object {
  /// The values, in order.
  public private(set) var elements: [Element] = []
  private let name: ((Element) -> AnyHashable)?

  /// A list of values.
  ///
  /// - Parameter name: What tells a value from the others; where it is not given, only what stays at the beginning and the end
  ///   keeps its row.
  public init(_ elements: [Element] = [], name: ((Element) -> AnyHashable)? = nil) {
    self.name = name
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
    let (before, added) = (elements, new[start..<(new.count - end)])
    let removed = start..<(before.count - end)
    elements = new
    guard !removed.isEmpty || !added.isEmpty else { return }
    let places = name.map { name in
      Dictionary(removed.map { (name(before[$0]), $0) }, uniquingKeysWith: { first, _ in first })
    }
    var kept: Set<Int> = []
    var items: [gpointer?] = added.map { element in
      if let name, let place = places?[name(element)], before[place] == element, kept.insert(place).inserted {
        return g_list_model_get_item(opaque, guint(place))
      }
      return listItem(element)
    }
    g_list_store_splice(opaque, guint(start), guint(removed.count), &items, guint(items.count))
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
