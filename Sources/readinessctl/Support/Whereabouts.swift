import ArgumentParser
import ReadinessModel

/// Which organisation somebody means, and where it is, as it was said on the command line.
struct Whereabouts {
  /// A name or id of the checklist's list, or any name.
  let organisation: String
  let nation: String?
  let tier: [String]

  /// What says that an organisation is in none of the tiers.
  private static let noTier = "none"

  /// The organisation of the checklist's list, or another one, of which it must be known where it is: from what was given,
  /// or from what was said of it before.
  func organisation(in pack: Pack, before: Organisation?) throws -> Organisation {
    let before = before.flatMap { FoldedText($0.name) == FoldedText(organisation.trimmed) ? $0 : nil }
    let isListed = pack.organisation(named: organisation) != nil
    let nation =
      try nation.map { text in
        try known(pack.nation(named: text), text, among: pack.nations, as: tr("nation")).id
      } ?? (isListed ? nil : before?.nation.flatMap(pack.nation(named:))?.id)
    let tiers = try tiers(of: pack) ?? (isListed ? nil : before?.tiers(in: pack, nation))
    do throws(OrganisationProblem) {
      return try pack.organisation(organisation, nation: nation, tiers: tiers)
    } catch {
      throw Complaint(words(error, pack))
    }
  }

  /// The tiers that were given; nil if none was, empty if it was said to be in none.
  private func tiers(of pack: Pack) throws -> Set<Tier.ID>? {
    let texts = tier.filter { pack.tier(named: $0) != nil || $0.lowercased() != Self.noTier }
    if texts.count < tier.count, !texts.isEmpty {
      throw Complaint(tr("Give either --tier none, or the tiers."))
    }
    if tier.isEmpty { return nil }
    let ids = try texts.map { text in
      try known(pack.tier(named: text), text, among: pack.tiers, as: tr("tier")).id
    }
    return Set(ids)
  }

  private func words(_ problem: OrganisationProblem, _ pack: Pack) -> String {
    switch problem {
    case .placeMissing:
      tr(
        "“{name}” is not in the checklist's list. Say where it is with --nation: {ids}.",
        ["name": organisation.trimmed, "ids": pack.nations.map(\.id).joined(separator: ", ")])
    case .otherNation(let known):
      tr(
        "“{name}” is in {nation}, as the checklist says. Leave --nation out, or give the organisation another name.",
        ["name": known.name, "nation": known.nation.flatMap(pack.nation(named:))?.label ?? ""])
    case .otherTiers(let known) where known.tiers.isEmpty:
      tr(
        "“{name}” is in none of the tiers, as the checklist says. Leave --tier out, or give the organisation another name.",
        ["name": known.name])
    case .otherTiers(let known):
      tr(
        "“{name}” is of {tiers}, as the checklist says. Leave --tier out, or give the organisation another name.",
        [
          "name": known.name, "tiers": listed(pack.tiers.filter { known.tiers.contains($0.id) }.map(\.label)),
        ])
    }
  }

  private func known(_ entry: Named?, _ text: String, among all: [Named], as kind: String) throws -> Named {
    if let entry { return entry }
    throw Complaint(
      all.isEmpty
        ? tr("The checklist makes no difference by {kind}; leave “{id}” out.", ["kind": kind, "id": text])
        : tr(
          "There is no {kind} “{id}” in the checklist. It has: {ids}.",
          ["kind": kind, "id": text, "ids": all.map(\.id).joined(separator: ", ")]))
  }
}
