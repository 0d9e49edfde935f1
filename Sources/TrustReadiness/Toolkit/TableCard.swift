import Gtk
import ReadinessModel
import ReadinessSession

/// A table to fill in: as many rows as are wanted, each with a field for every column.
final class TableCard: Box {
  private let list: LiveList
  private let document: AssessmentDocument
  private let template: Pack.Toolkit.Template
  private let context: PageContext
  private let columns: TableColumns
  private let header: TableHeader
  private let place = Box(.vertical, spacing: 6)
  private let empty = Label("", style: .quiet)
  private let more = Button("")
  private let sum = Label("", style: .strong)
  // GTK adds a button's own label to the name it is given, but not that of a child.
  private let add = Button(child: Label(tr("Add a row")))
  private let paste = Button(child: Label(tr("Paste rows…")))
  private let filter = Entry("", placeholder: tr("Find a row"))
  private let found = StatusLabel(style: .caption)
  /// The words of rows that were looked through, by which they are found.
  private var texts: [RowID: (values: JSONObject, text: FoldedText)] = [:]
  private var rows: [RowID: TableRow] = [:]
  /// Scrolls to a row that has just come.
  private let reveal: @MainActor (Widget) -> Void
  private var limit = TableCard.firstRows

  /// As many rows are shown before *show more*: every field is a real one.
  static let firstRows = 40

  init(
    _ template: Pack.Toolkit.Template, list: LiveList, _ context: PageContext,
    print: @escaping @MainActor () -> Void, reveal: @escaping @MainActor (Widget) -> Void
  ) {
    let (document, shape) = (context.document, context.shape)
    self.list = list
    self.reveal = reveal
    self.document = document
    self.template = template
    self.context = context
    columns = TableColumns(template.columns, textScale: shape.textScale)
    header = TableHeader(columns, shape: shape)
    super.init(.vertical, spacing: 9)
    addStyle("card")
    add.setAccessibleLabel(tr("Add a row to “{part}”", ["part": template.title]))
    empty.text = tr("Nothing here yet. “Add a row” begins with the first.")
    paste.setAccessibleLabel(tr("Paste rows into “{part}”", ["part": template.title]))
    paste.tooltip = tr("Rows that were copied from a spreadsheet")
    filter.setAccessibleLabel(tr("Find a row of “{part}”", ["part": template.title]))
    for button in [add, more] { button.halign = .start }
    build {
      TemplateHead(template, print: print)
      filter
      found
      header
      empty
      place
      more
      sum
      Box(.horizontal, spacing: 9) {
        add
        paste
      }
      TableExample(template, columns)
      PartHistory([list], of: template.title, in: document)
    }
    add.on(Button.clicked) { [weak self] _ in self?.addRow() }
    more.on(Button.clicked) { [weak self] _ in self?.showMore() }
    paste.on(Button.clicked) { [weak self] _ in self?.pasteRows() }
    filter.on(Entry.changed) { [weak self] _ in
      guard let self else { return }
      self.limit = Self.firstRows
      self.show(self.list.rows)
    }
    observe { card in
      card.list.rows
    } then: { card, rows in
      card.show(rows)
    }
    observe { card in
      let rows = card.list.rows.map(\.values)
      let sums = template.columns.compactMap { column in
        column.sum(rows).map {
          tr("{column} in all: {sum}", ["column": column.title, "sum": column.words($0)])
        }
      }
      let groups = template.sumsBy.compactMap { GroupedSums(by: $0, template.columns, rows)?.words }
      card.sum.text = ([sums.joined(separator: " · ")] + groups).joined(separator: "\n")
      card.sum.isVisible = !sums.isEmpty
    }
  }

  /// The widget of a row; more rows are shown if need be.
  func row(_ id: RowID) -> TableRow? {
    guard list.rows.contains(where: { $0.id == id }) else { return nil }
    // What is asked for is shown, whatever is looked for.
    if !filter.text.isEmpty, rows[id] == nil { filter.text = "" }
    guard let index = list.rows.firstIndex(where: { $0.id == id }) else { return nil }
    if index >= limit {
      limit = index + 1
      show(list.rows)
    }
    return rows[id]
  }

  /// Puts the focus where a row is added.
  func focusAdd() { add.grabFocus() }

  private func show(_ all: [LiveRow]) {
    let order = matching(all)
    filter.isVisible = all.count > Self.manyRows || !filter.text.isEmpty
    let isFiltered = order.count < all.count
    found.isVisible = isFiltered
    found.show(isFiltered ? tr("{n} of {total} rows", ["n": order.count, "total": all.count]) : "")
    let shown = order.prefix(limit)
    let ids = Set(shown.map(\.id))
    rows = rows.filter { ids.contains($0.key) }
    place.setChildren(shown.map { widget(for: $0) })
    empty.isVisible = all.isEmpty
    place.isVisible = !order.isEmpty
    header.isVisible = !order.isEmpty || header.hasGuidance
    more.isVisible = order.count > limit
    more.label = trn("Show {n} more row", "Show {n} more rows", order.count - limit)
  }

  /// From so many rows on there is a field to find some.
  private static let manyRows = 15

  /// The rows in which all words that are looked for stand.
  private func matching(_ all: [LiveRow]) -> [LiveRow] {
    let words = filter.text.split(whereSeparator: \.isWhitespace).map { FoldedText(String($0)) }
    guard !words.isEmpty else { return all }
    return all.filter { row in
      if texts[row.id]?.values != row.values {
        let text = template.columns.map { $0.words(in: row.values) }.joined(separator: "\n")
        texts[row.id] = (row.values, FoldedText(text))
      }
      guard let text = texts[row.id]?.text else { return false }
      return words.allSatisfy { text.place(of: $0) != nil }
    }
  }

  private func widget(for row: LiveRow) -> TableRow {
    if let present = rows[row.id] { return present }
    let widget = TableRow(row, of: list, columns, becoming: template.becomes, in: context) { [weak self] in
      self?.remove($0)
    }
    rows[row.id] = widget
    return widget
  }

  // MARK: Doing it

  private func showMore() {
    let first = list.rows.dropFirst(limit).first?.id
    limit += Self.firstRows
    show(list.rows)
    if let first { enter(first) }
  }

  private func addRow() {
    filter.text = ""
    limit = max(limit, list.rows.count + 1)
    let id = document.addRow(to: list)
    Observer.runPending()
    enter(id)
  }

  /// Takes in rows that were copied from a spreadsheet, after a look; one change, with a way back.
  private func pasteRows() {
    Task { [weak self, context] in
      let text = await Clipboard.text() ?? ""
      guard let self else { return }
      guard let pasted = PastedRows(text) else {
        return context.desk.toast(tr("Nothing was copied. Copy rows in a spreadsheet first."))
      }
      let columns = self.template.columns
      let hasTitles = pasted.beginsWithTitles(of: columns)
      let count = pasted.rows.count
      var answers = [
        Button(trn("Paste {n} row", "Paste {n} rows", count), style: hasTitles ? .plain : .suggested)
      ]
      if hasTitles {
        answers.append(
          Button(
            trn("Paste {n} row without the titles", "Paste {n} rows without the titles", count - 1),
            style: .suggested))
      }
      let choice = await context.desk.ask(
        trn("{n} row was copied", "{n} rows were copied", count), self.look(at: pasted, hasTitles),
        answers: answers)
      guard let choice else { return }
      self.document.addRows(pasted.values(for: columns, hasTitles: choice == 1), to: self.list)
      Observer.runPending()
      context.desk.toast(tr("The rows stand at the end of the table."), takenBackIn: self.document)
    }
  }

  /// What pasting would do, in words: the first row by its columns.
  private func look(at pasted: PastedRows, _ hasTitles: Bool) -> String {
    let first = pasted.values(for: template.columns, hasTitles: hasTitles).first ?? JSONObject()
    let cells = template.columns.compactMap { column -> String? in
      let words = column.words(in: first)
      return words.isEmpty
        ? nil : tr("{column}: {words}", ["column": column.title, "words": String(words.prefix(60))])
    }
    return [
      hasTitles ? tr("The first row looks like titles.") : nil,
      tr("The first row becomes: {cells}.", ["cells": cells.joined(separator: "; ")]),
      tr("What does not fit a column is kept as it is written."),
      pasted.isCut ? tr("Only the first {n} rows are taken in.", ["n": PastedRows.limit]) : nil,
    ].compactMap(\.self).joined(separator: " ")
  }

  /// Puts the cursor into the first field of a row.
  private func enter(_ id: RowID) {
    guard let row = row(id) else { return }
    row.focusFirst()
    reveal(row)
  }

  /// Takes a row out, with a way back; the focus goes to the row that takes its place.
  private func remove(_ widget: TableRow) {
    let index = list.rows.firstIndex { $0 === widget.row } ?? 0
    let (row, name) = (widget.row, widget.firstWords)
    document.remove(row)
    Observer.runPending()
    let next = list.rows.dropFirst(min(index, max(0, list.rows.count - 1))).first
    if let next { enter(next.id) } else { add.grabFocus() }
    let words = name.isEmpty ? tr("Row removed") : tr("“{name}” removed", ["name": name])
    context.desk.toast(
      words,
      [
        Toast.Offer(tr("Put it back")) { [weak document, weak self] in
          document?.putBack(row)
          Observer.runPending()
          self?.enter(row.id)
        }
      ])
  }
}

/// The names of a table's columns, above them; in a tight window only what belongs into each.
final class TableHeader: Box {
  /// Whether it says more than the names.
  let hasGuidance: Bool

  init(_ columns: TableColumns, shape: WindowShape) {
    hasGuidance = columns.columns.contains { $0.guidance != nil }
    super.init(.horizontal, spacing: 6)
    let grid = Grid(rowSpacing: 3, columnSpacing: 6)
    grid.hexpand = true
    let space = Box()
    space.addStyle("row-actions")
    append(grid)
    append(space)
    let cells = columns.columns.map { column in
      Box(.vertical) {
        Label(column.title, style: .strong)
        if let guidance = column.guidance { Label(guidance, style: .caption) }
      }
    }
    observe { _ in
      columns.layout(in: shape)
    } then: { _, layout in
      let isStacked = layout != .line
      columns.lay(cells, in: grid, isStacked ? .stack : .line)
      for (cell, column) in zip(cells, columns.columns) {
        cell.isVisible = !isStacked || column.guidance != nil
      }
      space.isVisible = !isStacked
    }
  }
}
