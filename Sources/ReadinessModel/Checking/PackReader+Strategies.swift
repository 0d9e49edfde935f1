/// Model strategies. They name statements, toolkits, sections and one another, so they are read after all of these.
extension PackReader {
  /// Reads the strategies.
  func strategies(_ top: Fields) -> [Strategy] {
    var ids = Identifiers()
    let phases = phasesByStrategy(top)
    return top.list("strategies") { value in
      checker.named(by: value) {
        checker.fields(of: value, .strategy).map { strategy($0, ids.read($0), phases) }
      }
    } ?? []
  }

  /// The ids of the phases of each strategy, for what names one before it is read. Mistakes in them are told elsewhere.
  private func phasesByStrategy(_ top: Fields) -> [String: [String]] {
    func id(_ value: JSON) -> String? { value["id"]?.string }
    let all = top.value("strategies")?.json.array ?? []
    return Dictionary(
      all.compactMap { strategy in
        id(strategy).map { ($0, (strategy["phases"]?.array ?? []).compactMap(id)) }
      }, uniquingKeysWith: { first, _ in first })
  }

  private func strategy(_ fields: Fields, _ id: String, _ others: [String: [String]]) -> Strategy {
    var (phaseIDs, actionIDs, measureIDs) = (Identifiers(), Identifiers(), Identifiers())
    var before: Int?
    let phases = fields.list("phases") { value -> Strategy.Phase? in
      guard let fields = checker.fields(of: value, .phase) else { return nil }
      let phase = phase(fields, phaseIDs.read(fields), &actionIDs)
      if let before, phase.weeks <= before {
        reportWeeks(
          fields,
          tr(
            "The phase ends in week {week}, and the one before it in week {other}.",
            ["week": phase.weeks, "other": before]),
          tr("Put the phases in order: each ends after the one before."))
      }
      before = phase.weeks
      return phase
    }
    let weeks = fields.wholeNumber("weeks") ?? 0
    if let last = phases?.last?.weeks, weeks > 0, last > weeks {
      reportWeeks(
        fields,
        tr(
          "The last phase ends in week {week}, after the whole, {other}.",
          ["week": last, "other": weeks]),
        tr("Correct one of the two."))
    }
    return Strategy(
      id: id, title: fields.neededText("title"), aim: fields.neededText("aim"),
      sections: sections.references(fields, "sections"), weeks: weeks,
      fit: fields.read("fit") { fit($0, others) } ?? Strategy.Fitting(text: ""), phases: phases ?? [],
      measures: fields.list("success") { measure($0, &measureIDs) } ?? [],
      risks: fields.list("risks") { risk($0) } ?? [], sources: sources(fields))
  }

  private func reportWeeks(_ fields: Fields, _ message: String, _ advice: String) {
    guard let value = fields.value("weeks") else { return }
    checker.within("weeks") { checker.report(at: value.location, message, advice) }
  }

  private func fit(_ value: Located, _ others: [String: [String]]) -> Strategy.Fitting? {
    guard let fields = checker.fields(of: value, .fit) else { return nil }
    let first = fields.read("first") { beginning($0, others) }
    let unless = fields.choice("unless", Strategy.Fitting.Hindrance.self)
    if fields.value("unless") == nil, let value = fields.value("first") {
      checker.within("first") {
        checker.report(
          at: value.location, tr("It is not said where this comes first."),
          tr("Add “unless”, which says what speaks against the strategy, or remove “first”."))
      }
    }
    return Strategy.Fitting(
      text: fields.neededText("text"), not: fields.text("not"),
      mostly: fields.choice("mostly", Level.ColourRole.self),
      nations: nations.references(fields, "nations"), tiers: tiers.references(fields, "tiers"),
      needs: sections.references(fields, "needs"), unless: unless, first: first)
  }

  private func beginning(_ value: Located, _ others: [String: [String]]) -> Strategy.Fitting.Beginning? {
    guard let fields = checker.fields(of: value, .beginning) else { return nil }
    let strategy = fields.read("strategy") { Identifiers(others.keys.sorted()).reference($0, checker) }
    let phase = fields.read("phase") { value -> String? in
      guard let strategy else { return nil }
      return Identifiers(others[strategy] ?? []).reference(value, checker)
    }
    guard let strategy, let phase else { return nil }
    return Strategy.Fitting.Beginning(strategy: strategy, phase: phase)
  }

  private func phase(_ fields: Fields, _ id: String, _ actionIDs: inout Identifiers) -> Strategy.Phase {
    let weeks = fields.wholeNumber("weeks")
    let actions = fields.list("actions") { value -> Strategy.Action? in
      guard let fields = checker.fields(of: value, .strategyAction) else { return nil }
      let action = action(fields, actionIDs.read(fields))
      if let weeks, action.weeks > weeks {
        reportWeeks(
          fields,
          tr(
            "The action is due in week {week}, after its phase, which ends in week {other}.",
            ["week": action.weeks, "other": weeks]),
          tr("Correct one of the two, or move the action to a later phase."))
      }
      return action
    }
    return Strategy.Phase(
      id: id, title: fields.neededText("title"), text: fields.text("text"), weeks: weeks ?? 0,
      actions: actions ?? [])
  }

  private func action(_ fields: Fields, _ id: String) -> Strategy.Action {
    let named = statements.references(fields, "statements")
    if let value = fields.value("statements"), case .array(let entries) = value.content, entries.isEmpty {
      checker.within("statements") {
        checker.report(
          at: value.location, tr("The list is empty."),
          tr("Name a statement: an action none of whose statements is asked is never proposed."))
      }
    }
    return Strategy.Action(
      id: id, text: fields.neededText("text"), owner: fields.text("owner"),
      weeks: fields.wholeNumber("weeks") ?? 0, done: fields.text("done"), statements: named,
      toolkits: toolkitReferences(fields))
  }

  private func measure(_ value: Located, _ ids: inout Identifiers) -> Strategy.Measure? {
    guard let fields = checker.fields(of: value, .measure) else { return nil }
    let id = ids.read(fields)
    let unit = fields.choice("unit", Strategy.Measure.Unit.self)
    let (whole, goal) = (fields.text("of"), fields.number("goal"))
    if unit == .share, fields.value("of") == nil {
      checker.within("of") {
        checker.report(
          at: fields.location, tr("It is not said what the share is a share of."),
          tr("Add “of”, such as “people asked”."))
      }
    }
    if let unit, unit != .share, let value = fields.value("of") {
      checker.within("of") {
        checker.report(
          at: value.location, tr("Only a share is a share of something."),
          tr("Make the unit “share”, or remove “of”."))
      }
    }
    if unit == .share, let goal, goal > 100, let value = fields.value("goal") {
      checker.within("goal") {
        checker.report(
          at: value.location, tr("{number} is out of range.", ["number": Figures.plain(goal)]),
          tr("Use a number from {least} to {most}.", ["least": 0, "most": 100]))
      }
    }
    let (title, how) = (fields.neededText("title"), fields.text("how"))
    let better = fields.choice("better", Strategy.Measure.Better.self)
    let every = fields.choice("every", Strategy.Measure.Interval.self)
    let named = statements.references(fields, "statements")
    guard let unit, let better, let every else { return nil }
    return Strategy.Measure(
      id: id, title: title, how: how, unit: unit, of: whole, better: better, goal: goal, every: every,
      statements: named)
  }

  private func risk(_ value: Located) -> Strategy.Risk? {
    checker.fields(of: value, .risk).map {
      Strategy.Risk(text: $0.neededText("text"), guarding: $0.neededText("guard"))
    }
  }
}
