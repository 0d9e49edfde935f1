/// One level of a rating scale, such as “Amber”.
public struct Level: Identifiable, Hashable, Sendable {
  public typealias ID = String

  public var id: ID
  public var label: String
  /// What the level means, in a few words.
  public var meaning: String
  /// What a section at this level is called; nil where the label fits it.
  public var statusLabel: String?
  /// The shape that stands for the level, so that it is never told by colour alone.
  public var symbol: Symbol
  /// The colour that stands for the level, and what the level counts as.
  public var role: ColourRole
  /// The letter that chooses the level on the keyboard; nil if another level has the same initial.
  public var initialKey: Character?

  /// A level of a scale.
  public init(
    id: ID, label: String, meaning: String = "", statusLabel: String? = nil, symbol: Symbol, role: ColourRole,
    initialKey: Character? = nil
  ) {
    self.id = id
    self.label = label
    self.meaning = meaning
    self.statusLabel = statusLabel
    self.symbol = symbol
    self.role = role
    self.initialKey = initialKey
  }

  /// What a section is called that stands at this level.
  public var sectionLabel: String { statusLabel ?? label }

  /// A shape that can stand for a level.
  public enum Symbol: String, CaseIterable, Sendable {
    case diamond, triangle, circle, square, pentagon, star, cross, ring

    /// The shape as a character, for text.
    public var character: String {
      switch self {
      case .diamond: "◆"
      case .triangle: "▲"
      case .circle: "●"
      case .square: "■"
      case .pentagon: "⬟"
      case .star: "★"
      case .cross: "✚"
      case .ring: "○"
      }
    }
  }

  /// A colour that can stand for a level, from the worst to the best.
  public enum ColourRole: String, CaseIterable, Comparable, Sendable {
    case bad, poor, middle, fair, good

    public static func < (one: ColourRole, other: ColourRole) -> Bool {
      (allCases.firstIndex(of: one) ?? 0) < (allCases.firstIndex(of: other) ?? 0)
    }
  }
}

/// The shares that decide a section's status.
public struct StatusRules: Hashable, Sendable {
  /// The share of statements not resting on law that must be at a good level for a good section.
  public var goodShare: Double
  /// The share of answered statements at a bad level from which the section is bad.
  public var badShare: Double

  /// The level from which on all are good, whatever their roles; nil where the roles say it.
  public var goodFrom: Level.ID?

  /// Rules for a section's status.
  public init(goodShare: Double = 0.75, badShare: Double = 0.5, goodFrom: Level.ID? = nil) {
    self.goodShare = goodShare
    self.badShare = badShare
    self.goodFrom = goodFrom
  }
}

/// How long answering takes, for estimates.
public struct Timing: Hashable, Sendable {
  /// The time that one statement takes.
  public var secondsPerStatement: Int

  /// Times for estimates.
  public init(secondsPerStatement: Int = 90) {
    self.secondsPerStatement = secondsPerStatement
  }

  /// The minutes that some statements take, begun ones counting whole.
  public func minutes(for statements: Int) -> Int { (statements * secondsPerStatement + 59) / 60 }
}

/// What a statement rests on: law, guidance or good practice.
public struct Duty: Identifiable, Hashable, Sendable {
  public typealias ID = String
  public var id: ID
  public var label: String
  /// Whether this is a legal duty.
  public var isLegal: Bool

  /// A kind of duty.
  public init(id: ID, label: String, isLegal: Bool = false) {
    self.id = id
    self.label = label
    self.isLegal = isLegal
  }
}

/// A name in a checklist's lists: a nation, a tier, an outcome or a tag.
public struct Named: Identifiable, Hashable, Sendable {
  public typealias ID = String
  public var id: ID
  public var label: String

  /// A named entry.
  public init(id: ID, label: String) {
    self.id = id
    self.label = label
  }
}

/// A nation in whose law and guidance a statement may stand.
public typealias Nation = Named
/// A kind of local government area.
public typealias Tier = Named
/// Something that readiness is for, such as reducing reoffending.
public typealias Outcome = Named
/// A word by which statements can be filtered.
public typealias Tag = Named

/// An organisation that the checklist knows, so that its nation and tiers need not be asked.
public struct KnownOrganisation: Identifiable, Hashable, Sendable {
  public typealias ID = String
  public var id: ID
  public var name: String
  public var nation: Nation.ID?
  public var tiers: Set<Tier.ID>
  public var region: String?

  /// An organisation of the checklist's list.
  public init(id: ID, name: String, nation: Nation.ID? = nil, tiers: Set<Tier.ID> = [], region: String? = nil)
  {
    self.id = id
    self.name = name
    self.nation = nation
    self.tiers = tiers
    self.region = region
  }
}
