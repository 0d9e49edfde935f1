/// The lists and settings around the statements.
extension PackReader {
  mutating func scale(_ top: Fields) -> [Level] {
    let levels = list(top, "scale") { reader, value in
      reader.level(value)
    }
    guard let value = top.value("scale"), case .array(let entries) = value.content else { return levels }
    checker.within("scale") {
      if entries.count == 1 {
        checker.report(
          at: value.location, tr("The scale has only one level."),
          tr("Give at least two levels, the lowest first."))
      }
      for (index, level) in levels.enumerated() where index > 0 {
        if level.role < levels[index - 1].role {
          checker.report(
            at: value.location, tr("The roles of the levels do not rise."),
            tr("List the levels from the lowest to the highest, their roles from “bad” to “good”."))
        }
      }
    }
    return levels
  }

  private mutating func level(_ value: Located) -> Level? {
    guard let fields = checker.fields(of: value, .level) else { return nil }
    let id = levels.read(fields)
    let label = fields.neededText("label")
    let symbol = fields.choice("symbol", Level.Symbol.self)
    let role = fields.choice("role", Level.ColourRole.self)
    let key = fields.letter("key")
    mustBeItsOwn(label.lowercased(), of: fields, "label", tr("Give each level its own name."))
    mustBeItsOwn(key.map { String($0) } ?? "", of: fields, "key", tr("Give each level its own letter."))
    mustBeItsOwn(
      symbol?.rawValue ?? "", of: fields, "symbol",
      tr("Give each level its own symbol, so that it is not told by colour alone."), .warning)
    guard let symbol, let role else { return nil }
    let meaning = fields.text("meaning") ?? ""
    meanings.append(meaning)
    return Level(
      id: id, label: label, meaning: meaning, statusLabel: fields.text("statusLabel"), symbol: symbol,
      role: role, initialKey: key)
  }

  /// Reports what an earlier level has too.
  private mutating func mustBeItsOwn(
    _ text: String, of fields: Fields, _ name: String, _ advice: String, _ severity: Problem.Severity = .error
  ) {
    guard !text.isEmpty, let value = fields.value(name) else { return }
    guard let first = levelMarks[name]?[text] else {
      levelMarks[name, default: [:]][text] = value.location
      return
    }
    checker.within(name) {
      checker.report(
        severity, at: value.location,
        tr("“{text}” is that of the level at {place} already.", ["text": text, "place": first]), advice)
    }
  }

  func rules(_ top: Fields) -> StatusRules {
    let standard = StatusRules()
    return top.read("rules") { value in
      guard let fields = checker.fields(of: value, .rules) else { return nil }
      return StatusRules(
        goodShare: fields.number("goodShare") ?? standard.goodShare,
        badShare: fields.number("badShare") ?? standard.badShare,
        goodFrom: fields.read("goodFrom") { goodFrom($0) })
    } ?? standard
  }

  /// A level that is good must have one below it that is not.
  private func goodFrom(_ value: Located) -> Level.ID? {
    let level = levels.reference(value, checker)
    if let level, level == levels.all.first {
      checker.report(
        at: value.location, tr("“{id}” is the lowest level, and then all would be good.", ["id": level]),
        tr("Name a higher one, or remove “goodFrom”."))
    }
    return level
  }

  func evidenceRules(_ top: Fields) -> EvidenceRules {
    let standard = EvidenceRules()
    return top.read("evidence") { value in
      guard let fields = checker.fields(of: value, .evidence) else { return nil }
      return EvidenceRules(
        maxAgeMonths: fields.wholeNumber("maxAgeMonths"),
        carriesAtMost: fields.wholeNumber("carriesAtMost") ?? standard.carriesAtMost)
    } ?? standard
  }

  func timing(_ top: Fields) -> Timing {
    let standard = Timing()
    return top.read("timing") { value in
      guard let fields = checker.fields(of: value, .timing) else { return nil }
      let seconds = fields.wholeNumber("secondsPerStatement")
      return Timing(secondsPerStatement: seconds ?? standard.secondsPerStatement)
    } ?? standard
  }

  mutating func duty(_ value: Located) -> Duty? {
    guard let fields = checker.fields(of: value, .duty) else { return nil }
    return Duty(id: duties.read(fields), label: fields.neededText("label"), isLegal: fields.flag("legal"))
  }

  mutating func named(
    _ value: Located, _ shape: Shape, _ ids: WritableKeyPath<PackReader, Identifiers>
  ) -> Named? {
    guard let fields = checker.fields(of: value, shape) else { return nil }
    return Named(id: self[keyPath: ids].read(fields), label: fields.neededText("label"))
  }

  func organisation(_ value: Located, _ ids: inout Identifiers) -> KnownOrganisation? {
    guard let fields = checker.fields(of: value, .organisation) else { return nil }
    return KnownOrganisation(
      id: ids.read(fields), name: fields.neededText("name"),
      nation: fields.read("nation") { nations.reference($0, checker) },
      tiers: Set(tiers.references(fields, "tiers")), region: fields.text("region"))
  }

  func term(_ value: Located) -> Term? {
    guard let fields = checker.fields(of: value, .term) else { return nil }
    return Term(
      term: fields.neededText("term"), meaning: fields.neededText("meaning"),
      notTheSame: fields.text("notTheSame"), exempt: fields.texts("exempt"),
      facts: facts.references(fields, "facts"), knowledge: knowledge(fields), sources: sources(fields))
  }

  func redirects(_ top: Fields) -> [String: String] {
    top.read("redirects") { value in
      let members = checker.members(of: value) ?? []
      var redirects: [String: String] = [:]
      for case (let key, .string(let target)) in members.map({ ($0.key, $0.value.content) }) {
        redirects[key] = target
      }
      let ends = RedirectEnds(redirects)
      for member in members {
        checker.within(member.key) { checkRedirect(member, ends) }
      }
      return ends.byID
    } ?? [:]
  }

  private func checkRedirect(_ member: Located.Member, _ ends: RedirectEnds) {
    guard case .string = member.value.content else {
      return checker.wrongType(member.value, expected: .words(tr("the id of a statement")))
    }
    if !Identifiers.isFit(member.key) {
      checker.report(
        at: member.location, tr("“{id}” cannot be an id.", ["id": member.key]), Identifiers.advice)
      return
    }
    if statements.contains(member.key) {
      checker.report(
        at: member.location, tr("“{id}” is a statement and cannot be redirected.", ["id": member.key]),
        tr("Remove the redirect or the statement."))
      return
    }
    guard let end = ends.byID[member.key] else {
      return checker.report(
        at: member.location, tr("The redirect of “{id}” leads in a circle.", ["id": member.key]),
        tr("Lead it to a statement of the checklist."))
    }
    if !statements.contains(end) {
      checker.report(
        at: member.value.location, tr("“{id}” is not defined in the checklist.", ["id": end]),
        Checker.suggestion(for: end, among: statements.all))
    }
  }

  /// The parts that are kept as they are; only paths are looked at.
  func library(_ top: Fields) -> [String: JSON] {
    var library: [String: JSON] = [:]
    for field in Shape.checklist.fields where field.kind.isAnything {
      let name = field.name
      guard let value = top.value(name) else { continue }
      checker.within(name) { checkPaths(value) }
      library[name] = value.json
    }
    return library
  }

  private func checkPaths(_ value: Located) {
    switch value.content {
    case .array(let elements):
      for (index, element) in elements.enumerated() {
        checker.within(.index(index)) { checkPaths(element) }
      }
    case .object(let members):
      for member in members {
        checker.within(member.key) {
          if ["file", "image", "template"].contains(member.key),
            case .string(let path) = member.value.content,
            !Self.isInsideFolder(path)
          {
            checker.report(
              at: member.value.location,
              tr("The path “{path}” leaves the checklist’s folder.", ["path": path]),
              tr("Put the file into the folder and name it from there."))
          }
          checkPaths(member.value)
        }
      }
    default: break
    }
  }
}

/// Where each redirect leads in the end. Every step is looked at once, however long the chains are.
private struct RedirectEnds {
  /// The ends by the ids that lead there; an id that leads in a circle has none.
  private(set) var byID: [String: String] = [:]

  init(_ redirects: [String: String]) {
    var seen: Set<String> = []
    for start in redirects.keys {
      var way: [String] = []
      var current = start
      while redirects[current] != nil, seen.insert(current).inserted {
        way.append(current)
        current = redirects[current] ?? current
      }
      let end = redirects[current] == nil ? current : byID[current]
      for id in way { byID[id] = end }
    }
  }
}
