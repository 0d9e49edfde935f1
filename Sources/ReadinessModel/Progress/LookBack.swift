/// What somebody who reads today's answers looks back to: a day, or an earlier assessment, and what moved since.
public struct LookBack: Sendable {
  /// The day at whose end it stood so.
  public let day: Day
  /// What was on that day; empty if nobody said, or for another assessment.
  public let words: String
  /// Whether it is another assessment, and not this one on an earlier day.
  public let isOther: Bool
  /// How it stood then.
  public let earlier: Comparison.Side
  /// What moved since.
  public let comparison: Comparison

  /// An assessment beside what it was when a day ended.
  ///
  /// - Parameters:
  ///   - earlier: how it stood then.
  ///   - words: what was on that day; may be empty.
  public init(
    to day: Day, words: String = "", earlier: Comparison.Side, now: Comparison.Side
  ) throws(Comparison.OtherScale) {
    self.day = day
    self.words = words
    isOther = false
    self.earlier = earlier
    comparison = try Comparison(from: earlier, to: now)
  }

  /// An assessment beside an earlier one.
  public init(to other: Comparison.Side, now: Comparison.Side) throws(Comparison.OtherScale) {
    day = other.assessment.asAt
    words = ""
    isOther = true
    earlier = other
    comparison = try Comparison(from: other, to: now)
  }

  /// “Since 24 March 2011”, or “Since the assessment as at 30 September 2010”.
  public var since: String {
    isOther
      ? tr("Since the assessment as at {day}", ["day": day.long]) : tr("Since {day}", ["day": day.long])
  }

  /// Statements that have a level now and had none then.
  public var newlyAnswered: Int {
    comparison.apart.filter { [.firstAnswered, .newlyAsked].contains($0.reason) }
      .reduce(0) { $0 + $1.statements.count }
  }

  /// Whether there is anything to say: levels to compare, or some that are new.
  public var hasAnything: Bool { comparison.compared > 0 || newlyAnswered > 0 }

  /// What moved, in a line: what fell before what rose.
  public var summary: String {
    var parts: [String] = []
    func add(_ words: String, _ count: Int) { if count > 0 { parts.append(words) } }
    let (fell, rose) = (comparison.fell.count, comparison.rose.count)
    add(trn("{n} fell", "{n} fell", fell), fell)
    add(trn("{n} rose", "{n} rose", rose), rose)
    let new = newlyAnswered
    add(trn("{n} newly answered", "{n} newly answered", new), new)
    let withdrawn = comparison.apart.first { $0.reason == .notAnsweredNow }?.statements.count ?? 0
    add(trn("{n} not answered any more", "{n} not answered any more", withdrawn), withdrawn)
    let what = parts.isEmpty ? tr("nothing fell or rose") : parts.joined(separator: trc("list", ", "))
    return tr("{since}: {what}.", ["since": since, "what": what])
  }
}
