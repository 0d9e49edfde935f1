import Canvas
import ReadinessCharts
import ReadinessModel

/// A picture as it is drawn in every form of a paper: a chart and what its symbols mean, or, of a chart that is higher
/// than a page, some of its rows.
struct FigurePiece {
  let size: Size
  /// What it says, for those who cannot see it.
  let words: String
  private let layout: ChartLayout
  private let rows: Range<Int>
  private let legend: Legend?
  private let palette: Palette

  /// The pieces of a picture, none of them higher than a height.
  static func pieces(
    of figure: Figure, width: Double, height: Double, style: DocumentStyle
  ) -> [FigurePiece] {
    let layout = figure.chart.layout(forWidth: width, font: style.body)
    let legend = Legend(figure.legend, width: width, style: style)
    let most = height - legend.height
    var pieces: [FigurePiece] = []
    var first = 0
    while first < layout.rows.count {
      let top = layout.rows[first].minY
      var end = first + 1
      while end < layout.rows.count, layout.rows[end].maxY - top <= most { end += 1 }
      let above = first == 0 ? legend.height : 0
      pieces.append(
        FigurePiece(
          size: Size(width, above + layout.rows[end - 1].maxY - top),
          words: figure.chart.words[first..<end].joined(separator: " "), layout: layout, rows: first..<end,
          legend: first == 0 ? legend : nil, palette: style.palette))
      first = end
    }
    return pieces
  }

  /// Draws it, its top left corner at a point.
  func draw(on drawing: Drawing, at point: Point) {
    legend?.draw(on: drawing, at: point, palette: palette)
    let above = legend?.height ?? 0
    layout.draw(
      on: drawing, at: Point(point.x, point.y + above - layout.rows[rows.lowerBound].minY), palette: palette,
      rows: rows)
  }
}

/// What symbols mean, line by line.
private struct Legend {
  let height: Double
  private let marks: [SymbolMark]
  private let places: [Point]

  init(_ levels: [Level], width: Double, style: DocumentStyle) {
    marks = levels.map { SymbolMark($0, font: style.small) }
    let gap = style.bodySize * 1.4
    let line = (marks.map(\.size.height).max() ?? 0) + style.gap * 0.5
    var places: [Point] = []
    var next = Point.zero
    for mark in marks {
      if next.x > 0, next.x + mark.size.width > width { next = Point(0, next.y + line) }
      places.append(next)
      next.x += mark.size.width + gap
    }
    self.places = places
    height = marks.isEmpty ? 0 : next.y + line + style.gap * 0.5
  }

  func draw(on drawing: Drawing, at point: Point, palette: Palette) {
    for (mark, place) in zip(marks, places) {
      mark.draw(on: drawing, at: Point(point.x + place.x, point.y + place.y), palette: palette)
    }
  }
}
