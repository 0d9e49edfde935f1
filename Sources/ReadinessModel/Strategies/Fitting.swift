/// Looks at strategies with what is known of an assessment.
struct Fitting {
  private let pack: Pack
  private let standing: Standing
  private let support: SupportStanding
  private let circumstances: Circumstances
  private let roles: ScaleRoles
  /// The place of the middle answer on the scale: of 60 in the order of their levels the 30th. Half are at it or worse.
  private let middle: Int?
  private let badDuties: [Statement]
  private let bad: [Statement]

  init(
    _ pack: Pack, _ standing: Standing, _ support: SupportStanding, _ circumstances: Circumstances
  ) {
    (self.pack, self.standing, self.support, self.circumstances) = (pack, standing, support, circumstances)
    let roles = ScaleRoles(pack)
    self.roles = roles
    middle = standing.total.middle
    bad = pack.statements.indices.filter { index in
      if case .level(let level) = standing.states[index] { roles.bad.contains(level) } else { false }
    }.map { pack.statements[$0] }
    badDuties = bad.filter(pack.isLegalDuty)
  }

  /// What is found of one thing that a strategy asks for: what speaks for it, and what against it.
  private struct Findings {
    var reasons: [String] = []
    var against: [String] = []
    /// What the verdict is for that alone; nil where it is as it should be.
    var verdict: Fit.Verdict?

    mutating func say(against words: String, _ verdict: Fit.Verdict?) {
      against.append(words)
      if self.verdict == nil { self.verdict = verdict }
    }
  }

  func fit(_ strategy: Strategy) -> Fit {
    var findings = Findings()
    let asked = strategy.fit
    lookAtPlace(asked, &findings)
    lookAtAnswers(asked, &findings)
    lookAtNeeds(asked, &findings)
    let first = lookAtHindrance(asked, &findings)
    return Fit(
      strategy: strategy,
      verdict: findings.verdict ?? (asked.mostly == nil ? .fitsAsWell : .fits),
      reasons: findings.reasons, against: findings.against, first: first)
  }

  // MARK: Where it is

  private func lookAtPlace(_ asked: Strategy.Fitting, _ findings: inout Findings) {
    let limits = AppliesTo(nations: asked.nations, tiers: asked.tiers)
    let nation = circumstances.nation.flatMap { id in pack.nations.first { $0.id == id } }
    if !asked.nations.isEmpty {
      if let nation, asked.nations.contains(nation.id) {
        findings.reasons.append(tr("You are in {nation}.", ["nation": nation.label]))
      } else {
        let places = pack.places(of: AppliesTo(nations: asked.nations))
        findings.say(
          against: nation.map { tr("You are in {nation}.", ["nation": $0.label]) }
            ?? tr("It is for {places}, and your nation is not known.", ["places": places]),
          .elsewhere(places))
      }
    }
    if !asked.tiers.isEmpty {
      let own = pack.tiers.filter {
        asked.tiers.contains($0.id) && circumstances.tiers?.contains($0.id) == true
      }
      if own.isEmpty {
        let places = pack.places(of: AppliesTo(tiers: asked.tiers))
        findings.say(
          against: circumstances.tiers == nil
            ? tr("It is for {places}, and what your areas are is not known.", ["places": places])
            : tr("It is for {places}, and your areas are not.", ["places": places]),
          .elsewhere(pack.places(of: limits)))
      } else {
        findings.reasons.append(
          tr("Your areas are among these: {places}.", ["places": listed(own.map(\.label.quoted))]))
      }
    }
  }

  // MARK: How the answers came out

  /// What the level at a place counts as.
  private func role(_ level: Int) -> Level.ColourRole {
    roles.bad.contains(level) ? .bad : roles.good.contains(level) ? .good : pack.scale[level].role
  }

  /// “Amber or Red”: a level and all that are worse.
  private func labels(to level: Int) -> String {
    alternatives((0...level).reversed().map { pack.scale[$0].label })
  }

  private func lookAtAnswers(_ asked: Strategy.Fitting, _ findings: inout Findings) {
    guard let mostly = asked.mostly else { return }
    let total = standing.total
    guard let middle, total.answered * 2 >= total.applicable else {
      return findings.say(
        against: tr(
          "Too little is answered to say: {answered} of {all}.",
          ["answered": total.answered, "all": total.applicable]), .tooEarly)
    }
    let role = role(middle)
    let worse = total.byLevel[...middle].reduce(0, +)
    let better = total.byLevel[middle...].reduce(0, +)
    let words: String
    if roles.good.contains(middle) {
      words = halfWords(better, of: total.answered, alternatives(pack.scale[middle...].map(\.label)))
    } else {
      words = halfWords(worse, of: total.answered, labels(to: middle))
    }
    guard role == mostly else { return findings.say(against: words, role < mostly ? .notYet : .notNeeded) }
    findings.reasons.append(words)
    let sections = standing.sections.filter { !$0.doesNotApply }
    let alike = sections.count { section in
      section.status.level.flatMap(pack.index(ofLevel:)).map { self.role($0) == mostly } ?? false
    }
    if alike > 0 {
      findings.reasons.append(
        trn(
          "{n} of {all} sections is {level}.", "{n} of {all} sections are {level}.", alike,
          ["all": sections.count, "level": alternatives(levels(of: mostly).map(\.sectionLabel))]))
    }
    let untested = support.counts.oldOnly + support.counts.none
    if mostly != .bad, mostly != .good, support.isKept, untested > 0 {
      findings.reasons.append(untestedWords)
    }
  }

  private func levels(of role: Level.ColourRole) -> [Level] {
    pack.scale.indices.filter { self.role($0) == role }.map { pack.scale[$0] }
  }

  /// “More than half of your answers are Amber or Red.”
  private func halfWords(_ count: Int, of all: Int, _ levels: String) -> String {
    let values: KeyValuePairs<String, any CustomStringConvertible> = ["levels": levels]
    if count == all { return tr("All your answers are {levels}.", values) }
    return count * 2 == all
      ? tr("Half of your answers are {levels}.", values)
      : tr("More than half of your answers are {levels}.", values)
  }

  private var untestedWords: String {
    let counts = support.counts
    return trn(
      "{n} of {all} answers that are {level} rests on old evidence or none.",
      "{n} of {all} answers that are {level} rest on old evidence or none.", counts.oldOnly + counts.none,
      ["all": counts.total, "level": alternatives(pack.goodLevels.map(\.label))])
  }

  private func lookAtNeeds(_ asked: Strategy.Fitting, _ findings: inout Findings) {
    let needed = asked.needs.compactMap(standing.section).filter { !$0.doesNotApply }
    guard !needed.isEmpty else { return }
    let short = needed.filter { $0.status.kind != .good }
    let good = pack.goodLevels.first?.sectionLabel ?? ""
    for section in short {
      findings.say(
        against: tr(
          "{section} should be {good} before, and is not: {status}.",
          ["section": section.section.title.quoted, "good": good, "status": section.status.label]), .notYet)
    }
    if short.isEmpty {
      findings.reasons.append(
        tr(
          "What it needs is {good}: {sections}.",
          ["good": good, "sections": listed(needed.map { $0.section.title.quoted })]))
    }
  }

  // MARK: What speaks against it

  /// Says what bars the way, if something does, and gives what comes first.
  private func lookAtHindrance(_ asked: Strategy.Fitting, _ findings: inout Findings) -> Fit.First? {
    guard let hindrance = asked.unless, let words = words(for: hindrance) else { return nil }
    guard let first = first(asked.first, hindrance) else {
      findings.say(against: words, .notYet)
      return nil
    }
    let count = trn("{n} action", "{n} actions", first.actions.count)
    let values: KeyValuePairs<String, any CustomStringConvertible> = [
      "phase": first.phase.title.quoted, "place": first.words, "actions": count,
    ]
    findings.say(
      against: words + " "
        + (hindrance == .badDuty
          ? tr("Clear that first, with {phase}, {place}: {actions}.", values)
          : tr("Begin with {phase}, {place}: {actions}.", values)),
      nil)
    return first
  }

  private func words(for hindrance: Strategy.Fitting.Hindrance) -> String? {
    switch hindrance {
    case .badDuty:
      guard !badDuties.isEmpty else { return nil }
      return trn(
        "A legal duty is {level}: {names}.", "{n} legal duties are {level}: {names}.", badDuties.count,
        ["level": badLabels, "names": listed(badDuties.map(\.title.quoted))])
    case .oneSection:
      guard let section = bad.first?.section, bad.allSatisfy({ $0.section == section }) else { return nil }
      return tr(
        "All that is {level} stands in {section}: take the toolkits for that instead.",
        ["level": badLabels, "section": pack.section(section)?.title.quoted ?? section])
    case .mostlyBad:
      guard let middle, roles.bad.contains(middle) else { return nil }
      let count = standing.total.byLevel[...middle].reduce(0, +)
      return halfWords(count, of: standing.total.answered, labels(to: middle))
    case .untested:
      let counts = support.counts
      guard support.isKept, counts.total > 0, (counts.oldOnly + counts.none) * 2 >= counts.total else {
        return nil
      }
      return untestedWords
    }
  }

  private var badLabels: String { alternatives(pack.badLevels.map(\.label)) }

  private func first(_ beginning: Strategy.Fitting.Beginning?, _ hindrance: Strategy.Fitting.Hindrance)
    -> Fit.First?
  {
    guard let beginning, let strategy = pack.strategy(beginning.strategy),
      let phase = strategy.phase(beginning.phase)
    else { return nil }
    let barring = Set(badDuties.map(\.id))
    let mending = phase.actions.filter { action in
      action.statements.contains { barring.contains(pack.currentID(of: $0)) }
    }
    let isForDuties = hindrance == .badDuty && !mending.isEmpty
    return Fit.First(strategy: strategy, phase: phase, actions: isForDuties ? mending : phase.actions)
  }
}

extension Tally {
  /// The place on the scale of the middle answer: of 60 in the order of their levels the 30th, the worst first. Nil without
  /// an answer.
  public var middle: Int? {
    guard answered > 0 else { return nil }
    var left = (answered + 1) / 2
    return byLevel.firstIndex { count in
      left -= count
      return left <= 0
    }
  }
}
