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
      case .unanswered where !hasMoreToSay(statement): open.append(statement)
      default: statements += block(statement)
      }
    }
    let status = Block.paragraph(
      Paragraph([.text(standing.reason)], isNumbered: true, mark: Mark(standing.status, in: pack)))
    // The status stands on the page of the first statement.
    blocks += statements.isEmpty ? [status] : [.together([status, statements.removeFirst()])]
    blocks += statements
    if !open.isEmpty {
      let names = open.map { "\($0.id) \($0.title)" }.joined(separator: "; ")
      blocks.append(
        .paragraph(
          Paragraph([.text(tr("Still to answer:"), .strong), .text(" \(names).")], isNumbered: true)))
    }
    return Block.chapter(section.title, .section(section.id), blocks)
  }

  /// Whether something is said about a statement besides an answer that counts.
  private func hasMoreToSay(_ statement: Statement) -> Bool {
    assessment.answer(to: statement.id) != .none || !assessment.note(on: statement.id).isEmpty
      || assessment.isFlagged(statement.id) || assessment.conflict(about: statement.id) != nil
  }

  private func block(_ statement: Statement) -> [Block] {
    let answer = assessment.answer(to: statement.id)
    let note = assessment.note(on: statement.id)
    var blocks: [Block] = [
      .paragraph(
        Paragraph(
          [.text("\(statement.id) \(statement.title)", .strong)], isNumbered: true,
          verdict: Mark(subject.level(answer), subject.words(answer)))),
      .paragraph(statement.sentence, .sentence),
      .paragraph(facts(about: statement).joined(separator: " · "), .facts),
    ]
    blocks += said(answer, to: statement)
    if !note.isEmpty {
      blocks.append(.paragraph(Paragraph([.text(tr("Note:"), .strong), .text(" "), .text(note)], .note)))
    }
    let conflict = assessment.conflict(about: statement.id).map(self.conflict)
    return [.together(blocks)] + (conflict.map { [$0] } ?? [])
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
    guard let entry = assessment.history(of: .answer(statement.id)).first(where: \.isInForce),
      entry.edit.answer != Answer.none
    else { return facts }
    facts.append(
      tr("answered by {name}, {date}", ["name": entry.who, "date": entry.at.localDay.inSentence]))
    if let before = entry.before?.answer, before != .none, before.level != entry.edit.answer?.level {
      let was = tr("was {answer}", ["answer": subject.words(before)])
      facts.append(entry.why.map { "\(was): \($0.label)" } ?? was)
    }
    return facts
  }

  private func conflict(_ conflict: Conflict) -> Block {
    let claims = conflict.claims.map { claim in
      tr(
        "{name} said {answer} ({date})",
        [
          "name": claim.who, "answer": claim.edit.answer.map(subject.words) ?? "",
          "date": claim.at.localDay.inSentence,
        ])
    }
    return .paragraph(
      Paragraph(
        [
          .text(tr("Not settled:"), .strong), .text(" \(claims.joined(separator: "; ")). "),
          .text(tr("The first of these counts meanwhile.")),
        ], .note))
  }
}
