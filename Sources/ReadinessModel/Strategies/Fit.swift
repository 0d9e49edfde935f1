/// Whether a strategy fits an assessment as it stands, in words for it and against it. There is no score.
public struct Fit: Identifiable, Hashable, Sendable {
  /// How well a strategy fits, the best first.
  public enum Verdict: Hashable, Sendable {
    /// It is for who stands as this one does.
    case fits
    /// Nation, areas and what it needs are as they should be, and how the answers came out is not looked at.
    case fitsAsWell
    /// What fits begins with its first phase, so many weeks.
    case beginning(weeks: Int)
    /// Too little is answered to say.
    case tooEarly
    case notYet
    /// The answers came out better than it is for.
    case notNeeded
    /// It is for other places only, which are named.
    case elsewhere(String)

    /// The verdict in a word or two.
    public var words: String {
      switch self {
      case .fits: trc("strategy", "fits")
      case .fitsAsWell: trc("strategy", "fits as well")
      case .beginning(let weeks): trn("its first week", "its first {n} weeks", weeks)
      case .tooEarly: trc("strategy", "too early to say")
      case .notYet: trc("strategy", "not yet")
      case .notNeeded: trc("strategy", "not needed now")
      case .elsewhere(let places): tr("for {places} only", ["places": places])
      }
    }

    /// Whether it may be begun with.
    public var isFitting: Bool { self == .fits || self == .fitsAsWell }

    fileprivate var rank: Int {
      switch self {
      case .fits: 0
      case .fitsAsWell: 1
      case .beginning: 2
      case .tooEarly: 3
      case .notYet: 4
      case .notNeeded: 5
      case .elsewhere: 6
      }
    }
  }

  /// What comes before a strategy: a phase of another one.
  public struct First: Hashable, Sendable {
    public let strategy: Strategy
    public let phase: Strategy.Phase
    /// Those of its actions that mend what stands in the way; all of them where the way is not barred by statements.
    public let actions: [Strategy.Action]

    /// “the first 8 weeks of “First footing””.
    public var words: String {
      let title = strategy.title.quoted
      if phase.id == strategy.phases.first?.id {
        return trn(
          "the first week of {strategy}", "the first {n} weeks of {strategy}", phase.weeks,
          ["strategy": title])
      }
      return tr("a part of {strategy}", ["strategy": title])
    }
  }

  public let strategy: Strategy
  public internal(set) var verdict: Verdict
  /// What speaks for it, in sentences.
  public let reasons: [String]
  /// What speaks against it, in sentences.
  public let against: [String]
  /// What comes first.
  public let first: First?

  public var id: Strategy.ID { strategy.id }
}

extension Pack {
  /// How well each strategy fits an assessment as it stands, the best first; what fits alike keeps the checklist's order.
  ///
  /// - Parameter support: what the good ratings rest on.
  public func fits(_ standing: Standing, _ support: SupportStanding, in circumstances: Circumstances) -> [Fit]
  {
    let looking = Fitting(self, standing, support, circumstances)
    var fits = strategies.map(looking.fit)
    let begun = Set(
      fits.filter { $0.verdict.isFitting }.compactMap { fit in
        fit.first.flatMap { $0.phase.id == $0.strategy.phases.first?.id ? $0.strategy.id : nil }
      })
    for index in fits.indices where begun.contains(fits[index].id) && !fits[index].verdict.isFitting {
      fits[index].verdict = .beginning(weeks: fits[index].strategy.phases[0].weeks)
    }
    return fits.enumerated().sorted { one, other in
      (one.element.verdict.rank, one.offset) < (other.element.verdict.rank, other.offset)
    }.map(\.element)
  }
}
