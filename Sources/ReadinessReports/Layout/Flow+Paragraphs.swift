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
    var cells: [Row.Cell] = []
    let x = number == nil ? 0 : indent
    if let number {
      cells.append(cell(number, font, x: 0, width: indent))
    }
    cells.append(cell(title, font, x: x, width: width - x))
    let start = slices.count
    add(
      Row(
        cells: cells, spaceBefore: style.bodySize * (level == 1 ? 1.7 : 1.1), keepsTogether: true,
        keepsWithNext: true),
      as: "H\(level)")
    let line = number.map { "\($0). \(title)" } ?? title
    mark(start, outline: (line, level), destination: destination)
  }

  /// A numbered paragraph; a mark stands at the right of its first line.
  mutating func numbered(_ runs: [TextRun], keepsWithNext: Bool = false, mark: SymbolMark? = nil) {
    let markSize = mark?.size ?? .zero
    let room = width - indent - (mark == nil ? 0 : markSize.width + style.bodySize)
    var row = Row(
      cells: [numberCell(), cell(runs, style.body, x: indent, width: room)],
      spaceBefore: style.gap * (mark == nil ? 1 : 1.8), keepsWithNext: keepsWithNext)
    if let mark {
      row.decoration = { [palette = style.palette] drawing, rect in
        mark.draw(on: drawing, at: Point(rect.maxX - markSize.width, rect.minY), palette: palette)
      }
    }
    add(row)
  }

  /// A numbered paragraph in plain words.
  mutating func numbered(_ text: String, keepsWithNext: Bool = false) {
    numbered([TextRun(text)], keepsWithNext: keepsWithNext)
  }

  /// A numbered paragraph that begins with a mark; the words stand beside it.
  mutating func numbered(_ mark: SymbolMark, _ words: String) {
    let number = numberCell()
    let size = mark.size
    let x = indent + size.width + style.bodySize * 0.9
    let y = max(0, (size.height - number.text.size.height) / 2)
    var row = Row(
      cells: [number, cell(words, style.body, x: x, y: y, width: width - x)], spaceBefore: style.gap)
    row.cells[0].y = y
    row.minimumHeight = size.height
    row.decoration = draws(mark, x: indent)
    add(row)
  }

  /// A mark, and words beside it at a common distance.
  mutating func marked(_ mark: SymbolMark, _ words: String) {
    let x = indent + style.bodySize * 10
    var row = Row(cells: [cell(words, style.body, x: x, width: width - x)], spaceBefore: style.gap * 0.5)
    row.minimumHeight = mark.size(forWidth: x - indent - style.bodySize).height
    row.decoration = draws(mark, x: indent, width: x - indent - style.bodySize)
    add(row)
  }

  /// Words in a box tinted in a level's colour.
  mutating func panel(_ runs: [TextRun], level: Level?) {
    let tone = style.palette.tone(of: level)
    let x = indent + style.bodySize
    var row = Row(
      cells: [cell(runs, style.body, x: x, width: width - x - style.bodySize * 0.5)],
      padding: style.bodySize * 0.4)
    row.panel = Row.Panel(left: indent, fill: tone.soft, bar: tone.fill)
    row.spaceBefore = style.gap * 0.6
    add(row)
  }

  private func draws(_ mark: SymbolMark, x: Double, width: Double? = nil) -> (Drawing, Rect) -> Void {
    { [palette = style.palette] drawing, rect in
      mark.draw(on: drawing, at: Point(rect.minX + x, rect.minY), palette: palette, width: width)
    }
  }

  /// A paragraph without a number, as far to the right as numbered ones.
  mutating func paragraph(
    _ runs: [TextRun], font: Font? = nil, colour: Colour? = nil, spaceBefore: Double? = nil,
    keepsWithNext: Bool = false
  ) {
    add(
      Row(
        cells: [cell(runs, font ?? style.body, x: indent, width: width - indent, colour: colour)],
        spaceBefore: spaceBefore ?? style.gap * 0.5, keepsWithNext: keepsWithNext))
  }

  /// A point of a list, marked by a letter or a dash.
  mutating func item(_ mark: String, _ runs: [TextRun], keepsWithNext: Bool = false) {
    let x = indent + style.bodySize * 1.9
    add(
      Row(
        cells: [
          cell(mark, style.body, x: indent, width: x - indent),
          cell(runs, style.body, x: x, width: width - x),
        ], spaceBefore: style.gap * 0.5, keepsWithNext: keepsWithNext))
  }

  /// A line across the page.
  mutating func rule() {
    picture(height: 1) { [colour = style.palette.line] drawing, rect in
      drawing.fill(Rect(rect.minX, rect.minY, rect.width, 0.75), colour)
    }
  }

  /// A name and its value, as they stand at the head of a paper.
  mutating func fact(_ name: String, _ value: String) {
    let x = style.bodySize * 11
    var row = Row(
      cells: [
        cell(name, style.body, x: 0, width: x - style.bodySize, colour: style.palette.secondaryText),
        cell(value, style.body, x: x, width: width - x),
      ], padding: style.bodySize * 0.26, rule: style.palette.line)
    row.keepsTogether = true
    add(row)
  }

  /// What the symbols of a scale mean.
  mutating func legend(_ scale: [Level]) {
    let marks = scale.map { SymbolMark($0, font: style.small) }
    let height = marks.map(\.size.height).max() ?? 0
    let gap = style.bodySize * 1.4
    var lines: [[SymbolMark]] = [[]]
    var used = 0.0
    for mark in marks {
      if used > 0, used + mark.size.width > width - indent {
        lines.append([])
        used = 0
      }
      lines[lines.count - 1].append(mark)
      used += mark.size.width + gap
    }
    for line in lines {
      picture(height: height, spaceBefore: style.gap * 0.5, keepsWithNext: true) {
        [indent, palette = style.palette] drawing, rect in
        var x = rect.minX + indent
        for mark in line {
          mark.draw(on: drawing, at: Point(x, rect.minY), palette: palette)
          x += mark.size.width + gap
        }
      }
    }
  }
}
