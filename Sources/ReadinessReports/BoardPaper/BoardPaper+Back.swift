import ReadinessModel

/// What is open, what does not apply, and how the paper came about.
extension BoardPaper {
  var questions: [Block] {
    let questions = subject.openQuestions
    guard !questions.isEmpty else { return [] }
    let table = Table(
      [
        Table.Column(tr("Whom to ask"), share: 20), Table.Column(tr("About"), share: 30),
        Table.Column(tr("Question"), share: 38),
      ],
      rows: questions.map { question in
        let statement = pack.statement(question.statement)
        return [
          .words(question.ask.isEmpty ? tr("not said") : question.ask),
          .words("\(question.statement) \(statement?.title ?? "")"),
          said(question.asked(about: statement), by: question.who, question.since),
        ]
      })
    return Block.chapter(
      tr("Questions to ask"),
      [
        .together([
          .numbered(
            trn(
              "The answer to {n} statement is not known; it counts for nothing until it is.",
              "The answers to {n} statements are not known; they count for nothing until they are.",
              questions.count)), .table(table),
        ])
      ])
  }

  var doesNotApply: [Block] {
    let ours = subject.asked.filter { $0.state == .doesNotApply }.map(\.statement)
    var reasons: [String] = []
    var byReason: [String: [Statement]] = [:]
    for statement in pack.statements {
      guard let words = pack.applicability(of: statement, in: assessment.circumstances).words else {
        continue
      }
      if byReason[words] == nil { reasons.append(words) }
      byReason[words, default: []].append(statement)
    }
    var blocks: [Block] = []
    if !ours.isEmpty {
      let table = Table(
        [Table.Column(tr("Statement"), share: 36), Table.Column(tr("Reason"), share: 54)],
        rows: ours.map { [.words("\($0.id) \($0.title)"), reason(for: $0)] })
      blocks.append(
        .together([
          .numbered(tr("We say that these statements do not apply to us. They are not counted.")),
          .table(table),
        ]))
    }
    blocks += reasons.map { words in
      let names = (byReason[words] ?? []).map { "\($0.id) \($0.title)" }.joined(separator: "; ")
      return .paragraph(Paragraph([.text(words, .strong), .text(" \(names).")], isNumbered: true))
    }
    return Block.chapter(tr("What does not apply"), blocks)
  }

  /// The user's reason, and who gave it.
  private func reason(for statement: Statement) -> Table.Cell {
    guard case .doesNotApply(let reason) = assessment.answer(to: statement.id) else { return .words("") }
    let note = assessment.note(on: statement.id)
    let words = [reason, note.isEmpty ? "" : tr("Note: {note}", ["note": note])].filter { !$0.isEmpty }
      .joined(separator: "\n")
    guard let entry = assessment.history(of: .answer(statement.id)).first(where: \.isInForce) else {
      return .words(words)
    }
    return said(words, by: entry.who, entry.at)
  }

  /// Words, and under them who said them and when.
  private func said(_ words: String, by name: String, _ moment: Instant) -> Table.Cell {
    let who = tr("{name}, {date}", ["name": name, "date": moment.localDay.inSentence])
    return words.isEmpty ? .words(who) : .words([.text("\(words)\n"), .text(who, .quiet)])
  }

  /// Answers that this version of the checklist has no place for.
  var withoutPlace: [Block] {
    let answers = assessment.unplacedAnswers(in: pack)
    guard !answers.isEmpty else { return [] }
    let table = Table(
      [
        Table.Column(tr("Statement"), share: 30), Table.Column(tr("Answer"), share: 20),
        Table.Column(tr("Why it counts for nothing"), share: 40),
      ],
      rows: answers.map { answer in
        let title = pack.statement(answer.statement)?.title ?? ""
        return [
          .words(title.isEmpty ? answer.statement : "\(answer.statement) \(title)"),
          .words(subject.words(answer.answer)), .words(answer.words),
        ]
      })
    return Block.chapter(
      tr("Answers without a place"), .withoutPlace,
      [
        .together([
          .numbered(
            tr(
              "These answers were given with another edition of the checklist. They are kept, and not counted."
            )),
          .table(table),
        ])
      ])
  }

  var appendix: [Block] {
    let rule =
      pack.howToAnswer.isEmpty
      ? tr("Each statement is rated at the highest level of which every part is true:")
      : tr("The checklist says how to rate: “{rule}” The levels are:", ["rule": pack.ratingRule])
    var blocks: [Block] = [
      .numbered(
        tr(
          "The checklist is “{title}”, version {version}. {summary}",
          ["title": pack.title, "version": pack.version, "summary": pack.summary])),
      .together([
        .numbered(rule), .list(pack.scale.map { Item([.text($0.meaning)], mark: Mark($0)) }, .marked),
      ]),
    ]
    blocks += pack.statusRulesInWords.map { .numbered($0) }
    let duties = pack.duties.filter(\.isLegal).map(\.label)
    if !duties.isEmpty {
      blocks.append(
        .numbered(
          tr(
            "A statement rests on law where it is marked “{label}”.",
            ["label": duties.joined(separator: "”, “")])))
    }
    return Block.chapter(tr("Appendix: how this paper came about"), blocks)
  }
}
