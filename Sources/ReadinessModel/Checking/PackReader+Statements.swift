/// The sections and statements.
extension PackReader {
  mutating func section(_ value: Located, _ all: inout [Statement]) -> Section? {
    guard let fields = checker.fields(of: value, .section) else { return nil }
    let section = Section(
      id: sections.read(fields), title: fields.neededText("title"), aim: fields.text("aim") ?? "",
      shortTitle: fields.text("shortTitle"))
    all += list(fields, "statements") { reader, value in
      reader.checker.named(by: value) { reader.statement(value, in: section.id) }
    }
    return section
  }

  private mutating func statement(_ value: Located, in section: Section.ID) -> Statement? {
    guard let fields = checker.fields(of: value, .statement) else { return nil }
    let limits = limitsOfUse(fields)
    return Statement(
      id: statements.read(fields), number: fields.text("number"), section: section,
      title: fields.neededText("title"),
      sentence: fields.neededText("sentence"), descriptors: descriptors(fields),
      why: fields.text("why") ?? "",
      challenge: fields.text("challenge"), evidence: fields.texts("evidence"),
      evidenceMaxAgeMonths: fields.wholeNumber("evidenceMaxAgeMonths"),
      sources: sources(fields),
      duty: fields.read("duty") { duties.reference($0, checker) } ?? "",
      outcomes: outcomes.references(fields, "outcomes"), toolkits: toolkitReferences(fields),
      tags: tags.references(fields, "tags"), appliesTo: limits.appliesTo, from: limits.from,
      until: limits.until, untilReason: limits.untilReason,
      isGate: fields.flag("gate"), isEssential: fields.flag("essential"),
      unverified: limits.unverified)
  }

  /// Where and when something is asked or used.
  func limitsOfUse(_ fields: Fields) -> Pack.Toolkit.Limits {
    let limits = Pack.Toolkit.Limits(
      appliesTo: fields.read("appliesTo") { appliesTo($0) }, from: fields.read("from") { limit($0) },
      until: fields.read("until") { limit($0) }, untilReason: fields.text("untilReason"),
      unverified: fields.text("unverified"))
    checkOrder(of: limits, fields)
    if let reason = fields.value("untilReason"), fields.value("until") == nil {
      checker.within("untilReason") {
        checker.report(
          at: reason.location, tr("There is a reason why it ended, and no day on which it did."),
          tr("Add “until”, or remove the reason."))
      }
    }
    return limits
  }

  /// A day, or one for each nation.
  func limit(_ value: Located) -> DayLimit? {
    guard case .object = value.content else { return checker.day(value).map(DayLimit.everywhere) }
    var days: [Nation.ID: Day] = [:]
    let members = checker.members(of: value) ?? []
    if members.isEmpty { checker.wrongType(value, expected: .words(tr("a date, or one for each nation"))) }
    for member in members {
      checker.within(member.key) {
        if !nations.contains(member.key) {
          checker.report(
            at: member.location, tr("“{id}” is not a nation of the checklist.", ["id": member.key]),
            Checker.suggestion(for: member.key, among: nations.all))
        }
        days[member.key] = checker.day(member.value)
      }
    }
    return .nations(days)
  }

  /// Reports a last day that is before the first, once.
  private func checkOrder(of limits: Pack.Toolkit.Limits, _ fields: Fields) {
    guard let from = limits.from, let until = limits.until, let value = fields.value("until") else {
      return
    }
    let days =
      if case (.everywhere(let from), .everywhere(let until)) = (from, until) {
        [(from, until)]
      } else {
        nations.all.compactMap { nation in
          from.day(in: nation).flatMap { from in until.day(in: nation).map { (from, $0) } }
        }
      }
    guard let (from, until) = days.first(where: { $0.1 < $0.0 }) else { return }
    checker.within("until") {
      checker.report(
        at: value.location,
        tr("The last day, {until}, is before the first, {from}.", ["until": until, "from": from]),
        tr("Correct one of the two dates."))
    }
  }

  /// What each level looks like, in the scale's order: what it means, where nothing of this statement is said.
  private func descriptors(_ fields: Fields) -> [String] {
    if fields.value("levels") == nil {
      if meanings.count != levels.all.count || meanings.contains("") {
        checker.report(
          at: fields.location, tr("“levels” is missing."),
          tr("Write what each level looks like, or give every level of the scale a “meaning”."))
      }
      return meanings
    }
    let texts: [String: String]? = fields.read("levels") { value in
      guard let members = checker.members(of: value) else { return nil }
      var texts: [String: String] = [:]
      for member in members {
        checker.within(member.key) {
          if !levels.contains(member.key) {
            checker.report(
              at: member.location, tr("“{id}” is not a level of the scale.", ["id": member.key]),
              Checker.suggestion(for: member.key, among: levels.all))
          }
          texts[member.key] = checker.text(member.value) ?? ""
        }
      }
      for level in levels.all where texts[level] == nil {
        checker.within(level) {
          checker.report(
            at: value.location, tr("The level “{id}” has no description.", ["id": level]),
            tr("Write what it looks like at this level."))
        }
      }
      return texts
    }
    return levels.all.map { texts?[$0] ?? "" }
  }

  /// The sources of a statement or a toolkit.
  func sources(_ fields: Fields) -> [Source] {
    fields.list("sources") { source($0) } ?? []
  }

  private func source(_ value: Located) -> Source? {
    guard let fields = checker.fields(of: value, .source) else { return nil }
    return Source(
      body: fields.text("body") ?? "", title: fields.neededText("title"), date: fields.text("date"),
      section: fields.text("section"), url: address(fields), isVerified: fields.flag("verified"),
      note: fields.text("note"))
  }

  /// The address of a source, which must be one that a browser opens.
  func address(_ fields: Fields) -> String? {
    guard let url = fields.string("url") else { return nil }
    if !url.hasPrefix("https://"), !url.hasPrefix("http://"), let value = fields.value("url") {
      checker.within("url") {
        checker.report(
          at: value.location, tr("“{text}” is not a web address.", ["text": url]),
          tr("Begin it with https:// or http://."))
      }
    }
    return url
  }

  func appliesTo(_ value: Located) -> AppliesTo? {
    guard let fields = checker.fields(of: value, .appliesTo) else { return nil }
    return AppliesTo(nations: nations.references(fields, "nations"), tiers: tiers.references(fields, "tiers"))
  }

  /// Toolkits are checked only where the checklist brings its own.
  func toolkitReferences(_ fields: Fields) -> [String] {
    if let toolkits { return toolkits.references(fields, "toolkits") }
    return fields.read("toolkits") { value in
      checker.list(value) { entry in
        guard case .string(let id) = entry.content else {
          checker.wrongType(entry, expected: .text)
          return nil
        }
        if !Identifiers.isFit(id) {
          checker.report(
            at: entry.location, tr("“{id}” cannot be an id.", ["id": id]), Identifiers.advice)
        }
        return id
      }
    }.map { fields.eachOnce($0, "toolkits") } ?? []
  }
}
