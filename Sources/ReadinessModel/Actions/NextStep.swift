/// What would make a statement one level better, in the checklist's words. It is offered, and never put in by itself.
public struct NextStep: Hashable, Sendable {
  /// The next better level.
  public let level: Level
  /// What it looks like for the statement.
  public let descriptor: String
}

extension Pack {
  /// What the next better level of a statement looks like; nil at the best, and where it has no level.
  public func nextStep(for statement: Statement, from answer: Answer) -> NextStep? {
    guard let place = answer.level.flatMap({ index(ofLevel: $0) }), scale.indices.contains(place + 1),
      statement.descriptors.indices.contains(place + 1), !statement.descriptors[place + 1].isEmpty
    else { return nil }
    return NextStep(level: scale[place + 1], descriptor: statement.descriptors[place + 1])
  }
}

extension Target {
  /// How many levels an answer is below the target; none or fewer once it is reached. Nil where there is no level to
  /// reach, or no level yet.
  public func gap(from answer: Answer, in pack: Pack) -> Int? {
    guard let goal = level.flatMap({ pack.index(ofLevel: $0) }),
      let now = answer.level.flatMap({ pack.index(ofLevel: $0) })
    else { return nil }
    return goal - now
  }

  /// Whether the day has passed and the level is not reached.
  public func isLate(from answer: Answer, in pack: Pack, on day: Day) -> Bool {
    guard level.flatMap({ pack.index(ofLevel: $0) }) != nil, let by, by < day else { return false }
    if case .doesNotApply = answer { return false }
    return gap(from: answer, in: pack).map { $0 > 0 } ?? true
  }
}
