/// An assessment as it stands: the fold of its changes, whatever the order in which they came.
public struct Assessment: Sendable {
  /// The file's header.
  public let header: Header
  /// Former and present ids of statements, from the checklist; answers to the former count for the present.
  public let redirects: [Statement.ID: Statement.ID]

  private var entries: [Entry] = []
  private var indexOfChange: [ULID: Int] = [:]
  private var registers: [Register] = []
  private var indexOfSubject: [Subject: Int] = [:]
  /// Operations that are replaced by present ones, but not here themselves yet.
  private var replacedInAdvance: Set<OperationID> = []
  /// The places of registers with several heads.
  private var several: Set<Int> = []

  /// Statements to which somebody once answered that they do not know.
  private(set) var asked: Set<Statement.ID> = []
  /// Statements that were ever flagged.
  private var onceFlagged: Set<Statement.ID> = []
  /// Evidence, whether present or removed.
  private(set) var collected: Set<Subject> = []
  /// The rows of each list, whether present or removed.
  private var listed: [String: Set<String>] = [:]

  /// The places of the registers of all operations, change by change; -1 for those that have none.
  private var places: [Int] = []

  /// A change, and where the places of its operations begin.
  private struct Entry {
    let change: Change
    let firstPlace: Int
  }

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
    entries.reserveCapacity(changes.underestimatedCount)
    indexOfChange.reserveCapacity(changes.underestimatedCount)
    var touched: [Subject] = []
    for change in changes {
      add(change, &touched)
      touched.removeAll(keepingCapacity: true)
    }
  }

  /// Adds a change, and says of what the value, a conflict or the history may be another now.
  @discardableResult public mutating func apply(_ change: Change) -> Set<Subject> {
    var touched: [Subject] = []
    add(change, &touched)
    return Set(touched)
  }

  /// Adds several changes.
  @discardableResult public mutating func apply(_ changes: some Sequence<Change>) -> Set<Subject> {
    changes.reduce(into: []) { subjects, change in subjects.formUnion(apply(change)) }
  }

  private mutating func add(_ change: Change, _ touched: inout [Subject]) {
    if let index = indexOfChange[change.id] {
      replace(entries[index].change, by: change, &touched)
    } else {
      fold(change, &touched)
    }
  }

  /// Decides between two lines with the same id, as a journal does, and folds everything anew if need be.
  private mutating func replace(_ present: Change, by change: Change, _ touched: inout [Subject]) {
    var journal = Journal(header, [present])
    journal.insert(change)
    guard let inForce = journal[change.id], inForce != present else { return }
    touched += subjects(touchedBy: present)
    let others = entries.lazy.map(\.change).filter { $0.id != change.id }
    self = Assessment(header: header, others + [inForce], redirects: redirects)
    touched += subjects(touchedBy: inForce)
  }

  private mutating func fold(_ change: Change, _ touched: inout [Subject]) {
    let firstPlace = places.count
    indexOfChange[change.id] = entries.count
    entries.append(Entry(change: change, firstPlace: firstPlace))
    places.append(contentsOf: repeatElement(-1, count: change.operations.count))
    for (number, operation) in change.operations.enumerated() {
      for target in operation.replaces { takeAway(target, &touched) }
      guard let subject = operation.edit.subject?.redirected(redirects) else { continue }
      let place = place(of: subject)
      places[firstPlace + number] = place
      let id = OperationID(change.id, number)
      let isReplaced = !replacedInAdvance.isEmpty && replacedInAdvance.remove(id) != nil
      registers[place].add(operation.edit, id, isReplaced: isReplaced)
      noteHeads(at: place)
      touched.append(subject)
      switch (operation.edit, subject) {
      case (.dontKnow, .answer(let statement)): asked.insert(statement)
      case (.flag, .flag(let statement)): onceFlagged.insert(statement)
      case (_, .evidence): collected.insert(subject)
      case (_, .row(let row)): listed[row.list, default: []].insert(row.row)
      default: break
      }
    }
  }

  /// Removes an operation that another replaces from its heads, now or when it comes.
  private mutating func takeAway(_ target: OperationID, _ touched: inout [Subject]) {
    guard let index = indexOfChange[target.change],
      target.index < entries[index].change.operations.count,
      case let place = places[entries[index].firstPlace + target.index], place >= 0
    else {
      replacedInAdvance.insert(target)
      return
    }
    registers[place].takeAway(target)
    noteHeads(at: place)
    touched.append(registers[place].subject)
  }

  private mutating func place(of subject: Subject) -> Int {
    if let place = indexOfSubject[subject] { return place }
    indexOfSubject[subject] = registers.count
    registers.append(Register(subject))
    return registers.count - 1
  }

  private mutating func noteHeads(at place: Int) {
    if registers[place].heads.count > 1 {
      several.insert(place)
    } else if !several.isEmpty {
      several.remove(place)
    }
  }

  private func subjects(touchedBy change: Change) -> [Subject] {
    change.operations.flatMap { operation in
      let targets = operation.replaces.compactMap { subject(of: $0) }
      return targets + [operation.edit.subject?.redirected(redirects)].compactMap { $0 }
    }
  }
}

extension Assessment {
  /// What an operation is about, if it is here.
  func subject(of id: OperationID) -> Subject? {
    operation(id)?.edit.subject?.redirected(redirects)
  }

  /// The operation with an id, if it is here.
  func operation(_ id: OperationID) -> Operation? {
    guard let operations = change(id.change)?.operations, operations.indices.contains(id.index) else {
      return nil
    }
    return operations[id.index]
  }

  /// The change with an id, if it is here.
  public func change(_ id: ULID) -> Change? {
    indexOfChange[id].map { entries[$0].change }
  }

  /// Everything that was ever said about a subject, and what of it stands.
  func register(_ subject: Subject) -> Register? {
    indexOfSubject[subject].map { registers[$0] }
  }

  /// The edit that counts for a subject.
  func value(_ subject: Subject) -> Edit? {
    indexOfSubject[subject].flatMap { registers[$0].heads.last?.edit }
  }

  /// The rows that a list ever had, in no order.
  func rowIDs(of list: String) -> [RowID] {
    listed[list, default: []].map { RowID(list: list, row: $0) }
  }

  /// Everything that something was ever said about.
  var subjects: [Subject] { registers.map(\.subject) }

  /// Subjects with several heads.
  var disputed: [Subject] { several.map { registers[$0].subject } }

  /// The statements that are flagged for looking at again.
  public var flagged: Set<Statement.ID> { onceFlagged.filter { isFlagged($0) } }
}

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
  /// The heads by id; the last is the value.
  private(set) var heads: [Head] = []
  /// Removals that nothing replaces. They hold no value, and so are no heads.
  private(set) var removals: Set<OperationID> = []

  init(_ subject: Subject) {
    self.subject = subject
  }

  mutating func add(_ edit: Edit, _ id: OperationID, isReplaced: Bool) {
    operations.append(id)
    if isReplaced { return }
    if edit.isRemoval {
      removals.insert(id)
    } else if let last = heads.last, last.id > id {
      let index = heads.firstIndex { $0.id > id } ?? heads.endIndex
      heads.insert(Head(id: id, edit: edit), at: index)
    } else {
      heads.append(Head(id: id, edit: edit))
    }
  }

  mutating func takeAway(_ id: OperationID) {
    if let index = heads.firstIndex(where: { $0.id == id }) {
      heads.remove(at: index)
    } else {
      removals.remove(id)
    }
  }
}
