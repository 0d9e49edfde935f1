/// A strategy with what an assessment made of it: its actions dated from a day, and which were taken or left out.
public struct Adoption: Sendable {
  /// An action of the strategy as it is proposed.
  public struct Proposal: Identifiable, Hashable, Sendable {
    /// What became of it.
    public enum State: Hashable, Sendable {
      case toDecide
      /// It is among the actions.
      case taken(ActionLog.Entry)
      /// It was left out, for this reason, which may be empty.
      case leftOut(reason: String)
    }

    public let action: Strategy.Action
    /// The day by which it is to be done.
    public let by: Day
    /// The statements that it is for and that are asked, in its order, with where each stands on the scale.
    public let statements: [Served]
    public let state: State
    /// An open action for one of its statements, which may be the same; nil where there is none.
    public let alike: ActionLog.Entry?
    /// How actions name it: `MS2/partners`.
    public let id: String
    /// Whether all its statements are good.
    public let isAlreadyGood: Bool
    /// Whether one of its statements is answered and not good.
    public let isNeeded: Bool

    public var isToDecide: Bool { state == .toDecide }
  }

  /// A statement that an action is for.
  public struct Served: Identifiable, Hashable, Sendable {
    public let statement: Statement
    /// Its level; nil where it has none.
    public let level: Level?
    public let isLegalDuty: Bool

    public var id: Statement.ID { statement.id }
  }

  /// A phase with its dates.
  public struct Phase: Identifiable, Hashable, Sendable {
    public let phase: Strategy.Phase
    /// Its last day.
    public let until: Day
    public let proposals: [Proposal]

    public var id: Strategy.Phase.ID { phase.id }

    /// What *Plan all that is Red or Amber* plans: what is needed and still to decide.
    public var toTake: [Proposal] { proposals.filter { $0.isToDecide && $0.isNeeded } }
  }

  public let strategy: Strategy
  /// The day from which its weeks are counted.
  public let from: Day
  /// Whether it was adopted.
  public let isAdopted: Bool
  /// The phases, with the actions that are proposed: those one of whose statements is asked on the first day, and those
  /// that were taken.
  public let phases: [Phase]
  /// How many of its actions are not proposed, since none of their statements is asked.
  public let notAsked: Int

  /// What an assessment makes of a strategy.
  ///
  /// - Parameters:
  ///   - from: the day to count from; nil for the one on which it was adopted, or else the assessment's.
  ///   - actions: what is to be done, with what is late.
  public init(
    _ strategy: Strategy, in assessment: Assessment, of pack: Pack, from: Day? = nil, actions: ActionLog
  ) {
    self.strategy = strategy
    let row = assessment.row(AdoptedStrategy.row(strategy.id))
    isAdopted = row != nil
    let from =
      from ?? row.flatMap { AdoptedStrategy(values: $0.values).from } ?? assessment.circumstances.asAt
    self.from = from
    var circumstances = assessment.circumstances
    circumstances.asAt = from
    let reading = ProposalReading(strategy, from: from, assessment, pack, circumstances, actions)
    phases = strategy.phases.map { phase in
      Phase(
        phase: phase, until: from.adding(weeks: phase.weeks),
        proposals: phase.actions.compactMap(reading.proposal))
    }
    notAsked = strategy.actions.count - phases.reduce(0) { $0 + $1.proposals.count }
  }

  /// All that is proposed, in order.
  public var proposals: [Proposal] { phases.flatMap(\.proposals) }

  /// The proposal with an id, be it `MS2/partners` or `partners`.
  public func proposal(_ id: String) -> Proposal? {
    proposals.first { $0.id == id || $0.action.id == id }
  }

  // MARK: How far it is

  /// What was taken of it, by days.
  public var taken: [ActionLog.Entry] {
    proposals.compactMap { if case .taken(let entry) = $0.state { entry } else { nil } }
      .sorted { ($0.action.by?.number ?? .max, $0.id.row) < ($1.action.by?.number ?? .max, $1.id.row) }
  }

  /// The open action that is due first.
  public var next: ActionLog.Entry? { taken.first { $0.action.state.isOpen } }

  /// How many are still to decide.
  public var toDecide: Int { proposals.count(where: \.isToDecide) }

  /// “1 taken, 2 left out, 15 to decide”.
  public var decisionWords: String {
    let leftOut = proposals.count - taken.count - toDecide
    return tr(
      "{taken} planned, {left} left out, {open} to decide",
      ["taken": taken.count, "left": leftOut, "open": toDecide])
  }

  /// “5 of 18 done, 1 late”; of what was taken and not dropped.
  public var progressWords: String {
    let counted = taken.filter { if case .dropped = $0.action.state { false } else { true } }
    guard !counted.isEmpty else { return tr("nothing planned yet") }
    let late = counted.count(where: \.isLate)
    return [
      tr("{n} of {all} done", ["n": counted.count { !$0.action.state.isOpen }, "all": counted.count]),
      late > 0 ? tr("{n} late", ["n": late]) : "",
    ].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// “5 of 18 done, 1 late · next: Compare how well we work …”.
  public var words: String {
    guard let next else { return progressWords }
    return tr("{progress} · next: {title}", ["progress": progressWords, "title": next.action.title])
  }

  // MARK: Edits

  /// The edits that adopt it, or count it from another day; none where it is so already.
  public static func adopting(_ strategy: Strategy, from: Day, in assessment: Assessment) -> [Edit] {
    let row = AdoptedStrategy.row(strategy.id)
    let present = assessment.row(row).map { AdoptedStrategy(values: $0.values).from }
    guard present != .some(from) else { return [] }
    let writing = AdoptedStrategy.writing(from.text, into: AdoptedStrategy.from, of: row)
    return assessment.puttingBack(row) + [writing]
  }

  /// The edits that plan a proposal. Whoever else plans the same one plans the same action.
  ///
  /// - Parameters:
  ///   - who: who does it, unless whoever the strategy names.
  ///   - by: by when, unless by the day that it proposes; no day where that is given.
  public func taking(
    _ proposal: Proposal, who: String? = nil, by: Day?? = .none, in assessment: Assessment
  ) -> [Edit] {
    guard case let row = ActionItem.row(proposal.id), !proposal.isTaken else { return [] }
    let leftOut = LeftOutAction.row(proposal.id)
    return assessment.puttingBack(row) + [
      ActionItem.planning(
        row, proposal.action.text, who: who ?? proposal.action.owner ?? "", by: by ?? .some(proposal.by),
        for: proposal.statements.map(\.id), from: proposal.id)
    ] + (assessment.row(leftOut) == nil ? [] : [.takeOut(leftOut)])
  }

  /// The edits that leave a proposal out, for a reason, which may be empty.
  public func leavingOut(_ proposal: Proposal, reason: String = "", in assessment: Assessment) -> [Edit] {
    let row = LeftOutAction.row(proposal.id)
    guard !proposal.isTaken, proposal.state != .leftOut(reason: reason) else { return [] }
    let writing = LeftOutAction.writing(RecordText.limited(reason), into: LeftOutAction.reason, of: row)
    return assessment.puttingBack(row) + [writing]
  }
}

/// Reads what became of each action of a strategy.
private struct ProposalReading {
  private let strategy: Strategy
  private let from: Day
  private let assessment: Assessment
  private let pack: Pack
  private let circumstances: Circumstances
  private let actions: ActionLog
  private let taken: [String: ActionLog.Entry]
  private let good: Set<Int>

  init(
    _ strategy: Strategy, from: Day, _ assessment: Assessment, _ pack: Pack, _ circumstances: Circumstances,
    _ actions: ActionLog
  ) {
    (self.strategy, self.from, self.assessment, self.pack) = (strategy, from, assessment, pack)
    (self.circumstances, self.actions) = (circumstances, actions)
    var taken: [String: ActionLog.Entry] = [:]
    for entry in actions.entries where !entry.action.from.isEmpty && taken[entry.action.from] == nil {
      taken[entry.action.from] = entry
    }
    self.taken = taken
    good = ScaleRoles(pack).good
  }

  /// An action as it is proposed; nil where none of its statements is asked and nobody took it.
  func proposal(_ action: Strategy.Action) -> Adoption.Proposal? {
    let id = strategy.origin(of: action)
    let asked: [Statement] = action.statements.compactMap { pack.statement($0) }.filter {
      pack.applicability(of: $0, in: circumstances).applies
    }
    if asked.isEmpty && taken[id] == nil { return nil }
    let levels: [Int?] = asked.map { level(of: $0) }
    var served: [Adoption.Served] = []
    for (statement, place) in zip(asked, levels) {
      let own = place.map { pack.scale[$0] }
      served.append(
        Adoption.Served(statement: statement, level: own, isLegalDuty: pack.isLegalDuty(statement)))
    }
    let isGood: [Bool?] = levels.map { place in place.map { good.contains($0) } }
    return Adoption.Proposal(
      action: action, by: from.adding(weeks: action.weeks), statements: served, state: state(id),
      alike: alike(asked), id: id,
      isAlreadyGood: !asked.isEmpty && isGood.allSatisfy { $0 == true },
      isNeeded: isGood.contains { $0 == false })
  }

  /// Where a statement stands on the scale; nil without a level.
  private func level(of statement: Statement) -> Int? {
    guard let index = pack.index(of: statement.id),
      case .level(let level) = Standing.state(of: index, in: assessment, pack)
    else { return nil }
    return level
  }

  private func state(_ id: String) -> Adoption.Proposal.State {
    if let entry = taken[id] { return .taken(entry) }
    guard let row = assessment.row(LeftOutAction.row(id)) else { return .toDecide }
    return .leftOut(reason: LeftOutAction(values: row.values).reason)
  }

  /// An open action for one of the statements that is not of the same strategy.
  private func alike(_ statements: [Statement]) -> ActionLog.Entry? {
    for statement in statements {
      let found = actions.entries(for: statement.id).first {
        $0.action.state.isOpen && !$0.action.from.hasPrefix(strategy.id + "/")
      }
      if let found { return found }
    }
    return nil
  }
}

extension Adoption.Proposal {
  /// Whether it is among the actions.
  public var isTaken: Bool { if case .taken = state { true } else { false } }
}

extension Assessment {
  /// The strategies that were adopted, in the checklist's order.
  public func adoptedStrategies(in pack: Pack) -> [Strategy] {
    pack.strategies.filter { row(AdoptedStrategy.row($0.id)) != nil }
  }

  /// The edit that puts a row back that was taken out; none for others.
  fileprivate func puttingBack(_ id: RowID) -> [Edit] {
    state(of: id)?.removals.isEmpty ?? true ? [] : [.setFields(id, values: JSONObject())]
  }
}

extension Day {
  /// The same day of the week so many weeks later.
  public func adding(weeks: Int) -> Day { Day(number: min(number + weeks * 7, Day.last.number)) }

  /// The last day that there is.
  private static let last = Day("9999-12-31") ?? Day(number: 0)
}
