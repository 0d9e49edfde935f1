import ReadinessModel

/// The single keys that answer.
extension AssessmentDocument {
  /// Answers a statement by a key: 1 … n choose a level from the lowest, the levels' initials too where they do not
  /// collide, 0 clears, = answers as last time.
  ///
  /// - Returns: whether the key meant an answer.
  package func answer(_ statement: Statement, byKey character: Character) -> Bool {
    if character == "=" { return answerAsLastTime(statement) }
    if let number = character.wholeNumberValue {
      if number == 0 {
        clearAnswer(to: statement)
        return true
      }
      guard pack.scale.indices.contains(number - 1) else { return false }
      rate(statement, pack.scale[number - 1].id)
      return true
    }
    guard let level = pack.level(forKey: character) else { return false }
    rate(statement, level.id)
    return true
  }
}
