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
  /// How many statements are answered, whatever the checklist: by a level, or that they do not apply.
  public var answerCount: Int {
    subjects.count { subject in
      guard case .answer(let id) = subject, id == current(id) else { return false }
      switch answer(to: id) {
      case .level, .doesNotApply: return true
      case .none, .dontKnow: return false
      }
    }
  }

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

/// Something that was written with a toolkit and that a checklist has no place for: it lacks the toolkit, the step, the
/// heading or the column.
public struct UnplacedEntry: Hashable, Sendable {
  /// The row in which it stands.
  public let row: RowID
  /// The name of its field.
  public let field: String
  /// What was written.
  public let value: JSON
}

extension Assessment {
  /// What was written where a checklist has no place for it, by lists and rows. The program's own lists
  /// need none.
  public func unplacedEntries(in pack: Pack) -> [UnplacedEntry] {
    lists.filter { OwnList(rawValue: $0) == nil }.sorted().flatMap { list in
      rows(of: list).flatMap { row in
        let known = pack.fields(of: row.id)
        return row.values.members.filter { !$0.value.isNothing && !known.contains($0.key) }
          .map { UnplacedEntry(row: row.id, field: $0.key, value: $0.value) }
      }
    }
  }
}

extension Pack {
  /// The fields for which the checklist has a place in a row of an assessment.
  fileprivate func fields(of row: RowID) -> Set<String> {
    guard let (toolkit, part) = part(ofList: row.list), toolkit.canBeUsed else { return [] }
    switch part {
    case .ticks: return toolkit.step(row.row) == nil ? [] : [StepTick.isDone.name]
    case .checks: return toolkit.tickedChecks.contains { $0.id == row.row } ? [StepTick.isDone.name] : []
    case .plan: return toolkit.step(row.row) == nil ? [] : [StepPlan.who.name, StepPlan.by.name]
    case .template(let id):
      guard let template = toolkit.template(id) else { return [] }
      switch template.form {
      case .outline(let headings):
        return headings.contains { $0.id == row.row } ? [OutlineEntry.text.name] : []
      case .table(let columns): return Set(columns.map(\.id))
      }
    }
  }
}
