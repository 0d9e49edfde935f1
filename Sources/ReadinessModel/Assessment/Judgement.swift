/// The board's own overall judgement, in its own words.
public struct Judgement: Hashable, Sendable {
  public var level: Level.ID?
  public var words: String
  /// When it was made.
  public var at: Instant

  /// A judgement.
  public init(level: Level.ID?, words: String, at: Instant) {
    self.level = level
    self.words = words
    self.at = at
  }
}
