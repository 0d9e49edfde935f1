import ReadinessModel

/// The verbs of the windows.
extension AssessmentDocument {
  /// Rates a statement. Rating it as it is already rated changes nothing.
  func rate(_ statement: Statement, _ level: Level.ID, why reason: ReasonForChange? = nil) {
    guard assessment.answer(to: statement.id) != .level(level) || reason != nil else { return }
    perform([.rate(statement.id, level: level, why: reason)], named: answerName(statement))
  }

  /// Says that the answer is not known, whom to ask and what.
  func doNotKnow(_ statement: Statement, ask: String, question: String) {
    perform([.dontKnow(statement.id, ask: ask, question: question)], named: answerName(statement))
  }

  /// Says that a statement does not apply here, and why.
  func doesNotApply(_ statement: Statement, reason: String) {
    perform([.doesNotApply(statement.id, reason: reason)], named: answerName(statement))
  }

  /// Takes the answer away; history keeps it.
  func clearAnswer(to statement: Statement) {
    guard assessment.answer(to: statement.id) != .none else { return }
    perform([.clearAnswer(statement.id)], named: answerName(statement))
  }

  /// Marks a statement to come back to, or takes the mark away.
  func flag(_ statement: Statement, _ isFlagged: Bool) {
    guard assessment.isFlagged(statement.id) != isFlagged else { return }
    perform(
      [.flag(statement.id, isFlagged)], named: tr("flag on {statement}", ["statement": statement.id]))
  }

  /// Records the board's own judgement: a level, or none, and its words.
  func judge(_ level: Level.ID?, words: String) {
    perform([.judgement(level: level, words: words)], named: tr("board’s judgement"))
  }

  private func answerName(_ statement: Statement) -> String {
    tr("answer to {statement}", ["statement": statement.id])
  }
}
