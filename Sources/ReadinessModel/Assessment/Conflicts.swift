/// Several people said different things about the same, not knowing of each other.
public struct Conflict: Identifiable, Hashable, Sendable {
  /// One of the things said.
  public struct Claim: Identifiable, Hashable, Sendable {
    public let id: OperationID
    public let person: PersonID
    /// The person's name, or “someone”.
    public let who: String
    public let at: Instant
    /// The edit that settles the conflict in favour of the claim.
    public let edit: Edit
    /// Whether it counts until the conflict is settled.
    public let isInForce: Bool
  }

  /// What it is about: of a row one field, or, where only some took it out, the row.
  public let subject: Subject
  /// The claims, the one that counts meanwhile first.
  public let claims: [Claim]

  public var id: Subject { subject }
}

/// Where people disagree.
extension Assessment {
  /// The subjects about which people said several things, of rows each field.
  var disputed: [Subject] {
    several.flatMap { place -> [Subject] in
      guard let state = rowStates[place], let row = registers[place].subject.row else {
        return [registers[place].subject]
      }
      return state.disputedFields.map { .field(row, $0) } + (state.isRemovalDisputed ? [.row(row)] : [])
    }
  }

  /// The conflicts that are not settled. Where all said the same there is none.
  public var conflicts: [Conflict] {
    disputed.compactMap { conflict(about: $0) }.sorted { $0.claims[0].id < $1.claims[0].id }
  }

  /// The conflict about a subject. About the order of rows there is none: nobody need be asked where one stands.
  public func conflict(about subject: Subject) -> Conflict? {
    let subject = subject.redirected(redirects)
    switch subject {
    case .rowPosition: return nil
    case .row(let row): return removalConflict(about: row)
    case .field(let row, let field): return fieldConflict(about: row, field)
    default: break
    }
    guard let heads = register(subject)?.heads, heads.count > 1 else { return nil }
    guard Set(heads.map(\.edit.comparable)).count > 1 else { return nil }
    return Conflict(subject: subject, claims: claims(heads.map { ($0.id, $0.edit) }))
  }

  /// The conflicts about the fields of a row, and about whether it is there.
  public func conflicts(in row: RowID) -> [Conflict] {
    guard let state = state(of: row), state.isThere else { return [] }
    return ([.row(row)] + state.disputedFields.map { .field(row, $0) }).compactMap { conflict(about: $0) }
  }

  /// The conflict about the answer to a statement.
  public func conflict(about statement: Statement.ID) -> Conflict? {
    conflict(about: .answer(statement))
  }

  private func fieldConflict(about row: RowID, _ field: String) -> Conflict? {
    guard let state = state(of: row), state.isThere, state.isDisputed(field) else { return nil }
    let said = state.claims(of: field).map { ($0.id, Edit.setFields(row, values: [field: $0.value])) }
    return Conflict(subject: .field(row, field), claims: claims(said))
  }

  /// Somebody took a row out, and somebody else wrote in it, not knowing of each other.
  private func removalConflict(about row: RowID) -> Conflict? {
    guard let state = state(of: row), state.isRemovalDisputed, let shown = state.shown.last,
      let removal = state.removals.last
    else { return nil }
    // The row is shown meanwhile, whichever came later.
    let keep = claim(shown, .setFields(row, values: JSONObject()), isInForce: true)
    return Conflict(subject: .row(row), claims: [keep, claim(removal, .takeOut(row), isInForce: false)])
  }

  /// Claims from edits by id; the last counts meanwhile, and comes first.
  private func claims(_ heads: [(OperationID, Edit)]) -> [Conflict.Claim] {
    heads.reversed().enumerated().map { claim($1.0, $1.1, isInForce: $0 == 0) }
  }

  private func claim(_ id: OperationID, _ edit: Edit, isInForce: Bool) -> Conflict.Claim {
    let person = change(id.change)?.by ?? ""
    return Conflict.Claim(
      id: id, person: person, who: name(of: person, in: id.change), at: moment(of: id), edit: edit,
      isInForce: isInForce)
  }
}

extension Edit {
  /// The edit without what does not make two claims differ: the reason for an answer, and under which id a statement was
  /// answered that has become another.
  fileprivate var comparable: Edit {
    switch self {
    case .rate(_, let level, _): .rate(statement: "", level: level)
    case .dontKnow(_, let ask, let question): .dontKnow(statement: "", ask: ask, question: question)
    case .doesNotApply(_, let reason): .doesNotApply(statement: "", reason: reason)
    case .clearAnswer: .clearAnswer(statement: "")
    default: self
    }
  }
}
