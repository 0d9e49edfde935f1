/// Folding: from what was said to what stands.
///
/// An operation counts unless a present one names it. All that is named is known before anything is added where
/// everything is folded at once, so that each operation costs the same however many stand beside it.
extension Assessment {
  /// Folds all changes, by id, into an assessment that has none.
  mutating func foldAll(_ changes: [Change]) {
    entries.reserveCapacity(changes.count)
    indexOfChange.reserveCapacity(changes.count)
    places.reserveCapacity(changes.count)
    replacements.reserve(changes.count)
    for change in changes { for operation in change.operations { replacements.note(operation) } }
    var rows: Set<Int> = []
    for change in changes {
      enter(change)
      for number in change.operations.indices {
        guard let place = addOperation(number, of: change) else { continue }
        if registers[place].isRow { rows.insert(place) } else { noteHeads(at: place) }
      }
    }
    for place in rows { settleRow(at: place) }
  }

  /// Folds one change that is not here yet.
  mutating func fold(_ change: Change, _ touched: inout Touched) {
    enter(change)
    var rows: Set<Int> = []
    for (number, operation) in change.operations.enumerated() {
      replacements.note(operation)
      for target in operation.replaces {
        guard let place = place(of: target) else { continue }
        if registers[place].isRow {
          rows.insert(place)
        } else {
          registers[place].takeAway(target)
          noteHeads(at: place)
        }
      }
      guard let place = addOperation(number, of: change) else { continue }
      if registers[place].isRow { rows.insert(place) } else { noteHeads(at: place) }
    }
    for place in rows { settleRow(at: place) }
    note(change, &touched)
  }

  /// Notes what a change that is here is about, and what it replaced.
  func note(_ change: Change, _ touched: inout Touched) {
    for operation in change.operations {
      for target in operation.replaces {
        guard let subject = subject(of: target) else { continue }
        note(subject, operation.edit.spoken, &touched)
        noteStatements(self.operation(target)?.edit, &touched)
      }
      if let subject = operation.edit.subject?.redirected(redirects) {
        note(subject, operation.edit.spoken, &touched)
        noteStatements(operation.edit, &touched)
      }
    }
  }

  private func note(_ subject: Subject, _ spoken: Spoken, _ touched: inout Touched) {
    touched.insert(subject)
    guard case .row(let row) = subject else { return }
    for field in spoken.names ?? state(of: row)?.fields ?? [] { touched.insert(.field(row, field)) }
    if row.list == LastAnswer.list, !row.row.isEmpty { touched.insert(statement: current(row.row)) }
    guard let field = OwnList.statementField(of: row.list) else { return }
    for head in state(of: row)?.heads(of: field) ?? [] { note(statementsIn: head.value, &touched) }
  }

  /// The statements that an edit of a row names, or named before it was replaced.
  private func noteStatements(_ edit: Edit?, _ touched: inout Touched) {
    guard let row = edit?.subject?.row, let field = OwnList.statementField(of: row.list) else { return }
    if let value = edit?.fieldValues?[field] { note(statementsIn: value, &touched) }
  }

  private func note(statementsIn value: JSON, _ touched: inout Touched) {
    for id in [String](json: value) ?? value.string.map({ [$0] }) ?? [] {
      touched.insert(statement: current(id))
    }
  }

  private mutating func enter(_ change: Change) {
    indexOfChange[change.id] = entries.count
    entries.append(Entry(change: change, firstPlace: places.count))
  }

  /// Adds an operation of the latest entry to its register, and says at which place that is.
  private mutating func addOperation(_ number: Int, of change: Change) -> Int? {
    let edit = change.operations[number].edit
    // All of them: what says another thing than it is said to say must not hide the right one.
    if case .checklist(let digest, let content) = edit {
      carriedChecklists[digest, default: []].append(content)
    }
    guard let subject = edit.subject?.redirected(redirects) else {
      places.append(-1)
      return nil
    }
    let place = place(of: subject)
    places.append(place)
    let id = OperationID(change.id, number)
    registers[place].add(edit, id, isReplaced: replacements.isNamed(id))
    switch (edit, subject) {
    case (.dontKnow, .answer(let statement)): asked.insert(statement)
    case (.flag, .flag(let statement)): onceFlagged.insert(statement)
    case (.person(let person, let name, _, let renames), _):
      names[person, default: GivenNames()].add(name, id, renames: renames)
    case (_, .row(let row)): listed[row.list, default: []].insert(row.row)
    default: break
    }
    return place
  }

  /// The place of the register of an operation, if that is here.
  private func place(of id: OperationID) -> Int? {
    guard let index = indexOfChange[id.change], id.index < entries[index].change.operations.count,
      entries[index].firstPlace + id.index < places.count
    else { return nil }
    let place = places[entries[index].firstPlace + id.index]
    return place < 0 ? nil : place
  }

  private mutating func place(of subject: Subject) -> Int {
    if let place = indexOfSubject[subject] { return place }
    indexOfSubject[subject] = registers.count
    registers.append(Register(subject))
    return registers.count - 1
  }

  private mutating func noteHeads(at place: Int) {
    if registers[place].heads.count > 1 {
      several.insert(place)
    } else if !several.isEmpty {
      several.remove(place)
    }
  }

  private mutating func settleRow(at place: Int) {
    let operations = registers[place].operations.sorted().compactMap { id in
      operation(id).map { (id, $0) }
    }
    let state = RowState(operations, replacements)
    rowStates[place] = state
    if state.isThere, !state.disputedFields.isEmpty || state.isRemovalDisputed {
      several.insert(place)
    } else {
      several.remove(place)
    }
  }
}
