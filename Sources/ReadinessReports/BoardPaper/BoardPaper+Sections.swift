import Canvas
import ReadinessCharts
import ReadinessModel

/// Section by section: status, answers, reasons and notes.
extension BoardPaperWriter {
  mutating func write(_ standing: SectionStanding) {
    let section = standing.section
    flow.chapter(section.title, destination: Self.destination(section.id))
    if !section.aim.isEmpty {
      flow.paragraph(
        [TextRun(section.aim, isItalic: true)], colour: style.palette.secondaryText, keepsWithNext: true)
    }
    flow.numbered(
      SymbolMark(standing.status, pack, font: style.body, style: .chip), standing.reason,
      keepsWithNext: true)
    var open: [Statement] = []
    for statement in pack.statements(in: section.id) {
      switch self.standing.state(of: statement.id) {
      case .notAsked, .doesNotApply: continue
      case .unanswered where !hasMoreToSay(statement): open.append(statement)
      default: write(statement)
      }
    }
    guard !open.isEmpty else { return }
    flow.numbered(
      [
        TextRun(tr("Still to answer:"), weight: .semibold),
        TextRun(" "),
        TextRun(open.map { "\($0.id) \($0.title)" }.joined(separator: "; ") + "."),
      ])
  }

  /// Whether something is said about a statement besides an answer.
  private func hasMoreToSay(_ statement: Statement) -> Bool {
    !assessment.note(on: statement.id).isEmpty || assessment.isFlagged(statement.id)
      || assessment.conflict(about: statement.id) != nil
  }

  private mutating func write(_ statement: Statement) {
    let answer = assessment.answer(to: statement.id)
    let level = subject.level(answer)
    let note = assessment.note(on: statement.id)
    let mark = SymbolMark(level, subject.words(answer), font: level == nil ? style.body : style.strong)
    flow.numbered(
      [TextRun("\(statement.id) ", weight: .semibold), TextRun(statement.title, weight: .semibold)],
      keepsWithNext: true, mark: mark)
    flow.paragraph([TextRun(statement.sentence)], spaceBefore: 1, keepsWithNext: true)
    flow.paragraph(
      [TextRun(facts(about: statement).joined(separator: " · "))], font: style.small,
      colour: style.palette.secondaryText, spaceBefore: 1, keepsWithNext: answer != .none || !note.isEmpty)
    writeAnswer(answer, to: statement, keepsWithNext: !note.isEmpty)
    if !note.isEmpty {
      flow.paragraph(
        [TextRun(tr("Note:"), weight: .semibold), TextRun(" "), TextRun(note)], spaceBefore: style.gap * 0.7)
    }
    if let conflict = assessment.conflict(about: statement.id) { write(conflict) }
  }

  private mutating func writeAnswer(_ answer: Answer, to statement: Statement, keepsWithNext: Bool) {
    switch answer {
    case .none: break
    case .level(let id):
      let descriptor = subject.descriptor(statement, id)
      if !descriptor.isEmpty {
        flow.panel([TextRun(descriptor)], level: pack.level(id), keepsWithNext: keepsWithNext)
      }
    case .dontKnow(let ask, let question):
      let whom = ask.isEmpty ? tr("Somebody has to be asked.") : tr("To be asked: {name}.", ["name": ask])
      let words = [whom, question].filter { !$0.isEmpty }.joined(separator: " ")
      flow.panel([TextRun(words)], level: nil, keepsWithNext: keepsWithNext)
    case .doesNotApply(let reason):
      flow.panel([TextRun(reason)], level: nil, keepsWithNext: keepsWithNext)
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
      tr("answered by {name}, {date}", ["name": entry.who, "date": entry.at.localDay.long]))
    if let before = entry.before?.answer, before != .none, before.level != entry.edit.answer?.level {
      let was = tr("was {answer}", ["answer": subject.words(before)])
      facts.append(entry.why.map { "\(was): \($0.label)" } ?? was)
    }
    return facts
  }

  private mutating func write(_ conflict: Conflict) {
    let claims = conflict.claims.map { claim in
      tr(
        "{name} said {answer} ({date})",
        [
          "name": claim.who, "answer": claim.edit.answer.map(subject.words) ?? "",
          "date": claim.at.localDay.long,
        ])
    }
    flow.paragraph(
      [
        TextRun(tr("Not settled:"), weight: .semibold),
        TextRun(" \(claims.joined(separator: "; ")). "),
        TextRun(tr("The first of these counts meanwhile.")),
      ], spaceBefore: style.gap * 0.7)
  }
}
