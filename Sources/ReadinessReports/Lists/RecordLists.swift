import ReadinessModel

extension Paper {
  /// What is to be done, who does it and by when, with what is late.
  public static let actions = Paper(
    id: "actions", title: tr("Actions"),
    summary: tr("What is to be done, who does it and by when, with what is late, done and dropped."),
    options: [.date, .marking, .names, .notes], table: .actions
  ) { order in
    list(order, [.actions], tr("No actions yet.")) { $0.actionLog }
  }

  /// The evidence that was collected, and what it is used for.
  public static let evidence = Paper(
    id: "evidence", title: tr("Evidence"),
    summary: tr("The evidence that was collected, its days, and the statements that it is used for."),
    options: [.date, .marking, .names, .notes], table: .evidence
  ) { order in
    list(order, [.evidence], tr("Nothing collected yet.")) { $0.evidenceIndex }
  }

  /// One part of the board paper as a paper of its own.
  private static func list(
    _ order: PaperOrder, _ parts: Set<BoardPart>, _ nothing: String,
    _ blocks: (BoardPaper) -> [Block]
  ) -> Manuscript {
    var order = order
    order.choices.parts = parts
    let (subject, written) = (order.subject, blocks(BoardPaper(order)))
    let title = order.paper.title
    return Manuscript(
      title: tr("{title} – {organisation}", ["title": title, "organisation": subject.organisationAndScope]),
      language: subject.pack.language, author: subject.organisation, subject: subject.pack.title,
      day: order.date, head: subject.head(title),
      footer: tr("As at {date}", ["date": subject.assessment.asAt.long]), marking: order.choices.marking,
      blocks: [
        .title(title, over: subject.organisationAndScope, beside: ""),
        .facts([
          Fact(tr("Date"), order.date.long), Fact(tr("Checklist"), subject.pack.title),
          Fact(tr("As at"), subject.assessment.asAt.long),
        ]),
      ] + (written.isEmpty ? [.paragraph(nothing, .lead)] : written))
  }
}
