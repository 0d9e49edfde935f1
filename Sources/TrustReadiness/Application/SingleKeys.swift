import Gtk
import Observation

/// The single keys that answer the statement that has the focus, such as 1 to 3.
@MainActor @Observable
final class SingleKeys {
  /// Whether the user wants them.
  var isOn: Bool

  /// A letter that follows another one sooner than this is part of a word, and answers nothing.
  static let pause: Duration = .milliseconds(600)

  @ObservationIgnored private var lastLetter: ContinuousClock.Instant?

  init(isOn: Bool = true) { self.isOn = isOn }

  /// Whether a key may answer. Somebody who types a sentence while a card has the focus, thinking it was a field, must
  /// not rate by it: at most the first letter counts, and that is said aloud with a way back.
  ///
  /// - Parameter now: when the key was pressed.
  func mayAnswer(_ press: KeyPress, at now: ContinuousClock.Instant = .now) -> Bool {
    guard isOn, let character = press.character else { return false }
    let isInWord = lastLetter.map { now - $0 < Self.pause } ?? false
    lastLetter = character.isNumber && !isInWord ? nil : now
    return !isInWord
  }
}
