/// An answer that a checklist has no place for: it lacks the statement, or the level.
///
/// It counts for nothing, and is shown as what it is.
public struct UnplacedAnswer: Identifiable, Hashable, Sendable {
  public let statement: Statement.ID
  public let answer: Answer
  /// Whether it is the statement that is missing, and not only the level.
  public let lacksStatement: Bool

  public var id: Statement.ID { statement }

  /// What is missing, in words.
  public var words: String {
    if lacksStatement { return Self.lacking(statement) }
    return tr("The checklist has no level “{id}”.", ["id": answer.level ?? ""])
  }

  /// That a checklist lacks a statement, in words.
  public static func lacking(_ statement: Statement.ID) -> String {
    tr("The checklist has no statement “{id}”.", ["id": statement])
  }
}

extension Assessment {
  /// The answers that a checklist has no place for, by the ids of their statements.
  public func unplacedAnswers(in pack: Pack) -> [UnplacedAnswer] {
    subjects.compactMap { subject -> UnplacedAnswer? in
      guard case .answer(let id) = subject, id == current(id) else { return nil }
      let answer = answer(to: id)
      guard answer != .none else { return nil }
      let lacksStatement = pack.statement(id) == nil
      let lacksLevel = answer.level.map { pack.level($0) == nil } ?? false
      guard lacksStatement || lacksLevel else { return nil }
      return UnplacedAnswer(statement: id, answer: answer, lacksStatement: lacksStatement)
    }.sorted { $0.statement < $1.statement }
  }

  /// The statements that something was said of and that a checklist lacks, by their ids.
  public func unplacedStatements(in pack: Pack) -> [Statement.ID] {
    let said = subjects.compactMap(\.statement).filter { id in
      guard pack.statement(id) == nil, id == current(id) else { return false }
      return answer(to: id) != .none || !note(on: id).isEmpty || isFlagged(id) || target(for: id) != nil
    }
    return Set(said).sorted()
  }
}
