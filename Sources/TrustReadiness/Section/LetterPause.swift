/// Tells a letter by itself from one in a word, by the time between them: somebody who types a sentence while a card has
/// the focus, thinking it was a field, must not rate by it.
struct LetterPause {
  /// A letter that follows another one sooner than this is part of a word.
  static let time: Duration = .milliseconds(600)

  private var lastLetter: ContinuousClock.Instant?

  /// Whether a key is part of a word that was begun.
  ///
  /// - Parameter now: when it was pressed.
  mutating func isInWord(_ character: Character, at now: ContinuousClock.Instant = .now) -> Bool {
    let isInWord = lastLetter.map { now - $0 < Self.time } ?? false
    lastLetter = character.isNumber && !isInWord ? nil : now
    return isInWord
  }
}
