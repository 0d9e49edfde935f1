import ReadinessModel

/// What was undone or done again, for those who did not see it happen.
package struct UndoneStep: Equatable {
  /// Where it can be looked at.
  package enum Place: Equatable {
    case statement(Statement.ID)
    case row(RowID, in: Pack.Toolkit.ID)
    case action(RowID)
    case evidence(RowID)
    case strategy(Strategy.ID, RowID?)
    case judgement
  }

  /// What it was, as “answer to PLN-02”.
  package let name: String
  /// Where it can be looked at; nil for what has no place of its own, such as the organisation's name.
  package let place: Place?

  init(_ name: String, _ change: Change, in pack: Pack) {
    self.name = name
    place = change.operations.lazy.compactMap { $0.edit.subject.flatMap { Place($0, in: pack) } }.first
  }

  init(_ name: String, at place: Place?) { (self.name, self.place) = (name, place) }
}

extension UndoneStep.Place {
  /// Where a subject is shown; nil for what has no place of its own.
  init?(_ subject: Subject, in pack: Pack) {
    if let statement = subject.statement.flatMap(pack.statement(_:)) {
      self = .statement(statement.id)
    } else if let row = subject.row, let (toolkit, _) = pack.part(ofList: row.list) {
      self = .row(row, in: toolkit.id)
    } else if let row = subject.row, let list = OwnList(of: row) {
      switch list {
      case .actions: self = .action(row)
      case .evidence: self = .evidence(row)
      case .adopted: self = .strategy(row.row, nil)
      case .leftOut:
        guard let (strategy, _) = pack.strategyAction(row.row) else { return nil }
        self = .strategy(strategy.id, row)
      case .uses, .markers, .lastTime, .origin: return nil
      }
    } else if subject == .judgement {
      self = .judgement
    } else {
      return nil
    }
  }
}
