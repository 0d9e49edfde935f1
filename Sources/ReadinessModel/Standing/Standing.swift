/// How a section stands.
public struct SectionStanding: Identifiable, Hashable, Sendable {
  public let section: Section
  public let tally: Tally
  public let status: Status
  /// Why it stands so, in words that name the statements.
  public let reason: String

  public var id: Section.ID { section.id }
  /// Whether nothing of the section counts.
  public var doesNotApply: Bool { status.kind == .doesNotApply }
}

/// How an outcome stands, over the statements of all sections that serve it.
public struct OutcomeStanding: Identifiable, Hashable, Sendable {
  public let outcome: Outcome
  public let tally: Tally
  public let status: Status
  /// Why it stands so, in words that name the statements.
  public let reason: String

  public var id: Outcome.ID { outcome.id }
}

/// Where an assessment stands: counts, and the status of each section and outcome with its reason.
///
/// There is no average and no overall status: the overall judgement is the board's own.
public struct Standing: Sendable {
  public let total: Tally
  /// The statements of the short route.
  public let essentials: Tally
  /// The sections in the checklist's order.
  public let sections: [SectionStanding]
  /// The outcomes in the checklist's order.
  public let outcomes: [OutcomeStanding]
  /// What deserves attention first, the most urgent first.
  public let lookAtFirst: [Attention]
  /// How each statement stands, in the checklist's order.
  public let states: [StatementState]

  private let pack: Pack

  /// Works out where an assessment of a checklist stands.
  public init(_ assessment: Assessment, _ pack: Pack) {
    self.pack = pack
    let scale = pack.scale.map(\.id)
    let circumstances = assessment.circumstances
    let states = pack.traits.indices.map { index in
      let isAsked =
        !pack.traits[index].isConditional
        || pack.applicability(of: pack.statements[index], in: circumstances).applies
      return isAsked ? Self.state(assessment.answer(to: pack.traits[index].id), pack) : .notAsked
    }
    let judging = Judging(pack: pack, roles: ScaleRoles(pack.scale))
    var total = Tally(scale: scale)
    var essentials = Tally(scale: scale)
    var ofOutcome = Array(repeating: [Int](), count: pack.outcomes.count)
    for index in states.indices {
      total.add(states[index])
      if pack.traits[index].isEssential { essentials.add(states[index]) }
      for outcome in pack.traits[index].outcomes { ofOutcome[outcome].append(index) }
    }
    self.total = total
    self.essentials = essentials
    self.states = states
    sections = pack.sections.map { section in
      let range = pack.range(of: section.id)
      var tally = Tally(scale: scale)
      for index in range { tally.add(states[index]) }
      let (status, reason) = judging.judge(range, states, tally)
      return SectionStanding(
        section: section, tally: tally, status: status,
        reason: status.kind == .doesNotApply ? Self.whyNotAsked(range, states, pack, circumstances) : reason)
    }
    outcomes = zip(pack.outcomes, ofOutcome).map { outcome, indices in
      var tally = Tally(scale: scale)
      for index in indices { tally.add(states[index]) }
      let (status, reason) = judging.judge(indices, states, tally)
      return OutcomeStanding(outcome: outcome, tally: tally, status: status, reason: reason)
    }
    lookAtFirst = Attention.list(assessment, pack, states, judging.roles)
  }

  /// How a statement stands.
  public func state(of statement: Statement.ID) -> StatementState {
    pack.index(of: statement).map { states[$0] } ?? .notAsked
  }

  /// How a section stands.
  public func section(_ id: Section.ID) -> SectionStanding? { sections.first { $0.id == id } }

  /// How an outcome stands.
  public func outcome(_ id: Outcome.ID) -> OutcomeStanding? { outcomes.first { $0.id == id } }

  /// The minutes that answering the rest takes, rounded up. “Don't know” waits for somebody else and takes none.
  public func minutesLeft(essentials onlyEssentials: Bool = false) -> Int {
    let open = onlyEssentials ? essentials.unanswered : total.unanswered
    return (open * pack.timing.secondsPerStatement + 59) / 60
  }

  /// The next statement without an answer after another one, beginning again at the front; nil if there is none.
  ///
  /// “Don't know” waits for somebody else and is not offered again.
  public func nextUnanswered(after statement: Statement.ID? = nil, essentials: Bool = false) -> Statement.ID?
  {
    let start = statement.flatMap { pack.index(of: $0) }.map { $0 + 1 } ?? 0
    let order = Array(start..<states.count) + Array(0..<min(start, states.count))
    return order.first { index in
      states[index] == .unanswered && (!essentials || pack.traits[index].isEssential)
    }.map { pack.traits[$0].id }
  }

  /// How an answer counts. A level that the scale does not have counts as no answer.
  private static func state(_ answer: Answer, _ pack: Pack) -> StatementState {
    switch answer {
    case .none: .unanswered
    case .dontKnow: .dontKnow
    case .doesNotApply: .doesNotApply
    case .level(let id): pack.index(ofLevel: id).map { .level($0) } ?? .unanswered
    }
  }

  /// Why nothing of a section counts.
  private static func whyNotAsked(
    _ range: Range<Int>, _ states: [StatementState], _ pack: Pack, _ circumstances: Circumstances
  ) -> String {
    guard states[range].allSatisfy({ $0 == .notAsked }) else {
      return tr("Every statement that is asked was said not to apply.")
    }
    let reasons = Set(range.map { pack.applicability(of: pack.statements[$0], in: circumstances) })
    return reasons.count == 1 ? reasons.first?.words ?? "" : tr("None of its statements is asked here.")
  }
}
