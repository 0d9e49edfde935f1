import Observation
import ReadinessModel

/// What an assessment is about, while somebody corrects it: the organisation and where it is, the unit, the day.
@MainActor @Observable
package final class AssessmentDetails: SaysWhere {
  package let pack: Pack
  /// What the organisation's field says.
  package var organisation: String
  /// What the field of the unit or area says.
  package var scope: String
  /// The day that the assessment speaks of; nil while the field holds no day.
  package var asAt: Day?
  package var nation: Nation.ID?
  package var tiers: Set<Tier.ID>?
  private let present: Assessment

  /// The details as they are.
  package init(_ assessment: Assessment, _ pack: Pack) {
    self.pack = pack
    present = assessment
    organisation = assessment.organisation?.name ?? ""
    scope = assessment.scope
    asAt = assessment.asAt
    nation = assessment.organisation?.nation
    tiers = assessment.organisation?.tiers
  }

  /// An organisation of the checklist's list brings its nation and tiers with it.
  package var asksWhere: Bool { known == nil }

  private var known: KnownOrganisation? { pack.organisation(named: organisation) }

  /// The organisation as the fields say it.
  package var chosen: Organisation {
    if let known { return Organisation(known) }
    let name = organisation.trimmed
    var chosen = present.organisation ?? Organisation(name: name)
    if chosen.name != name {
      // What the list says of where one is does not follow another one.
      if chosen.id != nil { chosen.region = nil }
      chosen.id = nil
      chosen.name = name
    }
    chosen.nation = nation
    chosen.tiers = tiers
    return chosen
  }

  /// How many statements would be asked; nil without a day.
  package var asked: Int? {
    asAt.map { day in
      pack.applicable(in: Circumstances(nation: chosen.nation, tiers: chosen.tiers, asAt: day)).count
    }
  }

  /// What is missing, in words; nil if it can be saved.
  package var missing: String? {
    if organisation.trimmed.isEmpty { return tr("Type the organisation’s name.") }
    return asAt == nil ? DayText.missing : nil
  }

  /// The name that a file should have after what was changed; nil where somebody named it, or nothing is to change.
  package func fileTitle(insteadOf name: String) -> String? {
    guard missing == nil,
      NewAssessment.isFileTitle(name, organisation: present.organisation?.name ?? "", asAt: present.asAt),
      !NewAssessment.isFileTitle(name, organisation: organisation.trimmed, asAt: asAt)
    else { return nil }
    return NewAssessment.fileTitle(organisation: organisation.trimmed, asAt: asAt)
  }

  /// What was changed; nothing while something is missing.
  package var edits: [Edit] {
    guard missing == nil, let asAt else { return [] }
    var edits: [Edit] = []
    if chosen != present.organisation { edits.append(.organisation(chosen)) }
    if scope.trimmed != present.scope { edits.append(.scope(scope.trimmed)) }
    if asAt != present.asAt { edits.append(.asAt(asAt)) }
    return edits
  }
}
