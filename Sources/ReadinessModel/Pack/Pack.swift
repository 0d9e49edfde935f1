/// A checklist: everything that an assessment asks, as data.
///
/// Sections, statements and the rating scale come from files; nothing in the program knows a particular checklist.
public struct Pack: Identifiable, Sendable {
  public typealias ID = String

  public let id: ID
  public let version: String
  /// Names the checklist by what it says: the SHA-256 of all its files as one JSON object. Empty where none was read.
  public internal(set) var digest = ""
  public let title: String
  public let summary: String
  /// How its statements are meant to be answered, said once for all of them.
  public let howToAnswer: [String]
  /// The years it speaks of.
  public let period: String?
  /// Where it stands among several that are offered: the lower numbers first.
  public let order: Int
  /// The language it is written in, as in `en-GB`.
  public let language: String
  /// The levels, the lowest first.
  public let scale: [Level]
  public let rules: StatusRules
  /// How old evidence may be, and how much one piece may carry.
  public let evidence: EvidenceRules
  public let duties: [Duty]
  public let nations: [Nation]
  public let tiers: [Tier]
  public let outcomes: [Outcome]
  public let tags: [Tag]
  public let organisations: [KnownOrganisation]
  public let sections: [Section]
  /// All statements, section by section.
  public let statements: [Statement]
  /// Former ids of statements and the present ones.
  public let redirects: [Statement.ID: Statement.ID]
  public let glossary: [Term]
  public let timing: Timing
  /// What there is to work with beside the statements.
  public let toolkits: [Toolkit]
  /// What to do from where one stands, in order.
  public let strategies: [Strategy]
  /// What there is to learn from.
  public let learning: Learning
  /// Whatever else stands beside the statements, as it was written.
  public let library: [String: JSON]

  /// What scoring needs of each statement, parallel to the statements.
  let traits: [Traits]

  private let indexOfStatement: [Statement.ID: Int]
  private let indexOfLevel: [Level.ID: Int]
  private let statementsOfSection: [Section.ID: Range<Int>]
  private let legalDuties: Set<Duty.ID>

  /// A checklist. Statements are sorted by section and keep their order within it.
  public init(
    id: ID, version: String = "1", title: String, summary: String = "", howToAnswer: [String] = [],
    period: String? = nil, order: Int = 1,
    language: String = "en-GB", scale: [Level], rules: StatusRules = StatusRules(),
    evidence: EvidenceRules = EvidenceRules(), duties: [Duty],
    nations: [Nation] = [], tiers: [Tier] = [], outcomes: [Outcome] = [], tags: [Tag] = [],
    organisations: [KnownOrganisation] = [], sections: [Section], statements: [Statement],
    redirects: [Statement.ID: Statement.ID] = [:], glossary: [Term] = [], timing: Timing = Timing(),
    toolkits: [Toolkit] = [], strategies: [Strategy] = [], learning: Learning = Learning(),
    library: [String: JSON] = [:]
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.summary = summary
    self.howToAnswer = howToAnswer
    self.period = period
    self.order = order
    self.language = language
    self.scale = Self.withInitialKeys(scale)
    self.rules = rules
    self.evidence = evidence
    self.duties = duties
    self.nations = nations
    self.tiers = tiers
    self.outcomes = outcomes
    self.tags = tags
    self.organisations = organisations
    self.sections = sections
    self.redirects = redirects
    self.glossary = glossary
    self.timing = timing
    self.toolkits = toolkits
    self.strategies = strategies
    self.learning = learning
    self.library = library

    let bySection = Dictionary(grouping: statements, by: \.section)
    var ordered: [Statement] = []
    var ranges: [Section.ID: Range<Int>] = [:]
    for section in sections {
      let start = ordered.count
      ordered += bySection[section.id] ?? []
      ranges[section.id] = start..<ordered.count
    }
    self.statements = ordered
    statementsOfSection = ranges
    indexOfStatement = Dictionary(
      zip(ordered.map(\.id), ordered.indices), uniquingKeysWith: { first, _ in first })
    indexOfLevel = Dictionary(zip(scale.map(\.id), scale.indices), uniquingKeysWith: { first, _ in first })
    let legal = Set(duties.filter(\.isLegal).map(\.id))
    legalDuties = legal
    let indexOfOutcome = Dictionary(
      zip(outcomes.map(\.id), outcomes.indices), uniquingKeysWith: { first, _ in first })
    traits = ordered.map { statement in
      Traits(
        id: statement.id, isLegalDuty: legal.contains(statement.duty), isGate: statement.isGate,
        isEssential: statement.isEssential,
        isConditional: statement.appliesTo != nil || statement.from != nil || statement.until != nil,
        outcomes: Set(statement.outcomes).compactMap { indexOfOutcome[$0] })
    }
  }

  /// The statement with an id, or the one to which a former id leads.
  public func statement(_ id: Statement.ID) -> Statement? {
    index(of: id).map { statements[$0] }
  }

  /// The place of a statement among all statements.
  public func index(of id: Statement.ID) -> Int? {
    indexOfStatement[id] ?? indexOfStatement[currentID(of: id)]
  }

  /// The present id of a statement, which differs if the checklist redirects it.
  public func currentID(of id: Statement.ID) -> Statement.ID {
    follow(id, in: redirects)
  }

  /// The section with an id.
  public func section(_ id: Section.ID) -> Section? {
    sections.first { $0.id == id }
  }

  /// The statements of a section, in order.
  public func statements(in section: Section.ID) -> ArraySlice<Statement> {
    statements[statementsOfSection[section] ?? 0..<0]
  }

  /// The places of a section's statements among all statements.
  public func range(of section: Section.ID) -> Range<Int> {
    statementsOfSection[section] ?? 0..<0
  }

  /// The level with an id.
  public func level(_ id: Level.ID) -> Level? {
    index(ofLevel: id).map { scale[$0] }
  }

  /// The place of a level on the scale, the lowest being 0.
  public func index(ofLevel id: Level.ID) -> Int? { indexOfLevel[id] }

  /// The level that a section shows which a statement holds back.
  public var badLevel: Level? { ScaleRoles(self).badLevel }

  /// What the statement rests on.
  public func duty(of statement: Statement) -> Duty? {
    duties.first { $0.id == statement.duty }
  }

  /// Whether the statement rests on law.
  public func isLegalDuty(_ statement: Statement) -> Bool { legalDuties.contains(statement.duty) }

  /// The level whose initial letter is this key, whatever its case.
  public func level(forKey key: Character) -> Level? {
    let key = Character(key.lowercased())
    return scale.first { $0.initialKey == key }
  }

  /// Gives each level the initial of its label as key, where no other level has the same.
  private static func withInitialKeys(_ scale: [Level]) -> [Level] {
    let initials = scale.map { $0.label.lowercased().first }
    let given = Set(scale.compactMap(\.initialKey))
    return zip(scale, initials).map { level, initial in
      var level = level
      if level.initialKey == nil, let initial, initial.isLetter, !given.contains(initial),
        initials.count(where: { $0 == initial }) == 1
      {
        level.initialKey = initial
      }
      return level
    }
  }
}

/// What scoring needs of a statement: small, because it is read for every statement after every change.
struct Traits: Sendable {
  let id: Statement.ID
  let isLegalDuty: Bool
  let isGate: Bool
  let isEssential: Bool
  /// Whether it may not be asked, depending on the circumstances.
  let isConditional: Bool
  /// The places of its outcomes.
  let outcomes: [Int]
}

/// The end of a chain of redirects. A loop, which a checker reports, ends where it began.
func follow(_ id: String, in redirects: [String: String]) -> String {
  guard var current = redirects[id] else { return id }
  var seen: Set = [id]
  while let next = redirects[current], seen.insert(current).inserted { current = next }
  return current
}
