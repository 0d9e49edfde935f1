/// An assessment as it stands: the fold of its changes, whatever the order in which they came.
public struct Assessment: Sendable {
  /// The file's header.
  public let header: Header
  /// Former and present ids of statements, from the checklist; answers to the former count for the present.
  public let redirects: [Statement.ID: Statement.ID]

  private(set) var changes: [ULID: Change] = [:]
  private var replaced: Set<OperationID> = []
  private var registers: [Subject: Register] = [:]
  /// Subjects with several heads.
  private(set) var disputed: Set<Subject> = []
  /// Statements to which somebody once answered that they do not know.
  private(set) var asked: Set<Statement.ID> = []
  /// Statements that were ever flagged.
  private var onceFlagged: Set<Statement.ID> = []
  /// Evidence and rows, whether present or removed.
  private(set) var collected: Set<Subject> = []

  /// The fold of a journal.
  public init(_ journal: Journal, redirects: [Statement.ID: Statement.ID] = [:]) {
    self.init(header: journal.header, journal.unordered, redirects: redirects)
  }

  /// The assessment as it stood at a moment. A time in the future counts as now.
  public init(
    _ journal: Journal, until moment: Instant, now: Instant, redirects: [Statement.ID: Statement.ID] = [:]
  ) {
    self.init(header: journal.header, journal.changes(until: moment, now: now), redirects: redirects)
  }

  /// The fold of changes.
  public init(
    header: Header, _ changes: some Sequence<Change> = [], redirects: [Statement.ID: Statement.ID] = [:]
  ) {
    self.header = header
    self.redirects = redirects
    for change in changes { apply(change) }
  }

  /// Adds a change, and says of what the value, a conflict or the history may be another now.
  @discardableResult public mutating func apply(_ change: Change) -> Set<Subject> {
    guard let present = changes[change.id] else { return fold(change) }
    var journal = Journal(header, [present])
    journal.insert(change)
    guard let inForce = journal[change.id], inForce != present else { return [] }
    let before = subjects(touchedBy: present)
    self = Assessment(
      header: header, changes.values.filter { $0.id != change.id } + [inForce], redirects: redirects)
    return before.union(subjects(touchedBy: inForce))
  }

  /// Adds several changes.
  @discardableResult public mutating func apply(_ changes: some Sequence<Change>) -> Set<Subject> {
    changes.reduce(into: []) { subjects, change in subjects.formUnion(apply(change)) }
  }

  @discardableResult private mutating func fold(_ change: Change) -> Set<Subject> {
    changes[change.id] = change
    var touched: Set<Subject> = []
    for (index, operation) in change.operations.enumerated() {
      for target in operation.replaces where replaced.insert(target).inserted {
        if let subject = subject(of: target) {
          registers[subject]?.removeHead(target)
          noteHeads(of: subject)
          touched.insert(subject)
        }
      }
      guard let subject = operation.action.subject?.redirected(redirects) else { continue }
      let id = OperationID(change.id, index)
      registers[subject, default: Register()].add(operation.action, id, isReplaced: replaced.contains(id))
      noteHeads(of: subject)
      touched.insert(subject)
      switch (operation.action, subject) {
      case (.dontKnow, .answer(let statement)): asked.insert(statement)
      case (.flag, .flag(let statement)): onceFlagged.insert(statement)
      case (_, .evidence), (_, .row): collected.insert(subject)
      default: break
      }
    }
    return touched
  }

  private mutating func noteHeads(of subject: Subject) {
    if let register = registers[subject], register.heads.count > 1 {
      disputed.insert(subject)
    } else if !disputed.isEmpty {
      disputed.remove(subject)
    }
  }

  /// The statements that are flagged for looking at again.
  public var flagged: Set<Statement.ID> { onceFlagged.filter { isFlagged($0) } }

  private func subjects(touchedBy change: Change) -> Set<Subject> {
    var subjects: Set<Subject> = []
    for operation in change.operations {
      if let subject = operation.action.subject?.redirected(redirects) { subjects.insert(subject) }
      for target in operation.replaces {
        if let subject = subject(of: target) { subjects.insert(subject) }
      }
    }
    return subjects
  }

  /// What an operation is about, if it is here.
  func subject(of id: OperationID) -> Subject? {
    operation(id)?.action.subject?.redirected(redirects)
  }

  /// The operation with an id, if it is here.
  func operation(_ id: OperationID) -> Operation? {
    guard let change = changes[id.change], change.operations.indices.contains(id.index) else { return nil }
    return change.operations[id.index]
  }

  /// Everything that was ever said about a subject, and what of it stands.
  func register(_ subject: Subject) -> Register? { registers[subject] }

  /// Whether a present operation replaces this one.
  func isReplaced(_ id: OperationID) -> Bool { replaced.contains(id) }

  /// The action that counts for a subject.
  func value(_ subject: Subject) -> Action? { registers[subject]?.heads.last?.action }
}

/// All operations about one subject, and those that nothing replaces.
struct Register: Sendable {
  /// An operation that nothing replaces.
  struct Head: Sendable {
    let id: OperationID
    let action: Action
  }

  /// All operations, in the order in which they came.
  private(set) var operations: [OperationID] = []
  /// The heads by id; the last is the value.
  private(set) var heads: [Head] = []

  mutating func add(_ action: Action, _ id: OperationID, isReplaced: Bool) {
    operations.append(id)
    guard !isReplaced, !action.isRemoval else { return }
    let index = heads.firstIndex { $0.id > id } ?? heads.endIndex
    heads.insert(Head(id: id, action: action), at: index)
  }

  mutating func removeHead(_ id: OperationID) {
    heads.removeAll { $0.id == id }
  }
}
