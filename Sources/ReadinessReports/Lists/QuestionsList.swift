import ReadinessModel

extension Paper {
  /// The questions that nobody could answer, grouped by whom to ask, with room for the answers.
  public static let questions = Paper(
    id: "questions", title: tr("Questions to ask"),
    summary: tr("What nobody in the room knew, by whom to ask, with room for the answers."), options: [.names]
  ) { order in
    let subject = order.subject
    let title = tr("Questions to ask")
    return Manuscript(
      title: tr("{title} – {organisation}", ["title": title, "organisation": subject.organisationAndScope]),
      language: subject.pack.language, author: subject.organisation, subject: subject.pack.title,
      day: order.date, head: subject.head(title),
      footer: tr("As at {date}", ["date": subject.assessment.asAt.long]),
      blocks: [
        .title(title, over: subject.organisationAndScope, beside: ""),
        .facts([
          Fact(tr("Date"), order.date.long), Fact(tr("Checklist"), subject.pack.title),
          Fact(tr("As at"), subject.assessment.asAt.long),
        ]),
      ] + questions(subject, PaperPeople(subject, order.choices.names)))
  }

  private static func questions(_ subject: ReportSubject, _ people: PaperPeople) -> [Block] {
    let groups = QuestionGroup.groups(subject.openQuestions)
    guard !groups.isEmpty else { return [.paragraph(tr("There are no open questions."), .lead)] }
    guard people.areNamed else {
      return Block.chapter(
        tr("Questions"), groups.flatMap(\.questions).map { block($0, subject, people) })
    }
    // Several people may be called by one role.
    var titles: [String] = []
    var byTitle: [String: [Question]] = [:]
    for group in groups {
      let name = people.called(group.ask) ?? ""
      let title = name.isEmpty ? tr("Nobody named yet") : name
      if byTitle[title] == nil { titles.append(title) }
      byTitle[title, default: []] += group.questions
    }
    return titles.flatMap { title in
      Block.chapter(title, (byTitle[title] ?? []).map { block($0, subject, people) })
    }
  }

  /// A question, what it is about, and room for the answer.
  private static func block(_ question: Question, _ subject: ReportSubject, _ people: PaperPeople) -> Block {
    let statement = subject.pack.statement(question.statement)
    let about = tr(
      "About {statement}: {sentence}",
      [
        "statement": "\(question.statement) \(statement?.title ?? "")",
        "sentence": statement?.sentence ?? "",
      ])
    let date = question.since.localDay.inSentence
    let noted =
      people.called(question.askedBy, question.who).map {
        tr("Noted by {name}, {date}", ["name": $0, "date": date])
      } ?? tr("Noted {date}", ["date": date])
    return .together([
      .paragraph(Paragraph([.text(question.asked(about: statement), .strong)], isNumbered: true)),
      .paragraph(about, .sentence), .paragraph(noted, .facts), .writingRoom(.lines(tr("Answer"), count: 2)),
      .writingRoom(.lines(tr("Answered by, on"), count: 1)),
    ])
  }
}
