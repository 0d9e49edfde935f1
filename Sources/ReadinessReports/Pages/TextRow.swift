import Canvas
import ReadinessCharts

/// Texts and marks side by side: a paragraph with its number, a line of a table.
struct TextRow {
  /// A text or a mark, where it stands in the row, and what it is.
  struct Cell {
    enum Content {
      case text(TextLayout, Colour)
      case mark(SymbolMark, width: Double, Palette)
    }

    var content: Content
    var x: Double
    var y = 0.0
    /// What the cell is to readers of tagged documents, inside the row's group.
    var path: [Element] = []
    /// A place of the document that it leads to.
    var target: String?

    /// What no division may cut: lines of text, or the whole mark.
    var lines: [(top: Double, bottom: Double)] {
      switch content {
      case .text(let text, _): text.lines.map { (y + $0.top, y + $0.top + $0.height) }
      case .mark(let mark, let width, _): [(y, y + mark.size(forWidth: width).height)]
      }
    }
  }

  /// A tinted box behind the texts, with a bar of a stronger colour along its left side.
  struct Panel {
    var left: Double
    var fill: Colour
    var bar: Colour
  }

  var cells: [Cell]
  /// Room above and below the texts, inside the panel.
  var padding = 0.0
  var panel: Panel?
  /// The colour of a line under the row.
  var rule: Colour?
  /// How far the line begins from the left.
  var ruleLeft = 0.0
  var spaceBefore = 0.0
  /// Whether no page break divides it.
  var keepsTogether = false
  /// How strongly it holds on to what follows.
  var hold = Slice.Hold.none
  /// Draws beside the cells; gets the row's first strip.
  var decoration: ((Drawing, Rect) -> Void)?

  /// How high the texts are.
  var height: Double { cells.flatMap(\.lines).map(\.bottom).max() ?? 0 }

  /// The row as strips: at least two lines stay together at either end of a page.
  func slices(in group: [Element] = [], row: Int = 0) -> [Slice] {
    let bounds = boundaries()
    var slices: [Slice] = []
    for (index, bottom) in bounds.enumerated() {
      let top = index == 0 ? 0 : bounds[index - 1]
      slices.append(
        slice(from: top, to: bottom, isFirst: index == 0, isLast: index == bounds.count - 1))
    }
    for index in slices.indices.dropLast() {
      slices[index].hold = keepsTogether || index == 0 || index == slices.count - 2 ? .firmly : .none
    }
    slices[0].spaceBefore = spaceBefore
    slices[slices.count - 1].hold = hold
    for index in slices.indices {
      slices[index].group = group
      slices[index].row = row
    }
    return slices
  }

  /// The heights at which the row can be divided, each between lines in all cells; the last is its end.
  private func boundaries() -> [Double] {
    let lines = cells.flatMap(\.lines)
    let end = lines.map(\.bottom).max() ?? 0
    let candidates = Set(lines.map(\.bottom)).sorted().filter { $0 < end - 1 }
    let tolerance = 1.0
    let free = candidates.filter { candidate in
      !lines.contains { $0.top < candidate - tolerance && $0.bottom > candidate + tolerance }
    }
    var bounds: [Double] = []
    for candidate in free where candidate - (bounds.last ?? 0) > tolerance { bounds.append(candidate) }
    return bounds + [end]
  }

  private func slice(from top: Double, to bottom: Double, isFirst: Bool, isLast: Bool) -> Slice {
    let above = isFirst ? padding : 0
    let below = isLast ? padding : 0
    var slice = Slice(height: bottom - top + above + below)
    slice.pieces = cells.compactMap { cell in
      let lines = cell.lines
      let inside = lines.indices.filter { index in
        let middle = (lines[index].top + lines[index].bottom) / 2
        return middle >= top && (middle < bottom || isLast)
      }
      guard let first = inside.first, let last = inside.last else { return nil }
      let offset = Point(cell.x, lines[first].top - top + above)
      return Slice.Piece(path: cell.path, target: cell.target) { drawing, rect in
        let point = Point(rect.minX + offset.x, rect.minY + offset.y)
        switch cell.content {
        case .text(let text, let colour):
          drawing.draw(text, lines: first..<last + 1, at: point, colour: colour)
        case .mark(let mark, let width, let palette):
          // Who hears it hears words of their own.
          let space = TextLayout(" ", font: mark.font)
          drawing.draw(space, at: point, colour: palette.text)
          mark.draw(on: drawing, at: point, palette: palette, width: width)
          let end = Point(point.x + mark.size(forWidth: width).width, point.y)
          drawing.draw(space, at: end, colour: palette.text)
        }
      }
    }
    slice.ground = { [panel, rule, ruleLeft, decoration] drawing, rect in
      if let panel {
        let box = Rect(rect.minX + panel.left, rect.minY, rect.width - panel.left, rect.height)
        drawing.fill(box, panel.fill)
        drawing.fill(Rect(box.minX, box.minY, 2.5, box.height), panel.bar)
      }
      if isLast, let rule {
        drawing.fill(Rect(rect.minX + ruleLeft, rect.maxY - 0.5, rect.width - ruleLeft, 0.5), rule)
      }
      if isFirst { decoration?(drawing, rect) }
    }
    return slice
  }
}
