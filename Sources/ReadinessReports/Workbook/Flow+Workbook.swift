import Canvas
import ReadinessModel

/// The pieces of a workbook on paper.
extension Flow {
  /// As many lines are there to write on under a heading that is blank.
  private static let blankLines = 6
  /// As many empty rows end a table, and a table that has no others.
  private static let blankRows = 2
  private static let firstBlankRows = 8

  /// A heading and what stands under it, paragraph by paragraph; or what belongs there, and lines to write on.
  mutating func add(_ heading: Pack.Toolkit.Heading, _ text: String, level: Int) {
    self.heading(heading.title, level: level)
    let paragraphs = text.split(whereSeparator: \.isNewline).map(String.init)
      .filter { !$0.allSatisfy(\.isWhitespace) }
    for (index, words) in paragraphs.enumerated() {
      plain([TextRun(words)], spaceBefore: index == 0 ? style.gap * 0.5 : style.gap)
    }
    guard paragraphs.isEmpty else { return }
    if let guidance = heading.guidance {
      plain(
        [TextRun(guidance)], font: style.small, colour: style.palette.secondaryText,
        spaceBefore: style.gap * 0.5, keepsWithNext: true)
    }
    for line in 1...Self.blankLines { writingLine("", left: 0, keepsWithNext: line < Self.blankLines) }
  }

  /// The steps, each with its box, who takes it and by when; where nobody is named there is a line to write on.
  mutating func add(_ steps: [Workbook.StepState]) {
    for (index, state) in steps.enumerated() {
      box(
        tr("{n}. {step}", ["n": index + 1, "step": state.step.text]), isTicked: state.isDone,
        keepsWithNext: true)
      let day = Day(state.by)?.long ?? state.by
      let facts = [
        state.who.isEmpty ? nil : tr("Who: {name}", ["name": state.who]),
        day.isEmpty ? nil : tr("By: {day}", ["day": day]),
      ].compactMap { $0 }
      if !facts.isEmpty {
        plain(
          [TextRun(facts.joined(separator: "   "))], font: style.small, colour: style.palette.secondaryText,
          spaceBefore: 1, keepsWithNext: state.who.isEmpty || day.isEmpty, left: boxIndent)
      }
      if state.who.isEmpty || day.isEmpty {
        let words = state.who.isEmpty ? (day.isEmpty ? tr("Who, by when") : tr("Who")) : tr("By")
        writingLine(words, left: boxIndent, keepsWithNext: false)
      }
    }
  }

  private var boxIndent: Double { style.bodySize * 1.9 }

  /// A box, ticked or to tick, and words beside it.
  mutating func box(_ words: String, isTicked: Bool, keepsWithNext: Bool = false) {
    let side = style.bodySize * 0.95
    let text = style.layout(words, style.body, width: width - boxIndent)
    let lineHeight = text.lines.first?.height ?? text.size.height
    var row = Columns(
      cells: [cell(words, style.body, x: boxIndent, width: width - boxIndent)], spaceBefore: style.gap * 1.4,
      keepsTogether: true, keepsWithNext: keepsWithNext)
    row.decoration = { [palette = style.palette] drawing, rect in
      let y = rect.minY + (lineHeight - side) / 2
      let x = rect.minX + 0.5
      drawing.stroke(.rectangle(Rect(x, y, side, side)), palette.text, width: 0.9)
      guard isTicked else { return }
      let middle = Point(x + side * 0.42, y + side * 0.78)
      drawing.stroke(
        .line(from: Point(x + side * 0.18, y + side * 0.5), to: middle), palette.text, width: 1.3)
      drawing.stroke(
        .line(from: middle, to: Point(x + side * 0.86, y + side * 0.2)), palette.text, width: 1.3)
    }
    add(row)
  }

  /// A table with its rows, and some empty ones to write in.
  mutating func add(_ columns: [Pack.Toolkit.Column], _ rows: [Row]) {
    let font = columns.count > 5 ? style.small : style.body
    let texts = rows.map { row in
      columns.map { column -> String in
        let text = row.values[text: column.id]
        return column.kind == .day ? Day(text)?.long ?? text : text
      }
    }
    let places = places(for: columns, texts, font)
    var head = Columns(
      cells: zip(columns, places).map { column, place in
        cell(
          column.title, style.small.weight(.semibold), x: place.x, width: place.width,
          colour: style.palette.secondaryText)
      }, padding: style.bodySize * 0.3)
    head.rule = style.palette.line
    head.spaceBefore = style.gap
    head.keepsTogether = true
    let blank = rows.isEmpty ? Self.firstBlankRows : Self.blankRows
    withHeader(head) { flow in
      for texts in texts {
        var line = Columns(cells: [], padding: flow.style.bodySize * 0.45, rule: flow.style.palette.line)
        line.cells = zip(texts, places).map { flow.cell($0, font, x: $1.x, width: $1.width) }
        line.keepsTogether =
          (line.cells.flatMap(\.lines).map(\.bottom).max() ?? 0) < flow.style.area.height / 4
        flow.add(line)
      }
      for _ in 0..<blank { flow.blankRow(places) }
    }
  }

  /// Where the columns stand: sentences get more room than names, and no column less than its longest word.
  private func places(
    for columns: [Pack.Toolkit.Column], _ rows: [[String]], _ font: Font
  ) -> [(x: Double, width: Double)] {
    let gap = style.bodySize * (columns.count > 5 ? 0.6 : 0.8)
    let room = width - gap * Double(columns.count - 1)
    let least = columns.indices.map { index -> Double in
      let title = longestWord(columns[index].title, style.small.weight(.semibold))
      let words = rows.map { longestWord($0[index], font) }
      return min(([title] + words).max() ?? 0, room / Double(columns.count) * 1.6)
    }
    var widths = least
    var open = Set(columns.indices)
    // Those whose share is too little keep what they need; the others share the rest.
    while true {
      let left = room - columns.indices.filter { !open.contains($0) }.reduce(0) { $0 + least[$1] }
      let shares = open.reduce(0) { $0 + share(columns[$1]) }
      for index in open { widths[index] = left * share(columns[index]) / max(shares, 1) }
      let tight = open.filter { widths[$0] < least[$0] }
      if tight.isEmpty || tight.count == open.count { break }
      open.subtract(tight)
      for index in tight { widths[index] = least[index] }
    }
    var x = 0.0
    return widths.map { width in
      defer { x += width + gap }
      return (x, width)
    }
  }

  private func share(_ column: Pack.Toolkit.Column) -> Double { column.kind == .long ? 4 : 3 }

  private func longestWord(_ text: String, _ font: Font) -> Double {
    text.split(whereSeparator: \.isWhitespace).map { TextLayout.width(of: String($0), font: font) + 1 }.max()
      ?? 0
  }

  /// An empty row: its cells are seen by the lines between them.
  private mutating func blankRow(_ places: [(x: Double, width: Double)]) {
    picture(height: style.bodySize * 3.4) {
      [palette = style.palette, gap = style.bodySize * 0.4] drawing, rect in
      drawing.fill(Rect(rect.minX, rect.maxY - 0.5, rect.width, 0.5), palette.line)
      for place in places.dropFirst() {
        drawing.fill(Rect(rect.minX + place.x - gap, rect.minY + 3, 0.5, rect.height - 6), palette.line)
      }
    }
  }
}
