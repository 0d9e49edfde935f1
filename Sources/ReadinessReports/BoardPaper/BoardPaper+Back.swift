import ReadinessModel

/// What is open, what does not apply, and how the paper came about.
extension BoardPaper {
  var questions: [Block] {
    let questions = subject.openQuestions
    guard !questions.isEmpty else { return [] }
    var columns = people.areNamed ? [Table.Column(tr("Whom to ask"), share: 20)] : []
    columns += [Table.Column(tr("About"), share: 30), Table.Column(tr("Question"), share: 38)]
    let table = Table(
      columns,
      rows: questions.map { question in
        let statement = pack.statement(question.statement)
        let ask = people.called(question.ask).map { Table.Cell.words($0.isEmpty ? tr("not said") : $0) }
        let signed = people.signed(question.askedBy, question.who, question.since)
        return [ask].compactMap { $0 } + [
          .words("\(question.statement) \(statement?.title ?? "")"),
          said(question.asked(about: statement), signed),
        ]
      })
    return Block.chapter(
      tr("Questions to ask"), .questions,
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
        rows: ours.map { [.words("\($0.code) \($0.title)"), reason(for: $0)] })
      blocks.append(
        .together([
          .numbered(tr("We say that these statements do not apply to us. They are not counted.")),
          .table(table),
        ]))
    }
    blocks += reasons.map { words in
      let names = (byReason[words] ?? []).map { "\($0.code) \($0.title)" }.joined(separator: "; ")
      return .paragraph(Paragraph([.text(words, .strong), .text(" \(names).")], isNumbered: true))
    }
    return Block.chapter(tr("What does not apply"), blocks)
  }

  /// The user's reason, and who gave it.
  private func reason(for statement: Statement) -> Table.Cell {
    guard case .doesNotApply(let reason) = assessment.answer(to: statement.id) else { return .words("") }
    let note = note(on: statement.id)
    let words = [reason, note.isEmpty ? "" : tr("Note: {note}", ["note": note])].filter { !$0.isEmpty }
      .joined(separator: "\n")
    guard let entry = assessment.history(of: .answer(statement.id)).first(where: \.isInForce) else {
      return .words(words)
    }
    return said(words, people.signed(entry))
  }

  /// Words, and under them who said them and when.
  private func said(_ words: String, _ signed: String) -> Table.Cell {
    words.isEmpty ? .words(signed) : .words([.text("\(words)\n"), .text(signed, .quiet)])
  }

  /// How far the toolkits are that somebody began.
  var toolkits: [Block] {
    let begun = pack.usableToolkits.map { assessment.workbook($0) }.filter { !$0.isEmpty }
    guard !begun.isEmpty else { return [] }
    let table = Table(
      [
        Table.Column(tr("Toolkit"), share: 36), Table.Column(tr("Steps done"), share: 18),
        Table.Column(tr("Next step"), share: 46),
      ],
      rows: begun.map { workbook in
        let done = workbook.steps.count(where: \.isDone)
        let next = workbook.steps.first { !$0.isDone }
        return [
          .words(workbook.toolkit.title),
          .words(tr("{n} of {count}", ["n": done, "count": workbook.steps.count])),
          .words(next?.step.text ?? ""),
        ]
      })
    return Block.chapter(BoardPart.toolkits.title, [.table(table)])
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
          "This paper rests on a self-assessment, in which each statement is rated {levels}.",
          ["levels": listedAlternatives(pack.scale.map(\.label))])),
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
    return Block.chapter(BoardPart.origin.title, blocks)
  }
}
