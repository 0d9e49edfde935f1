/// Decides how a section or an outcome stands, by the one rule for every surface.
///
/// - Bad, if a statement resting on law is at a bad level, or a gate is, or at least half of those answered are.
/// - Good, if all are answered, none is bad, all resting on law are good, and at least three quarters of the others.
/// - Else between. Until all are answered the status is “so far”, and never good.
///
/// “Don’t know” is not an answer, is never bad, and keeps the status at “so far”. The shares are the checklist's.
struct Judging {
  let pack: Pack
  let roles: ScaleRoles

  /// The status of statements, and the reason in words.
  func judge(_ indices: some Sequence<Int>, _ states: [StatementState], _ tally: Tally) -> (Status, String) {
    guard tally.applicable > 0 else {
      return (status(.doesNotApply, nil, soFar: false), tr("Nothing of it applies."))
    }
    let open = openWords(tally)
    guard tally.answered > 0 else {
      return (status(.unanswered, nil, soFar: true), tr("Not answered yet: {open}.", ["open": open]))
    }
    let findings = findings(indices, states)
    let isOpen = tally.toAnswer > 0
    let stillOpen = isOpen ? [sentence(open)] : []
    let holding = badReasons(findings, states, tally)
    if !holding.isEmpty {
      let status = status(.bad, roles.badLevel, soFar: isOpen)
      return (status, (holding + stillOpen).joined(separator: " "))
    }
    let missing = missingReasons(findings, states)
    if !isOpen, missing.isEmpty {
      return (status(.good, roles.goodLevel, soFar: false), goodReason(findings))
    }
    let between = findings.otherBad.isEmpty ? roles.betweenLevel(tally) : roles.between.first
    let status = status(.middle, between.map { pack.scale[$0] }, soFar: isOpen)
    if missing.isEmpty {
      return (
        status,
        tr(
          "On the way to {good}, which needs an answer to everything: {open}.",
          ["good": roles.goodLevel?.label.quoted ?? "", "open": open])
      )
    }
    let short = findings.otherBad.isEmpty ? shortOfNext(between, tally) : []
    return (status, (short + missing + stillOpen).joined(separator: " "))
  }

  /// The answered statements by their places, sorted by what matters for the status.
  struct Findings {
    var badDuties: [Int] = []
    var badGates: [Int] = []
    var otherBad: [Int] = []
    var dutiesShort: [Int] = []
    var duties = 0
    var others = 0
    var goodOthers = 0
    /// Neither bad nor good, and not resting on law.
    var otherBetween: [Int] = []
  }

  func findings(_ indices: some Sequence<Int>, _ states: [StatementState]) -> Findings {
    var findings = Findings()
    for index in indices {
      guard case .level(let level) = states[index] else { continue }
      let isBad = roles.bad.contains(level)
      let isGood = roles.good.contains(level)
      if pack.traits[index].isLegalDuty {
        findings.duties += 1
        if isBad { findings.badDuties.append(index) } else if !isGood { findings.dutiesShort.append(index) }
      } else {
        findings.others += 1
        if isGood { findings.goodOthers += 1 } else if !isBad { findings.otherBetween.append(index) }
        if isBad, pack.traits[index].isGate {
          findings.badGates.append(index)
        } else if isBad {
          findings.otherBad.append(index)
        }
      }
    }
    return findings
  }

  func status(_ kind: Status.Kind, _ level: Level?, soFar: Bool) -> Status {
    let label =
      switch kind {
      case .doesNotApply: tr("Does not apply")
      case .unanswered: tr("Not answered")
      default: level?.sectionLabel ?? tr("Mixed")
      }
    let isPartial = soFar && kind != .unanswered
    return Status(
      kind: kind, level: level?.id, soFar: soFar,
      label: isPartial ? tr("{level} so far", ["level": label]) : label)
  }
}
