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
  /// How each statement stands, in the checklist's order.
  public let states: [StatementState]

  private let pack: Pack
  private let circumstances: Circumstances
  private let ofOutcome: [[Int]]

  /// Works out where an assessment of a checklist stands.
  public init(_ assessment: Assessment, _ pack: Pack) {
    self.pack = pack
    let scale = pack.scale.map(\.id)
    let circumstances = assessment.circumstances
    self.circumstances = circumstances
    let states = Self.states(in: assessment, of: pack)
    let judging = Judging(pack: pack, roles: ScaleRoles(pack))
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
    self.ofOutcome = ofOutcome
    sections = pack.sections.map { judging.standing(of: $0, states, in: circumstances) }
    outcomes = zip(pack.outcomes, ofOutcome).map { judging.standing(of: $0, $1, states) }
  }

  /// Where the assessment stands after changes to some statements: the same as worked out anew, but only the sections
  /// and outcomes are judged in which a statement counts differently.
  ///
  /// - Parameter changed: the statements that were touched since, by their present ids.
  public func following(_ assessment: Assessment, changed: Set<Statement.ID>) -> Standing {
    guard assessment.circumstances == circumstances else { return Standing(assessment, pack) }
    return Standing(self, assessment, changed.compactMap { pack.index(of: $0) })
  }

  private init(_ before: Standing, _ assessment: Assessment, _ changed: [Int]) {
    pack = before.pack
    circumstances = before.circumstances
    ofOutcome = before.ofOutcome
    var (states, total, essentials) = (before.states, before.total, before.essentials)
    var different: [Int] = []
    for index in changed {
      let state = Self.state(of: index, in: assessment, pack)
      guard state != states[index] else { continue }
      different.append(index)
      total.replace(states[index], with: state)
      if pack.traits[index].isEssential { essentials.replace(states[index], with: state) }
      states[index] = state
    }
    let judging = Judging(pack: pack, roles: ScaleRoles(pack))
    let (pack, circumstances) = (pack, circumstances)
    sections = before.sections.map { section in
      let range = pack.range(of: section.id)
      guard different.contains(where: range.contains) else { return section }
      return judging.standing(of: section.section, states, in: circumstances)
    }
    let touched = Set(different.flatMap { pack.traits[$0].outcomes })
    outcomes = before.outcomes.enumerated().map { index, outcome in
      guard touched.contains(index) else { return outcome }
      return judging.standing(of: outcome.outcome, before.ofOutcome[index], states)
    }
    self.states = states
    self.total = total
    self.essentials = essentials
  }

  /// What deserves attention first, the most urgent first.
  ///
  /// - Parameters:
  ///   - assessment: the one that stands so.
  ///   - actions: what is to be done, with what is late.
  ///   - support: what the good ratings rest on. Both are of the same day.
  public func lookAtFirst(
    in assessment: Assessment, _ actions: ActionLog, _ support: SupportStanding
  ) -> [Attention] {
    Attending(
      assessment: assessment, pack: pack, roles: ScaleRoles(pack), states: states, actions: actions,
      support: support
    ).list
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
    return pack.timing.minutes(for: open)
  }

  /// How each statement of a checklist counts, in its order.
  static func states(in assessment: Assessment, of pack: Pack) -> [StatementState] {
    pack.traits.indices.map { state(of: $0, in: assessment, pack) }
  }

  /// How a statement counts. A level that the scale does not have counts as no answer.
  static func state(of index: Int, in assessment: Assessment, _ pack: Pack) -> StatementState {
    if pack.traits[index].isConditional,
      !pack.applicability(of: pack.statements[index], in: assessment.circumstances).applies
    {
      return .notAsked
    }
    switch assessment.answer(to: pack.traits[index].id) {
    case .none: return .unanswered
    case .dontKnow: return .dontKnow
    case .doesNotApply: return .doesNotApply
    case .level(let id): return pack.index(ofLevel: id).map { .level($0) } ?? .unanswered
    }
  }
}

extension Judging {
  /// How a section stands.
  fileprivate func standing(
    of section: Section, _ states: [StatementState], in circumstances: Circumstances
  ) -> SectionStanding {
    let range = pack.range(of: section.id)
    let tally = tally(range, states)
    let (status, reason) = judge(range, states, tally)
    return SectionStanding(
      section: section, tally: tally, status: status,
      reason: status.kind == .doesNotApply ? whyNotAsked(range, states, circumstances) : reason)
  }

  /// How an outcome stands, over its statements.
  fileprivate func standing(
    of outcome: Outcome, _ indices: [Int], _ states: [StatementState]
  ) -> OutcomeStanding {
    let tally = tally(indices, states)
    let (status, reason) = judge(indices, states, tally)
    return OutcomeStanding(outcome: outcome, tally: tally, status: status, reason: reason)
  }

  private func tally(_ indices: some Sequence<Int>, _ states: [StatementState]) -> Tally {
    var tally = Tally(scale: pack.scale.map(\.id))
    for index in indices { tally.add(states[index]) }
    return tally
  }

  /// Why nothing of a section counts.
  private func whyNotAsked(
    _ range: Range<Int>, _ states: [StatementState], _ circumstances: Circumstances
  ) -> String {
    guard states[range].allSatisfy({ $0 == .notAsked }) else {
      return tr("Every statement that is asked was said not to apply.")
    }
    let reasons = Set(range.map { pack.applicability(of: pack.statements[$0], in: circumstances) })
    return reasons.count == 1 ? reasons.first?.words ?? "" : tr("None of its statements is asked here.")
  }
}
