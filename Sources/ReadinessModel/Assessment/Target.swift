/// The level to reach, and by when.
public struct Target: Hashable, Sendable {
  public var level: Level.ID?
  public var by: Day?

  /// A target.
  public init(level: Level.ID? = nil, by: Day? = nil) {
    self.level = level
    self.by = by
  }
}
