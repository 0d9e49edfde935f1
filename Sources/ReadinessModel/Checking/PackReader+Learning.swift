/// What there is to learn from. It names statements, toolkits, sections, outcomes and facts, so it is read after all of
/// these, and its facts and modules before what refers to them.
extension PackReader {
  mutating func learning(_ top: Fields) -> Learning {
    var learning = Learning()
    var known = Identifiers()
    learning.facts = all(top, "facts", &known) { $0.fact($1, $2) }
    facts = known
    var (cards, moments, differences) = (Identifiers(), Identifiers(), Identifiers())
    var (indicators, reading) = (Identifiers(), Identifiers())
    var (modules, agendas) = (Identifiers(), Identifiers())
    learning.cards = all(top, "cards", &cards) { $0.card($1, $2) }
    learning.timeline = all(top, "timeline", &moments) { $0.moment($1, $2) }
    // In the order of their dates, whatever that of the file is.
    learning.timeline = learning.timeline.enumerated()
      .sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
    learning.differences = all(top, "contradictions", &differences) { $0.difference($1, $2) }
    learning.indicators = all(top, "indicators", &indicators) { $0.indicator($1, $2) }
    learning.reading = all(top, "reading", &reading) { $0.reading($1, $2) }
    learning.modules = all(top, "modules", &modules) { $0.module($1, $2) }
    learning.agendas = all(top, "agendas", &agendas) { $0.agenda($1, $2, modules) }
    return learning
  }

  /// Reads a list of things that each have an id of their own.
  private func all<Thing>(
    _ top: Fields, _ name: String, _ ids: inout Identifiers,
    _ read: (PackReader, Fields, String) -> Thing?
  ) -> [Thing] {
    guard case .list(let shape, _) = Shape.checklist.field(name).kind else { return [] }
    return top.list(name) { value in
      checker.named(by: value) {
        guard let fields = checker.fields(of: value, shape) else { return nil }
        return read(self, fields, ids.read(fields))
      }
    } ?? []
  }

  // MARK: What all have

  /// How well a thing is known; what is not verified has to be said.
  func knowledge(_ fields: Fields) -> Knowledge? {
    let status = fields.choice("status", Knowledge.Status.self)
    let unverified = fields.text("unverified")
    if let status, status.isOpen, unverified == nil {
      checker.within("unverified") {
        checker.report(
          at: fields.location,
          tr("The status is “{status}”, and what is not verified is not said.", ["status": status.rawValue]),
          tr("Add “unverified”, a text that says it."))
      }
    }
    return status.map { Knowledge($0, unverified: unverified) }
  }

  private func limits(_ fields: Fields) -> AppliesTo? { fields.read("appliesTo") { appliesTo($0) } }

  private func statementIDs(_ fields: Fields) -> [String] { statements.references(fields, "statements") }

  private func factIDs(_ fields: Fields) -> [String] { facts.references(fields, "facts") }

  /// A year, a month or a day.
  private func date(_ fields: Fields, _ name: String) -> RoughDate? {
    fields.read(name) { value in
      guard case .string(let text) = value.content else {
        checker.wrongType(value, expected: .words(tr("a year, month or day in quotation marks")))
        return nil
      }
      if let date = RoughDate(text) { return date }
      checker.report(
        at: value.location, tr("“{text}” is not a date.", ["text": text]),
        tr("Write a year, a month or a day, such as “2010”, “2010-10” or “2010-10-13”."))
      return nil
    }
  }

  // MARK: Learning

  private func card(_ fields: Fields, _ id: String) -> Learning.Card? {
    let knowledge = knowledge(fields)
    let (title, place) = (fields.neededText("title"), fields.neededText("place"))
    return Learning.Card(
      id: id, title: title, place: place, period: fields.text("period"), appliesTo: limits(fields),
      summary: fields.neededText("summary"), known: fields.texts("known"), unknown: fields.texts("unknown"),
      cautions: fields.texts("cautions"), suggests: fields.texts("suggests"), ask: fields.texts("ask"),
      statements: statementIDs(fields), toolkits: toolkitReferences(fields), facts: factIDs(fields),
      knowledge: knowledge ?? Knowledge(.unverified), sources: sources(fields))
  }

  private func moment(_ fields: Fields, _ id: String) -> Learning.Moment? {
    let knowledge = knowledge(fields)
    let (date, end) = (date(fields, "date"), date(fields, "end"))
    let kind = fields.choice("kind", Learning.Moment.Kind.self)
    if let date, let end, let value = fields.value("end"), end.last < date.first {
      checker.within("end") {
        checker.report(
          at: value.location,
          tr("The end, {end}, is before the beginning.", ["end": value.json.string ?? ""]),
          tr("Correct one of the two dates."))
      }
    }
    let (title, text) = (fields.neededText("title"), fields.neededText("text"))
    let (before, after) = (fields.text("before"), fields.text("after"))
    let (limits, sources) = (limits(fields), sources(fields))
    let (statements, facts) = (statementIDs(fields), factIDs(fields))
    let isInferred = fields.flag("inferred")
    guard let date, let kind, let knowledge else { return nil }
    return Learning.Moment(
      id: id, date: date, end: end, isInferred: isInferred, kind: kind, title: title, text: text,
      before: before, after: after, appliesTo: limits, knowledge: knowledge, statements: statements,
      facts: facts, sources: sources)
  }

  private func difference(_ fields: Fields, _ id: String) -> Learning.Difference? {
    let (title, question) = (fields.neededText("title"), fields.neededText("question"))
    let accounts = fields.list("accounts") { value -> Learning.Difference.Account? in
      guard let fields = checker.fields(of: value, .account) else { return nil }
      return Learning.Difference.Account(text: fields.neededText("text"), sources: sources(fields))
    }
    return Learning.Difference(
      id: id, title: title, question: question, accounts: accounts ?? [],
      reading: fields.neededText("reading"), practice: fields.neededText("practice"),
      isSettled: fields.flag("settled"), statements: statementIDs(fields), facts: factIDs(fields))
  }

  private func fact(_ fields: Fields, _ id: String) -> Learning.Fact? {
    var kinds = Identifiers()
    let kind = kinds.read(fields, name: "kind")
    return Learning.Fact(
      id: id, kind: kind, text: fields.neededText("text"), appliesTo: limits(fields),
      knowledge: knowledge(fields) ?? Knowledge(.unverified), sources: sources(fields))
  }

  private func indicator(_ fields: Fields, _ id: String) -> Learning.Indicator? {
    let (code, title) = (fields.neededText("code"), fields.neededText("title"))
    let (from, until) = (fields.read("from") { limit($0) }, fields.read("until") { limit($0) })
    return Learning.Indicator(
      id: id, code: code, title: title, ask: fields.text("ask"),
      outcomes: outcomes.references(fields, "outcomes"), appliesTo: limits(fields), from: from, until: until,
      knowledge: knowledge(fields) ?? Knowledge(.unverified), statements: statementIDs(fields),
      sources: sources(fields))
  }

  private func reading(_ fields: Fields, _ id: String) -> Learning.Reading? {
    Learning.Reading(
      id: id, title: fields.neededText("title"), body: fields.text("body"), date: fields.text("date"),
      why: fields.neededText("why"), isFirst: fields.flag("first"), appliesTo: limits(fields),
      url: address(fields), knowledge: knowledge(fields) ?? Knowledge(.unverified),
      statements: statementIDs(fields))
  }
}
