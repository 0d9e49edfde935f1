import ReadinessModel

extension Paper {
  /// An assessment in the form of a board paper, with numbered paragraphs.
  public static let board = Paper(
    id: "board", title: tr("Board paper"),
    summary: tr(
      "Where you stand, in the form of a board paper: summary, recommendation, the charts, then every section with its answers, reasons and notes."
    ), options: [.date, .author]
  ) { order in BoardPaper(order).manuscript }
}

/// Writes a board paper, part by part.
struct BoardPaper {
  let subject: ReportSubject
  let date: Day
  let author: String

  var assessment: Assessment { subject.assessment }
  var pack: Pack { subject.pack }
  var standing: Standing { subject.standing }

  init(_ order: PaperOrder) {
    subject = order.subject
    date = order.date
    author = order.author
  }

  /// The whole paper.
  var manuscript: Manuscript {
    let title = tr("{checklist}: where we stand", ["checklist": pack.title])
    return Manuscript(
      title: tr("{title} – {organisation}", ["title": title, "organisation": subject.organisationAndScope]),
      language: pack.language, author: author.isEmpty ? subject.organisation : author, subject: pack.summary,
      day: date, head: subject.head(title), footer: tr("As at {date}", ["date": assessment.asAt.long]),
      blocks: front(title) + purpose + summary + recommendation + judgement + whereWeStand + lookAtFirst
        + standing.sections.filter { !$0.doesNotApply }.flatMap(section) + questions + doesNotApply
        + withoutPlace + appendix)
  }
}

extension Anchor {
  static let judgement = Anchor("judgement")
  static let whereWeStand = Anchor("where-we-stand")
  static let lookAtFirst = Anchor("look-at-first")
  static let withoutPlace = Anchor("without-place")

  /// A section's heading.
  static func section(_ id: Section.ID) -> Anchor { Anchor("section-\(id)") }
}
