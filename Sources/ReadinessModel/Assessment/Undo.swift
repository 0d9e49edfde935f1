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
      guard let subject = operation.edit.subject?.redirected(redirects) else { throw .impossible }
      if case .row(let row) = subject {
        if takenOut.contains(row) { continue }
        guard let inverse = try undoRow(index, of: change, since: first ?? change, in: pack) else { continue }
        if case .takeOut = inverse.edit { takenOut.insert(row) }
        operations.append(inverse)
        continue
      }
      // Of statements that became one, an undo says again what each was answered: that goes back together.
      let together = change.operations.indices.filter { other in
        change.operations[other].edit.subject?.redirected(redirects) == subject
          && !change.isOverruledByItself(other)
      }
      guard together.first == index else { continue }
      guard let present = standing(for: together.map { OperationID(change.id, $0) }, subject) else {
        throw changedSince(subject, change.id, in: pack)
      }
      for inverse in try inverses(of: together, in: first ?? change, subject) {
        operations.append(
          Operation(inverse.edit, replaces: present, unknownFields: inverse.unknownFields))
      }
    }
    if operations.isEmpty { throw .impossible }
    return operations
  }

  /// The operations that say now, and alone, what others said; nil if something else is said.
  private func standing(for ids: [OperationID], _ subject: Subject) -> [OperationID]? {
    guard let heads = register(subject)?.heads, heads.count == ids.count,
      Set(heads.map { origin(of: $0.id, subject) }) == Set(ids.map { origin(of: $0, subject) })
    else { return nil }
    return heads.map(\.id)
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
    // What was said of a statement that others had become speaks of each of them, also after going back to the version
    // that has them all.
    let about = change.operations.filter { subject.statement != nil || isAbout(subject, $0.edit) }
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

  /// What a subject was before a change, as operations that say it again: one, unless several statements became one
  /// since they were answered.
  private func inverses(
    of indices: [Int], in change: Change, _ subject: Subject
  ) throws(UndoProblem) -> [Operation] {
    var latest: [Statement.ID?: OperationID] = [:]
    for index in indices {
      var operation = change.operations[index]
      // Operations of the same change stand or fall together: what was before the first of them counts.
      while let inside = operation.replaces.first(where: { $0.change == change.id && $0.index < index }) {
        operation = change.operations[inside.index]
      }
      for id in operation.replaces where self.subject(of: id) == subject {
        let former = self.operation(id)?.edit.subject?.statement
        latest[former] = max(latest[former] ?? id, id)
      }
    }
    let before = latest.values.sorted().compactMap { self.operation($0) }
    if !before.isEmpty { return before.map { Operation($0.edit, unknownFields: $0.unknownFields) } }
    switch subject {
    case .pack, .organisation: throw .impossible
    default: return subject.emptied.map { [Operation($0)] } ?? []
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

extension Change {
  /// Whether a later operation of the change says something else in the place of one.
  fileprivate func isOverruledByItself(_ index: Int) -> Bool {
    let id = OperationID(self.id, index)
    return operations[(index + 1)...].contains { $0.replaces.contains(id) }
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
