/// What erasing a change leaves of the assessment.
extension Assessment {
  /// The change that says anew what an erased one said besides what is erased of it, where that counts still; nil where
  /// nothing does.
  ///
  /// Erasing is for words: of a change that has any they go, else the answers, else the name of who made it. What else it
  /// said stays: which checklist is answered, for which body and of which day, without which nothing could be read as it
  /// was, and that rows were taken out, whose words would else come back.
  ///
  /// It has the author and time of what it repeats, and an id right after it, so that nothing moves in the history, and
  /// no later word about the same is overruled.
  package func remainder(ofErasing change: Change) -> Change? {
    let erased = change.operations.lazy.map(\.edit.substance).max() ?? .frame
    let kept = change.operations.enumerated().compactMap { index, operation -> Operation? in
      let id = OperationID(change.id, index)
      guard operation.edit.substance < max(erased, .name), counts(id, operation.edit) else { return nil }
      return Operation(
        operation.edit, replaces: operation.replaces + [id], unknownFields: operation.unknownFields)
    }
    guard !kept.isEmpty else { return nil }
    var random = SystemRandomNumberGenerator()
    return Change(
      id: change.id.justAfter(using: &random), at: change.at, by: change.by, operations: kept,
      undoes: change.undoes)
  }

  /// Whether an operation is what stands, or part of it.
  private func counts(_ id: OperationID, _ edit: Edit) -> Bool {
    guard let subject = edit.subject else { return false }
    if case .takeOut(let row) = edit { return state(of: row)?.removals.contains(id) ?? false }
    return heads(of: subject).contains(id)
  }
}

/// How much of an edit is somebody's own.
private enum Substance: Comparable {
  /// What everything else needs to be read as it was.
  case frame
  case name
  case choice
  case words
}

extension Edit {
  fileprivate var substance: Substance {
    switch self {
    case .usePack, .organisation, .scope, .asAt, .takeOut: .frame
    case .person: .name
    case .setFields(_, let values): values.members.contains { $0.value.holdsText } ? .words : .choice
    case .rate, .clearAnswer, .flag, .target, .moveRow, .removeRow: .choice
    case .dontKnow, .doesNotApply, .note, .judgement, .setRow, .checklist, .unknown, .erased: .words
    }
  }
}

extension JSON {
  fileprivate var holdsText: Bool {
    switch self {
    case .string(let text): !text.isEmpty
    case .array, .object: true
    default: false
    }
  }
}
