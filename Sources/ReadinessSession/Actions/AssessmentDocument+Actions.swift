import ReadinessModel

/// The verbs about actions.
extension AssessmentDocument {
  /// Plans an action. Without words there is none.
  ///
  /// - Returns: its row; nil where nothing was planned.
  @discardableResult
  package func plan(
    _ what: String, who: String = "", by: Day? = nil, for statements: [Statement.ID] = [],
    from origin: RowID? = nil
  ) -> RowID? {
    guard !what.trimmed.isEmpty else { return nil }
    leaveField()
    let row = ActionItem.row(newRowName())
    perform([
      ActionItem.planning(row, what.trimmed, who: who.trimmed, by: by, for: statements, from: origin?.path)
    ])
    leaveField()
    return assessment.row(row) == nil ? nil : row
  }

  /// Says how far an action is, and with it what a statement is rated now, as one change.
  package func set(_ state: ActionState, of row: RowID, rating: (Statement.ID, Level.ID)? = nil) {
    leaveField()
    guard let present = assessment.row(row).map({ ActionItem(values: $0.values) }) else { return }
    var edits: [Edit] = []
    if present.state != state || assessment.conflict(about: .field(row, ActionItem.state.name)) != nil {
      edits.append(ActionItem.becoming(state, row))
    }
    if let (statement, level) = rating, assessment.answer(to: statement) != .level(level) {
      edits.append(.rate(statement: statement, level: level, why: .betterInPractice))
    }
    perform(edits)
    leaveField()
  }

  /// Says which statements an action is for.
  package func set(_ statements: [Statement.ID], of row: RowID) {
    guard let present = assessment.row(row).map({ ActionItem(values: $0.values) }),
      present.serves != statements
    else { return }
    leaveField()
    perform([ActionItem.writing(statements, into: ActionItem.serves, of: row)])
    leaveField()
  }

  /// The statements that an action served may be rated anew once it is done: those that are asked, at a level or not.
  package func statementsToReconsider(after row: RowID) -> [Statement] {
    (actions.log.entry(row)?.statements ?? []).compactMap { id in
      overview.standing.state(of: id) == .notAsked ? nil : pack.statement(id)
    }
  }

  /// Sets the level that a statement is to reach, and by when; neither takes the target away.
  package func setTarget(_ target: Target?, for statement: Statement.ID) {
    guard assessment.target(for: statement) != target else { return }
    leaveField()
    perform([.target(statement: statement, level: target?.level, by: target?.by)])
    leaveField()
  }
}
