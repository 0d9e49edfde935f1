import Gtk
import ReadinessCharts
import ReadinessModel
import ReadinessSession

/// Every section with its counts and its status. A block goes to the statements it stands for.
final class SectionsCard: Box {
  init(_ document: AssessmentDocument, at navigator: Navigator, shape: WindowShape) {
    super.init(.vertical, spacing: 6)
    addStyle("card")
    let title = Label(tr("By section"), style: .sectionTitle, wrapping: .none)
    title.setAccessibleRole(.heading)
    let heading = Box(.horizontal, spacing: 12) {
      Box(.horizontal, spacing: 6) {
        title.with { $0.valign = .baseline }
        Label(tr("choose a block to open it"), style: .quiet).with {
          $0.hexpand = true
          $0.valign = .baseline
        }
      }
      LevelLegend(document, at: navigator)
    }
    append(heading)
    observe { _ in heading.orientation = shape.isTight ? .vertical : .horizontal }
    let pack = document.pack
    let longest = document.overview.standing.sections.map(\.tally.applicable).max() ?? 1
    var statuses: [Widget] = []
    for section in pack.sections {
      let row = StandingRow(section.shortTitle ?? section.title, in: pack, hasStatus: true, shape: shape) {
        [weak navigator, weak document] part in
        if let document { navigator?.go(to: section, opening: part, in: document) }
      }
      row.observe { [weak document] row in
        guard let standing = document?.overview.section(section.id)?.standing else { return }
        row.show(standing, longest: longest, name: StandingWords.name(of: section, standing, in: pack))
      }
      append(row)
      statuses.append(row.status)
    }
    // Bars are compared: they end where the widest status begins.
    Widget.shareWidth(statuses)
  }
}

/// The counts of the whole checklist by level: each leads to the statements that it counts.
final class LevelLegend: Box {
  init(_ document: AssessmentDocument, at navigator: Navigator) {
    super.init(.horizontal, role: .group)
    setAccessibleLabel(tr("All statements by answer"))
    let line = WrapBox(spacing: 15, rowSpacing: 3)
    append(line)
    let overview = document.overview
    for level in document.pack.scale {
      let button = Button("", style: .row) { [weak navigator] in navigator?.show(.level(level.id)) }
      button.setRole(level.role.styleClass)
      button.observe { button in
        let count = overview.standing.total.counts[level.id] ?? 0
        button.label = tr(
          "{symbol} {level} {n}", ["symbol": level.symbol.character, "level": level.label, "n": count])
        button.setAccessibleLabel(
          trn(
            "{n} statement at {level}: show it", "{n} statements at {level}: show them", count,
            ["level": level.label]))
        button.isSensitive = count > 0
      }
      line.append(button)
    }
    let open = Button("", style: .row) { [weak navigator] in navigator?.show(.notAnswered) }
    open.observe { button in
      let count = overview.standing.total.unanswered
      button.label = trn("{n} to answer", "{n} to answer", count)
      button.isVisible = count > 0
    }
    line.append(open)
    let ask = Button("", style: .row) { [weak navigator] in navigator?.show(.dontKnow) }
    ask.observe { button in
      let count = overview.standing.total.dontKnow
      button.label = trn("? {n} to ask", "? {n} to ask", count)
      button.setAccessibleLabel(trn("{n} to ask about: show it", "{n} to ask about: show them", count))
      button.isVisible = count > 0
    }
    line.append(ask)
  }
}

extension Navigator {
  /// Goes to a section and opens there the first statement that a block of its bar stands for.
  func go(to section: Section, opening part: StackedBar.Part?, in document: AssessmentDocument) {
    let statement = document.overview.statements.first { statement in
      statement.section == section.id
        && part == document.state(of: statement.id).flatMap { $0.part(in: document.pack) }
    }
    go(to: .section(section.id), opening: part == nil ? nil : statement?.id)
  }
}

extension LiveStatement {
  /// The block of a bar in which the statement is counted; nil where it is not counted.
  fileprivate func part(in pack: Pack) -> StackedBar.Part? {
    switch answer {
    case .none: .unanswered
    case .level(let id): pack.level(id).map { .level($0) }
    case .dontKnow: .dontKnow
    case .doesNotApply: nil
    }
  }
}
