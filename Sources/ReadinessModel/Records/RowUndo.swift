/// Taking back what was said of rows.
extension Assessment {
  /// The operation that takes back one about a row; nil where nothing need be said.
  ///
  /// What was written is taken back in all its fields or in none: where in each of them it, or what repeats it, is all
  /// that is said, and the row is there. What made a row be there, where it was not, is taken back by taking the row
  /// out, where nobody else wrote in it since.
  ///
  /// - Parameter first: Where several changes are taken back as one, the first of them; what was before it comes back.
  func undoRow(
    _ index: Int, of change: Change, since first: Change, in pack: Pack?
  ) throws(UndoProblem) -> Operation? {
    let operation = change.operations[index]
    guard case .row(let row)? = operation.edit.subject, let state = state(of: row) else { throw .impossible }
    let wasThere = self.state(of: row, before: first).isThere
    switch operation.edit {
    case .takeOut:
      // A row that was not there is not brought back.
      if !wasThere { return nil }
      // Somebody who took the same row out wants it gone still.
      guard !state.isThere, !state.removals.isEmpty, isMine(state.removals, change) else {
        throw changedSince(.row(row), change.id, in: pack)
      }
      return Operation(.setFields(row, values: JSONObject()), replaces: state.removals)
    case .setFields(_, let values):
      let stood = removed(by: operation)
      if !wasThere {
        guard state.isThere, isMine(state.shown.filter { !stood.contains($0) }, change) else {
          throw changedSince(.row(row), change.id, in: pack)
        }
        return Operation(.takeOut(row), replaces: (state.alive + state.removals).sorted())
      }
      if !values.members.isEmpty {
        return try rewrite(
          row, values.members.map(\.key), OperationID(change.id, index), since: first, in: pack)
      }
      // That a row was kept is taken back by saying again what was not to be; where nobody took it out, it said nothing.
      if stood.isEmpty { return nil }
      return Operation(.takeOut(row), replaces: stood.union(mine(in: state, since: change)).sorted())
    default: throw .impossible
    }
  }

  /// What stood in a row when a change was made, as far as is known now.
  private func state(of row: RowID, before change: Change) -> RowState {
    let earlier = (register(.row(row))?.operations ?? []).filter { $0.change < change.id }.sorted()
      .compactMap { id in operation(id).map { (id: id, operation: $0) } }
    // In a damaged file an operation may also be named by one about something else.
    var replacements = Replacements()
    for earlierChange in changes where earlierChange.id < change.id {
      for operation in earlierChange.operations { replacements.note(operation) }
    }
    return RowState(earlier, replacements)
  }

  /// What the removals hid that an operation took back.
  private func removed(by operation: Operation) -> Set<OperationID> {
    let removals = operation.replaces.compactMap { self.operation($0) }.filter {
      if case .takeOut = $0.edit { true } else { false }
    }
    return Set(removals.flatMap(\.replaces))
  }

  /// Whether operations are all of the person who made a change.
  private func isMine(_ ids: [OperationID], _ change: Change) -> Bool {
    ids.allSatisfy { self.change($0.change)?.by == change.by }
  }

  /// What the person who made a change said of a row in it and since.
  private func mine(in state: RowState, since change: Change) -> [OperationID] {
    state.alive.filter { $0.change >= change.id && isMine([$0], change) }
  }

  /// Writes into fields what stood in them before a change.
  private func rewrite(
    _ row: RowID, _ fields: [String], _ id: OperationID, since first: Change, in pack: Pack?
  ) throws(UndoProblem) -> Operation {
    var values = JSONObject()
    var replaces: Set<OperationID> = []
    for field in fields {
      let subject = Subject.field(row, field)
      guard let state = state(of: row), state.isThere, case let heads = state.heads(of: field),
        heads.count == 1,
        origin(of: heads[0].id, subject) == origin(of: id, subject)
      else { throw changedSince(subject, id.change, in: pack) }
      let before = before(first, subject).flatMap { operation($0)?.edit.fieldValues?[field] }
      values.members.append(JSONObject.Member(key: field, value: before ?? .null))
      replaces.insert(heads[0].id)
    }
    return Operation(.setFields(row, values: values), replaces: replaces.sorted())
  }
}
