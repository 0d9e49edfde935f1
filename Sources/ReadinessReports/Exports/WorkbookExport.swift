import ReadinessModel

/// The workbooks of an assessment for other programs: toolkit by toolkit, what was done and what was written.
struct WorkbookExport {
  private let subject: ReportSubject

  init(_ subject: ReportSubject) { self.subject = subject }

  /// A toolkit for each in which something was done or written.
  var json: JSON {
    .array(begun.map { json($0) })
  }

  private var begun: [Workbook] {
    subject.pack.usableToolkits.map { subject.assessment.workbook($0) }.filter { workbook in
      !workbook.isEmpty || workbook.toolkit.lists.contains { !subject.assessment.history(ofList: $0).isEmpty }
    }
  }

  // MARK: JSON

  private func json(_ workbook: Workbook) -> JSON {
    let toolkit = workbook.toolkit
    return [
      "toolkit": .string(toolkit.id), "title": .string(toolkit.title),
      "steps": .array(
        workbook.steps.map { state in
          [
            "id": .string(state.id), "text": .string(state.step.text), "done": .bool(state.isDone),
            "who": .string(state.who), "by": .string(state.by),
          ]
        }),
      "checks": .array(
        workbook.checks.map { state in
          ["id": .string(state.check.id), "text": .string(state.check.text), "done": .bool(state.isDone)]
        }),
      "templates": .array(toolkit.templates.map { json($0, in: workbook) }),
      "notSettled": .array(conflicts(of: toolkit).map(json)),
      "history": .array(
        toolkit.lists.flatMap { subject.assessment.history(ofList: $0) }
          .sorted { $0.id > $1.id }.compactMap(json)),
    ]
  }

  private func json(_ template: Pack.Toolkit.Template, in workbook: Workbook) -> JSON {
    var members: JSONObject = ["id": .string(template.id), "title": .string(template.title)]
    switch template.form {
    case .outline(let headings):
      members["headings"] = .array(
        headings.map { heading in
          [
            "id": .string(heading.id), "title": .string(heading.title),
            "text": .string(workbook.text(heading, of: template)),
          ]
        })
    case .table(let columns):
      members["columns"] = .array(
        columns.map { ["id": .string($0.id), "title": .string($0.title), "kind": .string($0.kind.rawValue)] })
      members["rows"] = .array(
        workbook.rows(of: template).map { row in
          let values = columns.map { JSONObject.Member(key: $0.id, value: row.values[$0.id] ?? "") }
          return ["id": .string(row.id.row), "values": .object(JSONObject(values))]
        })
    }
    return .object(members)
  }

  /// Something that was once written, with the id of its change, by which it can be erased.
  private func json(_ entry: HistoryEntry) -> JSON? {
    guard let row = entry.edit.subject?.row, let words = RowWords(row, in: subject.pack) else { return nil }
    return [
      "change": .string(entry.id.change.text), "by": .string(entry.who), "at": .string(entry.at.text),
      "part": .string(words.name), "row": .string(row.row),
      "words": .string(words.text(entry.edit, before: entry.before)), "inForce": .bool(entry.isInForce),
    ]
  }

  private func conflicts(of toolkit: Pack.Toolkit) -> [Conflict] {
    let lists = Set(toolkit.lists)
    return subject.assessment.conflicts.filter { $0.subject.row.map { lists.contains($0.list) } ?? false }
  }

  private func json(_ conflict: Conflict) -> JSON {
    let words = conflict.subject.row.flatMap { RowWords($0, in: subject.pack) }
    return [
      "part": .string(words?.name ?? ""),
      "claims": .array(
        conflict.claims.map { claim in
          return [
            "words": .string(words?.text(claim.edit, before: nil) ?? ""), "by": .string(claim.who),
            "at": .string(claim.at.text),
            "countsMeanwhile": .bool(claim.isInForce),
          ]
        }),
    ]
  }

  /// What was written with toolkits for which the checklist has no place.
  var withoutPlace: JSON {
    .array(
      subject.assessment.unplacedEntries(in: subject.pack).map { entry in
        let said = said(entry.field, of: entry.row)
        return [
          "list": .string(entry.row.list), "row": .string(entry.row.row), "field": .string(entry.field),
          "value": entry.value, "change": said.map { .string($0.id.change.text) } ?? .null,
          "by": .string(said?.who ?? ""), "at": said.map { .string($0.at.text) } ?? .null,
        ]
      })
  }

  private func said(_ field: String, of row: RowID) -> HistoryEntry? {
    subject.assessment.history(of: .field(row, field)).first(where: \.isInForce)
  }

  // MARK: Tables

  /// A line for each value: what it belongs to, what it says, who wrote it and when; then those for which the checklist
  /// has no place, with the names that the assessment has for them.
  var lines: [[String]] { begun.flatMap { lines(of: $0) } + linesWithoutPlace }

  private var linesWithoutPlace: [[String]] {
    subject.assessment.unplacedEntries(in: subject.pack).map { entry in
      let said = said(entry.field, of: entry.row)
      return [
        "", "", entry.row.list, "", entry.row.row, "", entry.field, "",
        entry.value.string ?? entry.value.text(),
        said?.who ?? "", said?.at.text ?? "",
      ]
    }
  }

  private func lines(of workbook: Workbook) -> [[String]] {
    let toolkit = workbook.toolkit
    var lines: [[String]] = []
    func add(
      _ part: String, _ title: String, _ row: RowID, _ number: Int, _ values: [(String, String, String)]
    ) {
      for (field, name, value) in values where !value.isEmpty {
        let said = said(field, of: row)
        lines.append([
          toolkit.id, toolkit.title, part, title, row.row, String(number), field, name, value,
          said?.who ?? "",
          said?.at.text ?? "",
        ])
      }
    }
    for (index, state) in workbook.steps.enumerated() {
      add(
        "steps", state.step.text, toolkit.row(.ticks, state.id), index + 1,
        [(StepTick.isDone.name, tr("done"), state.isDone ? "yes" : "")])
      add(
        "steps", state.step.text, toolkit.row(.plan, state.id), index + 1,
        [(StepPlan.who.name, tr("who"), state.who), (StepPlan.by.name, tr("by when"), state.by)])
    }
    for (index, state) in workbook.checks.enumerated() {
      add(
        "checks", state.check.text, toolkit.row(.checks, state.check.id), index + 1,
        [(StepTick.isDone.name, tr("done"), state.isDone ? "yes" : "")])
    }
    for template in toolkit.templates {
      for (index, heading) in template.headings.enumerated() {
        add(
          template.id, template.title, toolkit.row(.template(template.id), heading.id), index + 1,
          [(OutlineEntry.text.name, heading.title, workbook.text(heading, of: template))])
      }
      for (index, row) in workbook.rows(of: template).enumerated() {
        add(
          template.id, template.title, row.id, index + 1,
          template.columns.map { ($0.id, $0.title, $0.words(in: row.values, day: \.text)) })
      }
    }
    return lines
  }
}
