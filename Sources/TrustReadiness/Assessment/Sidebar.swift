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
    let answered = Label("", style: .caption)
    answered.addStyle("group")
    add(.whereWeStand, SidebarRow(tr("Where we stand")))
    addGroup(answered)
    if document.pack.statements.contains(where: \.isEssential) {
      add(.essentials, SidebarRow(essentialsIn: document))
    }
    for section in document.pack.sections { add(.section(section.id), SidebarRow(section, in: document)) }
    let work = Label(tr("Work with it"), style: .caption)
    work.addStyle("group")
    addGroup(work)
    add(.questions, SidebarRow(questionsIn: document))
    for toolkit in document.pack.usableToolkits {
      add(.toolkit(toolkit.id), SidebarRow(toolkit, in: document))
    }
    list.setAccessibleLabel(tr("Parts of the assessment"))
    let scroller = Scroller(list)
    scroller.vexpand = true
    append(scroller)
    list.on(ListBox.rowActivated) { [weak self] _, row in self?.choose(row) }
    observe { sidebar in
      let total = sidebar.document.overview.standing.total
      answered.text = tr(
        "Checklist · {answered} of {total} answered", ["answered": total.answered, "total": total.applicable])
    }
    observe { sidebar in sidebar.show(sidebar.navigator.place) }
  }

  private func add(_ place: Navigator.Place, _ row: SidebarRow) {
    rows.append((place, row))
    list.append(row)
  }

  private func addGroup(_ title: Label) {
    let row = ListBoxRow(title)
    row.isSelectable = false
    row.isActivatable = false
    row.isFocusable = false
    row.addStyle("group-row")
    list.append(row)
  }

  private func choose(_ row: ListBoxRow?) {
    guard let place = rows.first(where: { $0.row === row })?.place else { return }
    navigator.filter = .all
    navigator.go(to: place)
    chosen?()
  }

  private func show(_ place: Navigator.Place) {
    list.selectedRow = rows.first { $0.place == place }?.row
  }
}

/// A line of the sidebar: a title and, at its end, how it stands.
private final class SidebarRow: ListBoxRow {
  private let title: Label
  private let detail = Box(.horizontal, spacing: 6)
  private let words = Label("", style: .caption, wrapping: .none)
  private var counts: [Level.ID: Label] = [:]

  init(_ text: String) {
    title = Label(text, wrapping: .ellipsis)
    super.init()
    title.addStyle("title")
    title.hexpand = true
    child = Box(.horizontal, spacing: 6) {
      title
      detail
    }
    detail.append(words)
    setAccessibleLabel(text)
  }

  /// A section, with "3 of 6" and the counts by symbol.
  convenience init(_ section: Section, in document: AssessmentDocument) {
    self.init(section.shortTitle ?? section.title)
    tooltip = section.title
    observe { row in
      guard let standing = document.overview.section(section.id)?.standing else { return }
      row.isSensitive = !standing.doesNotApply
      row.isSelectable = !standing.doesNotApply
      if standing.doesNotApply {
        row.words.text = tr("does not apply")
      } else {
        row.words.text = tr(
          "{answered} of {total}", ["answered": standing.tally.answered, "total": standing.tally.applicable])
      }
      row.show(standing.tally, in: document.pack)
      row.setAccessibleLabel(document.sidebarWords(section, standing))
    }
  }

  /// The short route, with the time that is left.
  convenience init(essentialsIn document: AssessmentDocument) {
    self.init(tr("Essentials: the short route"))
    observe { row in
      let tally = document.overview.standing.essentials
      row.words.text = tr("{answered} of {total}", ["answered": tally.answered, "total": tally.applicable])
      row.setAccessibleLabel(
        tr(
          "Essentials: the short route, {answered} of {total} answered",
          ["answered": tally.answered, "total": tally.applicable]))
    }
  }

  /// The questions to ask, with how many wait for an answer.
  convenience init(questionsIn document: AssessmentDocument) {
    self.init(tr("Questions to ask"))
    observe { row in
      let open = document.overview.questions.count { $0.answered == nil }
      row.words.text = open == 0 ? "" : String(open)
      row.setAccessibleLabel(
        trn("Questions to ask: {n} waits for an answer", "Questions to ask: {n} wait for an answer", open))
    }
  }

  /// A toolkit, with how many of its steps are done.
  convenience init(_ toolkit: Pack.Toolkit, in document: AssessmentDocument) {
    self.init(toolkit.title)
    tooltip = toolkit.purpose
    let total = toolkit.steps.count
    observe { row in
      let done = document.stepsDone(of: toolkit)
      row.words.text = done == 0 ? "" : tr("{n} of {total}", ["n": done, "total": total])
      row.setAccessibleLabel(
        done == 0
          ? toolkit.title
          : tr("{title}: {n} of {total} steps done", ["title": toolkit.title, "n": done, "total": total]))
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

extension AssessmentDocument {
  /// What a screen reader says of a section in the sidebar.
  fileprivate func sidebarWords(_ section: Section, _ standing: SectionStanding) -> String {
    if standing.doesNotApply { return tr("{title}: does not apply", ["title": section.title]) }
    var parts = [
      tr(
        "{title}: {answered} of {total} answered",
        ["title": section.title, "answered": standing.tally.answered, "total": standing.tally.applicable])
    ]
    for level in pack.scale {
      if let count = standing.tally.counts[level.id], count > 0 { parts.append("\(count) \(level.label)") }
    }
    return parts.joined(separator: ", ")
  }
}
