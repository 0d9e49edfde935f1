import Canvas
import ReadinessCharts
import ReadinessModel

/// Tables and pictures.
extension PageWriter {
  /// A table with a header that is repeated on every page it reaches.
  mutating func table(_ table: Table) {
    let group = [element("Table")]
    // The letters of a table of many columns are small.
    let font = table.columns.count > 5 ? style.small : style.body
    let places = places(in: table, font)
    let head = element("TR")
    var header = TextRow(
      cells: zip(table.columns, places).map { column, place in
        var runs = [TextRun(column.title)]
        if let guidance = column.guidance, table.rows.isEmpty {
          runs.append(TextRun("\n" + guidance, weight: .regular))
        }
        return cell(
          runs, style.small.weight(.semibold), x: place.x, width: place.width, colour: palette.secondaryText,
          path: [head, element("TH")])
      }, padding: style.bodySize * 0.3)
    header.rule = palette.line
    header.ruleLeft = indent
    header.spaceBefore = style.gap
    header.keepsTogether = true
    withHeader(header, in: group) { writer in
      for row in table.rows { writer.line(of: row, places, font, in: group) }
      for _ in 0..<table.blankRows { writer.blankRow(places) }
    }
  }

  private mutating func line(
    of cells: [Table.Cell], _ places: [(x: Double, width: Double)], _ font: Font, in group: [Element]
  ) {
    let line = element("TR")
    var row = TextRow(cells: [], padding: style.bodySize * 0.36, rule: palette.line)
    row.ruleLeft = indent
    for (index, (content, place)) in zip(cells, places).enumerated() {
      let path = [line, element(index == 0 ? "TH" : "TD")]
      switch content {
      case .words(let inlines):
        row.cells.append(cell(runs(inlines), font, x: place.x, width: place.width, path: path))
      case .link(let words, let anchor):
        var link = cell(words, font, x: place.x, width: place.width, path: path)
        link.target = anchor.name
        row.cells.append(link)
      case .mark(let mark):
        row.cells.append(cell(symbol(mark), x: place.x, width: place.width, path: path))
      }
    }
    row.keepsTogether = row.height < style.area.height / 4
    add(row, in: group)
  }

  /// An empty row: its cells are seen by the lines between them.
  private mutating func blankRow(_ places: [(x: Double, width: Double)]) {
    add(
      height: style.bodySize * 3.4,
      ground: { [palette, indent, gap = style.bodySize * 0.4] drawing, rect in
        drawing.fill(Rect(rect.minX + indent, rect.maxY - 0.5, rect.width - indent, 0.5), palette.line)
        for place in places.dropFirst() {
          drawing.fill(Rect(rect.minX + place.x - gap, rect.minY + 3, 0.5, rect.height - 6), palette.line)
        }
      })
  }

  /// Where the columns stand: as their shares say, and no column less than its longest word.
  private func places(in table: Table, _ font: Font) -> [(x: Double, width: Double)] {
    let columns = table.columns
    let gap = style.bodySize * (columns.count > 5 ? 0.6 : 0.9)
    let room = width - indent - gap * Double(columns.count - 1)
    let least = columns.indices.map { index -> Double in
      let title = longestWord(columns[index].title, style.small.weight(.semibold))
      let words = table.rows.map { self.least(of: $0[index], font) }
      return min(([title] + words).max() ?? 0, room / Double(columns.count) * 1.6)
    }
    var widths = least
    var open = Set(columns.indices)
    // Those whose share is too little keep what they need; the others share the rest.
    while true {
      let left = room - columns.indices.filter { !open.contains($0) }.reduce(0) { $0 + least[$1] }
      let shares = open.reduce(0) { $0 + columns[$1].share }
      for index in open { widths[index] = left * columns[index].share / max(shares, 0.01) }
      let tight = open.filter { widths[$0] < least[$0] }
      if tight.isEmpty || tight.count == open.count { break }
      open.subtract(tight)
      for index in tight { widths[index] = least[index] }
    }
    var x = indent
    return widths.map { width in
      defer { x += width + gap }
      return (x, width)
    }
  }

  private func least(of cell: Table.Cell, _ font: Font) -> Double {
    switch cell {
    case .words(let inlines):
      inlines.map { if case .text(let words, _) = $0 { longestWord(words, font) } else { 0 } }.max() ?? 0
    case .link(let words, _): longestWord(words, font)
    case .mark(let mark): longestWord(mark.words, symbol(mark).font) + style.bodySize * 1.2
    }
  }

  private func longestWord(_ text: String, _ font: Font) -> Double {
    let words = Set(text.split(whereSeparator: \.isWhitespace))
    // Only words of many letters can be the widest.
    let most = words.map(\.count).max() ?? 0
    return words.filter { $0.count * 2 >= most }.map { TextLayout.width(of: String($0), font: font) + 1 }
      .max() ?? 0
  }

  // MARK: Pictures

  /// A picture as wide as paragraphs are, with what its symbols mean. It is never divided: one higher than a page is
  /// drawn as several, each with its rows.
  mutating func figure(_ figure: Figure) {
    let layout = figure.chart.layout(forWidth: width - indent, font: style.body)
    let legend = legend(figure.legend)
    let most = style.area.height * 0.9 - legend.height
    var first = 0
    while first < layout.rows.count {
      let top = layout.rows[first].minY
      var end = first + 1
      while end < layout.rows.count, layout.rows[end].maxY - top <= most { end += 1 }
      let rows = first..<end
      let above = first == 0 ? legend.height : 0
      tell(figure.chart.words[rows].joined(separator: " "))
      add(
        height: above + layout.rows[end - 1].maxY - top, spaceBefore: style.gap,
        pieces: [
          Slice.Piece(path: [element("Figure")]) { [indent, palette] drawing, rect in
            if rows.lowerBound == 0 { legend.draw(drawing, Point(rect.minX + indent, rect.minY)) }
            layout.draw(
              on: drawing, at: Point(rect.minX + indent, rect.minY + above - top), palette: palette,
              rows: rows)
          }
        ])
      first = end
    }
  }

  /// What symbols mean, line by line.
  private func legend(_ levels: [Level]) -> (height: Double, draw: (Drawing, Point) -> Void) {
    let marks = levels.map { SymbolMark($0, font: style.small) }
    let gap = style.bodySize * 1.4
    let line = (marks.map(\.size.height).max() ?? 0) + style.gap * 0.5
    var places: [Point] = []
    var next = Point.zero
    for mark in marks {
      if next.x > 0, next.x + mark.size.width > width - indent { next = Point(0, next.y + line) }
      places.append(next)
      next.x += mark.size.width + gap
    }
    return (
      marks.isEmpty ? 0 : next.y + line + style.gap * 0.5,
      { [palette] drawing, point in
        for (mark, place) in zip(marks, places) {
          mark.draw(on: drawing, at: Point(point.x + place.x, point.y + place.y), palette: palette)
        }
      }
    )
  }
}
