/// An answer to a statement.
public enum Answer: Hashable, Sendable {
  /// Not answered.
  case none
  case level(Level.ID)
  /// Nobody here knows; whom to ask, and what.
  case dontKnow(ask: String, question: String)
  /// It does not apply, for this reason.
  case doesNotApply(reason: String)

  /// The level, if there is one.
  public var level: Level.ID? {
    if case .level(let id) = self { id } else { nil }
  }
}
