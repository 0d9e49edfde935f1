/// What can be undone and redone in a window, the latest first.
///
/// What is typed into one note in one go is one step, however many changes it took to save it.
public struct UndoHistory: Sendable {
  /// One step: the changes from the first to the last, taken back and done again as one.
  private struct Step {
    let first: Change
    var last: Change
    /// Whether a further change of the same note still belongs to it.
    var isOpen: Bool
  }

  private var done: [Step] = []
  /// What was undone, with the change that took it back.
  private var undone: [(step: Step, inverse: Change)] = []
  /// Operations that were taken back and came back since, and what stands for them now.
  private var standing: [OperationID: OperationID] = [:]

  /// An empty history.
  public init() {}

  /// Takes note of a change that the user made.
  public mutating func push(_ change: Change) {
    undone = []
    if let step = done.last, step.isOpen, let note = Self.note(change), Self.note(step.last) == note {
      done[done.count - 1].last = change
    } else {
      done.append(Step(first: change, last: change, isOpen: true))
    }
  }

  /// Ends the step that is under way, as when a note is left: what is typed next is undone by itself.
  public mutating func endStep() {
    if !done.isEmpty { done[done.count - 1].isOpen = false }
  }

  /// What would be undone, as “answer to PLN-02”; nil if there is nothing.
  public var undoName: String? { done.last.map { Self.name(of: $0) } }

  /// What would be done again; nil if there is nothing.
  public var redoName: String? { undone.last.map { Self.name(of: $0.step) } }

  /// The change that takes the latest step back; nil if there is nothing to undo.
  ///
  /// Where somebody changed the same since, that step is given up, so that the ones before it can be undone.
  public mutating func undo(
    in assessment: Assessment, by person: PersonID, at moment: Instant, id: ULID
  ) throws(UndoProblem) -> Change? {
    guard var step = done.popLast() else { return nil }
    step.isOpen = false
    endStep()
    let operations = try assessment.undo(step.last, since: step.first, standing: standing)
    let inverse = Change(id: id, at: moment, by: person, operations: operations, undoes: step.last.id)
    // What came back stands for what had been said before, so that a step further back can be undone too.
    for (index, operation) in operations.enumerated() {
      if let before = assessment.before(step.first, about: operation.action.subject) {
        standing[before] = OperationID(id, index)
      }
    }
    undone.append((step, inverse))
    return inverse
  }

  /// The change that does again what was undone last; nil if there is nothing.
  public mutating func redo(
    in assessment: Assessment, by person: PersonID, at moment: Instant, id: ULID
  ) throws(UndoProblem) -> Change? {
    guard let (step, inverse) = undone.popLast() else { return nil }
    let operations = try assessment.redo(step.last, after: inverse, standing: standing)
    let again = Change(id: id, at: moment, by: person, operations: operations, undoes: inverse.id)
    for (index, operation) in operations.enumerated() {
      let subject = operation.action.subject
      let said = step.last.operations.indices.filter { step.last.operations[$0].action.subject == subject }
      let takenBack = inverse.operations.filter { $0.action.subject == subject }.flatMap(\.replaces)
      for former in said.map({ OperationID(step.last.id, $0) }) + takenBack {
        standing[former] = OperationID(id, index)
      }
    }
    done.append(step)
    return again
  }

  private static func note(_ change: Change) -> Statement.ID? {
    guard change.operations.count == 1, case .note(let statement, _) = change.operations[0].action else {
      return nil
    }
    return statement
  }

  private static func name(of step: Step) -> String {
    step.last.operations.lazy.compactMap(\.action.subject).first?.words ?? tr("change")
  }
}

extension Assessment {
  /// The operation that counted for a subject before a change.
  fileprivate func before(_ change: Change, about subject: Subject?) -> OperationID? {
    guard let subject else { return nil }
    let here = change.operations.lazy.filter { $0.action.subject == subject }.flatMap(\.replaces)
    return here.filter { $0.change != change.id && self.subject(of: $0) == subject }.max()
  }

  /// The operations that say again what a change said, if what took it back is still all that is said.
  fileprivate func redo(
    _ change: Change, after inverse: Change, standing: [OperationID: OperationID]
  ) throws(UndoProblem) -> [Operation] {
    // Everything the inverse said must still stand; `undo` of it checks that and says who changed it since.
    let checked = try undo(inverse, standing: standing)
    return checked.map { operation in
      let subject = operation.action.subject
      let last = change.operations.last { $0.action.subject == subject }
      return Operation(
        last?.action ?? operation.action, replaces: operation.replaces,
        unknownFields: last?.unknownFields ?? operation.unknownFields)
    }
  }
}
