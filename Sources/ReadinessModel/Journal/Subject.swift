/// What a change is about: one value of the assessment that can be observed, disputed and undone by itself.
public enum Subject: Hashable, Sendable {
  case pack
  case organisation
  case scope
  case asAt
  case person(PersonID)
  case answer(Statement.ID)
  case note(Statement.ID)
  case flag(Statement.ID)
  case target(Statement.ID)
  case judgement
  /// A row as a whole: whether it is there, and all its fields.
  case row(RowID)
  /// One field of a row.
  case field(RowID, String)
  case rowPosition(RowID)

  /// The statement it belongs to, if it belongs to one.
  public var statement: Statement.ID? {
    switch self {
    case .answer(let id), .note(let id), .flag(let id), .target(let id): id
    default: nil
    }
  }

  /// The same about the statement to which a checklist's redirects lead.
  func redirected(_ redirects: [Statement.ID: Statement.ID]) -> Subject {
    guard !redirects.isEmpty, let statement else { return self }
    let current = follow(statement, in: redirects)
    return switch self {
    case .answer: .answer(current)
    case .note: .note(current)
    case .flag: .flag(current)
    case .target: .target(current)
    default: self
    }
  }
}
