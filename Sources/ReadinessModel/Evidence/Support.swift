/// What a good rating rests on. It stands beside the rating, and is never mixed into it.
public enum Support: Hashable, Sendable {
  /// Nothing is given as evidence.
  case none
  /// All that is given is past its date.
  case oldOnly
  /// So many pieces that are not past their dates.
  case current(Int)
}

/// What the good ratings of an assessment rest on, on a day: a value that follows changes.
///
/// Other levels have no support: nothing is claimed that would need any. Whether a file is there has no part in it, since that
/// is seen on one computer only.
public struct SupportStanding: Sendable {
  /// How many good ratings rest on what.
  public struct Counts: Hashable, Sendable {
    public internal(set) var current = 0
    public internal(set) var oldOnly = 0
    public internal(set) var none = 0

    /// None.
    public init() {}

    /// How many good ratings there are.
    public var total: Int { current + oldOnly + none }

    mutating func add(_ support: Support?, _ number: Int) {
      switch support {
      case nil: break
      case .some(.none): none += number
      case .oldOnly: oldOnly += number
      case .current: current += number
      }
    }
  }

  /// What of a statement is kept.
  private struct Finding: Hashable, Sendable {
    var support: Support?
    /// The only current entry, where there is one.
    var carrier: Evidence.ID?
    var isEarly = false
  }

  /// The day against which dates are measured: ``Pack/reckoningDay(today:asAt:)``.
  public let day: Day
  /// How many good ratings rest on what.
  public private(set) var counts = Counts()
  /// Whether any evidence is kept at all.
  public private(set) var isKept: Bool
  private let pack: Pack
  private let circumstances: Circumstances
  private let good: Set<Int>
  private var findings: [Finding] = []
  private var carried: [Evidence.ID: Int] = [:]

  /// What the good ratings rest on.
  ///
  /// - Parameter day: the day against which dates are measured: ``Pack/reckoningDay(today:asAt:)``. Passed in, for what was is
  ///   not measured against today.
  public init(_ assessment: Assessment, _ register: EvidenceRegister, _ pack: Pack, on day: Day) {
    (self.day, self.pack, circumstances) = (day, pack, assessment.circumstances)
    good = ScaleRoles(pack).good
    isKept = !register.entries.isEmpty
    findings = Array(repeating: Finding(), count: pack.statements.count)
    for index in findings.indices { look(at: index, assessment, register) }
  }

  /// The same after changes: only these statements are looked at. Statements that are not the checklist's are none.
  ///
  /// - Parameter changed: the statements of which the level or the evidence may be another.
  public func following(
    _ assessment: Assessment, _ register: EvidenceRegister, changed: some Sequence<Statement.ID>, on day: Day
  ) -> SupportStanding {
    guard assessment.circumstances == circumstances, day == self.day else {
      return SupportStanding(assessment, register, pack, on: day)
    }
    var standing = self
    standing.isKept = !register.entries.isEmpty
    for id in changed {
      if let index = pack.index(of: id) { standing.look(at: index, assessment, register) }
    }
    return standing
  }

  private mutating func look(at index: Int, _ assessment: Assessment, _ register: EvidenceRegister) {
    let finding = finding(index, Standing.state(of: index, in: assessment, pack), register)
    let before = findings[index]
    guard finding != before else { return }
    findings[index] = finding
    counts.add(before.support, -1)
    counts.add(finding.support, 1)
    if let carrier = before.carrier {
      let left = (carried[carrier] ?? 1) - 1
      carried[carrier] = left == 0 ? nil : left
    }
    if let carrier = finding.carrier { carried[carrier, default: 0] += 1 }
  }

  private func finding(_ index: Int, _ state: StatementState, _ register: EvidenceRegister) -> Finding {
    guard case .level(let level) = state, good.contains(level) else { return Finding() }
    let statement = pack.statements[index]
    let entries = register.entries(for: statement.id)
    let current = entries.filter { !pack.isPast($0.value, for: statement, on: day) }
    let support: Support = entries.isEmpty ? .none : current.isEmpty ? .oldOnly : .current(current.count)
    return Finding(
      support: support, carrier: current.count == 1 ? current.keys.first : nil,
      isEarly: entries.values.contains { $0.isEarly(asAt: circumstances.asAt) })
  }

  // MARK: Reading

  /// Whether everything rests on the same as in another one.
  public func isSame(as other: SupportStanding) -> Bool {
    day == other.day && isKept == other.isKept && findings == other.findings
  }

  /// What a statement's rating rests on; nil where it is not good.
  public func support(of statement: Statement.ID) -> Support? {
    pack.index(of: statement).flatMap { findings[$0].support }
  }

  /// Whether something on which a good rating rests speaks of a day after the assessment's.
  public func isEarly(_ statement: Statement.ID) -> Bool {
    pack.index(of: statement).map { findings[$0].isEarly } ?? false
  }

  /// For how many good ratings an entry is the only current evidence.
  public func carries(_ evidence: Evidence.ID) -> Int { carried[evidence] ?? 0 }

  /// Whether an entry carries more than one should.
  public func isHeavy(_ evidence: Evidence.ID) -> Bool { carries(evidence) > pack.evidence.carriesAtMost }

  /// The entries that carry more than one should.
  public var heavy: Set<Evidence.ID> { Set(carried.keys.filter(isHeavy)) }

  /// The statements whose good ratings rest on nothing, in the checklist's order.
  public var unsupported: [Statement] { statements { $0 == Support.none } }

  /// The statements whose good ratings rest on old evidence only, in the checklist's order.
  public var onOldEvidence: [Statement] { statements { $0 == .oldOnly } }

  private func statements(_ isWanted: (Support) -> Bool) -> [Statement] {
    findings.indices.filter { findings[$0].support.map(isWanted) ?? false }.map { pack.statements[$0] }
  }

  /// What a statement at a place rests on.
  func support(at index: Int) -> Support? { findings[index].support }
}

extension Evidence {
  /// Whether it speaks of a day after the one of which the assessment speaks.
  public func isEarly(asAt: Day) -> Bool { date.map { $0 > asAt } ?? false }

  /// Whether it has no date at all: then nobody can say that it is old.
  public var hasNoDate: Bool { date == nil && reviewBy == nil }
}

extension Pack {
  /// Whether evidence is past its date: that by which it was to be reviewed, or the age that the checklist allows. What has
  /// no date is not.
  ///
  /// - Parameter statement: the one for which it is used, which may allow another age; nil for the checklist's.
  public func isPast(_ entry: Evidence, for statement: Statement? = nil, on day: Day) -> Bool {
    if let review = entry.reviewBy, review < day { return true }
    guard let date = entry.date, let limit = statement?.evidenceMaxAgeMonths ?? evidence.maxAgeMonths else {
      return false
    }
    return date.adding(months: limit) < day
  }
}

/// What a checklist says about evidence.
public struct EvidenceRules: Hashable, Sendable {
  /// After how many months evidence is past its date; nil for no limit.
  public var maxAgeMonths: Int?
  /// How many good ratings one piece of evidence may carry alone before it is said.
  public var carriesAtMost: Int

  /// The ages that a checklist may allow: up to a hundred years.
  static let months = 1...1200

  /// Rules about evidence.
  public init(maxAgeMonths: Int? = nil, carriesAtMost: Int = 5) {
    self.maxAgeMonths = maxAgeMonths
    self.carriesAtMost = carriesAtMost
  }
}

extension Day {
  /// The same day so many months later; the last of a month that is shorter.
  public func adding(months: Int) -> Day {
    let count = year * 12 + month - 1 + months
    let (year, month) = (count / 12, count % 12 + 1)
    for day in stride(from: self.day, through: 28, by: -1) {
      if let found = Day(year: year, month: month, day: day) { return found }
    }
    return Day(year: year, month: month, day: min(day, 28)) ?? self
  }
}
