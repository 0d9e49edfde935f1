/// The opaque id of a person, such as `p-7f3a`. Names are kept apart, so that they can change.
public typealias PersonID = String

/// The organisation that is assessed, as the assessment keeps it.
public struct Organisation: Hashable, Sendable {
  /// Its id in the checklist's list; nil for one that was typed in.
  public var id: KnownOrganisation.ID?
  public var name: String
  /// Its nation, if it is known.
  public var nation: Nation.ID?
  /// Its tiers of local government, if they are known.
  public var tiers: Set<Tier.ID>?
  public var region: String?

  /// An organisation.
  public init(
    id: KnownOrganisation.ID? = nil, name: String, nation: Nation.ID? = nil, tiers: Set<Tier.ID>? = nil,
    region: String? = nil
  ) {
    self.id = id
    self.name = name
    self.nation = nation
    self.tiers = tiers
    self.region = region
  }

  /// An organisation of the checklist's list.
  public init(_ known: KnownOrganisation) {
    self.init(id: known.id, name: known.name, nation: known.nation, tiers: known.tiers, region: known.region)
  }
}

/// Why an answer was changed. Unknown reasons of newer versions are kept.
public struct ReasonForChange: RawRepresentable, Hashable, Sendable {
  public var rawValue: String

  /// A reason by its id in files.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Things have got better in practice.
  public static let betterInPractice = ReasonForChange(rawValue: "better-in-practice")
  /// Things have got worse.
  public static let thingsGotWorse = ReasonForChange(rawValue: "things-got-worse")
  /// More has been found out.
  public static let foundOutMore = ReasonForChange(rawValue: "found-out-more")
  /// The earlier answer was a mistake.
  public static let mistake = ReasonForChange(rawValue: "mistake")
  /// The board has agreed on it together.
  public static let agreedTogether = ReasonForChange(rawValue: "agreed-together")

  /// The reasons that can be chosen.
  public static let all: [ReasonForChange] = [
    betterInPractice, thingsGotWorse, foundOutMore, mistake, agreedTogether,
  ]

  /// The reason in words.
  public var label: String {
    switch self {
    case .betterInPractice: tr("It got better in practice")
    case .thingsGotWorse: tr("Things got worse")
    case .foundOutMore: tr("We found out more")
    case .mistake: tr("The earlier answer was a mistake")
    case .agreedTogether: tr("We agreed on it together")
    default: rawValue
    }
  }
}

/// What an operation does: one of the kinds this program knows, or one it keeps for a newer version.
public enum Action: Hashable, Sendable {
  /// Says which checklist is answered.
  case usePack(id: Pack.ID, version: String)
  case organisation(Organisation)
  /// Says which part of the organisation is assessed; empty for the whole.
  case scope(String)
  /// Sets the day of which the assessment speaks; nil takes it back.
  case asAt(Day?)
  case person(id: PersonID, name: String, role: String)

  case rate(statement: Statement.ID, level: Level.ID, why: ReasonForChange? = nil)
  /// Says that nobody here knows, whom to ask and what.
  case dontKnow(statement: Statement.ID, ask: String, question: String)
  case doesNotApply(statement: Statement.ID, reason: String)
  case clearAnswer(statement: Statement.ID)

  case note(statement: Statement.ID, text: String)
  case flag(statement: Statement.ID, isOn: Bool)
  /// Sets the level to reach and by when; neither takes the target back.
  case target(statement: Statement.ID, level: Level.ID?, by: Day?)
  /// The board's own overall judgement; neither level nor words takes it back.
  case judgement(level: Level.ID?, words: String)

  /// Adds evidence, or replaces what was said about evidence of this id.
  case addEvidence(Evidence)
  /// Removes the additions that the operation replaces.
  case removeEvidence(id: Evidence.ID)

  /// Adds a row to a list (actions, a workbook) or replaces its values.
  case setRow(RowID, values: JSONObject)
  /// Puts a row at a position, a key that sorts among those of the other rows.
  case moveRow(RowID, position: PositionKey)
  /// Removes the values that the operation replaces.
  case removeRow(RowID)

  /// An operation that this version of the program does not know, as it was written.
  case unknown(JSON)
  /// What an erased operation leaves: only what it replaced.
  case erased

  /// What the action is about; nil if this program cannot know.
  public var subject: Subject? {
    switch self {
    case .usePack: .pack
    case .organisation: .organisation
    case .scope: .scope
    case .asAt: .asAt
    case .person(let id, _, _): .person(id)
    case .rate(let id, _, _), .dontKnow(let id, _, _), .doesNotApply(let id, _), .clearAnswer(let id):
      .answer(id)
    case .note(let id, _): .note(id)
    case .flag(let id, _): .flag(id)
    case .target(let id, _, _): .target(id)
    case .judgement: .judgement
    case .addEvidence(let evidence): .evidence(evidence.id)
    case .removeEvidence(let id): .evidence(id)
    case .setRow(let row, _), .removeRow(let row): .row(row)
    case .moveRow(let row, _): .rowPosition(row)
    case .unknown, .erased: nil
    }
  }

  /// Whether the action only takes additions away, so that it holds no value itself.
  var isRemoval: Bool {
    switch self {
    case .removeEvidence, .removeRow: true
    default: false
    }
  }

  /// The answer that the action gives; nil if it is about something else.
  public var answer: Answer? {
    switch self {
    case .rate(_, let level, _): .level(level)
    case .dontKnow(_, let ask, let question): .dontKnow(ask: ask, question: question)
    case .doesNotApply(_, let reason): .doesNotApply(reason: reason)
    case .clearAnswer: Answer.none
    default: nil
    }
  }
}

/// What a change is about: one value of the assessment that can be observed, disputed and undone by itself.
public enum Subject: Hashable, Sendable {
  case pack
  case organisation
  case scope
  case asAt
  case person(PersonID)
  case answer(Statement.ID)
  case note(Statement.ID)
  case flag(Statement.ID)
  case target(Statement.ID)
  case judgement
  case evidence(Evidence.ID)
  case row(RowID)
  case rowPosition(RowID)

  /// The statement it belongs to, if it belongs to one.
  public var statement: Statement.ID? {
    switch self {
    case .answer(let id), .note(let id), .flag(let id), .target(let id): id
    default: nil
    }
  }

  /// The same about the statement to which a checklist's redirects lead.
  func redirected(_ redirects: [Statement.ID: Statement.ID]) -> Subject {
    guard !redirects.isEmpty, let statement else { return self }
    let current = follow(statement, in: redirects)
    return switch self {
    case .answer: .answer(current)
    case .note: .note(current)
    case .flag: .flag(current)
    case .target: .target(current)
    default: self
    }
  }
}

/// An answer to a statement.
public enum Answer: Hashable, Sendable {
  /// Not answered.
  case none
  case level(Level.ID)
  /// Nobody here knows; whom to ask, and what.
  case dontKnow(ask: String, question: String)
  /// It does not apply, for this reason.
  case doesNotApply(reason: String)

  /// The level, if there is one.
  public var level: Level.ID? {
    if case .level(let id) = self { id } else { nil }
  }
}

/// Something that shows that an answer is right.
public struct Evidence: Identifiable, Hashable, Sendable {
  public typealias ID = String
  public var id: ID
  public var statement: Statement.ID
  public var title: String
  /// Where it can be found: an address, a file's name, a shelf.
  public var place: String
  public var note: String
  public var date: Day?

  /// Evidence for a statement.
  public init(
    id: ID, statement: Statement.ID, title: String, place: String = "", note: String = "", date: Day? = nil
  ) {
    self.id = id
    self.statement = statement
    self.title = title
    self.place = place
    self.note = note
    self.date = date
  }
}

/// A row of a list, such as one action of the list `actions`.
public struct RowID: Hashable, Sendable {
  public var list: String
  public var row: String

  /// A row of a list.
  public init(list: String, row: String) {
    self.list = list
    self.row = row
  }
}
