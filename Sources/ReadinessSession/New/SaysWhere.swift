import Observation
import ReadinessModel

/// A form in which it is said where an organisation is that the checklist does not know.
@MainActor
package protocol SaysWhere: AnyObject, Observable {
  /// The checklist that is answered.
  var pack: Pack { get }
  /// Where the organisation is; nil while nothing was said of that.
  var nation: Nation.ID? { get set }
  /// Which tiers it is in: none of them if empty; nil while nothing was said of that, so that every statement is asked.
  var tiers: Set<Tier.ID>? { get set }
  /// Whether the organisation is one of which that has to be asked.
  var asksWhere: Bool { get }
}

extension SaysWhere {
  /// Whether it is asked in which nation the organisation is.
  package var asksNation: Bool { asksWhere && pack.nations.count > 1 }

  /// The tiers of which it is asked whether the organisation is in them.
  package var tiersAsked: [Tier] {
    asksWhere && (nation != nil || pack.nations.count < 2) ? pack.tiers(in: nation) : []
  }

  /// Says in which nation the organisation is. What was said of tiers goes where others matter in that nation.
  package func say(nation new: Nation.ID) {
    guard new != nation else { return }
    if pack.tiers(in: new) != pack.tiers(in: nation) { tiers = nil }
    nation = new
  }

  /// Whether the organisation was said to be in a tier.
  package func isSaid(_ tier: Tier.ID) -> Bool { tiers?.contains(tier) == true }

  /// Says that the organisation is in a tier, or takes that back. What was all taken back is not known any more.
  package func say(_ tier: Tier.ID, _ isIn: Bool) {
    guard isSaid(tier) != isIn else { return }
    let rest = (tiers ?? []).subtracting([tier])
    tiers = isIn ? rest.union([tier]) : rest.isEmpty ? nil : rest
  }

  /// Whether the organisation was said to be in no tier.
  package var isNoTierSaid: Bool { tiers?.isEmpty == true }

  /// Says that the organisation is in no tier, or takes that back.
  package func say(noTier isSo: Bool) {
    guard isNoTierSaid != isSo else { return }
    tiers = isSo ? [] : nil
  }
}
