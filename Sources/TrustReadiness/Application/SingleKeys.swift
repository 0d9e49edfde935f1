import Gtk
import Observation
import ReadinessModel
import ReadinessSession

/// The single keys that answer the statement that has the focus, such as 1 to 3.
@MainActor @Observable
final class SingleKeys {
  /// Whether the user wants them.
  var isOn: Bool

  /// A letter that follows another one sooner than this is part of a word, and answers nothing.
  static let pause: Duration = .milliseconds(600)

  @ObservationIgnored private var lastLetter: ContinuousClock.Instant?
  /// Takes back what the last letter answered, if it turns out to have begun a word.
  @ObservationIgnored private var takeBack: (() -> Void)?

  init(isOn: Bool = true) { self.isOn = isOn }

  /// Whether a key may answer. Somebody who types a sentence while a card has the focus, thinking it was a field, must
  /// not rate by it: what the first letter of a word answered is taken back with the second.
  ///
  /// - Parameter now: when the key was pressed.
  func mayAnswer(_ press: KeyPress, at now: ContinuousClock.Instant = .now) -> Bool {
    guard isOn, let character = press.character else { return false }
    let isInWord = lastLetter.map { now - $0 < Self.pause } ?? false
    lastLetter = character.isNumber && !isInWord ? nil : now
    if isInWord { takeBack?() }
    takeBack = nil
    return !isInWord
  }

  /// Answers a statement by a key. What a letter answers is said aloud, with a way back.
  ///
  /// - Returns: whether the key meant an answer.
  func answer(
    _ statement: Statement, by press: KeyPress, in document: AssessmentDocument, _ window: ProgramWindow?
  ) -> Bool {
    let before = document.undoing.changes
    guard mayAnswer(press), let character = press.character, document.answer(statement, byKey: character)
    else { return false }
    let change = document.undoing.changes
    guard character.isLetter, change != before else { return true }
    let answer = document.state(of: statement.id)?.answer ?? .none
    window?.toast(
      tr(
        "{statement}: {answer}",
        ["statement": statement.id, "answer": AnswerWords(answer, in: document.pack).text]),
      undo: (label: tr("Undo"), action: { [weak document] in try? document?.undo() }), change: change)
    takeBack = { [weak document, weak window] in
      guard let document, document.undoing.changes == change, (try? document.undo()) != nil else { return }
      window?.toast(tr("Those letters answered nothing. To write a note, click into its field first."))
    }
    return true
  }
}
