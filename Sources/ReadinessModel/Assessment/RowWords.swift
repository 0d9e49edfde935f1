/// What stood or stands in a row of a workbook, or of another list that the program knows, in words.
public struct RowWords {
  private enum Kind {
    case workbook(Pack.Toolkit, Pack.Toolkit.Part)
    case record(RecordKind)
  }

  /// A field that is shown with its title.
  private struct Column {
    let key: String
    let title: String
    let text: (JSONObject) -> String
  }

  private let kind: Kind
  private let row: RowID
  /// How a day is written.
  private let day: (Day) -> String

  /// The words for a row; nil if neither the program nor the checklist knows its list.
  public init?(_ row: RowID, in pack: Pack, day: @escaping (Day) -> String = { $0.long }) {
    if let record = RecordKind(ofList: row.list) {
      kind = .record(record)
    } else if let (toolkit, part) = pack.part(ofList: row.list) {
      kind = .workbook(toolkit, part)
    } else {
      return nil
    }
    self.row = row
    self.day = day
  }

  /// What the row is called: a step, a heading, the table that it stands in, or what it is.
  public var name: String {
    guard case .workbook(let toolkit, let part) = kind else { return columnsName }
    switch part {
    case .checks:
      let index = toolkit.checks.firstIndex { $0.id == row.row }
      return index.map { tr("Check {n}", ["n": $0 + 1]) } ?? row.row
    case .ticks, .plan:
      let index = toolkit.steps.firstIndex { $0.id == row.row }
      return index.map { tr("Step {n}", ["n": $0 + 1]) } ?? row.row
    case .template(let id):
      guard let template = toolkit.template(id) else { return row.row }
      return template.headings.first { $0.id == row.row }?.title ?? template.title
    }
  }

  private var columnsName: String {
    if case .record(let record) = kind { record.title } else { row.row }
  }

  /// The fields that are shown with their titles; nil for a row that is one thing.
  private var columns: [Column]? {
    switch kind {
    case .record(let record):
      record.fields.compactMap { field in
        field.title.map { title in Column(key: field.name, title: title) { field.text($0, day) } }
      }
    case .workbook(let toolkit, .template(let id)):
      if case .table(let columns)? = toolkit.template(id)?.form {
        columns.map { column in
          Column(key: column.id, title: column.title) { text(of: column, in: $0) }
        }
      } else {
        nil
      }
    default: nil
    }
  }

  /// What the values say, in one line; empty if they say nothing.
  public func text(_ values: JSONObject) -> String {
    if let columns {
      return columns.compactMap { column in
        let text = column.text(values)
        let isSaid = !text.isEmpty && values[column.key] != nil
        return isSaid ? tr("{column}: {words}", ["column": column.title, "words": text]) : nil
      }.joined(separator: " · ")
    }
    guard case .workbook(let toolkit, let part) = kind else { return "" }
    switch part {
    case .ticks, .checks: return StepTick(values: values).isDone ? tr("done") : tr("not done")
    case .plan:
      let plan = StepPlan(values: values)
      return [plan.who, date(plan.by)].filter { !$0.isEmpty }
        .joined(separator: ", ")
    case .template(let id): return toolkit.template(id) == nil ? "" : OutlineEntry(values: values).text
    }
  }

  /// What was said by an edit, against what had counted before: of a row of several fields only those that changed.
  public func text(_ edit: Edit, before: Edit?) -> String {
    let old = before?.fieldValues
    guard let values = edit.fieldValues else {
      return old.map { tr("Removed: {words}", ["words": text($0)]) } ?? tr("Removed")
    }
    if case .setFields = edit, values.members.isEmpty {
      return before == nil ? tr("New row") : tr("Put back")
    }
    guard let columns else { return change(from: old.map(text) ?? "", to: text(values)) }
    guard let old else { return text(values).isEmpty ? tr("New row") : text(values) }
    let changed = columns.filter { column in
      edit.speaks(of: column.key) && (values[column.key] ?? .null) != (old[column.key] ?? .null)
    }
    if changed.isEmpty { return text(values) }
    return changed.map { column in
      let words = change(from: column.text(old), to: column.text(values))
      return tr("{column}: {words}", ["column": column.title, "words": words])
    }.joined(separator: " · ")
  }

  /// What stands in a cell, a day written out.
  public func text(of column: Pack.Toolkit.Column, in values: JSONObject) -> String {
    column.words(in: values, day: day)
  }

  private func date(_ text: String) -> String { Day(text).map(day) ?? text }

  private func change(from old: String, to new: String) -> String {
    let now = new.isEmpty ? tr("taken away") : new
    return old.isEmpty || old == new ? now : tr("{now} (was: {before})", ["now": now, "before": old])
  }
}
