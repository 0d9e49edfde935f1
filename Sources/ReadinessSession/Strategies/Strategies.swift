import Observation
import ReadinessModel

/// What the windows show of strategies beside answers and actions: which are adopted, and what was left out of them.
@MainActor @Observable
package final class Strategies: Projection {
  /// The strategies that were adopted, with the days from which they are counted.
  package private(set) var adopted: [Strategy.ID: Day?]
  /// Why actions were left out, by what names them.
  package private(set) var leftOut: [String: String]

  package init(_ assessment: Assessment, _ pack: Pack) {
    (adopted, leftOut) = (Self.adopted(in: assessment), Self.leftOut(in: assessment))
  }

  package func update(from assessment: Assessment, _ pack: Pack, _ touched: Touched) {
    if touched.lists.contains(AdoptedStrategy.list) {
      let now = Self.adopted(in: assessment)
      if now != adopted { adopted = now }
    }
    if touched.lists.contains(LeftOutAction.list) {
      let now = Self.leftOut(in: assessment)
      if now != leftOut { leftOut = now }
    }
  }

  private static func adopted(in assessment: Assessment) -> [Strategy.ID: Day?] {
    Dictionary(
      assessment.records(of: AdoptedStrategy.list, as: AdoptedStrategy.self).map {
        ($0.id.row, $0.record.from)
      }, uniquingKeysWith: { first, _ in first })
  }

  private static func leftOut(in assessment: Assessment) -> [String: String] {
    Dictionary(
      assessment.records(of: LeftOutAction.list, as: LeftOutAction.self).map {
        ($0.id.row, $0.record.reason)
      }, uniquingKeysWith: { first, _ in first })
  }
}

extension AssessmentDocument {
  /// How well each strategy fits as things stand, the best first. What is observed follows every change.
  package var strategyFits: [Fit] {
    let overview = overview
    return pack.fits(overview.standing, projection(EvidenceShelf.self).support, in: overview.circumstances)
  }

  /// A strategy with what was made of it. What is observed follows every change.
  ///
  /// - Parameter from: the day to count from; nil for the one on which it was adopted, or else the assessment's.
  package func adoption(of strategy: Strategy, from: Day? = nil) -> Adoption {
    let strategies = projection(Strategies.self)
    // Read so that whoever observes this hears of changes to them.
    _ = (overview.standing, strategies.adopted, strategies.leftOut)
    return Adoption(strategy, in: assessment, of: pack, from: from, actions: actions.log)
  }

  /// The strategies that were adopted, in the checklist's order.
  package var adoptedStrategies: [Strategy] {
    let adopted = projection(Strategies.self).adopted
    return pack.strategies.filter { adopted[$0.id] != nil }
  }

  // MARK: Verbs

  /// Plans actions of a strategy, all in one change, and adopts it with them.
  package func take(
    _ proposals: [Adoption.Proposal], of adoption: Adoption, who: String? = nil, by: Day?? = .none
  ) {
    leaveField()
    let plans = proposals.flatMap { adoption.taking($0, who: who, by: by, in: assessment) }
    if !plans.isEmpty {
      perform(Adoption.adopting(adoption.strategy, from: adoption.from, in: assessment) + plans)
    }
    leaveField()
  }

  /// Leaves an action of a strategy out.
  package func leaveOut(_ proposal: Adoption.Proposal, of adoption: Adoption, reason: String = "") {
    leaveField()
    let edits = adoption.leavingOut(proposal, reason: reason.trimmed, in: assessment)
    if !edits.isEmpty {
      perform(Adoption.adopting(adoption.strategy, from: adoption.from, in: assessment) + edits)
    }
    leaveField()
  }

  /// Takes an action of a strategy up again that was left out: it is to be decided.
  package func takeUp(_ proposal: Adoption.Proposal) { remove(LeftOutAction.row(proposal.id)) }

  /// Adopts a strategy, or counts it from another day.
  package func adopt(_ strategy: Strategy, from day: Day) {
    leaveField()
    perform(Adoption.adopting(strategy, from: day, in: assessment))
    leaveField()
  }

  /// Sets a strategy aside. What was planned of it stays.
  package func setAside(_ strategy: Strategy) { remove(AdoptedStrategy.row(strategy.id)) }
}
