import Canvas
import ReadinessCharts
import ReadinessModel

/// Headings and paragraphs, numbered and not.
extension Flow {
  /// A numbered chapter heading: it begins the numbering of paragraphs anew and gets a line in the outline.
  mutating func chapter(_ title: String, destination: String? = nil) {
    heading(title, level: 1, number: String(countChapter()), destination: destination)
  }

  /// A heading.
  mutating func heading(
    _ title: String, level: Int = 1, number: String? = nil, destination: String? = nil
  ) {
    let font = style.heading(level)
    var cells: [Columns.Cell] = []
    let x = number == nil ? 0 : indent
    if let number {
      cells.append(cell(number, font, x: 0, width: indent))
    }
    cells.append(cell(title, font, x: x, width: width - x))
    let start = slices.count
    add(
      Columns(
        cells: cells, spaceBefore: style.bodySize * (level == 1 ? 1.7 : 1.1), keepsTogether: true,
        keepsWithNext: true),
      as: "H\(level)")
    let line = number.map { "\($0). \(title)" } ?? title
    mark(start, outline: (line, level), destination: destination)
  }

  /// A numbered paragraph; a mark stands at the right of its first line.
  mutating func numbered(_ runs: [TextRun], keepsWithNext: Bool = false, mark: SymbolMark? = nil) {
    let markWidth = mark?.size.width ?? 0
    let room = width - indent - (mark == nil ? 0 : markWidth + style.bodySize)
    var cells = [numberCell(), cell(runs, style.body, x: indent, width: room)]
    if let mark { cells.append(cell(mark, x: width - markWidth)) }
    add(
      Columns(
        cells: cells, spaceBefore: style.gap * (mark == nil ? 1 : 1.8), keepsWithNext: keepsWithNext))
  }

  /// A numbered paragraph in plain words.
  mutating func numbered(_ text: String, keepsWithNext: Bool = false) {
    numbered([TextRun(text)], keepsWithNext: keepsWithNext)
  }

  /// A numbered paragraph that begins with a mark; the words stand beside it.
  mutating func numbered(_ mark: SymbolMark, _ words: String, keepsWithNext: Bool = false) {
    let size = mark.size
    let x = indent + size.width + style.bodySize * 0.9
    let line = style.layout(" ", style.body, width: width).size.height
    let y = max(0, (size.height - line) / 2)
    var number = numberCell()
    number.y = y
    add(
      Columns(
        cells: [
          number, cell(mark, x: indent), cell(words, style.body, x: x, y: y, width: width - x),
        ], spaceBefore: style.gap, keepsWithNext: keepsWithNext))
  }

  /// Marks, and words beside each at a common distance.
  mutating func marked(_ lines: [(mark: SymbolMark, words: String)], left: Double? = nil) {
    let left = left ?? indent
    let widest = lines.map(\.mark.size.width).max() ?? 0
    let column = min(widest.rounded(.up) + 1, (width - left) * 0.4)
    let x = left + column + style.bodySize * 1.2
    for line in lines {
      add(
        Columns(
          cells: [
            cell(line.mark, x: left, width: column),
            cell(line.words, style.body, x: x, width: width - x),
          ], spaceBefore: style.gap * 0.5))
    }
  }

  /// Words in a box tinted in a level's colour.
  mutating func panel(_ runs: [TextRun], level: Level?, keepsWithNext: Bool) {
    let tone = style.palette.tone(of: level)
    let x = indent + style.bodySize
    var row = Columns(
      cells: [cell(runs, style.body, x: x, width: width - x - style.bodySize * 0.5)],
      padding: style.bodySize * 0.4)
    row.panel = Columns.Panel(left: indent, fill: tone.soft, bar: tone.fill)
    row.spaceBefore = style.gap * 0.6
    row.keepsWithNext = keepsWithNext
    add(row)
  }

  /// A paragraph without a number, as far to the right as numbered ones.
  mutating func paragraph(
    _ runs: [TextRun], font: Font? = nil, colour: Colour? = nil, spaceBefore: Double? = nil,
    keepsWithNext: Bool = false
  ) {
    add(
      Columns(
        cells: [cell(runs, font ?? style.body, x: indent, width: width - indent, colour: colour)],
        spaceBefore: spaceBefore ?? style.gap * 0.5, keepsWithNext: keepsWithNext))
  }

  /// A paragraph without a number, as wide as the page, or from some way in.
  mutating func plain(
    _ runs: [TextRun], font: Font? = nil, colour: Colour? = nil, spaceBefore: Double,
    keepsWithNext: Bool = false, left: Double = 0
  ) {
    add(
      Columns(
        cells: [cell(runs, font ?? style.body, x: left, width: width - left, colour: colour)],
        spaceBefore: spaceBefore, keepsWithNext: keepsWithNext))
  }

  /// A document's title, below the words that say whose or what it is.
  mutating func title(_ title: String, over words: String, beside kind: String = "") {
    var first = Columns(
      cells: [
        cell(words, style.strong, x: 0, width: width * 0.68),
        cell(
          kind, style.body, x: width * 0.7, width: width * 0.3, colour: style.palette.secondaryText,
          alignment: .trailing),
      ], keepsWithNext: true)
    first.keepsTogether = true
    add(first)
    var heading = Columns(
      cells: [cell(title, style.title, x: 0, width: width)], padding: style.bodySize * 0.5)
    heading.keepsTogether = true
    heading.keepsWithNext = true
    add(heading, as: "H1")
  }

  /// A point of a list, marked by a letter or a dash.
  mutating func item(_ mark: String, _ runs: [TextRun], keepsWithNext: Bool = false) {
    let x = indent + style.bodySize * 1.9
    add(
      Columns(
        cells: [
          cell(mark, style.body, x: indent, width: x - indent),
          cell(runs, style.body, x: x, width: width - x),
        ], spaceBefore: style.gap * 0.5, keepsWithNext: keepsWithNext))
  }
}
