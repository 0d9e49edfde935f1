import Gtk
import ReadinessModel
import ReadinessSession

/// The way through an assessment: where we stand, the sections with how far they are answered, the questions.
///
/// One stop for Tab, on the part that is shown; the arrow keys go from part to part. Where there is not room for all,
/// the sections scroll between the others.
final class Sidebar: Box {
  private let document: AssessmentDocument
  private let navigator: Navigator
  private var lists: [ListBox] = []
  private(set) var rows: [SidebarRow] = []
  /// What scrolls the sections. It would be a stop of its own while none of its rows is one.
  private var sections: Scroller?
  /// Called when somebody chose a place, so that a drop-down can close.
  var chosen: (() -> Void)?

  /// So many lines of the sections are seen at least, unless there are fewer; a lower window scrolls everything.
  private static let fewestLines = 4.0

  init(_ document: AssessmentDocument, at navigator: Navigator) {
    self.document = document
    self.navigator = navigator
    super.init(.vertical, role: .navigation)
    addStyle("sidebar")
    setAccessibleLabel(tr("Parts of the assessment"))
    let column = Box(.vertical)
    let entries = Pages.entries(for: document.pack)
    for group in PageGroup.allCases {
      let pages = entries.filter { $0.group == group }
      if !pages.isEmpty { add(pages, of: group, to: column) }
    }
    let scroller = Scroller(column)
    scroller.vexpand = true
    append(scroller)
    onKey(.capture) { sidebar, press in sidebar.move(by: press) }
    onFocusOut { sidebar in sidebar.showStop() }
    observe { sidebar in sidebar.show() }
  }

  private func add(_ pages: [PageEntry], of group: PageGroup, to column: Box) {
    let list = ListBox(selection: .single)
    for page in pages {
      let row = SidebarRow(page, in: document)
      rows.append(row)
      list.append(row)
    }
    lists.append(list)
    list.on(ListBox.rowActivated) { [weak self] _, row in self?.choose(row) }
    list.setAccessibleLabel(group.name)
    if !group.heading(in: document).isEmpty {
      let title = Label("", style: .caption)
      title.addStyle("group")
      observe { sidebar in title.text = group.heading(in: sidebar.document) }
      column.append(title)
    }
    guard group == .checklist else { return column.append(list) }
    let scroller = Scroller(list)
    scroller.followsContentHeight = true
    sections = scroller
    column.append(scroller)
    let lines = min(Double(pages.count), Self.fewestLines)
    scroller.setContentHeight(minimum: Int(lines * Double(rows[0].naturalHeight(atWidth: 200).minimum)))
  }

  private func choose(_ row: ListBoxRow?) {
    guard let place = (row as? SidebarRow)?.place else { return }
    navigator.go(to: place)
    chosen?()
  }

  // MARK: Where it stands

  /// The line of the part that is shown; one statement at a time, that of its section.
  private var current: SidebarRow? {
    let place = navigator.place.entry
    return rows.first { $0.place == place } ?? rows.first { $0.place == sectionWalked(at: place) }
  }

  private func sectionWalked(at place: Navigator.Place) -> Navigator.Place? {
    guard place == .oneAtATime, let id = navigator.statement else { return nil }
    return document.pack.statement(id).map { .section($0.section) }
  }

  private func show() {
    let current = current
    for list in lists { list.selectedRow = list.rows.first { $0 === current } }
    showStop()
    current?.scrollIntoView()
  }

  /// Leaves one row for Tab to stop at: the one of the part that is shown.
  private func showStop(at row: SidebarRow? = nil) {
    let stop = row ?? current ?? rows.first
    for row in rows { row.canFocus = row === stop }
    if let sections { sections.canFocus = stop?.isInside(sections) == true }
  }

  /// Moves the focus with a key that goes from part to part, and nothing else: what is shown stays marked.
  func move(by press: KeyPress) -> Bool {
    guard press.modifiers.isEmpty, let index = rows.firstIndex(where: { $0.hasFocus }) else { return false }
    let (before, after) = (rows[..<index], rows[(index + 1)...])
    let goal: SidebarRow?
    switch press.key {
    case .up: goal = before.last(where: \.isSensitive)
    case .down: goal = after.first(where: \.isSensitive)
    case .home, .pageUp: goal = rows.first(where: \.isSensitive)
    case .end, .pageDown: goal = rows.last(where: \.isSensitive)
    default: return false
    }
    if let goal {
      sections?.canFocus = true
      goal.canFocus = true
      goal.grabFocus()
      showStop(at: goal)
    }
    return true
  }
}

/// A line of the sidebar: a title and, at its end, how it stands.
final class SidebarRow: ListBoxRow {
  let place: Navigator.Place
  private let title: Label
  private let detail = Box(.horizontal, spacing: 6)
  private let words = Label("", style: .caption, wrapping: .none)
  private let emphasis = Label("", style: .strong, wrapping: .none)
  private var counts: [Level.ID: Label] = [:]

  init(_ page: PageEntry, in document: AssessmentDocument) {
    place = page.place
    title = Label(page.title, wrapping: .ellipsis)
    super.init()
    title.addStyle("title")
    title.hexpand = true
    child = Box(.horizontal, spacing: 6) {
      title
      detail
    }
    emphasis.addStyle("emphasis")
    detail.append(words)
    detail.append(emphasis)
    tooltip = page.tooltip
    observe { row in
      let badge = page.badge(document)
      row.isSensitive = badge.isAsked
      row.isSelectable = badge.isAsked
      row.words.text = badge.emphasis.isEmpty ? badge.words : badge.words + " ·"
      row.emphasis.text = badge.emphasis
      row.emphasis.isVisible = !badge.emphasis.isEmpty
      if let tally = badge.tally { row.show(tally, in: document.pack) }
      row.setAccessibleLabel(badge.spoken ?? page.title)
    }
  }

  private func show(_ tally: Tally, in pack: Pack) {
    for level in pack.scale {
      let count = tally.counts[level.id] ?? 0
      if count == 0 {
        counts[level.id]?.isVisible = false
        continue
      }
      let label = counts[level.id] ?? addCount(for: level, in: pack)
      label.isVisible = true
      label.text = level.symbol.character + String(count)
    }
  }

  private func addCount(for level: Level, in pack: Pack) -> Label {
    let label = Label("", wrapping: .none)
    label.addStyle("count")
    label.addStyle(level.role.styleClass)
    counts[level.id] = label
    let order = [words] + pack.scale.compactMap { counts[$0.id] }
    detail.setChildren(order)
    return label
  }
}
