/// All evidence and what it is used for, from either side.
///
/// A value of a moment that follows changes: what a change touched is looked at, and nothing else.
public struct EvidenceRegister: Sendable {
  /// That an entry is used for a statement.
  public struct Use: Hashable, Sendable {
    public let row: RowID
    public let evidence: Evidence.ID
    /// The statement by its present id.
    public let statement: Statement.ID
    /// Where in it: “page 2”; empty where nobody said.
    public let place: String
  }

  /// The evidence that is there, by id.
  public private(set) var entries: [Evidence.ID: Evidence] = [:]
  private var uses: [RowID: Use] = [:]
  private var ofEvidence: [Evidence.ID: Set<RowID>] = [:]
  private var ofStatement: [Statement.ID: Set<RowID>] = [:]

  /// The evidence of an assessment.
  public init(_ assessment: Assessment) {
    for (id, record) in assessment.records(of: Evidence.list, as: Evidence.self) { entries[id.row] = record }
    for (id, record) in assessment.records(of: EvidenceUse.list, as: EvidenceUse.self) {
      enter(id, record, assessment)
    }
  }

  /// Takes over what changes altered.
  ///
  /// - Returns: the evidence that is another now, or used for other statements, and the statements that rest on other
  ///   evidence, or on the same as it is now.
  @discardableResult
  public mutating func update(
    from assessment: Assessment, _ touched: Touched
  ) -> (evidence: Set<Evidence.ID>, statements: Set<Statement.ID>) {
    var (changed, statements): (Set<Evidence.ID>, Set<Statement.ID>) = ([], [])
    guard touched.lists.contains(Evidence.list) || touched.lists.contains(EvidenceUse.list) else {
      return (changed, statements)
    }
    for row in touched.subjects.lazy.compactMap(\.wholeRow) {
      switch row.list {
      case Evidence.list:
        let entry = assessment.evidence(row.row)
        guard entry != entries[row.row] else { continue }
        entries[row.row] = entry
        changed.insert(row.row)
        for use in ofEvidence[row.row] ?? [] { if let use = uses[use] { statements.insert(use.statement) } }
      case EvidenceUse.list:
        let before = leave(row)
        let record = assessment.row(row).map { EvidenceUse(values: $0.values) }
        let now = record.flatMap { enter(row, $0, assessment) }
        guard before != now else { continue }
        for use in [before, now].compactMap({ $0 }) {
          changed.insert(use.evidence)
          statements.insert(use.statement)
        }
      default: break
      }
    }
    return (changed, statements)
  }

  @discardableResult
  private mutating func enter(_ row: RowID, _ record: EvidenceUse, _ assessment: Assessment) -> Use? {
    guard !record.evidence.isEmpty, !record.statement.isEmpty else { return nil }
    let use = Use(
      row: row, evidence: record.evidence, statement: assessment.current(record.statement),
      place: record.place)
    uses[row] = use
    ofEvidence[use.evidence, default: []].insert(row)
    ofStatement[use.statement, default: []].insert(row)
    return use
  }

  private mutating func leave(_ row: RowID) -> Use? {
    guard let use = uses.removeValue(forKey: row) else { return nil }
    ofEvidence[use.evidence]?.remove(row)
    ofStatement[use.statement]?.remove(row)
    return use
  }

  // MARK: Reading

  /// What an entry is used for, each statement once, in the checklist's order; then statements that it does not have.
  public func uses(of evidence: Evidence.ID, in pack: Pack) -> [Use] {
    var seen: Set<Statement.ID> = []
    return (ofEvidence[evidence] ?? []).compactMap { uses[$0] }
      .map { (use: $0, place: pack.index(of: $0.statement) ?? .max) }
      .sorted { ($0.place, $0.use.row.row) < ($1.place, $1.use.row.row) }
      .map(\.use).filter { seen.insert($0.statement).inserted }
  }

  /// Whether an entry is past its date for any statement that it is used for, or by the checklist's rule where it is used
  /// for none.
  public func isPast(_ evidence: Evidence.ID, in pack: Pack, on day: Day) -> Bool {
    guard let entry = entries[evidence] else { return false }
    let statements = Set((ofEvidence[evidence] ?? []).compactMap { uses[$0]?.statement })
    return statements.isEmpty
      ? pack.isPast(entry, on: day)
      : statements.contains { pack.isPast(entry, for: pack.statement($0), on: day) }
  }

  /// For how many statements an entry is used.
  public func useCount(of evidence: Evidence.ID) -> Int {
    guard let rows = ofEvidence[evidence] else { return 0 }
    return rows.count < 2 ? rows.count : Set(rows.compactMap { uses[$0]?.statement }).count
  }

  /// What a statement rests on, by title; what was taken out of the register is not among it.
  public func evidence(for statement: Statement.ID) -> [(use: Use, evidence: Evidence)] {
    var seen: Set<Evidence.ID> = []
    return (ofStatement[statement] ?? []).compactMap { uses[$0] }
      .compactMap { use in entries[use.evidence].map { (use, $0) } }
      .sorted { ($0.1.name, $0.0.evidence, $0.0.row.row) < ($1.1.name, $1.0.evidence, $1.0.row.row) }
      .filter { seen.insert($0.0.evidence).inserted }
  }

  /// The entries on which a statement rests, in no order.
  func entries(for statement: Statement.ID) -> [Evidence.ID: Evidence] {
    var found: [Evidence.ID: Evidence] = [:]
    for row in ofStatement[statement] ?? [] {
      guard let use = uses[row], let entry = entries[use.evidence] else { continue }
      found[use.evidence] = entry
    }
    return found
  }

  /// How many pieces of evidence a statement rests on.
  public func count(for statement: Statement.ID) -> Int {
    (ofStatement[statement]?.isEmpty ?? true) ? 0 : entries(for: statement).count
  }

  /// The rows of all uses of an entry and a statement, which may be several after a checklist gave the statement another id.
  public func rows(of evidence: Evidence.ID, for statement: Statement.ID) -> [RowID] {
    (ofEvidence[evidence] ?? []).filter { uses[$0]?.statement == statement }.sorted { $0.row < $1.row }
  }

  /// The entry that names the same file, folder, address or words; nil where none does.
  public func entry(at place: Place) -> Evidence.ID? {
    entries.filter { $0.value.places.contains { $0.isSame(as: place) } }.keys.min()
  }

  /// How often evidence that is there is used, all told.
  public var totalUses: Int { entries.keys.reduce(0) { $0 + useCount(of: $1) } }
}

extension Subject {
  /// The row that is meant as a whole.
  var wholeRow: RowID? {
    if case .row(let row) = self { row } else { nil }
  }
}
