import Canvas
import ReadinessCharts
import ReadinessModel

/// What stands between paragraphs: lines, facts, legends, room to write.
extension Flow {
  /// A line across the page.
  mutating func rule() {
    picture(height: 1) { [colour = style.palette.line] drawing, rect in
      drawing.fill(Rect(rect.minX, rect.minY, rect.width, 0.75), colour)
    }
  }

  /// A name and its value, as they stand at the head of a paper.
  mutating func fact(_ name: String, _ value: String) {
    let x = style.bodySize * 11
    var row = Columns(
      cells: [
        cell(name, style.body, x: 0, width: x - style.bodySize, colour: style.palette.secondaryText),
        cell(value, style.body, x: x, width: width - x),
      ], padding: style.bodySize * 0.26, rule: style.palette.line)
    row.keepsTogether = true
    add(row)
  }

  /// Words and a line to write on.
  mutating func writingLine(_ words: String, left: Double? = nil, keepsWithNext: Bool) {
    let x = left ?? indent
    let label = style.layout(words, style.small, width: width - x)
    picture(height: style.bodySize * 2.1, keepsWithNext: keepsWithNext) {
      [palette = style.palette] drawing, rect in
      let start = Point(rect.minX + x, rect.maxY - label.size.height)
      drawing.writingLine(label, from: start, to: rect.maxX, palette)
    }
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

extension Drawing {
  /// Draws words and, on from there, a line to write on.
  func writingLine(_ label: TextLayout, from point: Point, to end: Double, _ palette: Palette) {
    draw(label, at: point, colour: palette.secondaryText)
    let y = point.y + (label.lines.first?.baseline ?? label.size.height) + 1
    let start = point.x + (label.size.width > 0 ? label.size.width + 5 : 0)
    stroke(.line(from: Point(start, y), to: Point(end, y)), palette.secondaryText, width: 0.6)
  }
}
