import Gtk
import ReadinessAuthoring
import ReadinessModel
import ReadinessSession

/// The first rows of a sheet, with what each column becomes above it.
final class ImportTable: Box {
  /// So many rows are shown, and so many columns: the others are decided by what the command is told.
  private static let mostRows = 12
  private static let mostColumns = 60

  private let grid = Grid(rowSpacing: 3, columnSpacing: 12)
  private let more = Label("", style: .caption)
  private let work: SheetImport
  private var lists: [DropDown<SheetField>] = []
  private var shown: (sheet: Int, headings: Int?)?

  init(_ work: SheetImport) {
    self.work = work
    super.init(.vertical, spacing: 6)
    let view = ScrolledWindow(grid, horizontal: .automatic, vertical: .never)
    view.overlaysScrollBars = false
    grid.margins = Insets(top: 0, start: 0, bottom: 18, end: 0)  // the bar lies on what it belongs to
    view.addStyle("card")
    append(view)
    append(more)
    isVisible = work.mapping != nil
    observe { table in
      (table.work.sheet, table.work.mapping?.headings, table.work.mapping?.fields ?? [])
    } then: { table, state in
      table.show(sheet: state.0, headings: state.1, fields: state.2)
    }
  }

  private func show(sheet index: Int, headings: Int?, fields: [SheetField]) {
    guard let mapping = work.mapping else { return }
    if let shown, shown.sheet == index, shown.headings == headings, lists.count == columns(fields) {
      for (list, field) in zip(lists, fields) where list.selected != field { list.selected = field }
      return
    }
    shown = (index, headings)
    grid.removeAll()
    let width = columns(fields)
    lists = (0..<width).map { list($0, fields[$0], mapping.heading($0)) }
    let rows = work.sheets[index].rows.drop { $0.number < headings ?? 0 }.prefix(Self.mostRows)
    for (column, list) in lists.enumerated() {
      grid.attach(
        Label(Sheet.letter(column), style: .caption, wrapping: .none).with { $0.xalign = 0.5 },
        column: column + 1, row: 0)
      grid.attach(list, column: column + 1, row: 1)
      for (place, row) in rows.enumerated() {
        grid.attach(cell(row, column, headings), column: column + 1, row: place + 2)
      }
    }
    for (place, row) in rows.enumerated() {
      grid.attach(Label(String(row.number), style: .caption, wrapping: .none), column: 0, row: place + 2)
    }
    let left = fields.count - width
    more.text =
      left > 0
      ? trn(
        "{n} more column is not shown here; “readinessctl packs from” says what it becomes.",
        "{n} more columns are not shown here; “readinessctl packs from” says what they become.", left) : ""
    more.isVisible = left > 0
  }

  private func columns(_ fields: [SheetField]) -> Int { min(fields.count, Self.mostColumns) }

  private func cell(_ row: Sheet.Row, _ column: Int, _ headings: Int?) -> Widget {
    let text = row.cell(column).split(whereSeparator: \.isNewline).joined(separator: " ")
    let label = Label(
      String(text.prefix(200)), style: row.number == headings ? .strong : .body, wrapping: .ellipsis)
    label.maxWidthInCharacters = 28
    label.widthInCharacters = min(28, max(8, text.count))
    return label
  }

  private func list(_ column: Int, _ field: SheetField, _ heading: String) -> DropDown<SheetField> {
    let list = DropDown(
      SheetField.choices(heading: heading, now: field), selected: field, label: { $0.title })
    list.setAccessibleLabel(
      tr(
        "Column {letter}, {heading}, becomes",
        ["letter": Sheet.letter(column), "heading": heading.isEmpty ? tr("without a heading") : heading]))
    list.onChoice { [work] list in if let field = list.selected { work.take(field, column: column) } }
    return list
  }
}
