import Gtk
import ReadinessModel
import ReadinessSession

/// A line of a list of records: a record, or a heading above some.
protocol RecordLine: Equatable {
  /// The record; nil for a heading.
  var record: RowID? { get }
  /// What tells the line from the others.
  var name: AnyHashable { get }
}

/// A row of a list of records.
protocol RecordRow: ListRow where Element: RecordLine {
  /// The record that it shows; nil for a heading.
  var record: RowID? { get }
}

/// What a page of records is called, and what is on it.
struct RecordPageWords {
  let title: String
  /// What its field to search in says.
  let find: String
  /// The way back to the list: "‹ All actions".
  let back: String
}

/// A list of records, what finds them above it, and beside it the one that is chosen.
///
/// A subclass says what stands above the list, which lines there are, and what a record's panel is. Arrow keys pass over
/// headings, Enter goes into the record, Escape back to the list, Delete takes the record out.
class RecordPage<Row: RecordRow>: Box, AssessmentPage {
  let context: PageContext
  let title: PageTitle
  /// What the list says of all records.
  let counts = StatusLabel(style: .quiet)
  /// Where somebody types what they look for.
  let entry: SearchEntry
  /// What finds and orders; not there while there is nothing to find.
  let filters = WrapBox(spacing: 6, rowSpacing: 6)
  /// The record that is shown beside the list.
  private(set) var panel: RecordPanel?
  let list: ListView<Row>
  private let listName: String
  private let makePanel: @MainActor (RowID, RecordWays) -> RecordPanel
  let model = ListModel<Row.Element>(name: \.name)
  private let listCard: ListCard
  private let nothing: Widget
  private let listShape = RecordListShape()
  private var split: RecordSplit?
  /// True while the list is set, so that setting it chooses nothing.
  private var isShowing = false
  /// The place of the record that was chosen last.
  private var placeBefore: Int?

  var document: AssessmentDocument { context.document }

  /// - Parameters:
  ///   - list: the name of the list of records in files.
  ///   - nothing: what stands in the place of a list without lines.
  ///   - panel: makes the panel of a record.
  ///   - row: makes a row, which tells of the record that somebody clicks on.
  init(
    _ words: RecordPageWords, of list: String, in context: PageContext, nothing: Widget,
    panel: @escaping @MainActor (RowID, RecordWays) -> RecordPanel,
    row: @escaping @MainActor (RecordListShape, @escaping @MainActor (RowID) -> Void) -> Row
  ) {
    self.context = context
    self.nothing = nothing
    makePanel = panel
    listName = list
    title = PageTitle(words.title)
    entry = SearchEntry(placeholder: words.find)
    let (shape, chosen) = (listShape, Forwarding<(row: RowID, isFocusing: Bool)>())
    self.list = ListView(
      model, isLong: true, row: { row(shape) { chosen.send(($0, false)) } },
      onActivate: { _, line in if let id = line.record { chosen.send((id, true)) } })
    self.list.activatesOnClick = false
    listCard = ListCard(self.list, context.shape)
    super.init(.vertical)
    setAccessibleLabel(words.title)
    chosen.receive = { [weak self] in self?.open($0.row, focusing: $0.isFocusing) }
    entry.setAccessibleLabel(words.find)
    filters.hexpand = true
    let split = RecordSplit(
      makeHead(), makeList(words.title), listShape, back: words.back, shape: context.shape,
      close: { [weak self] in self?.closePanel() })
    self.split = split
    split.margins = Insets(top: 20, start: 18, bottom: 18, end: 18)
    split.vexpand = true
    let page = Scroller(split)
    page.vexpand = true
    append(page)
    listenToKeys()
    observe { page in page.update() }
  }

  // MARK: What a subclass says

  /// What stands above the list.
  func makeHead() -> Widget { Box(.vertical) }

  /// Shows all that there is, and the lines with ``show(_:ofNone:)``. What it reads is observed.
  func update() {}

  /// Takes a record out of its list.
  func takeOut(_ id: RowID) { document.remove(id) }

  // MARK: Arriving

  func arrive() {
    if let row = context.navigator.row, row.list == listName, document.assessment.row(row) != nil {
      open(row, focusing: true)
    } else if model.elements.isEmpty {
      title.begin()
    } else {
      focusList()
      // A list that was never laid out begins at its first line, which may be a heading.
      afterNextFrame { [weak self] in
        if let self, self.panel == nil, self.list.containsFocus { self.focusList() }
      }
    }
  }

  /// Puts the focus on the record that is chosen, else on the first: not on a heading.
  @discardableResult
  private func focusList() -> Bool {
    let place = list.selectedIndex ?? model.elements.firstIndex { $0.record != nil }
    guard let place, let record = model.elements[place].record else { return list.grabFocus() }
    list.scroll(to: place)
    return list.focus { $0.record == record } || list.grabFocus()
  }

  // MARK: Making

  private func makeList(_ name: String) -> Widget {
    list.setAccessibleLabel(name)
    nothing.valign = .start
    return Box(.vertical, spacing: 6) {
      nothing
      listCard
    }
  }

  private func listenToKeys() {
    list.onSelect { [weak self] list in self?.take(list.selectedIndex) }
    list.onKey(.capture) { [weak self] _, press in self?.act(on: press) ?? false }
    entry.onKey(.capture) { [weak self] _, press in
      guard press.key == .down, let self, !self.model.elements.isEmpty else { return false }
      return self.focusList()
    }
  }

  /// Acts on a key in the list, and leaves all others alone.
  func act(on press: KeyPress) -> Bool {
    guard press.modifiers.isEmpty else { return false }
    switch press.key {
    case .delete:
      guard let id = list.selected?.record else { return false }
      takeOut(id)
      return true
    case .escape where panel != nil:
      closePanel()
      return true
    default: return false
    }
  }

  // MARK: Choosing

  /// Follows what was selected in the list.
  private func take(_ place: Int?) {
    guard !isShowing, let place, model.elements.indices.contains(place) else { return }
    guard let id = model.elements[place].record else { return pass(headingAt: place) }
    placeBefore = place
    if !context.shape.isTight { open(id, focusing: false) }
  }

  /// Goes on from a heading, the way that led to it: nothing can be done with one.
  private func pass(headingAt place: Int) {
    let lines = model.elements
    let below = lines[place...].firstIndex { $0.record != nil }
    let above = lines[..<place].lastIndex { $0.record != nil }
    let isUpwards = placeBefore.map { place < $0 } ?? false
    guard let next = isUpwards ? above ?? below : below ?? above else { return }
    let hadFocus = list.containsFocus
    list.selectedIndex = next
    if hadFocus { focusList() } else { list.scroll(to: next) }
    // The heading above the first record is seen again.
    if isUpwards, above == nil { listCard.scroller.vertical.value = 0 }
  }

  // MARK: Showing

  /// Shows lines.
  ///
  /// - Parameter isEmpty: whether there is no record at all, whatever is looked for.
  func show(_ lines: [Row.Element], ofNone isEmpty: Bool) {
    let hadFocus = list.containsFocus
    isShowing = true
    model.update(to: lines)
    list.selectedIndex = panel.flatMap { panel in lines.firstIndex { $0.record == panel.row.id } }
    placeBefore = list.selectedIndex
    isShowing = false
    filters.isVisible = !isEmpty
    listCard.isVisible = !lines.isEmpty
    nothing.isVisible = lines.isEmpty
    showNeighbours()
    if hadFocus, !list.containsFocus, !lines.isEmpty { focusList() }
    if let panel, document.assessment.row(panel.row.id) == nil { closePanel() }
  }

  /// The records in the order of the list.
  private var records: [RowID] { model.elements.compactMap(\.record) }

  private func showNeighbours() {
    guard let panel else { return }
    let records = records
    let place = records.firstIndex(of: panel.row.id)
    panel.showNeighbours(
      before: place.map { $0 > 0 } ?? false, after: place.map { $0 < records.count - 1 } ?? false)
  }

  /// Shows a record beside the list.
  func open(_ id: RowID, focusing: Bool) {
    if panel?.row.id != id {
      document.leaveField()
      let ways = RecordWays(
        step: { [weak self] in self?.step($0) }, takeOut: { [weak self] in self?.takeOut(id) },
        close: { [weak self] in self?.closePanel() })
      let panel = makePanel(id, ways)
      self.panel = panel
      split?.show(panel)
      update()
    }
    if focusing { panel?.begin() }
  }

  /// Shows something else in the place of a record.
  func showBeside(_ widget: Widget) {
    document.leaveField()
    panel = nil
    split?.show(widget)
    update()
  }

  /// Goes to the record after or before the one shown.
  private func step(_ places: Int) {
    let records = records
    guard let place = records.firstIndex(where: { $0 == panel?.row.id }),
      records.indices.contains(place + places)
    else { return }
    open(records[place + places], focusing: true)
  }

  /// Shows the list alone.
  func closePanel() {
    document.leaveField()
    let place = list.selectedIndex
    panel = nil
    split?.show(nil)
    update()
    if model.elements.isEmpty { return title.begin() }
    isShowing = true
    list.selectedIndex = place.map { min($0, model.elements.count - 1) }
    placeBefore = list.selectedIndex
    isShowing = false
    focusList()
  }

  /// Says that a record is gone, and offers to take that back.
  func tell(takenOut words: String) {
    context.desk.toast(words, takenBackIn: document)
  }
}
