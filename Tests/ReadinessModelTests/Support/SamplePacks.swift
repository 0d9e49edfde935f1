import ReadinessModel

/// Small checklists for tests.
enum Sample {
  static let threeLevels = [
    Level(id: "red", label: "Red", symbol: .diamond, role: .bad),
    Level(id: "amber", label: "Amber", symbol: .triangle, role: .middle),
    Level(id: "green", label: "Green", symbol: .circle, role: .good),
  ]

  static let yesPartlyNo = [
    Level(id: "no", label: "No", symbol: .cross, role: .bad),
    Level(id: "partly", label: "Partly", symbol: .square, role: .middle),
    Level(id: "yes", label: "Yes", symbol: .circle, role: .good),
  ]

  static let fiveLevels = zip(
    ["l1", "l2", "l3", "l4", "l5"],
    zip(Level.Symbol.allCases, Level.ColourRole.allCases)
  ).map { Level(id: $0, label: $0.uppercased(), symbol: $1.0, role: $1.1) }

  static let duties = [
    Duty(id: "law", label: "Legal duty", isLegal: true), Duty(id: "good", label: "Good practice"),
  ]

  /// A statement of section A, titled by its id.
  static func statement(
    _ id: String, section: String = "A", duty: String = "good", gate: Bool = false, essential: Bool = false,
    outcomes: [String] = [], appliesTo: AppliesTo? = nil, from: Day? = nil, until: Day? = nil,
    untilReason: String? = nil
  ) -> Statement {
    Statement(
      id: id, section: section, title: "Title \(id)", sentence: "We do \(id).", descriptors: ["a", "b", "c"],
      duty: duty, outcomes: outcomes, appliesTo: appliesTo, from: from.map(DayLimit.everywhere),
      until: until.map(DayLimit.everywhere),
      untilReason: untilReason,
      isGate: gate, isEssential: essential)
  }

  /// A checklist with sections A and B, and C where a statement is of it.
  static func pack(
    _ statements: [Statement], scale: [Level] = threeLevels, rules: StatusRules = StatusRules(),
    evidence: EvidenceRules = EvidenceRules(), redirects: [String: String] = [:],
    toolkits: [Pack.Toolkit] = []
  ) -> Pack {
    Pack(
      id: "sample", title: "Sample", scale: scale, rules: rules, evidence: evidence,
      duties: duties,
      nations: [Nation(id: "england", label: "England"), Nation(id: "wales", label: "Wales")],
      tiers: [Tier(id: "two-tier", label: "two-tier council areas")],
      outcomes: [Outcome(id: "RR", label: "Reducing reoffending")],
      sections: [Section(id: "A", title: "First"), Section(id: "B", title: "Second")]
        + (statements.contains { $0.section == "C" } ? [Section(id: "C", title: "Third")] : []),
      statements: statements,
      redirects: redirects, toolkits: toolkits)
  }

  static let header = Header(id: "5f0c", created: moment(0))

  /// Some seconds after a fixed moment.
  static func moment(_ seconds: Int64) -> Instant {
    Instant(milliseconds: 1_800_000_000_000 + seconds * 1000)
  }

  static func day(_ text: String) -> Day {
    guard let day = Day(text) else { preconditionFailure("\(text) is a day") }
    return day
  }
}

/// Someone at a computer: makes changes to an assessment with ids and times that count up.
struct Author {
  let person: PersonID
  var assessment: Assessment
  private(set) var changes: [Change] = []
  private var seconds: Int64 = 0
  private var random: SeededRandom

  init(_ person: PersonID = "p-1", seed: UInt64 = 1, redirects: [String: String] = [:]) {
    self.person = person
    assessment = Assessment(header: Sample.header, redirects: redirects)
    random = SeededRandom(seed: seed)
  }

  var now: Instant { Sample.moment(seconds) }

  mutating func newID() -> ULID {
    seconds += 1
    return ULID(time: now, random: UInt128(random.next()) << 16 | UInt128(random.next() & 0xFFFF))
  }

  /// Makes a change of these edits.
  @discardableResult mutating func does(_ edits: Edit...) -> Change {
    let id = newID()
    return takes(assessment.change(edits, by: person, at: now, id: id))
  }

  /// Rates statements, each given as `"A1": "red"`.
  mutating func rates(_ ratings: KeyValuePairs<String, String>) {
    for (statement, level) in ratings { does(.rate(statement: statement, level: level)) }
  }

  /// Takes in a change, one's own or somebody's.
  @discardableResult mutating func takes(_ change: Change) -> Change {
    assessment.apply(change)
    changes.append(change)
    return change
  }

  /// Takes in what somebody else did.
  mutating func syncs(with other: Author) {
    for change in other.changes where !changes.contains(change) { takes(change) }
    seconds = max(seconds, other.seconds)
  }

  var journal: Journal { Journal(Sample.header, changes) }
}
