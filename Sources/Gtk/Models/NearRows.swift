internal import CGtk

/// Makes only those rows of a long list that are near what is seen.
///
/// GTK holds two hundred rows at hand around what is seen, and has them all made before the first is painted. Here a row
/// far away is an empty box of a row's height. A look after GTK has laid the list out, before it paints, finds the boxes
/// that came near, and puts rows into them: nobody sees one. Rows that are taken out of far places are used again.
@MainActor
final class NearRows<Row: ListRow> {
  /// The list that has the rows.
  weak var list: Widget?
  private let makeRow: @MainActor () -> Row
  private var places: [OpaquePointer: Place] = [:]
  private var spare: [Row] = []
  /// As high is a row, in pixels: a guess, until one was laid out.
  private var rowHeight = 40.0
  private var isMeasured = false
  /// Where the list is going to.
  private var centre: Int?
  private var looking: Connection?

  /// So many rows are made on either side of one that the list goes to, and at the beginning of a list never laid out.
  private static var reach: Int { 20 }

  private struct Place {
    let item: RowPlace
    let empty: Box
    /// The row that stands there; nil where the empty box does.
    var row: Row?
    var isBound = false
  }

  init(_ makeRow: @escaping @MainActor () -> Row) { self.makeRow = makeRow }

  /// The factory to give to the list, which keeps it.
  func makeFactory() -> RowFactory {
    let factory = RowFactory()
    factory.on(RowFactory.setup) { [self] _, item in
      guard let name = item.item else { return }
      let place = Place(item: item, empty: Box(.vertical))
      item.setChild(place.empty)
      places[name] = place
    }
    factory.on(RowFactory.bind) { [self] _, item in bind(item) }
    factory.on(RowFactory.unbind) { [self] _, item in
      guard let name = item.item else { return }
      places[name]?.row?.clear()
      places[name]?.isBound = false
    }
    factory.on(RowFactory.teardown) { [self] _, item in
      guard let name = item.item, let place = places.removeValue(forKey: name) else { return }
      item.setChild(nil)
      if let row = place.row { spare.append(row) }
    }
    return factory
  }

  /// Follows a list onto the screen and off it.
  func follow(_ list: Widget) {
    self.list = list
    list.on(Widget.mapped) { [weak self] list in
      self?.looking?.cancel()
      self?.isMeasured = false
      // GTK's own handler came first, so the list is laid out by then; what is asked for here is laid out in the same
      // frame.
      self?.looking = FrameClock.wrap(gtk_widget_get_frame_clock(list.widget))?.on(FrameClock.layout) {
        [weak self] _ in self?.fillWhatIsNear()
      }
    }
    list.on(Widget.unmapped) { [weak self] _ in
      self?.looking?.cancel()
      self?.looking = nil
    }
  }

  /// Makes the rows around one to which the list goes.
  func going(to index: Int, _ go: () -> Void) {
    centre = index
    go()
    centre = nil
    for (name, place) in places where place.isBound && place.row == nil {
      if abs(place.item.position - index) <= Self.reach { fill(name) }
    }
  }

  private func bind(_ item: RowPlace) {
    guard let name = item.item, let place = places[name] else { return }
    places[name]?.isBound = true
    if isNear(item.position) {
      fill(name)
    } else {
      if let row = place.row {
        item.setChild(place.empty)
        spare.append(row)
        places[name]?.row = nil
      }
      place.empty.setMinimumSize(height: Int(rowHeight))
      if let element: Row.Element = item.value() { item.say(Row.spoken(element), by: nil) }
    }
  }

  /// Whether a row will be near what is seen, by the heights known before the list is laid out.
  private func isNear(_ position: Int) -> Bool {
    if let centre { return abs(position - centre) <= Self.reach }
    guard let list, let scrolled = gtk_scrollable_get_vadjustment(list.opaque) else {
      return position < Self.reach
    }
    let (value, page) = (gtk_adjustment_get_value(scrolled), gtk_adjustment_get_page_size(scrolled))
    guard page > 0 else { return position < Self.reach }
    let place = Double(position) * rowHeight
    return place > value - page / 4 && place < value + page * 1.25
  }

  private func fill(_ name: OpaquePointer) {
    guard let place = places[name], let element: Row.Element = place.item.value() else { return }
    let row = place.row ?? spare.popLast() ?? makeRow()
    if place.row == nil {
      place.item.setChild(row)
      places[name]?.row = row
    }
    row.show(element)
    place.item.say(Row.spoken(element), by: row)
  }

  /// Makes the rows that are seen now, and those a page above and below.
  private func fillWhatIsNear() {
    guard let list else { return }
    let height = Double(gtk_widget_get_height(list.widget))
    guard height > 0 else { return }
    if !isMeasured { measure() }
    var wanted: [OpaquePointer] = []
    for (name, place) in places where place.isBound && place.row == nil {
      if place.empty.size.height > 0, let bounds = place.empty.bounds(in: list) {
        if bounds.maxY > -height && bounds.minY < height * 2 { wanted.append(name) }
      }
    }
    for name in wanted { fill(name) }
  }

  /// Makes the empty boxes as high as the rows are, once after the list came onto the screen. Rows of other heights come later, and move nothing that is seen: GTK
  /// holds to the place of one of these.
  private func measure() {
    let heights = places.values.compactMap { $0.row?.size.height }.filter { $0 > 0 }.sorted()
    guard !heights.isEmpty else { return }
    rowHeight = heights[heights.count / 2]
    isMeasured = true
    for place in places.values { place.empty.setMinimumSize(height: Int(rowHeight)) }
  }
}
