/// Why a change cannot be undone.
public enum UndoProblem: Refusal, Hashable, Sendable {
  /// Somebody has changed the same since.
  case changedSince(by: String, what: String)
  /// The change cannot be taken back by itself.
  case impossible

  /// The reason in words.
  public var happened: String {
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
    var takenOut: Set<RowID> = []
    for (index, operation) in change.operations.enumerated() {
      let id = OperationID(change.id, index)
      guard let subject = operation.edit.subject?.redirected(redirects) else { throw .impossible }
      if case .row(let row) = subject {
        if takenOut.contains(row) { continue }
        guard let inverse = try undoRow(index, of: change, since: first ?? change, in: pack) else { continue }
        if case .takeOut = inverse.edit { takenOut.insert(row) }
        operations.append(inverse)
        continue
      }
      let isOverruledHere = change.operations[(index + 1)...].contains { $0.replaces.contains(id) }
      if isOverruledHere { continue }
      guard let present = standing(for: id, subject) else {
        throw changedSince(subject, change.id, in: pack)
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
  private func standing(for id: OperationID, _ subject: Subject) -> OperationID? {
    guard let heads = register(subject)?.heads, heads.count == 1,
      origin(of: heads[0].id, subject) == origin(of: id, subject)
    else { return nil }
    return heads[0].id
  }

  /// The operation that an undo or redo repeats, through however many of these; nil if it repeats that nothing was
  /// said.
  func origin(of id: OperationID, _ subject: Subject) -> OperationID? {
    var current = id
    var seen: Set<OperationID> = []
    while seen.insert(current).inserted, let undone = change(current.change)?.undoes.flatMap({ change($0) }) {
      guard let before = before(undone, subject) else { return nil }
      current = before
    }
    return current
  }

  /// The operation that counted for a subject before a change.
  func before(_ change: Change, _ subject: Subject) -> OperationID? {
    let about = change.operations.filter { isAbout(subject, $0.edit) }
    return about.flatMap(\.replaces).filter { target in
      target.change != change.id && (operation(target).map { isAbout(subject, $0.edit) } ?? false)
    }.max()
  }

  /// Whether an edit says something of a subject; of a field, a value.
  private func isAbout(_ subject: Subject, _ edit: Edit) -> Bool {
    guard case .field(let row, let field) = subject else {
      return edit.subject?.redirected(redirects) == subject
    }
    return edit.subject == .row(row) && edit.fieldValues != nil && edit.speaks(of: field)
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
    if let previous = previous(operation, subject) {
      return Operation(previous.edit, unknownFields: previous.unknownFields)
    }
    switch subject {
    case .pack, .organisation: throw .impossible
    default: return subject.emptied.map { Operation($0) }
    }
  }

  /// Why a change cannot be taken back: who has changed the same since.
  func changedSince(_ subject: Subject, _ id: Change.ID, in pack: Pack?) -> UndoProblem {
    .changedSince(by: latestAuthor(of: subject, besides: id), what: subject.words(in: pack))
  }

  func latestAuthor(of subject: Subject, besides id: ULID) -> String {
    let latest = history(of: subject).first { $0.id.change != id }
    return latest?.who ?? tr("someone")
  }
}

extension Subject {
  /// The edit that leaves nothing said about the subject.
  fileprivate var emptied: Edit? {
    switch self {
    case .pack, .organisation, .row, .field, .rowPosition: nil
    case .scope: .scope("")
    case .asAt: .asAt(nil)
    case .person(let id): .person(id: id, name: "", role: "")
    case .answer(let id): .clearAnswer(statement: id)
    case .note(let id): .note(statement: id, text: "")
    case .flag(let id): .flag(statement: id, isOn: false)
    case .target(let id): .target(statement: id, level: nil, by: nil)
    case .judgement: .judgement(level: nil, words: "")
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
    case .row(let row), .field(let row, _), .rowPosition(let row):
      RecordKind(ofList: row.list)?.word ?? tr("row of a list")
    }
  }
}
