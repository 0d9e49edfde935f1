/// Why a change cannot be undone.
public enum UndoProblem: Error, Hashable, Sendable {
  /// Somebody has changed the same since.
  case changedSince(by: String, what: String)
  /// The change cannot be taken back by itself.
  case impossible

  /// The reason in words.
  public var words: String {
    switch self {
    case .changedSince(let name, let what):
      tr("Not undone: {name} has changed the {what} since.", ["name": name, "what": what])
    case .impossible: tr("This cannot be undone.")
    }
  }
}

extension Assessment {
  /// The operations that take a change back, if what it said is still all that is said.
  ///
  /// Something said again by undoing or redoing stands for what it repeats, so that changes can be taken back one
  /// after the other.
  ///
  /// - Parameter first: Where several changes are taken back as one, the first of them; what was before it comes back.
  /// - Parameter pack: The checklist, which names what somebody else has changed since.
  public func undo(
    _ change: Change, since first: Change? = nil, in pack: Pack? = nil
  ) throws(UndoProblem) -> [Operation] {
    var operations: [Operation] = []
    for (index, operation) in change.operations.enumerated() {
      let id = OperationID(change.id, index)
      guard let subject = operation.edit.subject?.redirected(redirects) else { throw .impossible }
      let isOverruledHere = change.operations[(index + 1)...].contains { $0.replaces.contains(id) }
      if isOverruledHere { continue }
      guard let present = standing(for: id, operation.edit, subject) else {
        throw .changedSince(by: latestAuthor(of: subject, besides: change.id), what: subject.words(in: pack))
      }
      if let inverse = try inverse(of: index, in: first ?? change, subject) {
        operations.append(
          Operation(inverse.edit, replaces: [present], unknownFields: inverse.unknownFields))
      }
    }
    if operations.isEmpty { throw .impossible }
    return operations
  }

  /// The operation that says now, and alone, what another said; nil if something else is said.
  private func standing(for id: OperationID, _ edit: Edit, _ subject: Subject) -> OperationID? {
    guard let register = register(subject) else { return nil }
    let heads = register.heads.map(\.id)
    guard heads.count == (edit.isRemoval ? 0 : 1) else { return nil }
    let said = origin(of: id, subject)
    return (edit.isRemoval ? register.removals.sorted() : heads).last { origin(of: $0, subject) == said }
  }

  /// The operation that an undo or redo repeats, through however many of these; nil if it repeats that nothing was
  /// said.
  private func origin(of id: OperationID, _ subject: Subject) -> OperationID? {
    var current = id
    var seen: Set<OperationID> = []
    while seen.insert(current).inserted, let undone = change(current.change)?.undoes.flatMap({ change($0) }) {
      guard let before = before(undone, subject) else { return nil }
      current = before
    }
    return current
  }

  /// The operation that counted for a subject before a change.
  private func before(_ change: Change, _ subject: Subject) -> OperationID? {
    let about = change.operations.filter { $0.edit.subject?.redirected(redirects) == subject }
    return about.flatMap(\.replaces).filter { $0.change != change.id && self.subject(of: $0) == subject }
      .max()
  }

  /// What a subject was before a change, as an operation that says it again; nil where nothing need be said.
  private func inverse(
    of index: Int, in change: Change, _ subject: Subject
  ) throws(UndoProblem) -> Operation? {
    var operation = change.operations[index]
    // Operations of the same change stand or fall together: what was before the first of them counts.
    while let inside = operation.replaces.first(where: { $0.change == change.id && $0.index < index }) {
      operation = change.operations[inside.index]
    }
    if let previous = previous(operation, subject), !previous.edit.isRemoval {
      return Operation(previous.edit, unknownFields: previous.unknownFields)
    }
    guard !change.operations[index].edit.isRemoval else { return nil }
    switch subject {
    case .pack, .organisation: throw .impossible
    case .rowPosition: return nil
    default: return subject.emptied.map { Operation($0) }
    }
  }

  private func latestAuthor(of subject: Subject, besides id: ULID) -> String {
    let latest = register(subject)?.operations.filter { $0.change != id }.max()
    return name(of: latest.flatMap { change($0.change)?.by } ?? "")
  }
}

extension Subject {
  /// The edit that leaves nothing said about the subject.
  fileprivate var emptied: Edit? {
    switch self {
    case .pack, .organisation, .rowPosition: nil
    case .scope: .scope("")
    case .asAt: .asAt(nil)
    case .person(let id): .person(id: id, name: "", role: "")
    case .answer(let id): .clearAnswer(statement: id)
    case .note(let id): .note(statement: id, text: "")
    case .flag(let id): .flag(statement: id, isOn: false)
    case .target(let id): .target(statement: id, level: nil, by: nil)
    case .judgement: .judgement(level: nil, words: "")
    case .evidence(let id): .removeEvidence(id: id)
    case .row(let id): .removeRow(id)
    }
  }

  /// The subject as a menu names it: “answer to PLN-02”.
  public var words: String {
    switch self {
    case .pack: tr("checklist")
    case .organisation: tr("organisation")
    case .scope: tr("part assessed")
    case .asAt: tr("date")
    case .person: tr("name")
    case .answer(let id): tr("answer to {statement}", ["statement": id])
    case .note(let id): tr("note on {statement}", ["statement": id])
    case .flag(let id): tr("flag on {statement}", ["statement": id])
    case .target(let id): tr("target for {statement}", ["statement": id])
    case .judgement: tr("overall judgement")
    case .evidence: tr("evidence")
    case .row, .rowPosition: tr("row of a list")
    }
  }
}
