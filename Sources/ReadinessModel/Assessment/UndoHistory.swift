/// What can be undone and redone in a window, the latest first.
///
/// What is typed into one field in one go is one step, however many changes it took to save it.
public struct UndoHistory: Sendable {
  /// One step: the changes from the first to the last, taken back and done again as one.
  private struct Step {
    let first: Change
    var last: Change
    /// Whether further words about the same still belong to it.
    var isOpen: Bool
  }

  private var done: [Step] = []
  /// What was undone, with the change that took it back.
  private var undone: [(step: Step, inverse: Change)] = []

  /// An empty history.
  public init() {}

  /// Takes note of a change that the user made.
  public mutating func push(_ change: Change) {
    undone = []
    if let step = done.last, step.isOpen, let typed = Self.typed(change), Self.typed(step.last) == typed {
      done[done.count - 1].last = change
    } else {
      done.append(Step(first: change, last: change, isOpen: true))
    }
  }

  /// Ends the step that is under way, as when a field is left: what is typed next is undone by itself.
  public mutating func endStep() {
    if !done.isEmpty { done[done.count - 1].isOpen = false }
  }

  /// Leaves out the steps of changes that were erased for good: there is nothing to take back, or to do again.
  public mutating func forget(_ erased: Set<Change.ID>) {
    done.removeAll { erased.contains($0.first.id) || erased.contains($0.last.id) }
    undone.removeAll { step, inverse in
      erased.contains(step.first.id) || erased.contains(step.last.id) || erased.contains(inverse.id)
    }
  }

  /// What would be undone, as “answer to PLN-02”; nil if there is nothing.
  public var undoName: String? { undoName() }

  /// What would be done again; nil if there is nothing.
  public var redoName: String? { redoName() }

  /// What would be undone, in the words of a checklist; nil if there is nothing.
  public func undoName(in pack: Pack? = nil) -> String? { done.last.map { Self.name(of: $0, in: pack) } }

  /// What would be done again, in the words of a checklist; nil if there is nothing.
  public func redoName(in pack: Pack? = nil) -> String? {
    undone.last.map { Self.name(of: $0.step, in: pack) }
  }

  /// The change with which the step began that would be undone; nil if there is nothing.
  public var undoneNext: Change.ID? { done.last?.first.id }

  /// The change with which the step began that would be done again; nil if there is nothing.
  public var redoneNext: Change.ID? { undone.last?.step.first.id }

  /// The change that takes the latest step back; nil if there is nothing to undo.
  ///
  /// Where somebody changed the same since, that step is given up, so that the ones before it can be undone.
  public mutating func undo(
    in assessment: Assessment, by person: PersonID, at moment: Instant, id: ULID, pack: Pack? = nil
  ) throws(UndoProblem) -> Change? {
    guard var step = done.popLast() else { return nil }
    step.isOpen = false
    endStep()
    let operations = try assessment.undo(step.last, since: step.first, in: pack)
    let inverse = Change(id: id, at: moment, by: person, operations: operations, undoes: step.first.id)
    undone.append((step, inverse))
    return inverse
  }

  /// The change that does again what was undone last; nil if there is nothing.
  public mutating func redo(
    in assessment: Assessment, by person: PersonID, at moment: Instant, id: ULID, pack: Pack? = nil
  ) throws(UndoProblem) -> Change? {
    guard let (step, inverse) = undone.popLast() else { return nil }
    let operations = try assessment.undo(inverse, in: pack)
    let again = Change(id: id, at: moment, by: person, operations: operations, undoes: inverse.id)
    done.append(step)
    return again
  }

  /// What a change is about, where its words were typed and may have taken several changes to save.
  private static func typed(_ change: Change) -> Set<Subject>? {
    var subjects: Set<Subject> = []
    for operation in change.operations {
      switch operation.edit {
      case .note, .dontKnow, .doesNotApply, .judgement:
        guard let subject = operation.edit.subject else { return nil }
        subjects.insert(subject)
      case .setFields(let row, let values) where !values.members.isEmpty:
        subjects.formUnion(values.members.map { .field(row, $0.key) })
      default: return nil
      }
    }
    return subjects.isEmpty ? nil : subjects
  }

  private static func name(of step: Step, in pack: Pack?) -> String {
    let edits = step.last.operations.lazy.map(\.edit)
    // What is decided on the way to another version is part of going there.
    let named = edits.first { $0.subject == .pack }.map { [$0] } ?? Array(edits)
    return named.lazy.compactMap { $0.nameOfStep(in: pack) }.first ?? tr("change")
  }
}
