import ReadinessCharts
import ReadinessModel

/// The pictures, what they mean in words, and where to begin.
extension BoardPaper {
  var whereWeStand: [Block] {
    let sections = standing.sections.filter { !$0.doesNotApply }
    guard !sections.isEmpty else {
      return Block.chapter(
        tr("Where we stand"), .whereWeStand, [.numbered(tr("No statement of the checklist applies."))])
    }
    var words = tr(
      "By section. A bar is as long as the section has statements; each block shows how many are at one level."
    )
    if standing.total.toAnswer > 0 {
      words += " "
      words += tr("Grey shows what is still to answer; a question mark, what somebody has to be asked about.")
    }
    var blocks: [Block] = [
      .together([
        .numbered(words), .figure(Figure(SectionChart(standing, pack), legend: pack.scale)),
      ])
    ]
    if standing.outcomes.contains(where: { $0.tally.applicable > 0 }) {
      blocks.append(
        .together([
          .numbered(tr("By outcome. A statement can serve several outcomes, and counts for each of them.")),
          .figure(Figure(OutcomeChart(standing, pack))),
        ]))
    }
    blocks.append(
      .together([.numbered(tr("Why each section stands as it does:")), .table(reasons(sections))]))
    return Block.chapter(tr("Where we stand"), .whereWeStand, blocks)
  }

  private func reasons(_ sections: [SectionStanding]) -> Table {
    Table(
      [
        Table.Column(tr("Section"), share: 24), Table.Column(tr("Status"), share: 17),
        Table.Column(tr("Why"), share: 48),
      ],
      rows: sections.map { section in
        [
          .link(section.section.title, to: .section(section.id)), .mark(Mark(section.status, in: pack)),
          .words(section.reason),
        ]
      })
  }

  var lookAtFirst: [Block] {
    let title = tr("What to look at first")
    guard !standing.lookAtFirst.isEmpty else {
      return Block.chapter(title, .lookAtFirst, [.numbered(tr("Nothing stands out."))])
    }
    return Block.chapter(
      title, .lookAtFirst,
      standing.lookAtFirst.map { attention in
        let verdict = attention.level.flatMap { pack.level($0) }.map { Mark($0) }
        let words = Paragraph(
          [.text("\(attention.statement) \(attention.title): ", .strong), .text("\(attention.words).")],
          isNumbered: true, verdict: verdict)
        let sentence = pack.statement(attention.statement).map { Block.paragraph($0.sentence, .sentence) }
        return .together([.paragraph(words)] + [sentence].compactMap { $0 })
      })
  }
}
