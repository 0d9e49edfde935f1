/// All operations about one subject, and those that nothing replaces.
struct Register: Sendable {
  /// An operation that nothing replaces.
  struct Head: Sendable {
    let id: OperationID
    let edit: Edit
  }

  let subject: Subject
  /// All operations, in the order in which they came.
  private(set) var operations: [OperationID] = []
  /// The heads by id; the last is the value. A row has none: its fields have.
  private(set) var heads: [Head] = []

  init(_ subject: Subject) {
    self.subject = subject
  }

  /// Whether it is about a row, of which each field has heads of its own.
  var isRow: Bool {
    if case .row = subject { true } else { false }
  }

  mutating func add(_ edit: Edit, _ id: OperationID, isReplaced: Bool) {
    operations.append(id)
    if isReplaced || isRow { return }
    if let last = heads.last, last.id > id {
      let index = heads.firstIndex { $0.id > id } ?? heads.endIndex
      heads.insert(Head(id: id, edit: edit), at: index)
    } else {
      heads.append(Head(id: id, edit: edit))
    }
  }

  mutating func takeAway(_ id: OperationID) {
    if let index = heads.lastIndex(where: { $0.id == id }) { heads.remove(at: index) }
  }
}
