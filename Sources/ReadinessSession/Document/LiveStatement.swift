import Observation
import ReadinessModel

/// What the windows show of one statement. Each is observed by itself, so that an answer redraws its own card and
/// nothing else.
@MainActor @Observable
package final class LiveStatement {
  /// The statement of the checklist.
  package let statement: Statement
  /// The answer that counts.
  package private(set) var answer: Answer
  /// The note as it was last saved.
  package private(set) var note: String
  /// Whether somebody marked the statement to come back to.
  package private(set) var isFlagged: Bool
  /// The level to reach, and by when.
  package private(set) var target: Target?
  /// What was answered last time, where the assessment started from another.
  package private(set) var lastTime: LastAnswer?
  /// The competing answers or notes, where two people said different things.
  package private(set) var conflict: Conflict?
  /// Counts up with every change, so that a history on show is drawn anew.
  package private(set) var revision = 0

  /// A statement as the assessment has it.
  package init(_ statement: Statement, as assessment: Assessment) {
    self.statement = statement
    let id = statement.id
    answer = assessment.answer(to: id)
    note = assessment.note(on: id)
    isFlagged = assessment.isFlagged(id)
    target = assessment.target(for: id)
    lastTime = assessment.lastAnswer(to: statement)
    conflict = assessment.conflict(about: .answer(id)) ?? assessment.conflict(about: .note(id))
  }

  /// Takes over what the assessment says. Only what differs is told to observers.
  package func update(from assessment: Assessment) {
    let id = statement.id
    let answer = assessment.answer(to: id)
    if answer != self.answer { self.answer = answer }
    let note = assessment.note(on: id)
    if note != self.note { self.note = note }
    let isFlagged = assessment.isFlagged(id)
    if isFlagged != self.isFlagged { self.isFlagged = isFlagged }
    let target = assessment.target(for: id)
    if target != self.target { self.target = target }
    let lastTime = assessment.lastAnswer(to: statement)
    if lastTime != self.lastTime { self.lastTime = lastTime }
    let conflict = assessment.conflict(about: .answer(id)) ?? assessment.conflict(about: .note(id))
    if conflict != self.conflict { self.conflict = conflict }
    revision += 1
  }
}
