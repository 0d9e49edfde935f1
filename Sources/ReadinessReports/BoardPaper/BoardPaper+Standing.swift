import Canvas
import ReadinessCharts
import ReadinessModel

/// The pictures, what they mean in words, and where to begin.
extension BoardPaperWriter {
  mutating func writeWhereWeStand() {
    flow.chapter(tr("Where we stand"))
    let sections = standing.sections.filter { !$0.doesNotApply }
    guard !sections.isEmpty else {
      flow.numbered(tr("No statement of the checklist applies."))
      return
    }
    var words = tr(
      "By section. A bar is as long as the section has statements; each block shows how many are at one level."
    )
    if standing.total.toAnswer > 0 {
      words += " "
      words += tr("Grey shows what is still to answer; a question mark, what somebody has to be asked about.")
    }
    flow.numbered(words, keepsWithNext: true)
    flow.legend(pack.scale)
    flow.chart(SectionChart(standing, pack, font: style.body)) { subject in
      guard case .section(let id) = subject else { return nil }
      return Self.destination(id)
    }
    if standing.outcomes.contains(where: { $0.tally.applicable > 0 }) {
      flow.numbered(
        tr("By outcome. A statement can serve several outcomes, and counts for each of them."),
        keepsWithNext: true)
      flow.chart(OutcomeChart(standing, pack, font: style.body, showsStatus: true)) { _ in nil }
    }
    flow.numbered(tr("Why each section stands as it does:"), keepsWithNext: true)
    flow.table(
      widths: [flow.width * 0.24, flow.width * 0.17],
      header: [tr("Section"), tr("Status"), tr("Why")],
      rows: sections.map { section in
        [
          .text(section.section.title),
          .mark(SymbolMark(section.status, pack, font: style.body)), .text(section.reason),
        ]
      })
  }

  mutating func writeLookAtFirst() {
    flow.chapter(tr("What to look at first"))
    guard !standing.lookAtFirst.isEmpty else {
      flow.numbered(tr("Nothing stands out."))
      return
    }
    for attention in standing.lookAtFirst {
      let statement = pack.statement(attention.statement)
      flow.numbered(
        [
          TextRun("\(attention.statement) \(attention.title): ", weight: .semibold),
          TextRun("\(attention.words)."),
        ], keepsWithNext: statement != nil,
        mark: attention.level.flatMap { pack.level($0) }.map { SymbolMark($0, font: style.strong) })
      if let statement {
        flow.paragraph([TextRun(statement.sentence)], colour: style.palette.secondaryText, spaceBefore: 1)
      }
    }
  }
}
