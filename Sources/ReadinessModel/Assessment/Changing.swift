/// Changes that replace what stands.
extension Assessment {
  /// The operations about a subject that nothing replaces: one is the value, several are a conflict. Of a row, all that
  /// still say something.
  public func heads(of subject: Subject) -> [OperationID] {
    switch subject {
    case .row(let row): state(of: row)?.alive ?? []
    case .field(let row, let field): state(of: row)?.heads(of: field).map(\.id) ?? []
    default: register(subject.redirected(redirects))?.heads.map(\.id) ?? []
    }
  }

  /// A change of these edits that replaces what stands now.
  ///
  /// It also settles conflicts: what it is about has one value afterwards. An edit of fields that were looked at at
  /// different moments becomes several operations, for an operation replaces what it names in all its fields.
  ///
  /// - Parameter seen: what stood when the user began to write, where that may not be what stands now. What came
  ///   meanwhile is not replaced unseen: it and the change are a conflict.
  public func change(
    _ edits: [Edit], by person: PersonID, at moment: Instant, id: ULID,
    seen: [Subject: [OperationID]] = [:]
  ) -> Change {
    var draft = ChangeDraft(assessment: self, id: id, seen: seen)
    for edit in edits { draft.add(edit) }
    return Change(id: id, at: moment, by: person, operations: draft.operations)
  }
}

/// A change in the making: what it says itself stands in the place of what it replaced.
private struct ChangeDraft {
  let assessment: Assessment
  let id: ULID
  let seen: [Subject: [OperationID]]
  private(set) var operations: [Operation] = []
  /// What the change itself said last about a subject.
  private var last: [Subject: OperationID] = [:]
  /// What the change itself said about a row.
  private var saidOfRow: [RowID: [OperationID]] = [:]
  private var removals: [RowID: [OperationID]] = [:]

  init(assessment: Assessment, id: ULID, seen: [Subject: [OperationID]]) {
    self.assessment = assessment
    self.id = id
    self.seen = seen
  }

  private var next: OperationID { OperationID(id, operations.count) }

  mutating func add(_ edit: Edit) {
    switch edit {
    case .setFields(let row, let values) where values.members.isEmpty: putBack(row)
    case .setFields(let row, let values):
      let (early, now) = values.members.reduce(into: ([JSONObject.Member](), [JSONObject.Member]())) {
        if seen[.field(row, $1.key)] == nil { $0.1.append($1) } else { $0.0.append($1) }
      }
      for member in early { write([member], in: row) }
      if !now.isEmpty { write(now, in: row) }
    case .takeOut(let row): takeOut(row)
    default:
      guard let subject = edit.subject?.redirected(assessment.redirects) else {
        return operations.append(Operation(edit))
      }
      let replaces = heads(of: subject)
      last[subject] = next
      operations.append(Operation(edit, replaces: replaces))
    }
  }

  private func heads(of subject: Subject) -> [OperationID] {
    last[subject].map { [$0] } ?? seen[subject] ?? assessment.heads(of: subject)
  }

  private mutating func write(_ members: [JSONObject.Member], in row: RowID) {
    let replaces = Set(members.flatMap { heads(of: .field(row, $0.key)) })
    for member in members { last[.field(row, member.key)] = next }
    saidOfRow[row, default: []].append(next)
    operations.append(Operation(.setFields(row, values: JSONObject(members)), replaces: replaces.sorted()))
  }

  /// Begins a row, or puts one back: it names the removals.
  private mutating func putBack(_ row: RowID) {
    let replaces = removals[row] ?? assessment.state(of: row)?.removals ?? []
    removals[row] = []
    saidOfRow[row, default: []].append(next)
    operations.append(Operation(.setFields(row, values: JSONObject()), replaces: replaces))
  }

  private mutating func takeOut(_ row: RowID) {
    let state = assessment.state(of: row)
    let standing = (seen[.row(row)] ?? state?.alive ?? []) + (removals[row] ?? state?.removals ?? [])
    let replaces = Set(standing + (saidOfRow[row] ?? []))
    removals[row] = [next]
    operations.append(Operation(.takeOut(row), replaces: replaces.sorted()))
  }
}
