import Gtk
import ReadinessModel
import ReadinessSession

/// The keys that answer the statement that has the focus, on all pages of an assessment.
///
/// What a letter answers is said aloud, with a way back; what the first letter of a word answered is taken back with the
/// second.
@MainActor
final class AnswerKeys {
  private let preference: SingleKeys
  private let desk: Desk
  private var pause = LetterPause()
  private var takeBack: (@MainActor () -> Void)?

  init(_ preference: SingleKeys, desk: Desk) { (self.preference, self.desk) = (preference, desk) }

  /// Answers a statement by a key.
  ///
  /// - Parameter now: when the key was pressed.
  /// - Returns: whether the key meant an answer.
  func answer(
    _ statement: Statement, by press: KeyPress, in document: AssessmentDocument,
    at now: ContinuousClock.Instant = .now
  ) -> Bool {
    guard preference.isOn, let character = press.character else { return false }
    let isInWord = pause.isInWord(character, at: now)
    if isInWord { takeBack?() }
    takeBack = nil
    let before = document.undoing.changes
    guard !isInWord, document.answer(statement, byKey: character) else { return false }
    if character.isLetter, document.undoing.changes != before { say(statement, in: document) }
    return true
  }

  private func say(_ statement: Statement, in document: AssessmentDocument) {
    let change = document.undoing.changes
    let answer = document.state(of: statement.id)?.answer ?? .none
    desk.toast(
      tr(
        "{statement}: {answer}",
        ["statement": statement.id, "answer": AnswerWords(answer, in: document.pack).text]),
      [Toast.Offer(tr("Undo")) { [weak document] in _ = try? document?.undo() }], about: change)
    takeBack = { [weak document, desk] in
      guard let document, document.undoing.changes == change, (try? document.undo()) != nil else { return }
      desk.toast(tr("Those letters answered nothing. To write a note, click into its field first."))
    }
  }
}
