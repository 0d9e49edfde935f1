import Gtk
import ReadinessModel
import ReadinessSession

/// A row of a table: a field for each column, and what can be done with the row.
final class TableRow: Box {
  let row: LiveRow
  private let list: LiveList
  private let columns: TableColumns
  private let document: AssessmentDocument
  private let cells: [TableCellField]
  private let grid = Grid(rowSpacing: 6, columnSpacing: 6)
  private let up = Button(icon: "go-up-symbolic", label: "", style: .flat)
  private let down = Button(icon: "go-down-symbolic", label: "", style: .flat)
  private let bin = Button(icon: "user-trash-symbolic", label: "", style: .flat)

  /// - Parameter remove: called when somebody wants the row gone.
  init(
    _ row: LiveRow, of list: LiveList, _ columns: TableColumns, becoming action: Pack.Toolkit.Action?,
    in context: PageContext, remove: @escaping (TableRow) -> Void
  ) {
    let (document, shape) = (context.document, context.shape)
    self.row = row
    self.list = list
    self.columns = columns
    self.document = document
    let typing = RowTyping(row, in: document)
    cells = columns.columns.map { TableCellField($0, of: typing, in: context) }
    super.init(.vertical, spacing: 3, role: .group)
    addStyle("table-row")
    grid.hexpand = true
    let actions = Box(.horizontal) {
      up
      down
      bin
    }
    actions.addStyle("row-actions")
    // As high as the cells, so that Tab comes to it after them.
    for button in [up, down, bin] { button.valign = .start }
    let line = Box(.horizontal, spacing: 6) {
      grid
      actions
    }
    append(line)
    append(RowConflict(row, in: document))
    if let action { append(RowAction(row, action, columns.columns, in: context)) }
    up.on(Button.clicked) { [weak self] _ in self?.move(by: -1) }
    down.on(Button.clicked) { [weak self] _ in self?.move(by: 1) }
    bin.on(Button.clicked) { [weak self] _ in if let self { remove(self) } }
    onKey(.capture) { row, press in
      guard press.modifiers == .alt, press.key == .up || press.key == .down else { return false }
      row.move(by: press.key == .up ? -1 : 1)
      return true
    }
    observe { row in row.showPlace() }
    observe { _ in
      columns.layout(in: shape)
    } then: { row, layout in
      let isStacked = layout != .line
      row.columns.lay(row.cells, in: row.grid, layout)
      for cell in row.cells { cell.showsCaption = isStacked }
      line.orientation = isStacked ? .vertical : .horizontal
      actions.halign = isStacked ? .end : .fill
      if isStacked { row.addStyle("panel") } else { row.removeStyle("panel") }
    }
  }

  /// What the row is called: what stands in its first field.
  var firstWords: String {
    let words = columns.columns.first.map { $0.words(in: row.values) } ?? ""
    return words.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
  }

  /// Puts the cursor into the first field.
  func focusFirst() { cells.first?.focusEditor() }

  /// Names everything after the place of the row, which may change.
  private func showPlace() {
    let order = list.rows
    let index = order.firstIndex { $0 === row } ?? 0
    let place = tr("row {n}", ["n": index + 1])
    setAccessibleLabel(
      firstWords.isEmpty
        ? place.withCapital : tr("{row}: {name}", ["row": place.withCapital, "name": firstWords]))
    for cell in cells { cell.show(place: place) }
    up.isSensitive = index > 0
    down.isSensitive = index < order.count - 1
    for (button, words) in [
      (up, tr("Move {row} up", ["row": place])), (down, tr("Move {row} down", ["row": place])),
      (bin, tr("Remove {row}", ["row": place])),
    ] {
      button.setAccessibleLabel(words)
      button.tooltip = words
    }
  }

  private func move(by places: Int) {
    let hadFocus = [up, down].first { $0.containsFocus }
    document.move(row, by: places)
    Observer.runPending()
    // A button that can do no more lets go of the focus.
    if let hadFocus, !hadFocus.isSensitive { (hadFocus === up ? down : up).grabFocus() }
  }
}
