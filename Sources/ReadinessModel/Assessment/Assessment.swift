/// An assessment as it stands: the fold of its changes, whatever the order in which they came.
public struct Assessment: Sendable {
  /// The file's header.
  public let header: Header
  /// Former and present ids of statements, from the checklist; answers to the former count for the present.
  public let redirects: [Statement.ID: Statement.ID]

  var entries: [Entry] = []
  var indexOfChange: [ULID: Int] = [:]
  var registers: [Register] = []
  var indexOfSubject: [Subject: Int] = [:]
  /// What replaces what.
  var replacements = Replacements()
  /// What stands in rows, by the places of their registers.
  var rowStates: [Int: RowState] = [:]
  /// The places of registers about which people said different things.
  var several: Set<Int> = []

  /// Statements to which somebody once answered that they do not know.
  var asked: Set<Statement.ID> = []
  /// Statements that were ever flagged.
  var onceFlagged: Set<Statement.ID> = []
  /// The names that people gave, by their ids.
  var names: [PersonID: GivenNames] = [:]
  /// What the file carries as checklists, by their digests as it says them: whoever reads one sees whether it says that.
  public internal(set) var carriedChecklists: [String: [JSON]] = [:]
  /// The rows of each list, whether there or taken out.
  var listed: [String: Set<String>] = [:]

  /// The places of the registers of all operations, change by change; -1 for those that have none.
  var places: [Int] = []

  /// A change, and where the places of its operations begin.
  struct Entry {
    let change: Change
    let firstPlace: Int
  }

  /// The fold of a journal.
  public init(_ journal: Journal, redirects: [Statement.ID: Statement.ID] = [:]) {
    self.init(header: journal.header, unique: journal.changes, redirects: redirects)
  }

  /// The assessment as it stood at a moment. A time in the future counts as now.
  public init(
    _ journal: Journal, until moment: Instant, now: Instant, redirects: [Statement.ID: Statement.ID] = [:]
  ) {
    self.init(header: journal.header, unique: journal.changes(until: moment, now: now), redirects: redirects)
  }

  /// The fold of changes.
  public init(
    header: Header, _ changes: some Sequence<Change> = [], redirects: [Statement.ID: Statement.ID] = [:]
  ) {
    self.init(header: header, unique: Journal(header, changes).changes, redirects: redirects)
  }

  /// The fold of changes with different ids, by id.
  private init(header: Header, unique changes: [Change], redirects: [Statement.ID: Statement.ID]) {
    self.header = header
    self.redirects = redirects
    foldAll(changes)
  }

  /// The changes that it is made of, in no order.
  public var changes: some Collection<Change> { entries.lazy.map(\.change) }

  /// Adds a change, and says of what the value, a conflict or the history may be another now.
  @discardableResult public mutating func apply(_ change: Change) -> Touched {
    apply([change])
  }

  /// Adds several changes, and says of what the value, a conflict or the history may be another now.
  @discardableResult public mutating func apply(_ changes: some Collection<Change>) -> Touched {
    let unknown = changes.filter { change in self.change(change.id).map { $0 != change } ?? true }
    // Many are folded together with what is there: one by one each would be compared with all of its subject.
    if unknown.count > 64 { return join(unknown) }
    var touched = Touched()
    for change in unknown {
      if indexOfChange[change.id] == nil { fold(change, &touched) } else { touched.formUnion(join([change])) }
    }
    return touched
  }

  /// Folds everything anew, where there may be several lines with the same id; a journal decides which counts.
  private mutating func join(_ changes: some Collection<Change>) -> Touched {
    var journal = Journal(header, entries.lazy.map(\.change))
    var lost: [Change] = []
    var fresh: Set<ULID> = []
    for change in changes {
      let present = journal[change.id]
      switch journal.insert(change) {
      case .inserted: fresh.insert(change.id)
      case .collided(isNewInForce: true):
        fresh.insert(change.id)
        if let present { lost.append(present) }
      default: break
      }
    }
    guard !fresh.isEmpty else { return Touched() }
    var touched = Touched()
    for change in lost { note(change, &touched) }
    self = Assessment(header: header, unique: journal.changes, redirects: redirects)
    for id in fresh { if let change = journal[id] { note(change, &touched) } }
    return touched
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

  /// What stands in a row; nil if nothing was ever said about it.
  func state(of row: RowID) -> RowState? {
    indexOfSubject[.row(row)].flatMap { rowStates[$0] }
  }

  /// The rows that a list ever had, in no order.
  func rowIDs(of list: String) -> [RowID] {
    listed[list, default: []].map { RowID(list: list, row: $0) }
  }

  /// The lists of which something was ever said.
  var lists: [String] { Array(listed.keys) }

  /// Everything that something was ever said about.
  var subjects: [Subject] { registers.map(\.subject) }

  /// The statements that are flagged for looking at again.
  public var flagged: Set<Statement.ID> { onceFlagged.filter { isFlagged($0) } }
}
