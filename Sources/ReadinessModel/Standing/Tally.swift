/// How a statement stands in an assessment.
public enum StatementState: Hashable, Sendable {
  /// It is not asked of this organisation at this date.
  case notAsked
  case unanswered
  case dontKnow
  /// The user says, with a reason, that it does not apply.
  case doesNotApply
  /// It is at a level, given by its place on the scale.
  case level(Int)
}

/// How much of some statements has been answered, and how it came out.
///
/// The two are separate on purpose: what has not been answered counts for nothing.
public struct Tally: Hashable, Sendable {
  /// The ids of the scale's levels, the lowest first.
  public let scale: [Level.ID]
  /// How many statements are at each level, in the scale's order.
  public private(set) var byLevel: [Int]
  /// How many are asked and have neither an answer nor “don’t know”.
  public private(set) var unanswered = 0
  /// How many have “don’t know” as answer.
  public private(set) var dontKnow = 0
  /// How many do not apply for a reason of the user's; they are not counted otherwise.
  public private(set) var doesNotApply = 0

  /// A tally of nothing yet.
  public init(scale: [Level.ID]) {
    self.scale = scale
    byLevel = Array(repeating: 0, count: scale.count)
  }

  /// How many statements are at a level.
  public func count(of level: Level.ID) -> Int {
    scale.firstIndex(of: level).map { byLevel[$0] } ?? 0
  }

  /// How many statements are at each level.
  public var counts: [Level.ID: Int] {
    Dictionary(zip(scale, byLevel), uniquingKeysWith: { first, _ in first })
  }

  /// How many statements have a level.
  public var answered: Int { byLevel.reduce(0, +) }

  /// How many statements have no level yet.
  public var toAnswer: Int { unanswered + dontKnow }

  /// How many statements count: those that are asked and that apply.
  public var applicable: Int { answered + toAnswer }

  /// The share of statements that have been answered, from 0 to 1.
  public var coverage: Double { applicable == 0 ? 0 : Double(answered) / Double(applicable) }

  /// Counts one more statement.
  public mutating func add(_ state: StatementState) { count(state, 1) }

  /// Counts a statement that was counted already as it stands now.
  mutating func replace(_ before: StatementState, with after: StatementState) {
    count(before, -1)
    count(after, 1)
  }

  private mutating func count(_ state: StatementState, _ number: Int) {
    switch state {
    case .notAsked: break
    case .unanswered: unanswered += number
    case .dontKnow: dontKnow += number
    case .doesNotApply: doesNotApply += number
    case .level(let index): byLevel[index] += number
    }
  }
}
