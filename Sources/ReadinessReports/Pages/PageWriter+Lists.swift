import Canvas
import ReadinessCharts
import ReadinessModel

/// Lists, and room to write by hand.
extension PageWriter {
  mutating func list(_ items: [Item], _ kind: ListKind) {
    let list = element("L")
    let columns = columns(of: items, kind)
    for (index, item) in items.enumerated() {
      let point = element("LI")
      let label = [point, element("Lbl")]
      let body = [point, element("LBody")]
      var cells: [TextRow.Cell] = []
      var y = 0.0
      if let mark = item.mark {
        let symbol = symbol(mark)
        let room = columns.isStacked ? width - columns.mark : columns.words - columns.mark - style.bodySize
        cells.append(cell(symbol, x: columns.mark, width: room, path: label))
        if columns.isStacked { y = symbol.size(forWidth: room).height }
      } else if let sign = sign(kind, index) {
        cells.append(cell(sign, style.body, x: indent, width: columns.words - indent, path: label))
      }
      let words = runs(item.inlines)
      if !words.isEmpty || cells.isEmpty {
        cells.append(
          cell(words, style.body, x: columns.words, y: y, width: width - columns.words, path: body))
      }
      let isLast = index == items.count - 1
      let hasMore = !item.below.isEmpty || item.blank != nil
      var row = TextRow(cells: cells, spaceBefore: spacing(kind, hasMark: item.mark != nil))
      row.hold = hasMore ? .firmly : isLast ? .none : kind == .boxes && item.mark == nil ? .none : .softly
      if kind == .boxes {
        row.keepsTogether = true
        row.decoration = box(
          isTicked: item.isTicked, lineHeight: cells.first?.lines.first.map { $0.bottom - $0.top })
      }
      add(row, in: [list])
      finish(item, at: columns.words, path: body, in: [list])
    }
  }

  private func spacing(_ kind: ListKind, hasMark: Bool) -> Double {
    kind != .boxes ? style.gap * 0.5 : hasMark ? style.bodySize * 0.45 : style.gap * 1.4
  }

  private func sign(_ kind: ListKind, _ index: Int) -> String? {
    switch kind {
    case .lettered: "(\(String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index % 26)))))"
    case .bulleted: "•"
    case .marked, .boxes: nil
    }
  }

  /// What stands under a point: small words, and a line to write on.
  private mutating func finish(_ item: Item, at x: Double, path: [Element], in list: [Element]) {
    for (index, words) in item.below.enumerated() {
      let isLast = index == item.below.count - 1 && item.blank == nil
      add(
        TextRow(
          cells: [
            cell(words, style.small, x: x, width: width - x, colour: palette.secondaryText, path: path)
          ], spaceBefore: 1, hold: isLast ? .none : .firmly), in: list)
    }
    if let blank = item.blank { line(blank, left: x, path: path, in: list) }
  }

  /// Where the marks and the words of a list stand.
  private func columns(of items: [Item], _ kind: ListKind) -> (mark: Double, words: Double, isStacked: Bool) {
    let left = indent + (kind == .boxes ? boxSide * 1.9 : 0)
    let marks = items.compactMap(\.mark).map { symbol($0).size.width }
    guard let widest = marks.max() else {
      return (left, kind == .boxes ? left : left + style.bodySize * 1.9, false)
    }
    if kind == .boxes {
      let words = left + widest.rounded(.up) + style.bodySize
      return words > width * 0.3 ? (left, left, true) : (left, words, false)
    }
    return (left, left + min(widest.rounded(.up) + 1, (width - left) * 0.4) + style.bodySize * 1.2, false)
  }

  // MARK: Room to write

  private var boxSide: Double { style.bodySize * 0.95 }

  private func box(isTicked: Bool, lineHeight: Double?) -> (Drawing, Rect) -> Void {
    { [palette, indent, side = boxSide] drawing, rect in
      let y = rect.minY + ((lineHeight ?? side) - side) / 2
      drawing.box(Rect(rect.minX + indent + 0.5, y, side, side), isTicked: isTicked, palette.text)
    }
  }

  mutating func writingRoom(_ room: WritingRoom) {
    switch room {
    case .lines(let words, let count):
      for index in 0..<count {
        line(
          index == 0 ? words : "", left: indent, path: [element("P")],
          hold: index < count - 1 ? .firmly : .none)
      }
    case .boxes(let words):
      let groups = style.isLargePrint ? words.map { [$0] } : [words]
      for (index, group) in groups.enumerated() {
        boxes(group, hold: index < groups.count - 1 ? .firmly : .none)
      }
    }
  }

  /// Words and a line to write on.
  private mutating func line(
    _ words: String, left x: Double, path: [Element], in list: [Element] = [], hold: Slice.Hold = .none
  ) {
    let label = style.layout(words, style.small, width: width - x)
    let top = style.bodySize * 2.1 - label.size.height
    add(
      height: style.bodySize * 2.1, hold: hold, in: list,
      ground: { [colour = palette.secondaryText] drawing, rect in
        drawing.writingLine(after: label, at: Point(rect.minX + x, rect.minY + top), to: rect.maxX, colour)
      },
      pieces: words.isEmpty
        ? []
        : [
          Slice.Piece(path: path) { [colour = palette.secondaryText] drawing, rect in
            drawing.draw(label, at: Point(rect.minX + x, rect.minY + top), colour: colour)
          }
        ])
  }

  /// Boxes to tick, side by side, each with words and a line to write on.
  private mutating func boxes(_ words: [String], hold: Slice.Hold) {
    let labels = words.map { style.layout($0, style.small, width: width) }
    let gap = style.bodySize * 1.5
    let each = (width - indent - gap * Double(words.count - 1)) / Double(max(1, words.count))
    let side = boxSide
    let places = labels.indices.map { indent + Double($0) * (each + gap) }
    let height = style.bodySize * 2.1
    let elements = labels.map { _ in element("P") }
    add(
      height: height, hold: hold,
      ground: { [palette] drawing, rect in
        for (label, x) in zip(labels, places) {
          let top = rect.maxY - label.size.height
          let y = top + (label.size.height - side) / 2
          drawing.box(Rect(rect.minX + x + 0.5, y, side, side), isTicked: false, palette.text)
          drawing.writingLine(
            after: label, at: Point(rect.minX + x + side * 1.9, top), to: rect.minX + x + each,
            palette.secondaryText)
        }
      },
      pieces: labels.indices.map { index in
        Slice.Piece(path: [elements[index]]) { [colour = palette.secondaryText] drawing, rect in
          let label = labels[index]
          drawing.draw(
            label, at: Point(rect.minX + places[index] + side * 1.9, rect.maxY - label.size.height),
            colour: colour)
        }
      })
  }
}

extension Drawing {
  /// Draws a line to write on, on from where words end.
  fileprivate func writingLine(after label: TextLayout, at point: Point, to end: Double, _ colour: Colour) {
    let y = point.y + (label.lines.first?.baseline ?? label.size.height) + 1
    let start = point.x + (label.size.width > 0 ? label.size.width + 5 : 0)
    stroke(.line(from: Point(start, y), to: Point(end, y)), colour, width: 0.6)
  }

  /// Draws a box to tick, or one that is ticked.
  fileprivate func box(_ rect: Rect, isTicked: Bool, _ colour: Colour) {
    stroke(.rectangle(rect), colour, width: 0.9)
    if isTicked { stroke(.tick(in: rect), colour, width: 1.3) }
  }
}
