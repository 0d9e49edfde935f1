import Canvas
import ReadinessCharts
import ReadinessModel

/// Titles, headings, paragraphs.
extension PageWriter {
  mutating func title(_ title: String, over words: String, beside kind: String) {
    let over = element("P")
    let font = style.strong
    var cells = [cell(words, font, x: 0, width: width * (kind.isEmpty ? 1 : 0.68), path: [over])]
    if !kind.isEmpty {
      cells.append(
        cell(
          kind, style.body, x: width * 0.7, width: width * 0.3, colour: palette.secondaryText,
          alignment: .trailing, path: [element("P")]))
    }
    add(TextRow(cells: cells, keepsTogether: true, hold: .firmly))
    add(
      TextRow(
        cells: [cell(title, style.title, x: 0, width: width, path: [element("H1")])],
        padding: style.bodySize * 0.5, keepsTogether: true, hold: .firmly))
  }

  /// Names and values between lines. To readers they are a table of two columns.
  mutating func facts(_ facts: [Fact]) {
    add(
      height: 1, hold: .firmly,
      ground: { [colour = palette.line] drawing, rect in
        drawing.fill(Rect(rect.minX, rect.minY, rect.width, 0.75), colour)
      })
    let table = element("Table")
    let lines = style.isLargePrint ? facts.map { [$0] } : facts.lines
    let half = width / 2
    for line in lines {
      let row = element("TR")
      var cells: [TextRow.Cell] = []
      for (index, fact) in line.enumerated() {
        let names = lines.compactMap { $0.indices.contains(index) ? $0[index].name : nil }
        let x = half * Double(index)
        let end = index == line.count - 1 ? width : half - style.bodySize
        let value = x + nameWidth(names, most: width * (index == 0 ? 0.45 : 0.3))
        cells.append(
          cell(
            fact.name, style.body, x: x, width: value - x - style.bodySize, colour: palette.secondaryText,
            path: [row, element("TH")]))
        cells.append(
          cell(fact.value, style.body, x: value, width: end - value, path: [row, element("TD")]))
      }
      add(
        TextRow(cells: cells, padding: style.bodySize * 0.26, rule: palette.line, keepsTogether: true),
        in: [table])
    }
  }

  /// How wide the names of facts are, with the room after them.
  private func nameWidth(_ names: [String], most: Double) -> Double {
    let widest = names.map { TextLayout.width(of: $0, font: style.body) }.max() ?? 0
    return min(max(style.bodySize * 7, widest + style.bodySize * 1.5), most)
  }

  mutating func heading(_ heading: Heading) {
    if heading.level == 1 { startSection() }
    let font = style.heading(heading.level)
    let path = [element("H\(heading.level + 1)")]
    var cells: [TextRow.Cell] = []
    let x = heading.label == nil ? 0 : indent
    if let label = heading.label { cells.append(cell(label + " ", font, x: 0, width: indent, path: path)) }
    cells.append(cell(heading.words, font, x: x, width: width - x, path: path))
    let start = slices.count
    add(
      TextRow(
        cells: cells, spaceBefore: style.bodySize * (heading.level == 1 ? 1.7 : 1.1), keepsTogether: true,
        hold: .firmly))
    let line = heading.label.map { "\($0) \(heading.words)" } ?? heading.words
    mark(start, outline: (line, heading.level, heading.part), destination: heading.anchor?.name)
  }

  mutating func paragraph(_ paragraph: Paragraph) {
    let look = look(of: paragraph)
    let path = [element("P")]
    var x = indent
    var y = 0.0
    var cells: [TextRow.Cell] = []
    if let mark = paragraph.mark {
      let chip = symbol(mark, isChip: true)
      x += chip.size.width + style.bodySize * 0.9
      let line = style.layout(" ", style.body, width: width).size.height
      y = max(0, (chip.size.height - line) / 2)
      cells.append(cell(chip, x: indent, path: path))
    }
    if let number = paragraph.number {
      cells.insert(
        cell(
          number + " ", style.body, x: 0, y: y, width: indent, colour: palette.secondaryText, path: path),
        at: 0)
    }
    let verdict = paragraph.verdict.map { symbol($0) }
    let verdictWidth = verdict.map { min($0.size.width + 1, width * 0.4) }
    let room = width - x - (verdictWidth.map { $0 + style.bodySize } ?? 0)
    cells.append(
      cell(
        look.isItalic
          ? runs(paragraph.inlines).map { TextRun($0.text, isItalic: true) } : runs(paragraph.inlines),
        look.font, x: x, y: y, width: room, colour: look.colour, path: path))
    if let verdict, let verdictWidth {
      cells.append(cell(verdict, x: width - verdictWidth, width: verdictWidth, path: path))
    }
    let start = slices.count
    add(TextRow(cells: cells, spaceBefore: look.spaceBefore, hold: look.hold))
    if let anchor = paragraph.anchor { mark(start, destination: anchor.name) }
  }

  private struct Look {
    var font: Font
    var spaceBefore: Double
    var colour: Colour?
    var isItalic = false
    var hold = Slice.Hold.none
  }

  private func look(of paragraph: Paragraph) -> Look {
    switch paragraph.role {
    case .body: Look(font: style.body, spaceBefore: style.gap * (paragraph.verdict == nil ? 1 : 1.8))
    case .lead: Look(font: style.body, spaceBefore: style.bodySize)
    case .sentence: Look(font: style.body, spaceBefore: 1)
    case .facts: Look(font: style.small, spaceBefore: 1, colour: palette.secondaryText)
    case .note: Look(font: style.body, spaceBefore: style.gap * 0.7)
    case .aim:
      Look(
        font: style.body, spaceBefore: style.gap * 0.3, colour: palette.secondaryText, isItalic: true,
        hold: .firmly)
    case .guidance:
      Look(font: style.small, spaceBefore: style.gap * 0.5, colour: palette.secondaryText, hold: .firmly)
    }
  }

  /// Words in a box tinted in a level's colour.
  mutating func panel(_ inlines: [Inline], _ level: Level?) {
    let tone = palette.tone(of: level)
    let x = indent + style.bodySize
    add(
      TextRow(
        cells: [
          cell(
            runs(inlines), style.body, x: x, width: width - x - style.bodySize * 0.5, path: [element("P")])
        ], padding: style.bodySize * 0.4, panel: TextRow.Panel(left: indent, fill: tone.soft, bar: tone.fill),
        spaceBefore: style.gap * 0.6))
  }
}
