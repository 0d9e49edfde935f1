import Gtk
import ReadinessModel
import ReadinessSession

/// The way through an assessment: where we stand, the sections with how far they are answered, the questions.
final class Sidebar: Box {
  private let document: AssessmentDocument
  private let navigator: Navigator
  private let list = ListBox(selection: .single)
  private var rows: [(place: Navigator.Place, row: SidebarRow)] = []
  /// Called when somebody chose a place, so that a drop-down can close.
  var chosen: (() -> Void)?

  init(_ document: AssessmentDocument, at navigator: Navigator) {
    self.document = document
    self.navigator = navigator
    super.init(.vertical, role: .navigation)
    addStyle("sidebar")
    setAccessibleLabel(tr("Parts of the assessment"))
    let entries = Pages.entries(for: document.pack)
    for group in PageGroup.allCases {
      let pages = entries.filter { $0.group == group }
      if !pages.isEmpty, !group.heading(in: document).isEmpty { addHeading(of: group) }
      for page in pages { add(page) }
    }
    list.setAccessibleLabel(tr("Parts of the assessment"))
    let scroller = Scroller(list)
    scroller.vexpand = true
    append(scroller)
    list.on(ListBox.rowActivated) { [weak self] _, row in self?.choose(row) }
    observe { sidebar in sidebar.show(sidebar.navigator.place) }
  }

  private func add(_ page: PageEntry) {
    let row = SidebarRow(page, in: document)
    rows.append((page.place, row))
    list.append(row)
  }

  private func addHeading(of group: PageGroup) {
    let title = Label("", style: .caption)
    title.addStyle("group")
    observe { sidebar in title.text = group.heading(in: sidebar.document) }
    let row = ListBoxRow(title)
    row.isSelectable = false
    row.isActivatable = false
    row.isFocusable = false
    row.addStyle("group-row")
    list.append(row)
  }

  private func choose(_ row: ListBoxRow?) {
    guard let place = rows.first(where: { $0.row === row })?.place else { return }
    navigator.go(to: place)
    chosen?()
  }

  private func show(_ place: Navigator.Place) {
    list.selectedRow = rows.first { $0.place == place.entry }?.row
  }
}

/// A line of the sidebar: a title and, at its end, how it stands.
private final class SidebarRow: ListBoxRow {
  private let title: Label
  private let detail = Box(.horizontal, spacing: 6)
  private let words = Label("", style: .caption, wrapping: .none)
  private var counts: [Level.ID: Label] = [:]

  init(_ page: PageEntry, in document: AssessmentDocument) {
    title = Label(page.title, wrapping: .ellipsis)
    super.init()
    title.addStyle("title")
    title.hexpand = true
    child = Box(.horizontal, spacing: 6) {
      title
      detail
    }
    detail.append(words)
    tooltip = page.tooltip
    observe { row in
      let badge = page.badge(document)
      row.isSensitive = badge.isAsked
      row.isSelectable = badge.isAsked
      row.words.text = badge.words
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
