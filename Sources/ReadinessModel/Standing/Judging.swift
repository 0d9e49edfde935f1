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
    let holding = badReasons(findings, tally)
    if !holding.isEmpty {
      let status = status(.bad, roles.badLevel, soFar: isOpen)
      return (status, (holding + stillOpen).joined(separator: " "))
    }
    let missing = missingReasons(findings)
    if !isOpen, missing.isEmpty {
      return (status(.good, roles.goodLevel, soFar: false), goodReason(findings))
    }
    if isOpen, missing.isEmpty {
      let words = tr(
        "Everything answered so far would make it {good}, but it is {good} only when all are answered: {open}.",
        ["good": roles.goodLevel?.label ?? "", "open": open])
      return (status(.middle, roles.betweenLevel(tally), soFar: true), words)
    }
    let status = status(.middle, roles.betweenLevel(tally), soFar: isOpen)
    return (status, (missing + stillOpen).joined(separator: " "))
  }

  /// The answered statements by their places, sorted by what matters for the status.
  private struct Findings {
    var badDuties: [Int] = []
    var badGates: [Int] = []
    var otherBad: [Int] = []
    var dutiesShort: [Int] = []
    var duties = 0
    var others = 0
    var goodOthers = 0
  }

  private func findings(_ indices: some Sequence<Int>, _ states: [StatementState]) -> Findings {
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
        if isGood { findings.goodOthers += 1 }
        if isBad, pack.traits[index].isGate {
          findings.badGates.append(index)
        } else if isBad {
          findings.otherBad.append(index)
        }
      }
    }
    return findings
  }

  private func badReasons(_ findings: Findings, _ tally: Tally) -> [String] {
    let level = roles.badLevel?.label ?? ""
    var reasons: [String] = []
    if !findings.badDuties.isEmpty {
      reasons.append(
        trn(
          "A legal duty is rated {level}: {names}.", "{n} legal duties are rated {level}: {names}.",
          findings.badDuties.count, ["level": level, "names": names(findings.badDuties)]))
    }
    if !findings.badGates.isEmpty {
      reasons.append(
        trn(
          "A statement that may hold the section back by itself is rated {level}: {names}.",
          "{n} statements that may each hold the section back are rated {level}: {names}.",
          findings.badGates.count, ["level": level, "names": names(findings.badGates)]))
    }
    // Where duties and gates are all that is bad, they are named already.
    let all = findings.badDuties + findings.badGates + findings.otherBad
    if !findings.otherBad.isEmpty, reaches(all.count, pack.rules.badShare, of: tally.answered) {
      let values: KeyValuePairs<String, any CustomStringConvertible> = [
        "answered": tally.answered, "level": level, "names": names(all),
      ]
      reasons.append(
        all.count == tally.answered
          ? trn(
            "The only one answered is rated {level}: {names}.",
            "All {n} answered are rated {level}: {names}.",
            all.count, values)
          : trn(
            "{n} of the {answered} answered is rated {level}: {names}.",
            "{n} of the {answered} answered are rated {level}: {names}.", all.count, values))
    }
    return reasons
  }

  /// What keeps the answered statements from being good.
  private func missingReasons(_ findings: Findings) -> [String] {
    var reasons: [String] = []
    let good = roles.goodLevel?.label ?? ""
    if !findings.otherBad.isEmpty {
      reasons.append(
        trn(
          "Not {good} while one is rated {level}: {names}.",
          "Not {good} while {n} are rated {level}: {names}.",
          findings.otherBad.count,
          ["good": good, "level": roles.badLevel?.label ?? "", "names": names(findings.otherBad)]))
    }
    if !findings.dutiesShort.isEmpty {
      reasons.append(
        trn(
          "A legal duty is not yet {level}: {names}.", "{n} legal duties are not yet {level}: {names}.",
          findings.dutiesShort.count, ["level": good, "names": names(findings.dutiesShort)]))
    }
    if !reaches(findings.goodOthers, pack.rules.goodShare, of: findings.others) {
      reasons.append(tooFewGood(findings))
    }
    return reasons
  }

  /// That too few of those that do not rest on law are good.
  private func tooFewGood(_ findings: Findings) -> String {
    let values: KeyValuePairs<String, any CustomStringConvertible> = [
      "others": findings.others, "level": roles.goodLevel?.label ?? "", "share": goodPercent,
    ]
    let hasDuties = findings.duties > 0
    switch (findings.others, findings.goodOthers) {
    case (1, _):
      return hasDuties
        ? tr("Apart from legal duties, the only one answered is not {level}.", values)
        : tr("The only one answered is not {level}.", values)
    case (_, 0):
      return hasDuties
        ? tr(
          "Apart from legal duties, none of the {others} answered is {level}; at least {share}% have to be.",
          values)
        : tr("None of the {others} answered is {level}; at least {share}% have to be.", values)
    default:
      return hasDuties
        ? trn(
          "Apart from legal duties, only {n} of the {others} answered is {level}; at least {share}% have to be.",
          "Apart from legal duties, only {n} of the {others} answered are {level}; at least {share}% have to be.",
          findings.goodOthers, values)
        : trn(
          "Only {n} of the {others} answered is {level}; at least {share}% have to be.",
          "Only {n} of the {others} answered are {level}; at least {share}% have to be.",
          findings.goodOthers, values)
    }
  }

  private func goodReason(_ findings: Findings) -> String {
    let values: KeyValuePairs<String, any CustomStringConvertible> = [
      "bad": roles.badLevel?.label ?? "", "good": roles.goodLevel?.label ?? "", "share": goodPercent,
    ]
    return switch (findings.duties > 0, findings.others > 0) {
    case (true, true):
      tr("All answered, none {bad}, every legal duty {good}, and at least {share}% of the others.", values)
    case (true, false): tr("All answered, and every legal duty {good}.", values)
    default: tr("All answered, none {bad}, and at least {share}% {good}.", values)
    }
  }

  private var goodPercent: Int { Int(pack.rules.goodShare * 100 + 0.5) }

  private func reaches(_ count: Int, _ share: Double, of total: Int) -> Bool {
    Double(count) >= share * Double(total) - 1e-9
  }

  /// What is still to be answered: “3 still to answer, 1 of them waiting for somebody who knows”.
  private func openWords(_ tally: Tally) -> String {
    if tally.dontKnow == tally.toAnswer {
      return trn("{n} still to be asked about", "{n} still to be asked about", tally.dontKnow)
    }
    let open = trn("{n} still to answer", "{n} still to answer", tally.toAnswer)
    guard tally.dontKnow > 0 else { return open }
    let asked = trn("{n} of them to ask about", "{n} of them to ask about", tally.dontKnow)
    return "\(open), \(asked)"
  }

  private func sentence(_ words: String) -> String { "\(words)." }

  /// The statements by id and title; of many the first three.
  private func names(_ indices: [Int]) -> String {
    let named = indices.prefix(3).map { "\(pack.statements[$0].id) \(pack.statements[$0].title)" }
    let more = indices.count - named.count
    return listed(more > 0 ? named + [trn("{n} more", "{n} more", more)] : named)
  }

  func status(_ kind: Status.Kind, _ level: Level?, soFar: Bool) -> Status {
    let label =
      switch kind {
      case .doesNotApply: tr("Does not apply")
      case .unanswered: tr("Not answered")
      default: level?.label ?? tr("Mixed")
      }
    let isPartial = soFar && kind != .unanswered
    return Status(
      kind: kind, level: level?.id, soFar: soFar,
      label: isPartial ? tr("{level} so far", ["level": label]) : label)
  }
}
