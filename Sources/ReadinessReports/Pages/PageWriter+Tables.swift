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
  func places(in table: Table, _ font: Font) -> [(x: Double, width: Double)] {
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
      inlines.map { longestWord($0.words.text, font) }.max() ?? 0
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

  /// A picture as wide as paragraphs are. It is never divided: one higher than a page is drawn as several.
  mutating func figure(_ figure: Figure) {
    let pieces = FigurePiece.pieces(
      of: figure, width: width - indent, height: style.area.height * 0.9, style: style)
    for piece in pieces {
      tell(piece.words)
      add(
        height: piece.size.height, spaceBefore: style.gap,
        pieces: [
          Slice.Piece(path: [element("Figure")]) { [indent] drawing, rect in
            piece.draw(on: drawing, at: Point(rect.minX + indent, rect.minY))
          }
        ])
    }
  }
}
