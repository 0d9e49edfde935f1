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
    var steps = Identifiers()
    var templates = Identifiers()
    let toolkit = Pack.Toolkit(
      id: fields.value("id")?.json.string ?? "", title: fields.neededText("title"),
      purpose: fields.neededText("purpose"), audience: fields.texts("audience"), time: fields.text("time"),
      inputs: fields.texts("inputs"),
      steps: fields.list("steps") { step($0, &steps) } ?? [],
      templates: fields.list("templates") { template($0, &templates) } ?? [],
      outputs: fields.texts("outputs"), checks: fields.texts("checks"), example: fields.texts("example"),
      statements: statements.references(fields, "statements"), sources: sources(fields))
    return toolkit
  }

  private func step(_ value: Located, _ ids: inout Identifiers) -> Pack.Toolkit.Step? {
    guard let fields = checker.fields(of: value, .step) else { return nil }
    return Pack.Toolkit.Step(
      id: ids.read(fields), text: fields.neededText("text"), guidance: fields.text("guidance"))
  }

  private func template(_ value: Located, _ ids: inout Identifiers) -> Pack.Toolkit.Template? {
    guard let fields = checker.fields(of: value, .template) else { return nil }
    let id = ids.read(fields)
    let title = fields.neededText("title")
    let guidance = fields.text("guidance")
    let headings = headings(fields)
    let columns = columns(fields)
    let form: Pack.Toolkit.Template.Form
    switch (headings, columns) {
    case (let headings?, nil): form = .outline(headings)
    case (nil, let columns?): form = .table(columns)
    case (nil, nil):
      checker.report(
        at: value.location, tr("The template has neither headings nor columns."),
        tr("Give “headings” to write under, or the “columns” of a table."))
      return nil
    case (.some, .some):
      checker.report(
        at: value.location, tr("The template has both headings and columns."),
        tr("Make two templates of it."))
      return nil
    }
    return Pack.Toolkit.Template(id: id, title: title, guidance: guidance, form: form)
  }

  private func headings(_ fields: Fields) -> [Pack.Toolkit.Heading]? {
    var ids = Identifiers()
    return fields.list("headings") { value in
      guard let fields = checker.fields(of: value, .heading) else { return nil }
      return Pack.Toolkit.Heading(
        id: ids.read(fields), title: fields.neededText("title"), guidance: fields.text("guidance"))
    }
  }

  private func columns(_ fields: Fields) -> [Pack.Toolkit.Column]? {
    var ids = Identifiers()
    return fields.list("columns") { value in
      guard let fields = checker.fields(of: value, .column) else { return nil }
      let kind = fields.choice("kind", Pack.Toolkit.Column.Kind.self)
      return Pack.Toolkit.Column(
        id: ids.read(fields), title: fields.neededText("title"), guidance: fields.text("guidance"),
        kind: kind ?? .short)
    }
  }
}
