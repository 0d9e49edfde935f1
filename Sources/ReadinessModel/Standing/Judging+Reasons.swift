/// The reasons for a status. Names of levels stand in quotation marks: one may be called “Not met”, and another “Met”.
extension Judging {
  func badReasons(_ findings: Findings, _ states: [StatementState], _ tally: Tally) -> [String] {
    var reasons: [String] = []
    if !findings.badDuties.isEmpty {
      reasons.append(
        trn(
          "A legal duty is rated {level}: {names}.", "{n} legal duties are rated {level}: {names}.",
          findings.badDuties.count,
          ["level": levels(findings.badDuties, states), "names": names(findings.badDuties)]))
    }
    if !findings.badGates.isEmpty {
      reasons.append(
        trn(
          "A statement that may hold the section back by itself is rated {level}: {names}.",
          "{n} statements that may each hold the section back are rated {level}: {names}.",
          findings.badGates.count,
          ["level": levels(findings.badGates, states), "names": names(findings.badGates)]))
    }
    // Where duties and gates are all that is bad, they are named already.
    let all = findings.badDuties + findings.badGates + findings.otherBad
    if !findings.otherBad.isEmpty, reaches(all.count, pack.rules.badShare, of: tally.answered) {
      let values: KeyValuePairs<String, any CustomStringConvertible> = [
        "answered": tally.answered, "level": levels(all, states), "names": names(all),
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
  func missingReasons(_ findings: Findings, _ states: [StatementState]) -> [String] {
    var reasons: [String] = []
    if !findings.otherBad.isEmpty {
      let better = roles.between.dropFirst().map { quoted(pack.scale[$0]) } + [quoted(roles.goodLevel)]
      reasons.append(
        trn(
          "Held back from {levels} by one rated {level}: {names}.",
          "Held back from {levels} by {n} rated {level}: {names}.",
          findings.otherBad.count,
          [
            "levels": listed(better), "level": levels(findings.otherBad, states),
            "names": names(findings.otherBad),
          ]))
    }
    if !findings.dutiesShort.isEmpty {
      reasons.append(
        trn(
          "A legal duty is not yet {level}: {names}.", "{n} legal duties are not yet {level}: {names}.",
          findings.dutiesShort.count,
          ["level": quoted(roles.goodLevel), "names": names(findings.dutiesShort)]))
    }
    if !reaches(findings.goodOthers, pack.rules.goodShare, of: findings.others) {
      reasons.append(tooFewGood(findings))
    }
    return reasons
  }

  /// What a status between lacks for the next level between, where there are several.
  func shortOfNext(_ between: Int?, _ tally: Tally) -> [String] {
    guard let between, let next = roles.between.first(where: { $0 > between }) else { return [] }
    let reached = tally.byLevel[next...].reduce(0, +)
    let values: KeyValuePairs<String, any CustomStringConvertible> = [
      "answered": tally.answered, "level": quoted(pack.scale[next]),
    ]
    if reached == 0 {
      return [
        trn(
          "The only one answered is below {level}.", "All {n} answered are below {level}.", tally.answered,
          values)
      ]
    }
    return [
      trn(
        "Fewer than half are {level} or better: {n} of the {answered} answered.",
        "Fewer than half are {level} or better: {n} of the {answered} answered.", reached, values)
    ]
  }

  /// That too few of those that do not rest on law are good.
  private func tooFewGood(_ findings: Findings) -> String {
    let values: KeyValuePairs<String, any CustomStringConvertible> = [
      "others": findings.others, "level": quoted(roles.goodLevel), "share": goodPercent,
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

  func goodReason(_ findings: Findings) -> String {
    let values: KeyValuePairs<String, any CustomStringConvertible> = [
      "bad": quoted(roles.badLevel), "good": quoted(roles.goodLevel), "share": goodPercent,
    ]
    return switch (findings.duties > 0, findings.others > 0) {
    case (true, true):
      tr("All answered, none {bad}, every legal duty {good}, and at least {share}% of the others.", values)
    case (true, false): tr("All answered, and every legal duty {good}.", values)
    default: tr("All answered, none {bad}, and at least {share}% {good}.", values)
    }
  }

  private var goodPercent: Int { Int(pack.rules.goodShare * 100 + 0.5) }

  func reaches(_ count: Int, _ share: Double, of total: Int) -> Bool {
    Double(count) >= share * Double(total) - 1e-9
  }

  /// What is still to be answered: “3 still to answer, 1 of them waiting for somebody who knows”.
  func openWords(_ tally: Tally) -> String {
    if tally.dontKnow == tally.toAnswer {
      return trn("{n} still to be asked about", "{n} still to be asked about", tally.dontKnow)
    }
    let open = trn("{n} still to answer", "{n} still to answer", tally.toAnswer)
    guard tally.dontKnow > 0 else { return open }
    let asked = trn("{n} of them to ask about", "{n} of them to ask about", tally.dontKnow)
    return "\(open), \(asked)"
  }

  func sentence(_ words: String) -> String { "\(words)." }

  /// The statements by id and title; of many the first three.
  private func names(_ indices: [Int]) -> String {
    let named = indices.prefix(3).map { "\(pack.statements[$0].code) \(pack.statements[$0].title)" }
    let more = indices.count - named.count
    return listed(more > 0 ? named + [trn("{n} more", "{n} more", more)] : named)
  }

  /// The bad levels at which these statements are.
  private func levels(_ indices: [Int], _ states: [StatementState]) -> String {
    let found = roles.bad.filter { level in indices.contains { states[$0] == .level(level) } }
    return alternatives(found.sorted().map { quoted(pack.scale[$0]) })
  }

  private func quoted(_ level: Level?) -> String { level?.label.quoted ?? "" }
}
