import ReadinessModel

/// The verbs of the windows.
extension AssessmentDocument {
  /// Rates a statement. Rating it as it is already rated changes nothing.
  package func rate(_ statement: Statement, _ level: Level.ID, why reason: ReasonForChange? = nil) {
    guard assessment.answer(to: statement.id) != .level(level) || reason != nil else { return }
    perform([.rate(statement: statement.id, level: level, why: reason)])
  }

  /// Says that the answer is not known, whom to ask and what.
  package func doNotKnow(_ statement: Statement, ask: String, question: String) {
    guard assessment.answer(to: statement.id) != .dontKnow(ask: ask, question: question) else { return }
    perform([.dontKnow(statement: statement.id, ask: ask, question: question)])
  }

  /// Says that a statement does not apply here, and why.
  package func doesNotApply(_ statement: Statement, reason: String) {
    guard assessment.answer(to: statement.id) != .doesNotApply(reason: reason) else { return }
    perform([.doesNotApply(statement: statement.id, reason: reason)])
  }

  /// Takes the answer away; history keeps it.
  package func clearAnswer(to statement: Statement) {
    guard assessment.answer(to: statement.id) != .none else { return }
    perform([.clearAnswer(statement: statement.id)])
  }

  /// Marks a statement to come back to, or takes the mark away.
  package func flag(_ statement: Statement, _ isFlagged: Bool) {
    guard assessment.isFlagged(statement.id) != isFlagged else { return }
    perform([.flag(statement: statement.id, isOn: isFlagged)])
  }

  /// Records the board's own judgement: a level, or none, and its words.
  package func judge(_ level: Level.ID?, words: String) {
    let before = assessment.judgement
    guard before?.level != level || (before?.words ?? "") != words else { return }
    perform([.judgement(level: level, words: words)])
  }

  /// Settles a conflict: what was claimed stands, the other claims stay in the history.
  package func settle(_ claim: Conflict.Claim) {
    perform([claim.edit])
  }
}
