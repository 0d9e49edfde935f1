/// What a workbook's subjects and entries are called, which only the checklist knows.
extension Subject {
  /// The subject as a menu names it: “answer to PLN-02”, “entry in “Offers and asks””.
  public func words(in pack: Pack?) -> String {
    guard let row, let pack, let (toolkit, part) = pack.part(ofList: row.list) else { return words }
    switch part {
    case .ticks, .plan:
      guard let index = toolkit.steps.firstIndex(where: { $0.id == row.row }) else { return words }
      return part == .ticks
        ? tr("tick at step {n}", ["n": index + 1]) : tr("plan for step {n}", ["n": index + 1])
    case .template(let id):
      guard let template = toolkit.template(id) else { return words }
      if case .rowPosition = self { return tr("order of “{part}”", ["part": template.title]) }
      if case .table = template.form { return tr("entry in “{part}”", ["part": template.title]) }
      let heading = template.headings.first { $0.id == row.row }
      return tr("words under “{heading}”", ["heading": heading?.title ?? template.title])
    }
  }

  /// The row that it is about, if it is about one.
  public var row: RowID? {
    switch self {
    case .row(let id), .field(let id, _), .rowPosition(let id): id
    default: nil
    }
  }
}

extension Edit {
  /// Whether the edit takes a row out.
  private var isRemoval: Bool {
    switch self {
    case .takeOut, .removeRow: true
    default: false
    }
  }

  /// What undoing the edit takes back, as a menu names it.
  package func nameOfStep(in pack: Pack?) -> String? {
    if let row = subject?.row, let pack, isRemoval,
      case (let toolkit, .template(let id))? = pack.part(ofList: row.list),
      let template = toolkit.template(id)
    {
      return tr("removal from “{part}”", ["part": template.title])
    }
    return subject?.words(in: pack)
  }
}

/// What stood or stands in a row of a workbook, in words.
public struct RowWords {
  private let toolkit: Pack.Toolkit
  private let part: Pack.Toolkit.Part
  private let row: RowID
  /// How a day is written.
  private let day: (Day) -> String

  /// The words for a row; nil if the checklist does not know its list.
  public init?(_ row: RowID, in pack: Pack, day: @escaping (Day) -> String = { $0.long }) {
    guard let (toolkit, part) = pack.part(ofList: row.list) else { return nil }
    self.toolkit = toolkit
    self.part = part
    self.row = row
    self.day = day
  }

  /// What the row is called: a step, a heading, or the table that it stands in.
  public var name: String {
    switch part {
    case .ticks, .plan:
      let index = toolkit.steps.firstIndex { $0.id == row.row }
      return index.map { tr("Step {n}", ["n": $0 + 1]) } ?? row.row
    case .template(let id):
      guard let template = toolkit.template(id) else { return row.row }
      return template.headings.first { $0.id == row.row }?.title ?? template.title
    }
  }

  /// What the values say, in one line; empty if they say nothing.
  public func text(_ values: JSONObject) -> String {
    switch part {
    case .ticks: return StepTick(values: values).isDone ? tr("done") : tr("not done")
    case .plan:
      let plan = StepPlan(values: values)
      return [plan.who, date(plan.by)].filter { !$0.isEmpty }
        .joined(separator: ", ")
    case .template(let id):
      guard let template = toolkit.template(id) else { return "" }
      guard case .table(let columns) = template.form else { return OutlineEntry(values: values).text }
      return columns.compactMap { column in
        let text = text(of: column, in: values)
        return text.isEmpty ? nil : tr("{column}: {words}", ["column": column.title, "words": text])
      }.joined(separator: " · ")
    }
  }

  /// What was said by an edit, against what had counted before: of a row of a table only the cells that changed.
  public func text(_ edit: Edit, before: Edit?) -> String {
    let old = before?.fieldValues
    guard let values = edit.fieldValues else {
      return old.map { tr("Removed: {words}", ["words": text($0)]) } ?? tr("Removed")
    }
    if case .setFields = edit, values.members.isEmpty {
      return before == nil ? tr("New row") : tr("Put back")
    }
    guard case .template(let id) = part, case .table(let columns)? = toolkit.template(id)?.form else {
      return change(from: old.map(text) ?? "", to: text(values))
    }
    guard let old else { return text(values).isEmpty ? tr("New row") : text(values) }
    let changed = columns.filter { column in
      edit.speaks(of: column.id) && values[text: column.id] != old[text: column.id]
    }
    if changed.isEmpty { return text(values) }
    return changed.map { column in
      let words = change(from: text(of: column, in: old), to: text(of: column, in: values))
      return tr("{column}: {words}", ["column": column.title, "words": words])
    }.joined(separator: " · ")
  }

  /// What stands in a cell, a day written out.
  public func text(of column: Pack.Toolkit.Column, in values: JSONObject) -> String {
    let text = values[text: column.id]
    return column.kind == .day ? date(text) : text
  }

  private func date(_ text: String) -> String { Day(text).map(day) ?? text }

  private func change(from old: String, to new: String) -> String {
    let now = new.isEmpty ? tr("taken away") : new
    return old.isEmpty || old == new ? now : tr("{now} (was: {before})", ["now": now, "before": old])
  }
}
