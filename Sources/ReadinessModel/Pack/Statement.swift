/// A part of a checklist: statements with one aim.
public struct Section: Identifiable, Hashable, Sendable {
  public typealias ID = String
  public var id: ID
  public var title: String
  public var aim: String
  /// A shorter title for narrow places.
  public var shortTitle: String?

  /// A section of a checklist.
  public init(id: ID, title: String, aim: String = "", shortTitle: String? = nil) {
    self.id = id
    self.title = title
    self.aim = aim
    self.shortTitle = shortTitle
  }
}

/// Something that is true of a ready organisation, and the levels at which it may be true of this one.
public struct Statement: Identifiable, Hashable, Sendable {
  public typealias ID = String

  public var id: ID
  /// A number that the checklist's author gave it, shown beside the id.
  public var number: String?
  public var section: Section.ID
  public var title: String
  /// The statement itself, a sentence.
  public var sentence: String
  /// What each level looks like, in the scale's order.
  public var descriptors: [String]
  /// Why it matters.
  public var why: String
  /// What to ask for, such as “Ask: show me …”.
  public var challenge: String?
  /// What typically shows it.
  public var evidence: [String]
  /// After how many months evidence for it is past its date; nil for what the checklist says.
  public var evidenceMaxAgeMonths: Int?
  public var sources: [Source]
  public var duty: Duty.ID
  public var outcomes: [Outcome.ID]
  public var toolkits: [String]
  public var tags: [Tag.ID]
  /// Where it is asked; nil where it is asked everywhere.
  public var appliesTo: AppliesTo?
  /// The first day on which it is asked.
  public var from: DayLimit?
  /// The last day on which it is asked.
  public var until: DayLimit?
  /// What ended it.
  public var untilReason: String?
  /// Whether it alone may hold its section at the lowest level.
  public var isGate: Bool
  /// Whether it belongs to the short route.
  public var isEssential: Bool
  /// What has not been verified about it; nil if everything has.
  public var unverified: String?

  /// A statement of a checklist.
  public init(
    id: ID, number: String? = nil, section: Section.ID, title: String, sentence: String,
    descriptors: [String], why: String = "",
    challenge: String? = nil, evidence: [String] = [], evidenceMaxAgeMonths: Int? = nil,
    sources: [Source] = [], duty: Duty.ID,
    outcomes: [Outcome.ID] = [], toolkits: [String] = [], tags: [Tag.ID] = [],
    appliesTo: AppliesTo? = nil, from: DayLimit? = nil, until: DayLimit? = nil, untilReason: String? = nil,
    isGate: Bool = false, isEssential: Bool = false, unverified: String? = nil
  ) {
    self.id = id
    self.number = number
    self.section = section
    self.title = title
    self.sentence = sentence
    self.descriptors = descriptors
    self.why = why
    self.challenge = challenge
    self.evidence = evidence
    self.evidenceMaxAgeMonths = evidenceMaxAgeMonths
    self.sources = sources
    self.duty = duty
    self.outcomes = outcomes
    self.toolkits = toolkits
    self.tags = tags
    self.appliesTo = appliesTo
    self.from = from
    self.until = until
    self.untilReason = untilReason
    self.isGate = isGate
    self.isEssential = isEssential
    self.unverified = unverified
  }

  /// What it is called in a few letters: by its id, and by its number where it has one.
  public var code: String { number.map { "\($0) · \(id)" } ?? id }
}

/// A publication that a statement rests on.
public struct Source: Hashable, Sendable {
  /// Who published it.
  public var body: String
  public var title: String
  /// When: a day, a month (`2009-11`), a year, or words.
  public var date: String?
  /// Which part of it.
  public var section: String?
  public var url: String?
  /// Whether somebody has compared the statement with it.
  public var isVerified: Bool
  public var note: String?

  /// A source of a statement.
  public init(
    body: String, title: String, date: String? = nil, section: String? = nil, url: String? = nil,
    isVerified: Bool = false, note: String? = nil
  ) {
    self.body = body
    self.title = title
    self.date = date
    self.section = section
    self.url = url
    self.isVerified = isVerified
    self.note = note
  }

  /// The date as a reader would write it: “November 2009”.
  public var dateWords: String? {
    guard let date else { return nil }
    if let day = Day(date) { return day.long }
    if date.utf8.count == 7, let day = Day(date + "-01") {
      return trc("date", "{month} {year}", ["month": Day.monthName(day.month), "year": day.year])
    }
    return date
  }

  /// The source as a reader would cite it: body, title, date, section.
  public var citation: String {
    [body, title, dateWords, section].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
