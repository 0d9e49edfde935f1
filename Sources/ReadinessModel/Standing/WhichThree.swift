/// The three statements whose raising would change most, exactly, by the one rule by which sections are judged.
///
/// A pick raises one statement that is answered, by as few levels as are needed. What counts, in this order: legal duties
/// no longer at a bad level, sections no longer bad, sections that become good; then fewer picks, fewer levels, statements
/// of the short route, and the checklist's order. For ``Goal/lift`` sections of a better status stand before all that.
///
/// Sections are judged alone, so a few least sets of each are enough, and their best mixture is found by counting picks:
/// in the time that reading the answers takes.
public struct WhichThree: Sendable {
  /// What is wanted.
  public enum Goal: String, CaseIterable, Sendable {
    /// Clear what is at a bad level.
    case clear
    /// Lift as many sections as can be to a better status.
    case lift
  }

  /// A statement to raise.
  public struct Pick: Hashable, Sendable {
    public let statement: Statement
    public let from: Level
    public let to: Level
    /// Whether it rests on law and is at a bad level.
    public let clearsDuty: Bool
  }

  /// A section that stands better after it.
  public struct Gain: Hashable, Sendable {
    public let section: Section
    public let before: Status
    public let after: Status
    /// The picks of the section, all of which it takes.
    public let picks: [Statement.ID]
  }

  public let goal: Goal
  /// What to raise, in the checklist's order; fewer than three where no more is needed, none where nothing can be done.
  public let picks: [Pick]
  /// The sections that gain by it.
  public let gains: [Gain]
  /// Legal duties that stay at a bad level, and sections that stay bad.
  public let left: (duties: Int, sections: Int)

  /// The most statements that are picked.
  public static let most = 3

  /// Finds them.
  public init(_ goal: Goal = .clear, in standing: Standing, of pack: Pack) {
    self.goal = goal
    let judging = Judging(pack: pack, roles: ScaleRoles(pack))
    var best: [Choice?] = [Choice()] + Array(repeating: nil, count: Self.most)
    for section in standing.sections where section.tally.answered > 0 {
      let options = judging.leastSets(section, standing.states, goal)
      guard !options.isEmpty else { continue }
      let before = best
      for option in options {
        for count in option.raises.count...Self.most {
          guard let base = before[count - option.raises.count] else { continue }
          let sum = base + option
          if best[count].map({ $0 < sum }) ?? true { best[count] = sum }
        }
      }
    }
    let choice = best.compactMap { $0 }.max() ?? Choice()
    picks = choice.raises.map { raise in
      Pick(
        statement: pack.statements[raise.index], from: pack.scale[raise.from], to: pack.scale[raise.to],
        clearsDuty: pack.traits[raise.index].isLegalDuty && judging.roles.bad.contains(raise.from))
    }
    let after = choice.applied(to: standing.states)
    gains = standing.sections.compactMap { section in
      let range = pack.range(of: section.id)
      let raised = choice.raises.filter { range.contains($0.index) }
      guard !raised.isEmpty else { return nil }
      let status = judging.status(of: range, after)
      guard status.kind.rank > section.status.kind.rank else { return nil }
      return Gain(
        section: section.section, before: section.status, after: status,
        picks: raised.map { pack.traits[$0.index].id })
    }
    let bad = judging.roles.bad
    left = (
      after.indices.filter { index in
        guard pack.traits[index].isLegalDuty, case .level(let level) = after[index] else { return false }
        return bad.contains(level)
      }.count,
      standing.sections.filter { $0.status.kind == .bad }.count
        - gains.filter { $0.before.kind == .bad }.count
    )
  }
}

/// One statement raised from a level of the scale to another.
struct Raise: Hashable {
  let index: Int
  let from: Int
  let to: Int
}

/// Statements to raise, and what comes of it.
struct Choice: Comparable {
  /// In the checklist's order.
  var raises: [Raise] = []
  /// What comes of it, the weightiest first; more is better.
  var gains = [0, 0, 0, 0]
  var essentials = 0

  var levels: Int { raises.reduce(0) { $0 + $1.to - $1.from } }

  static func + (one: Choice, other: Choice) -> Choice {
    Choice(
      raises: one.raises + other.raises, gains: zip(one.gains, other.gains).map(+),
      essentials: one.essentials + other.essentials)
  }

  /// Whether it does less, or as much with more.
  static func < (one: Choice, other: Choice) -> Bool {
    let (left, right) = (one.rank, other.rank)
    if left != right { return left.lexicographicallyPrecedes(right) }
    return other.raises.lexicographicallyPrecedes(one.raises) { ($0.index, $0.to) < ($1.index, $1.to) }
  }

  private var rank: [Int] { gains + [-raises.count, -levels, essentials] }

  func applied(to states: [StatementState]) -> [StatementState] {
    var states = states
    for raise in raises { states[raise.index] = .level(raise.to) }
    return states
  }
}

extension Status.Kind {
  /// How good it is; what is not answered and what does not apply stand lowest, and nothing leads there or away.
  fileprivate var rank: Int {
    switch self {
    case .doesNotApply, .unanswered: 0
    case .bad: 1
    case .middle: 2
    case .good: 3
    }
  }
}

extension Judging {
  fileprivate func status(of range: Range<Int>, _ states: [StatementState]) -> Status {
    var tally = Tally(scale: pack.scale.map(\.id))
    for index in range { tally.add(states[index]) }
    return judge(range, states, tally).0
  }

  /// The sets of statements of a section of which one may be part of the best choice: so many bad duties; what takes it
  /// out of a bad status; what makes it good.
  fileprivate func leastSets(
    _ section: SectionStanding, _ states: [StatementState], _ goal: WhichThree.Goal
  ) -> [Choice] {
    let range = pack.range(of: section.id)
    let found = findings(range, states)
    // The lightest first; raises that cannot be done are none.
    let duties = raises(found.badDuties, states, to: lowestFair).map { $0.sorted(by: isLighter) }
    var sets: [[Raise]] = []
    if let duties {
      for count in 1...WhichThree.most where count <= duties.count {
        sets.append(Array(duties.prefix(count)))
      }
    }
    if section.status.kind == .bad, let set = leavingBad(found, states, section.tally) { sets.append(set) }
    if section.tally.toAnswer == 0, section.status.kind != .good, let set = becomingGood(found, states) {
      sets.append(set)
    }
    return Set(sets).filter { (1...WhichThree.most).contains($0.count) }.map { set in
      choice(set.sorted { $0.index < $1.index }, section, range, states, goal)
    }
  }

  /// What comes of raising statements of a section.
  private func choice(
    _ set: [Raise], _ section: SectionStanding, _ range: Range<Int>, _ states: [StatementState],
    _ goal: WhichThree.Goal
  ) -> Choice {
    var choice = Choice(raises: set)
    let (before, after) = (section.status.kind, status(of: range, choice.applied(to: states)).kind)
    let cleared = set.filter { pack.traits[$0.index].isLegalDuty && roles.bad.contains($0.from) }
    choice.gains = [
      goal == .lift && after.rank > before.rank ? 1 : 0, cleared.count,
      before == .bad && after != .bad ? 1 : 0, before != .good && after == .good ? 1 : 0,
    ]
    choice.essentials = set.filter { pack.traits[$0.index].isEssential }.count
    return choice
  }

  /// The least that takes a section out of a bad status: all bad duties and gates, and as many others as keep it there.
  private func leavingBad(_ found: Findings, _ states: [StatementState], _ tally: Tally) -> [Raise]? {
    guard let must = raises(found.badDuties + found.badGates, states, to: lowestFair),
      let others = raises(found.otherBad, states, to: lowestFair)
    else { return nil }
    var needed = 0
    while needed < others.count, reaches(others.count - needed, pack.rules.badShare, of: tally.answered) {
      needed += 1
    }
    return must + others.sorted(by: isLighter).prefix(needed)
  }

  /// The least that makes a section good of which nothing is open: nothing bad, all duties good, and enough others.
  private func becomingGood(_ found: Findings, _ states: [StatementState]) -> [Raise]? {
    guard let duties = raises(found.badDuties + found.dutiesShort, states, to: lowestGood),
      let fair = raises(found.badGates + found.otherBad, states, to: lowestFair)
    else { return nil }
    var lacking = 0
    while found.goodOthers + lacking < found.others,
      !reaches(found.goodOthers + lacking, pack.rules.goodShare, of: found.others)
    {
      lacking += 1
    }
    // A level that is fair may be good already; else those come first that have to be raised anyhow.
    lacking -= fair.filter { roles.good.contains($0.to) }.count
    var (set, rest) = (duties, fair)
    if lacking > 0 {
      let further = fair.filter { !roles.good.contains($0.to) }
        .compactMap { raise in
          lowestGood(raise.from).map { Raise(index: raise.index, from: raise.from, to: $0) }
        }
        .sorted(by: isLighter)
      let lifted = Array(further.prefix(lacking))
      rest.removeAll { raise in lifted.contains { $0.index == raise.index } }
      set += lifted
      lacking -= lifted.count
      let between = found.otherBetween.compactMap { index in
        raises([index], states, to: lowestGood)?.first
      }.sorted(by: isLighter)
      guard lacking <= between.count else { return nil }
      set += between.prefix(max(lacking, 0))
    }
    return set + rest
  }

  /// Raises of statements; nil if one of them cannot be raised so far.
  private func raises(
    _ indices: [Int], _ states: [StatementState], to target: (Int) -> Int?
  ) -> [Raise]? {
    var raises: [Raise] = []
    for index in indices {
      guard case .level(let level) = states[index], let to = target(level) else { return nil }
      raises.append(Raise(index: index, from: level, to: to))
    }
    return raises
  }

  /// The next level above that is not bad.
  private func lowestFair(_ level: Int) -> Int? {
    pack.scale.indices.dropFirst(level + 1).first { !roles.bad.contains($0) }
  }

  /// The next level above that is good.
  private func lowestGood(_ level: Int) -> Int? {
    pack.scale.indices.dropFirst(level + 1).first { roles.good.contains($0) }
  }

  /// Fewer levels, of the short route, earlier in the checklist.
  private func isLighter(_ one: Raise, _ other: Raise) -> Bool {
    func weight(_ raise: Raise) -> [Int] {
      [raise.to - raise.from, pack.traits[raise.index].isEssential ? 0 : 1, raise.index]
    }
    return weight(one).lexicographicallyPrecedes(weight(other))
  }
}
