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
  public func undo(_ change: Change) throws(UndoProblem) -> [Operation] {
    var operations: [Operation] = []
    for (index, operation) in change.operations.enumerated() {
      let id = OperationID(change.id, index)
      guard let subject = operation.action.subject?.redirected(redirects) else { throw .impossible }
      let isOverruledHere = change.operations[(index + 1)...].contains { $0.replaces.contains(id) }
      if isOverruledHere { continue }
      let register = register(subject)
      let heads = register?.heads.map(\.id) ?? []
      let isLast =
        operation.action.isRemoval ? heads.isEmpty && register?.removals.contains(id) == true : heads == [id]
      guard isLast else {
        throw .changedSince(by: latestAuthor(of: subject, besides: change.id), what: subject.words)
      }
      if let inverse = try inverse(of: index, in: change, subject) {
        operations.append(Operation(inverse.action, replaces: [id], unknownFields: inverse.unknownFields))
      }
    }
    if operations.isEmpty { throw .impossible }
    return operations
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
    if let previous = previous(operation, subject), !previous.action.isRemoval {
      return Operation(previous.action, unknownFields: previous.unknownFields)
    }
    guard !change.operations[index].action.isRemoval else { return nil }
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
  /// The action that leaves nothing said about the subject.
  fileprivate var emptied: Action? {
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

/// What can be undone and redone in a window, the latest first.
public struct UndoHistory: Sendable {
  private var done: [Change] = []
  private var undone: [Change] = []

  /// An empty history.
  public init() {}

  /// Takes note of a change that the user made.
  public mutating func push(_ change: Change) {
    done.append(change)
    undone = []
  }

  /// What would be undone, as “answer to PLN-02”; nil if there is nothing.
  public var undoName: String? { done.last.map { Self.name(of: $0) } }

  /// What would be done again; nil if there is nothing.
  public var redoName: String? { undone.last.map { Self.name(of: $0) } }

  /// The change that takes the latest one back; nil if there is nothing to undo.
  ///
  /// Where somebody changed the same since, that one is given up, so that the ones before it can be undone.
  public mutating func undo(
    in assessment: Assessment, by person: PersonID, at moment: Instant, id: ULID
  ) throws(UndoProblem) -> Change? {
    guard let change = done.popLast() else { return nil }
    let inverse = Change(
      id: id, at: moment, by: person, operations: try assessment.undo(change), undoes: change.id)
    undone.append(inverse)
    return inverse
  }

  /// The change that does again what was undone last; nil if there is nothing.
  public mutating func redo(
    in assessment: Assessment, by person: PersonID, at moment: Instant, id: ULID
  ) throws(UndoProblem) -> Change? {
    guard let change = undone.popLast() else { return nil }
    let again = Change(
      id: id, at: moment, by: person, operations: try assessment.undo(change), undoes: change.id)
    done.append(again)
    return again
  }

  private static func name(of change: Change) -> String {
    change.operations.lazy.compactMap(\.action.subject).first?.words ?? tr("change")
  }
}
