import Canvas
import ReadinessCharts
import ReadinessModel

/// Turns the blocks of a manuscript into the body of a page of the web.
struct HTMLContent: BlockWriter {
  var marks = Markup(.html)
  private let style: DocumentStyle
  private let width: Double
  /// What tables stand under: they are named so to who hears them.
  private var heading: String
  private var level = 1
  private var isInSection = false

  init(_ manuscript: Manuscript, _ style: DocumentStyle) {
    self.style = style
    width = style.area.width - (manuscript.hasNumbers ? style.bodySize * 3.4 : 0)
    heading = manuscript.title
  }

  mutating func panel(_ inlines: [Inline], _ level: Level?) {
    element("p", "panel \(HTMLStyle.name(level))") { $0.inlines(inlines) }
  }

  /// A page of the web has no pages.
  mutating func pageBreak() {}

  mutating func together(_ blocks: [Block]) throws(DrawingFailure) {
    for block in blocks { try write(block) }
  }

  /// Ends what is open.
  mutating func end() {
    if isInSection { marks.add("</section>\n") }
    isInSection = false
  }

  // MARK: Elements

  /// An element on a line of its own, whose words may run either way.
  mutating func element(
    _ name: String, _ kind: String = "", _ attributes: String = "", _ write: (inout HTMLContent) -> Void
  ) {
    marks.add("<\(name)\(kind.isEmpty ? "" : " class=\"\(kind)\"")\(attributes) dir=\"auto\">")
    write(&self)
    marks.add("</\(name)>\n")
  }

  mutating func title(_ title: String, over words: String, beside kind: String) {
    marks.add("<header>\n<div class=\"over\"><span dir=\"auto\">")
    marks.words(words)
    marks.add("</span>")
    if !kind.isEmpty {
      marks.add(" <span>")
      marks.words(kind)
      marks.add("</span>")
    }
    marks.add("</div>\n")
    element("h1") { $0.marks.words(title) }
    marks.add("</header>\n")
  }

  mutating func heading(_ heading: Heading) {
    self.heading = heading.words
    // No level is left out: a small heading before the first chapter is as large as a chapter's.
    let level = min(heading.level, isInSection ? 2 : 1) + 1
    if level == 2 {
      end()
      marks.add("<section>\n")
      isInSection = true
    }
    let anchor = heading.anchor.map { " id=\"\(Self.id($0))\"" } ?? ""
    element("h\(level)", heading.label == nil ? "" : "counted", anchor) { writer in
      writer.number(heading.label)
      writer.marks.words(heading.words)
    }
  }

  mutating func paragraph(_ paragraph: Paragraph) {
    let kind = [paragraph.role.className, paragraph.number == nil ? nil : "counted"].compactMap { $0 }
    let anchor = paragraph.anchor.map { " id=\"\(Self.id($0))\"" } ?? ""
    element("p", kind.joined(separator: " "), anchor) { writer in
      writer.number(paragraph.number)
      if let mark = paragraph.mark {
        writer.mark(mark)
        writer.marks.add(" ")
      }
      writer.inlines(paragraph.inlines)
      if let verdict = paragraph.verdict {
        writer.marks.add(" ")
        writer.mark(verdict, "verdict")
      }
    }
  }

  private mutating func number(_ number: String?) {
    if let number { marks.add("<span class=\"n\">\(number)</span> ") }
  }

  // MARK: Words

  /// Stretches of words. Where there are several, none turns another round.
  mutating func inlines(_ inlines: [Inline]) {
    for inline in inlines {
      let (text, emphasis) = inline.words
      let isApart = inlines.count > 1 && text.isolated != text
      if isApart { marks.add("<bdi>") }
      switch (inline, emphasis) {
      case (.reference(let anchor, let number), _): marks.add("<a href=\"#\(Self.id(anchor))\">\(number)</a>")
      case (.mark(let mark), _): self.mark(mark)
      case (_, .none): marks.words(text)
      case (_, .strong): enclosed("strong", text)
      case (_, .quiet): enclosed("small", text)
      }
      if isApart { marks.add("</bdi>") }
    }
  }

  private mutating func enclosed(_ element: String, _ words: String) {
    marks.add("<\(element)>")
    marks.words(words)
    marks.add("</\(element)>")
  }

  /// A level's symbol and words. The symbol is there for the eye.
  mutating func mark(_ mark: Mark, _ kind: String = "") {
    let kinds = ["mark", HTMLStyle.name(mark.level), kind].filter { !$0.isEmpty }
    marks.add("<span class=\"\(kinds.joined(separator: " "))\">")
    if let level = mark.level {
      marks.add(
        "<span aria-hidden=\"true\">\(level.symbol.character)</span>\(mark.words.isEmpty ? "" : "&nbsp;")")
    }
    marks.words(mark.words)
    marks.add("</span>")
  }

  private static func id(_ anchor: Anchor) -> String {
    Markup.attribute(String(anchor.name.map { $0.isWhitespace ? "-" : $0 }))
  }

  // MARK: Pictures

  mutating func figure(_ figure: Figure) throws(DrawingFailure) {
    let pieces = FigurePiece.pieces(of: figure, width: width, height: style.area.height, style: style)
    for piece in pieces {
      let picture = VectorPicture(size: piece.size)
      piece.draw(on: picture.drawing, at: .zero)
      marks.add(
        "<figure><img src=\"data:image/svg+xml;base64,\(base64(try picture.svg()))\" "
          + "width=\"\(Int((piece.size.width * 4 / 3).rounded()))\" "
          + "height=\"\(Int((piece.size.height * 4 / 3).rounded()))\" "
          + "alt=\"\(Markup.attribute(piece.words))\"></figure>\n")
    }
    numbers(figure.chart.table)
  }

  /// The numbers of a picture, folded under it.
  private mutating func numbers(_ table: ChartTable) {
    marks.add("<details><summary>")
    marks.words(tr("The numbers as a table"))
    marks.add("</summary>\n")
    self.table(
      Table(
        table.columns.map { Table.Column($0, share: 1) },
        rows: table.rows.map { $0.map { Table.Cell.words($0) } }))
    marks.add("</details>\n")
  }

  // MARK: Tables

  mutating func facts(_ facts: [Fact]) {
    begin(table: "facts")
    marks.add("<tbody>\n")
    for line in facts.lines {
      marks.add("<tr>")
      for (index, fact) in line.enumerated() {
        let spans = index == line.count - 1 && line.count == 1 && facts.lines.contains { $0.count > 1 }
        marks.add("<th scope=\"row\" class=\"name\">")
        marks.words(fact.name)
        marks.add("</th><td dir=\"auto\"\(spans ? " colspan=\"3\"" : "")>")
        marks.words(fact.value)
        marks.add("</td>")
      }
      marks.add("</tr>\n")
    }
    marks.add("</tbody></table>\n")
  }

  private mutating func begin(table kind: String = "") {
    marks.add("<table\(kind.isEmpty ? "" : " class=\"\(kind)\"")><caption dir=\"auto\">")
    marks.words(heading)
    marks.add("</caption>\n")
  }

  mutating func table(_ table: Table) {
    begin()
    marks.add("<thead><tr>")
    for column in table.columns {
      marks.add("<th scope=\"col\" dir=\"auto\">")
      marks.words(column.title)
      if let guidance = column.guidance, table.rows.isEmpty {
        marks.add("<br>")
        enclosed("small", guidance)
      }
      marks.add("</th>")
    }
    marks.add("</tr></thead>\n<tbody>\n")
    for row in table.rows {
      marks.add("<tr>")
      for (index, content) in row.enumerated() {
        let name = index == 0 ? "th" : "td"
        marks.add("<\(name)\(index == 0 ? " scope=\"row\"" : "") dir=\"auto\">")
        cell(content)
        marks.add("</\(name)>")
      }
      marks.add("</tr>\n")
    }
    // Empty rows are for writing on paper; one says that there is nothing yet.
    if table.rows.isEmpty {
      marks.add("<tr>" + String(repeating: "<td>&nbsp;</td>", count: table.columns.count) + "</tr>\n")
    }
    marks.add("</tbody></table>\n")
  }

  private mutating func cell(_ content: Table.Cell) {
    switch content {
    case .words(let inlines): self.inlines(inlines)
    case .link(let words, let anchor):
      marks.add("<a href=\"#\(Self.id(anchor))\">")
      marks.words(words)
      marks.add("</a>")
    case .mark(let mark): self.mark(mark)
    }
  }
}

extension Paragraph.Role {
  /// The class of the paragraph; none for what the paper says.
  fileprivate var className: String? {
    switch self {
    case .body: nil
    case .lead: "lead"
    case .sentence: "sentence"
    case .facts: "facts"
    case .note: "said"
    case .aim: "aim"
    case .guidance: "guidance"
    }
  }
}
