/// The toolkits. Statements refer to them and they to statements, so their ids are read before the statements and the
/// rest after them.
extension PackReader {
  /// Reads the ids of the toolkits, where the checklist brings its own.
  mutating func readToolkitIDs(_ top: Fields) {
    guard let value = top.value("toolkits"), case .array(let entries) = value.content else { return }
    var ids = Identifiers()
    checker.within("toolkits") {
      for (index, entry) in entries.prefix(Shape.checklist.field("toolkits").entries.upperBound).enumerated()
      {
        guard case .object(let members) = entry.content else { continue }
        let fields = Fields(members: members, location: entry.location, shape: .toolkit, checker: checker)
        checker.within(.index(index)) { _ = ids.read(fields) }
      }
    }
    toolkits = ids
  }

  /// Reads the toolkits, once the statements are known.
  mutating func toolkitList(_ top: Fields) -> [Pack.Toolkit] {
    list(top, "toolkits") { reader, value in
      reader.checker.named(by: value) { reader.toolkit(value) }
    }
  }

  private func toolkit(_ value: Located) -> Pack.Toolkit? {
    guard let fields = checker.fields(of: value, .toolkit) else { return nil }
    var (steps, templates, checks) = (Identifiers(), Identifiers(), Identifiers())
    let parts = fields.list("templates") { template($0, &templates) } ?? []
    return Pack.Toolkit(
      id: fields.value("id")?.json.string ?? "", title: fields.neededText("title"),
      shortTitle: fields.text("shortTitle"), purpose: fields.neededText("purpose"),
      audience: fields.texts("audience"), time: fields.text("time"), inputs: fields.texts("inputs"),
      steps: fields.list("steps") { step($0, &steps, templates) } ?? [], templates: parts,
      outputs: fields.texts("outputs"), checks: fields.list("checks") { check($0, &checks) } ?? [],
      example: fields.texts("example"), statements: statements.references(fields, "statements"),
      sources: sources(fields), limits: limitsOfUse(fields),
      view: fields.read("view") { view($0, parts) })
  }

  private func step(
    _ value: Located, _ ids: inout Identifiers, _ templates: Identifiers
  ) -> Pack.Toolkit.Step? {
    guard let fields = checker.fields(of: value, .step) else { return nil }
    return Pack.Toolkit.Step(
      id: ids.read(fields), text: fields.neededText("text"), guidance: fields.text("guidance"),
      part: fields.read("part") { templates.reference($0, checker) })
  }

  /// A check: words with an id, or words alone.
  private func check(_ value: Located, _ ids: inout Identifiers) -> Pack.Toolkit.Check? {
    // A text in several languages has no id.
    guard case .object(let members) = value.content, members.contains(where: { $0.key == "id" }) else {
      return checker.text(value).map { Pack.Toolkit.Check(text: $0) }
    }
    guard let fields = checker.fields(of: value, .check) else { return nil }
    return Pack.Toolkit.Check(id: ids.read(fields), text: fields.neededText("text"))
  }

  private func template(_ value: Located, _ ids: inout Identifiers) -> Pack.Toolkit.Template? {
    guard let fields = checker.fields(of: value, .template) else { return nil }
    let id = ids.read(fields)
    let title = fields.neededText("title")
    let shortTitle = fields.text("shortTitle")
    let guidance = fields.text("guidance")
    guard let form = form(fields, at: value) else { return nil }
    var columns = Identifiers()
    if case .table(let all) = form { columns = Identifiers(all.map(\.id)) }
    return Pack.Toolkit.Template(
      id: id, title: title, shortTitle: shortTitle, guidance: guidance, form: form,
      isPrivate: fields.flag("private"), limits: limitsOfUse(fields),
      example: fields.list("example") { example($0, columns) } ?? [],
      exampleTitle: fields.text("exampleTitle"), becomes: fields.read("becomes") { becomes($0, columns) },
      document: fields.read("document") { document($0, form) }, sumsBy: columns.references(fields, "sumsBy"))
  }

  private func form(_ fields: Fields, at value: Located) -> Pack.Toolkit.Template.Form? {
    switch (headings(fields), columns(fields)) {
    case (let headings?, nil): return .outline(headings)
    case (nil, let columns?): return .table(columns)
    case (nil, nil):
      checker.report(
        at: value.location, tr("The template has neither headings nor columns."),
        tr("Give “headings” to write under, or the “columns” of a table."))
    case (.some, .some):
      checker.report(
        at: value.location, tr("The template has both headings and columns."),
        tr("Make two templates of it."))
    }
    return nil
  }

  private func headings(_ fields: Fields) -> [Pack.Toolkit.Heading]? {
    var ids = Identifiers()
    return fields.list("headings") { value in
      guard let fields = checker.fields(of: value, .heading) else { return nil }
      return Pack.Toolkit.Heading(
        id: ids.read(fields), title: fields.neededText("title"), guidance: fields.text("guidance"),
        kind: fields.choice("kind", Pack.Toolkit.Heading.Kind.self) ?? .long)
    }
  }

  /// What a part is as a document. The days at its head are headings of days.
  private func document(
    _ value: Located, _ form: Pack.Toolkit.Template.Form
  ) -> Pack.Toolkit.DocumentPlan? {
    guard let fields = checker.fields(of: value, .document) else { return nil }
    var headings: [Pack.Toolkit.Heading] = []
    if case .outline(let all) = form { headings = all }
    let ids = Identifiers(headings.map(\.id))
    func heading(_ name: String, isDay: Bool) -> Pack.Toolkit.Heading.ID? {
      fields.read(name) { value in
        guard let id = ids.reference(value, checker) else { return nil }
        guard !isDay || headings.contains(where: { $0.id == id && $0.kind == .day }) else {
          checker.report(
            at: value.location, tr("“{id}” is not a heading of a day.", ["id": id]),
            tr("Give the heading the kind “day”, or name another."))
          return nil
        }
        return id
      }
    }
    return Pack.Toolkit.DocumentPlan(
      title: fields.text("title"), approved: heading("approved", isDay: true),
      review: heading("review", isDay: true), signed: heading("signed", isDay: false))
  }

  /// A row as it may look. What does not fit its column is kept, as everywhere, but told.
  private func example(_ value: Located, _ columns: Identifiers) -> JSONObject? {
    guard let fields = checker.fields(of: value, .exampleRow) else { return nil }
    return fields.read("values") { value in
      guard let members = checker.members(of: value) else { return nil }
      for member in members where !columns.contains(member.key) {
        checker.report(
          at: member.location, tr("“{id}” is not a column of the table.", ["id": member.key]),
          Checker.suggestion(for: member.key, among: columns.all))
      }
      return value.json.object
    }
  }

  private func becomes(_ value: Located, _ columns: Identifiers) -> Pack.Toolkit.Action? {
    guard let fields = checker.fields(of: value, .becomes) else { return nil }
    let column = { (name: String) in fields.read(name) { columns.reference($0, checker) } }
    guard let what = column("what") else { return nil }
    return Pack.Toolkit.Action(what: what, who: column("who"), by: column("by"), serves: column("serves"))
  }
}
