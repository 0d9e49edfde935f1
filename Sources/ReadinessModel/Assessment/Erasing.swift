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
    return saying(anew: change) { $0.edit.substance < max(erased, .name) ? stillSaid($1, $0.edit) : nil }
  }

  /// The change that says anew what another said and of which something is given; nil where it is of nothing.
  func saying(anew change: Change, _ edit: (Operation, OperationID) -> Edit?) -> Change? {
    let kept = change.operations.enumerated().compactMap { index, operation -> Operation? in
      let id = OperationID(change.id, index)
      return edit(operation, id).map {
        Operation($0, replaces: operation.replaces + [id], unknownFields: operation.unknownFields)
      }
    }
    guard !kept.isEmpty else { return nil }
    var random = SystemRandomNumberGenerator()
    return Change(
      id: change.id.justAfter(using: &random), at: change.at, by: change.by, operations: kept,
      undoes: change.undoes)
  }

  /// What of an operation stands, or is part of what people disagree about; nil if it is nothing.
  func stillSaid(_ id: OperationID, _ edit: Edit) -> Edit? {
    guard let subject = edit.subject else { return nil }
    switch edit {
    case .takeOut(let row): return state(of: row)?.removals.contains(id) == true ? edit : nil
    case .setFields(let row, _), .setRow(let row, _):
      // Of a row that was taken out nothing may come back.
      guard let state = state(of: row), state.isThere, state.alive.contains(id) else { return nil }
      let given = state.fields.compactMap { field in
        state.heads(of: field).first { $0.id == id }.map { JSONObject.Member(key: field, value: $0.value) }
      }
      return .setFields(row, values: JSONObject(given))
    default: return heads(of: subject).contains(id) ? edit : nil
    }
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
