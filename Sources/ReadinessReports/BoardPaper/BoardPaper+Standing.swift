import ReadinessCharts
import ReadinessModel

/// The pictures, and what they mean in words.
extension BoardPaper {
  var sectionsAtAGlance: [Block] {
    let sections = standing.sections.filter { !$0.doesNotApply }
    guard !sections.isEmpty else { return [] }
    var words = tr(
      "By section. A bar is as long as the section has statements; each block shows how many are at one level."
    )
    if standing.total.toAnswer > 0 {
      words += " "
      words += tr("Grey shows what is still to answer; a question mark, what somebody has to be asked about.")
    }
    var blocks = figures(SectionChart(standing, pack).parts(of: 8), under: words, legend: pack.scale)
    if standing.outcomes.contains(where: { $0.tally.applicable > 0 }) {
      blocks.append(
        .together([
          .numbered(tr("By outcome. A statement can serve several outcomes, and counts for each of them.")),
          .figure(Figure(OutcomeChart(standing, pack))),
        ]))
    }
    blocks.append(
      .together([.numbered(tr("Why each section stands as it does:")), .table(reasons(sections))]))
    return Block.chapter(BoardPart.standing.title, blocks)
  }

  /// Pictures that are parts of one, the first with what is said of them: a picture stands on one page, and a high one
  /// would leave the page before it half empty.
  func figures(_ charts: [some Chart], under words: String, legend: [Level] = []) -> [Block] {
    guard let first = charts.first else { return [] }
    return [.together([.numbered(words), .figure(Figure(first, legend: legend))])]
      + charts.dropFirst().map { .figure(Figure($0)) }
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
}
