import ReadinessModel

/// Section by section: status, answers, reasons and notes.
extension BoardPaper {
  func section(_ standing: SectionStanding) -> [Block] {
    let section = standing.section
    var blocks: [Block] = []
    if !section.aim.isEmpty { blocks.append(.paragraph(section.aim, .aim)) }
    var statements: [Block] = []
    var open: [Statement] = []
    for statement in pack.statements(in: section.id) {
      switch self.standing.state(of: statement.id) {
      case .notAsked, .doesNotApply: continue
      case .unanswered where !hasMoreToSay(statement): if has(.unanswered) { open.append(statement) }
      default: statements += block(statement)
      }
    }
    let status = Block.paragraph(
      Paragraph([.text(standing.reason)], isNumbered: true, mark: Mark(standing.status, in: pack)))
    // The status stands on the page of the first statement.
    blocks += statements.isEmpty ? [status] : [.together([status, statements.removeFirst()])]
    blocks += statements
    if !open.isEmpty { blocks.append(stillToAnswer(open, tr("Still to answer:"))) }
    return Block.chapter(section.title, .section(section.id), blocks)
  }

  private func stillToAnswer(_ statements: [Statement], _ title: String) -> Block {
    let names = statements.map { "\($0.code) \($0.title)" }.joined(separator: "; ")
    return .paragraph(Paragraph([.text(title, .strong), .text(" \(names).")], isNumbered: true))
  }

  /// The statements that nobody has answered, where the sections are not in the paper.
  var stillToAnswer: [Block] {
    let open = Set(subject.asked.filter { $0.state == .unanswered }.map(\.statement.id))
    let blocks = standing.sections.compactMap { section -> Block? in
      let statements = pack.statements(in: section.id).filter { open.contains($0.id) }
      return statements.isEmpty ? nil : stillToAnswer(statements, "\(section.section.title):")
    }
    return Block.chapter(BoardPart.unanswered.title, blocks)
  }

  /// Whether something is said about a statement besides an answer that counts.
  private func hasMoreToSay(_ statement: Statement) -> Bool {
    assessment.answer(to: statement.id) != .none || !note(on: statement.id).isEmpty
      || assessment.isFlagged(statement.id) || assessment.conflict(about: statement.id) != nil
  }

  private func block(_ statement: Statement) -> [Block] {
    let answer = assessment.answer(to: statement.id)
    let note = note(on: statement.id)
    var blocks: [Block] = [
      .paragraph(
        Paragraph(
          [.text("\(statement.code) \(statement.title)", .strong)], isNumbered: true,
          verdict: Mark(subject.level(answer), subject.words(answer)))),
      .paragraph(statement.sentence, .sentence),
      .paragraph(facts(about: statement).joined(separator: " · "), .facts),
    ]
    blocks += said(answer, to: statement)
    if !note.isEmpty {
      blocks.append(.paragraph(Paragraph([.text(tr("Note:"), .strong), .text(" "), .text(note)], .note)))
    }
    if let evidence = evidence(for: statement) { blocks.append(evidence) }
    for number in actionNumbers(for: statement.id) { blocks.append(action(number)) }
    return [.together(blocks)]
  }

  /// An open action for a statement, as the log counts it.
  private func action(_ number: Int) -> Block {
    let entry = actions.entries[number - 1]
    let action = entry.action
    var facts = [people.called(action.who).flatMap { $0.trimmed.isEmpty ? nil : $0 }]
    facts.append(action.by.map { tr("by {date}", ["date": $0.inSentence]) })
    facts.append(
      entry.daysLate.map { trn("{n} day late", "{n} days late", $0) } ?? action.state.label.lowercased())
    let words = facts.compactMap { $0 }.joined(separator: trc("list", ", "))
    return .paragraph(
      Paragraph(
        [
          .text(tr("Action {n}:", ["n": number]), .strong),
          .text(" \(action.title.withoutStop). \(words.capitalisedFirst)."),
        ], .note))
  }

  /// What an answer says beyond its name.
  private func said(_ answer: Answer, to statement: Statement) -> [Block] {
    switch answer {
    case .none: return []
    case .level(let id):
      guard let level = pack.level(id) else {
        let words = tr(
          "The checklist has no level “{id}”, so this answer counts for nothing.", ["id": id])
        return [.panel([.text(words)], nil)]
      }
      let descriptor = subject.descriptor(statement, id)
      return descriptor.isEmpty ? [] : [.panel([.text(descriptor)], level)]
    case .dontKnow(let ask, let question):
      let ask = people.called(ask) ?? ""
      let whom = ask.isEmpty ? tr("Somebody has to be asked.") : tr("To be asked: {name}.", ["name": ask])
      return [.panel([.text([whom, question].filter { !$0.isEmpty }.joined(separator: " "))], nil)]
    case .doesNotApply(let reason): return [.panel([.text(reason)], nil)]
    }
  }

  /// Duty, who answered and when, and what was there before.
  private func facts(about statement: Statement) -> [String] {
    var facts: [String] = []
    if let duty = pack.duty(of: statement) { facts.append(duty.label) }
    if statement.isGate { facts.append(tr("may hold its section back")) }
    if assessment.isFlagged(statement.id) { facts.append(tr("flagged")) }
    if assessment.conflict(about: statement.id) != nil { facts.append(tr("not settled")) }
    guard let entry = assessment.history(of: .answer(statement.id)).first(where: \.isInForce),
      entry.edit.answer != Answer.none
    else { return facts }
    facts.append(people.answered(entry))
    if let before = entry.before?.answer, before != .none, before.level != entry.edit.answer?.level {
      let was = tr("was {answer}", ["answer": subject.words(before)])
      facts.append(entry.why.map { "\(was): \($0.label)" } ?? was)
    }
    return facts
  }

  /// Who gave which answer, where people gave different ones.
  var disputed: [Block] {
    let blocks = subject.asked.compactMap { entry -> Block? in
      guard let conflict = assessment.conflict(about: entry.statement.id) else { return nil }
      return self.conflict(conflict, entry.statement)
    }
    return Block.chapter(tr("Who could not agree"), .disputed, blocks)
  }

  private func conflict(_ conflict: Conflict, _ statement: Statement) -> Block {
    let claims = conflict.claims.map { claim in
      let values: KeyValuePairs<String, any CustomStringConvertible> = [
        "name": people.called(claim.person, claim.who) ?? "",
        "answer": claim.edit.answer.map(subject.words) ?? "", "date": claim.at.localDay.inSentence,
      ]
      return people.areNamed ? tr("{name} said {answer} ({date})", values) : tr("{answer} ({date})", values)
    }
    return .paragraph(
      Paragraph(
        [
          .text("\(statement.code) \(statement.title):", .strong),
          .text(" \(claims.joined(separator: "; ")). "), .text(tr("The first of these counts meanwhile.")),
        ], isNumbered: true))
  }
}

extension String {
  /// The sentence without the stop that ends it.
  fileprivate var withoutStop: String { hasSuffix(".") ? String(dropLast()) : self }
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
