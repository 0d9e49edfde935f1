import Canvas
import ReadinessCharts
import ReadinessModel

/// Turns the blocks of a manuscript into the text of an office document.
///
/// It says of each thing what it is, by a style's name; ``ODTStyles`` says what it looks like.
struct ODTContent: BlockWriter {
  let styles: ODTStyles
  let hasNumbers: Bool
  /// The pictures, as they lie in the package.
  private(set) var pictures: [Package.File] = []
  var marks = Markup(.openDocument)
  /// What differs from a style at one place, by what it is.
  private var automatic: [Automatic: String] = [:]
  private var columns: [String] = []
  private var tables = 0
  private var hasNumbering = false
  /// What the next paragraph is to be besides.
  private var startsPage = true
  private var isFirst = true
  private var keeps = false

  /// What a paragraph is besides its style.
  private struct Automatic: Hashable {
    var style: String
    var isRightToLeft = false
    var startsPage = false
    var isFirst = false
    var keeps = false
  }

  init(_ styles: ODTStyles) {
    self.styles = styles
    hasNumbers = styles.manuscript.hasNumbers
    startsPage = false
  }

  /// The file `content.xml`, once all blocks are written.
  var document: String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <office:document-content \(ODTStyles.namespaces) office:version="1.2">
    <office:automatic-styles>\(automaticStyles)</office:automatic-styles>
    <office:body><office:text>\(marks.text)</office:text></office:body>
    </office:document-content>
    """
  }

  mutating func panel(_ inlines: [Inline], _ level: Level?) {
    open("p", ODTStyles.name("Panel", level), for: inlines)
    self.inlines(inlines)
    marks.add("</text:p>\n")
  }

  mutating func pageBreak() { startsPage = true }

  mutating func together(_ blocks: [Block]) throws(DrawingFailure) {
    for (index, block) in blocks.enumerated() {
      keeps = index < blocks.count - 1
      try write(block)
    }
    keeps = false
  }

  // MARK: Paragraphs

  /// Begins a paragraph; `p` or `h`.
  mutating func open(_ kind: String, _ style: String, for inlines: [Inline] = [], _ attributes: String = "") {
    let isRightToLeft = inlines.lazy.compactMap { $0.words.text.runsFromRight }.first ?? false
    let name = self.name(style, isRightToLeft: isRightToLeft)
    marks.add("<text:\(kind) text:style-name=\"\(name)\"\(attributes)>")
  }

  /// The name of a style, or of one that differs from it as this place wants it.
  mutating func name(_ style: String, isRightToLeft: Bool) -> String {
    let wanted = Automatic(
      style: style, isRightToLeft: isRightToLeft, startsPage: startsPage, isFirst: isFirst, keeps: keeps)
    (startsPage, isFirst) = (false, false)
    if wanted == Automatic(style: style) { return ODTStyles.name(style) }
    if let known = automatic[wanted] { return known }
    let name = "P\(automatic.count + 1)"
    automatic[wanted] = name
    return name
  }

  mutating func title(_ title: String, over words: String, beside kind: String) {
    open("p", "Over title", for: [.text(words)])
    marks.words(words)
    if !kind.isEmpty {
      marks.add("<text:tab/>")
      span("Quiet", kind)
    }
    marks.add("</text:p>\n")
    open("p", "Title", for: [.text(title)])
    marks.words(title)
    marks.add("</text:p>\n")
  }

  mutating func heading(_ heading: Heading) {
    let level = min(heading.level, 2)
    begin(numbering: heading.isNumbered ? 1 : nil)
    open("h", "Heading \(level)", for: [.text(heading.words)], " text:outline-level=\"\(level)\"")
    anchored(heading.anchor) { $0.marks.words(heading.words) }
    marks.add("</text:h>")
    end(numbering: heading.isNumbered ? 1 : nil)
  }

  mutating func paragraph(_ paragraph: Paragraph) {
    begin(numbering: paragraph.isNumbered ? 2 : nil)
    open("p", paragraph.styleName, for: paragraph.inlines)
    anchored(paragraph.anchor) { writer in
      if let mark = paragraph.mark {
        writer.mark(mark)
        writer.marks.add(" ")
      }
      writer.inlines(paragraph.inlines)
    }
    if let verdict = paragraph.verdict {
      marks.add("<text:tab/>")
      mark(verdict)
    }
    marks.add("</text:p>")
    end(numbering: paragraph.isNumbered ? 2 : nil)
  }

  /// Writes what others lead to.
  private mutating func anchored(_ anchor: Anchor?, _ write: (inout ODTContent) -> Void) {
    guard let anchor else { return write(&self) }
    let name = Markup.attribute(anchor.name)
    marks.add("<text:bookmark-start text:name=\"\(name)\"/>")
    write(&self)
    marks.add("<text:bookmark-end text:name=\"\(name)\"/>")
  }

  // MARK: Numbers

  /// Begins a piece of the list that counts chapters, paragraphs and points.
  mutating func begin(numbering level: Int?, goesOn: Bool = true) {
    guard let level else { return }
    let goesOn = goesOn && hasNumbering
    hasNumbering = true
    marks.add(
      "<text:list text:style-name=\"Numbering\"\(goesOn ? " text:continue-numbering=\"true\"" : "")>"
        + "<text:list-item>" + String(repeating: "<text:list><text:list-item>", count: level - 1))
  }

  mutating func end(numbering level: Int?) {
    if let level { marks.add(String(repeating: "</text:list-item></text:list>", count: level)) }
    marks.add("\n")
  }

  // MARK: Words

  /// Stretches of words. Where there are several, none turns another round.
  mutating func inlines(_ inlines: [Inline]) {
    for (index, inline) in inlines.enumerated() {
      let (text, emphasis) = inline.words
      let words = inlines.count > 1 ? text.isolated : text
      switch (inline, emphasis) {
      case (.reference(let anchor, let number), _):
        let name = Markup.attribute(anchor.name)
        marks.add("<text:bookmark-ref text:reference-format=\"number\" text:ref-name=\"\(name)\">")
        marks.words(number, isAtStart: false)
        marks.add("</text:bookmark-ref>")
      case (.mark(let mark), _): self.mark(mark)
      case (_, .none): marks.words(words, isAtStart: index == 0)
      case (_, .strong): span("Strong Emphasis", words, isAtStart: index == 0)
      case (_, .quiet): span("Quiet", words, isAtStart: index == 0)
      }
    }
  }

  mutating func span(_ style: String, _ words: String, isAtStart: Bool = false) {
    marks.add("<text:span text:style-name=\"\(ODTStyles.name(style))\">")
    marks.words(words, isAtStart: isAtStart)
    marks.add("</text:span>")
  }

  /// A level's symbol and words.
  mutating func mark(_ mark: Mark) {
    span(ODTStyles.name("Level", mark.level), mark.text)
  }

  // MARK: Pictures

  mutating func figure(_ figure: Figure) throws(DrawingFailure) {
    let style = styles.style
    let pieces = FigurePiece.pieces(
      of: figure, width: style.area.width - styles.indent, height: style.area.height * 0.8, style: style)
    for piece in pieces {
      // Twice as fine as a screen.
      let picture = Picture(size: piece.size, scale: 2 * 96 / 72)
      piece.draw(on: picture.drawing, at: .zero)
      let number = pictures.count + 1
      let name = "Pictures/figure-\(number).png"
      pictures.append(Package.File(name: name, bytes: try picture.png(), isPacked: false))
      open("p", "Figure")
      marks.add(
        """
        <draw:frame draw:name="figure-\(number)" text:anchor-type="as-char" \
        svg:width="\(points(piece.size.width))" svg:height="\(points(piece.size.height))">\
        <draw:image xlink:href="\(name)" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/><svg:title>
        """)
      marks.words(tr("Picture {n}", ["n": number]))
      marks.add("</svg:title><svg:desc>\(Markup.attribute(piece.words))</svg:desc></draw:frame></text:p>\n")
    }
  }

  // MARK: Tables

  mutating func facts(_ facts: [Fact]) {
    let lines = facts.lines
    let count = lines.map(\.count).max() ?? 1
    let width = styles.style.area.width
    beginTable(count == 1 ? [0.22, 0.78] : [0.15, 0.28, 0.17, 0.4], width: width, left: 0)
    for line in lines {
      marks.add("<table:table-row>")
      for (index, fact) in line.enumerated() {
        cell("Table Contents") { $0.span("Quiet", fact.name, isAtStart: true) }
        let spans = index == line.count - 1 ? 2 * (count - line.count) + 1 : 1
        cell("Table Contents", for: [.text(fact.value)], spanning: spans) { $0.marks.words(fact.value) }
      }
      marks.add("</table:table-row>")
    }
    marks.add("</table:table>\n")
  }

  mutating func table(_ table: Table) {
    let style = styles.style
    let places = PageWriter(style: style, hasNumbers: hasNumbers).places(
      in: table, table.columns.count > 5 ? style.small : style.body)
    let width = style.area.width - styles.indent
    beginTable(places.map { $0.width / width }, width: width, left: styles.indent)
    marks.add("<table:table-header-rows><table:table-row>")
    for column in table.columns {
      cell("Table Heading", for: [.text(column.title)]) { writer in
        writer.marks.words(column.title)
        guard let guidance = column.guidance, table.rows.isEmpty else { return }
        writer.marks.add("<text:line-break/>")
        writer.marks.words(guidance)
      }
    }
    marks.add("</table:table-row></table:table-header-rows>")
    for row in table.rows {
      marks.add("<table:table-row>")
      for content in row { cell(content) }
      marks.add("</table:table-row>\n")
    }
    for _ in 0..<table.blankRows {
      marks.add("<table:table-row>")
      for _ in table.columns { cell("Table Contents") { _ in } }
      marks.add("</table:table-row>\n")
    }
    marks.add("</table:table>\n")
  }

  private mutating func cell(_ content: Table.Cell) {
    switch content {
    case .words(let inlines): cell("Table Contents", for: inlines) { $0.inlines(inlines) }
    case .link(let words, let anchor):
      cell("Table Contents", for: [.text(words)]) { writer in
        writer.marks.add(
          "<text:a xlink:type=\"simple\" xlink:href=\"#\(Markup.attribute(anchor.name))\" "
            + "text:style-name=\"\(ODTStyles.name("Internet link"))\">")
        writer.marks.words(words)
        writer.marks.add("</text:a>")
      }
    case .mark(let mark): cell("Table Contents") { $0.mark(mark) }
    }
  }

  private mutating func cell(
    _ style: String, for inlines: [Inline] = [], spanning count: Int = 1,
    _ write: (inout ODTContent) -> Void
  ) {
    let spans = count > 1 ? " table:number-columns-spanned=\"\(count)\"" : ""
    marks.add("<table:table-cell table:style-name=\"Cell\" office:value-type=\"string\"\(spans)>")
    open("p", style, for: inlines)
    write(&self)
    marks.add("</text:p></table:table-cell>")
    for _ in 1..<count { marks.add("<table:covered-table-cell/>") }
  }

  private mutating func beginTable(_ shares: [Double], width: Double, left: Double) {
    tables += 1
    let name = "Table\(tables)"
    let first = startsPage ? " fo:break-before=\"page\"" : ""
    startsPage = false
    columns.append(
      "<style:style style:name=\"\(name)\" style:family=\"table\"><style:table-properties "
        + "style:width=\"\(points(width))\" fo:margin-left=\"\(points(left))\" fo:margin-top=\"4pt\" "
        + "table:align=\"margins\"\(first)/></style:style>")
    marks.add("<table:table table:name=\"\(name)\" table:style-name=\"\(name)\">")
    for (index, share) in shares.enumerated() {
      let column = "\(name).\(index + 1)"
      columns.append(
        "<style:style style:name=\"\(column)\" style:family=\"table-column\"><style:table-column-properties "
          + "style:rel-column-width=\"\(Int(share * 65535))*\"/></style:style>")
      marks.add("<table:table-column table:style-name=\"\(column)\"/>")
    }
  }

  // MARK: What differs

  private var automaticStyles: String {
    let line = styles.style.palette.line.hex
    let cell =
      "<style:style style:name=\"Cell\" style:family=\"table-cell\"><style:table-cell-properties "
      + "fo:padding=\"2.5pt\" fo:border-left=\"none\" fo:border-right=\"none\" fo:border-top=\"none\" "
      + "fo:border-bottom=\"0.5pt solid \(line)\"/></style:style>\n"
    return cell + columns.joined(separator: "\n")
      + automatic.sorted { $0.value < $1.value }.map { wanted, name in
        let parent = ODTStyles.name(wanted.style)
        let master = wanted.isFirst ? " style:master-page-name=\"First_20_Page\"" : ""
        var properties = ""
        if wanted.isRightToLeft { properties += "style:writing-mode=\"rl-tb\" fo:text-align=\"start\" " }
        if wanted.startsPage { properties += "fo:break-before=\"page\" " }
        if wanted.keeps { properties += "fo:keep-with-next=\"always\" " }
        return "<style:style style:name=\"\(name)\" style:family=\"paragraph\" "
          + "style:parent-style-name=\"\(parent)\"\(master)><style:paragraph-properties \(properties)/>"
          + "</style:style>\n"
      }.joined()
  }
}
