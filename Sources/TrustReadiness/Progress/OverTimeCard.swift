import Gtk
import ReadinessCharts
import ReadinessModel
import ReadinessSession

/// How the answers stood over time: of the whole, a section, an outcome, the essentials, the legal duties.
final class OverTimeCard: Box {
  /// As many days are listed in the table.
  private static let mostDays = 200

  private let document: AssessmentDocument
  private let follower: ProgressFollower
  private let desk: Desk
  private let picture = StepAreasView()
  private let table = Grid(rowSpacing: 3, columnSpacing: 18)
  private let breaks = Label("", style: .quiet)
  private let marks = WrapBox(spacing: 6, rowSpacing: 3)
  private let empty = Label("", style: .quiet)
  private let asTable = ToggleButton(tr("As a table"))
  private var group = Series.Group.whole

  init(_ context: PageContext) {
    document = context.document
    follower = context.document.projection(ProgressFollower.self)
    desk = context.desk
    super.init(.vertical, spacing: 9)
    addStyle("card")
    let title = Label(tr("How the answers stood"), style: .sectionTitle, wrapping: .none)
    title.setAccessibleRole(.heading)
    let choice = DropDown(
      Self.groups(in: document), label: { $0.name },
      onChange: { [weak self] choice in
        guard let self, let chosen = choice.selected else { return }
        self.group = chosen.group
        self.fill()
      })
    choice.tooltip = tr("Which answers are shown")
    choice.setAccessibleLabel(tr("Which answers are shown"))
    asTable.on(ToggleButton.toggled) { [weak self] _ in self?.fill() }
    let controls = WrapBox(spacing: 9, rowSpacing: 6)
    let isLocked = document.looking != nil
    let mark = Button(tr("Mark a day…")) { [weak self] in self?.markDay() }
    mark.isSensitive = !isLocked
    for control in [choice, mark, asTable] as [Widget] { controls.append(control) }
    let heading = Box(.horizontal, spacing: 12) {
      title.with { $0.hexpand = true }
      controls
    }
    append(heading)
    for part in [empty, picture, table, marks, breaks] as [Widget] { append(part) }
    observe { _ in heading.orientation = context.shape.isTight ? .vertical : .horizontal }
    observe { card in choice.update(to: Self.groups(in: card.document)) }
    observe { card in card.fill() }
  }

  /// A choice of whose numbers are shown.
  private struct Choice: Hashable {
    let group: Series.Group
    let name: String
  }

  private static func groups(in document: AssessmentDocument) -> [Choice] {
    let pack = document.pack
    let adopted = document.adoptedStrategies.map {
      Choice(group: .strategy($0.id), name: tr("Of: what {strategy} works on", ["strategy": $0.title.quoted]))
    }
    let essentials =
      pack.statements.contains(where: \.isEssential)
      ? [Choice(group: .essentials, name: tr("Of: essentials"))] : []
    let duties =
      pack.statements.contains(where: pack.isLegalDuty)
      ? [Choice(group: .legalDuties, name: tr("Of: legal duties"))] : []
    return [Choice(group: .whole, name: tr("Of: the whole checklist"))] + adopted + essentials + duties
      + pack.sections.map {
        Choice(group: .section($0.id), name: tr("Of: {name}", ["name": $0.shortTitle ?? $0.title]))
      }
      + pack.outcomes.map { Choice(group: .outcome($0.id), name: tr("Of: {name}", ["name": $0.label])) }
  }

  // MARK: Showing

  private func fill() {
    let (series, markers) = (follower.series, follower.markers)
    let pack = document.pack
    showMarks(markers)
    guard let series else {
      empty.text = tr("Reading what was changed when…")
      return show(empty)
    }
    let points = series.points(of: group)
    let marks =
      markers.map { StepAreas.Mark(day: $0.day, words: $0.words) }
      + series.breaks.map { StepAreas.Mark(day: $0.day, words: "", isBreak: true) }
    let end = pack.reckoningDay(today: .today(), asAt: document.assessment.asAt)
    breaks.text = series.breaks.map { "\(WindowDates.day($0.day)): \($0.words)." }.joined(separator: "\n")
    guard let chart = StepAreas(points, scale: pack.scale, marks: marks, until: end) else {
      empty.text =
        points.isEmpty
        ? tr("Nothing of it is answered yet. Every day on which an answer changes becomes a step here.")
        : tr(
          "One day so far, {day}: {counts}. Come back after the next change.",
          [
            "day": WindowDates.day(points[0].day),
            "counts": ChartWords.counts(points[0].tally, pack.scale),
          ])
      return show(empty)
    }
    if asTable.isActive {
      fillTable(chart.table)
      show(table)
    } else {
      picture.show(chart, name: tr("How the answers stood, day by day"))
      show(picture)
    }
  }

  private func show(_ part: Widget) {
    for other in [empty, picture, table] as [Widget] { other.isVisible = other === part }
    asTable.isSensitive = part !== empty
    breaks.isVisible = part !== empty && !breaks.text.isEmpty
  }

  private func fillTable(_ numbers: ChartTable) {
    for child in table.children { table.remove(child) }
    for (column, name) in numbers.columns.enumerated() {
      table.attach(Label(name, style: .strong, wrapping: .none), column: column, row: 0)
    }
    for (row, cells) in numbers.rows.suffix(Self.mostDays).reversed().enumerated() {
      for (column, cell) in cells.enumerated() {
        table.attach(
          Label(cell, style: column == 0 ? .body : .number, wrapping: .none), column: column, row: row + 1)
      }
    }
  }

  // MARK: Marks

  private func showMarks(_ markers: [ProgressFollower.MarkedDay]) {
    marks.isVisible = !markers.isEmpty && document.looking == nil
    marks.removeAll()
    for marker in markers {
      let name =
        marker.words.isEmpty ? WindowDates.day(marker.day) : "\(marker.words), \(WindowDates.day(marker.day))"
      let away = Button(
        icon: "window-close-symbolic", label: tr("Take the mark away: {name}", ["name": name]), style: .flat
      ) { [weak self] in self?.takeAway(marker, name) }
      marks.append(
        Box(.horizontal, spacing: 0) {
          Label(name, wrapping: .none)
          away
        })
    }
  }

  private func takeAway(_ marker: ProgressFollower.MarkedDay, _ name: String) {
    document.unmark(marker)
    desk.toast(tr("The mark “{name}” was taken away.", ["name": name]), takenBackIn: document)
  }

  private func markDay() {
    desk.present { [document] window in
      MarkDayDialog(document, over: window)
    }
  }
}
