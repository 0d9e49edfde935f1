/// Where a statement is asked. What is not limited is asked everywhere.
public struct AppliesTo: Hashable, Sendable {
  /// The nations in which it is asked; empty for all.
  public var nations: [Nation.ID]
  /// The tiers in which it is asked; empty for all.
  public var tiers: [Tier.ID]

  /// Limits to where a statement is asked.
  public init(nations: [Nation.ID] = [], tiers: [Tier.ID] = []) {
    self.nations = nations
    self.tiers = tiers
  }
}

/// Something that is asked or used only at some places and times.
public protocol Limited {
  /// Where it is asked; nil where it is asked everywhere.
  var appliesTo: AppliesTo? { get }
  /// The first day on which it is asked.
  var from: DayLimit? { get }
  /// The last day on which it is asked.
  var until: DayLimit? { get }
  /// What ended it.
  var untilReason: String? { get }
}

extension Statement: Limited {}

/// What decides which statements an organisation is asked: where it is, and of which day the assessment speaks.
public struct Circumstances: Hashable, Sendable {
  /// The nation, if it is known.
  public var nation: Nation.ID?
  /// The tiers of local government, if they are known.
  public var tiers: Set<Tier.ID>?
  /// The day of which the assessment speaks.
  public var asAt: Day

  /// The circumstances of an organisation.
  public init(nation: Nation.ID? = nil, tiers: Set<Tier.ID>? = nil, asAt: Day) {
    self.nation = nation
    self.tiers = tiers
    self.asAt = asAt
  }
}

/// Whether a statement is asked, and if not, why not.
public enum Applicability: Hashable, Sendable {
  case applies
  /// It is asked elsewhere only, as the words say.
  case elsewhere(String)
  /// It is asked from this day on.
  case notYet(Day)
  /// It was asked until this day, for what ended it.
  case ended(Day, reason: String?)

  /// Whether the statement is asked.
  public var applies: Bool { self == .applies }

  /// Why a toolkit, or a part of one, is not for this assessment, in words; nil if it is.
  public var wordsForUse: String? {
    switch self {
    case .applies: nil
    case .elsewhere(let places): tr("Not for this assessment: only for {places}.", ["places": places])
    case .notYet(let day): tr("Not for this assessment: from {date} on.", ["date": day.long])
    case .ended(let day, let reason?):
      tr("Not for this assessment after {date}: {reason}", ["date": day.long, "reason": reason])
    case .ended(let day, nil): tr("Not for this assessment: until {date}.", ["date": day.long])
    }
  }

  /// Why the statement is not asked, in words; nil if it is.
  public var words: String? {
    switch self {
    case .applies: nil
    case .elsewhere(let places):
      tr("Not asked: it concerns only {places}.", ["places": places])
    case .notYet(let day):
      tr("Not asked: it applies from {date}.", ["date": day.long])
    case .ended(let day, let reason?):
      tr("Not asked after {date}: {reason}", ["date": day.long, "reason": reason])
    case .ended(let day, nil):
      tr("Not asked: it applied until {date}.", ["date": day.long])
    }
  }
}

extension String {
  /// The text in the quotation marks of the reader's language, as names of levels and tiers stand in sentences.
  public var quoted: String { trc("quotation", "“{text}”", ["text": self]) }
}

/// Names as a sentence lists them: “a, b and c”.
public func listed(_ names: [String]) -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return trc(
    "list", "{most} and {last}", ["most": names.dropLast().joined(separator: ", "), "last": last])
}

/// Names of which one is meant: “a, b or c”.
func alternatives(_ names: [String]) -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return trc(
    "list", "{most} or {last}", ["most": names.dropLast().joined(separator: ", "), "last": last])
}

extension Pack {
  /// Whether a statement is asked in these circumstances.
  ///
  /// A statement that concerns some nations or tiers is asked where these are not known, and one whose days differ
  /// from nation to nation from the first of them to the last: an organisation that has not said where it is should
  /// rather see a statement too many than miss a duty.
  public func applicability(of statement: some Limited, in circumstances: Circumstances) -> Applicability {
    if let from = firstDay(of: statement, in: circumstances.nation), circumstances.asAt < from {
      return .notYet(from)
    }
    if let until = lastDay(of: statement, in: circumstances.nation), circumstances.asAt > until {
      return .ended(until, reason: statement.untilReason)
    }
    guard let limits = statement.appliesTo else { return .applies }
    let fitsNation =
      circumstances.nation.map { limits.nations.isEmpty || limits.nations.contains($0) } ?? true
    let fitsTier =
      circumstances.tiers.map { limits.tiers.isEmpty || limits.tiers.contains(where: $0.contains) } ?? true
    if !fitsNation || !fitsTier { return .elsewhere(places(of: limits)) }
    return .applies
  }

  /// Where a statement is asked, if that is not everywhere: “England, there only “areas with a combined authority””.
  ///
  /// Both the nation and the tier must fit. A tier's name stands in quotation marks, as it may begin with a capital.
  public func limits(of statement: Statement) -> String? {
    let words = statement.appliesTo.map(places) ?? ""
    return words.isEmpty ? nil : words
  }

  func places(of limits: AppliesTo) -> String {
    let inNations = listed(limits.nations.map { id in nations.first { $0.id == id }?.label ?? id })
    let inTiers = listed(limits.tiers.map { id in (tiers.first { $0.id == id }?.label ?? id).quoted })
    if inNations.isEmpty || inTiers.isEmpty { return inNations + inTiers }
    return tr("{nations}, there only {tiers}", ["nations": inNations, "tiers": inTiers])
  }

  private func firstDay(of statement: some Limited, in nation: Nation.ID?) -> Day? {
    nation.map { statement.from?.day(in: $0) } ?? statement.from?.earliest
  }

  private func lastDay(of statement: some Limited, in nation: Nation.ID?) -> Day? {
    nation.map { statement.until?.day(in: $0) } ?? statement.until?.latest
  }

  /// The statements that are asked in these circumstances, in order.
  public func applicable(in circumstances: Circumstances) -> [Statement] {
    statements.filter { applicability(of: $0, in: circumstances).applies }
  }
}
