import Canvas
import ReadinessCharts
import ReadinessModel

/// Gathers what a document says, from its first line to its last.
struct Flow {
  let style: DocumentStyle
  private(set) var slices: [Slice] = []
  private var elements = 0
  private var chapterNumber = 0
  private var paragraphNumber = 0

  init(style: DocumentStyle) {
    self.style = style
  }

  /// The width text can fill.
  var width: Double { style.area.width }
  /// How far numbered paragraphs are indented.
  var indent: Double { style.bodySize * 3.4 }

  /// Adds a row of texts.
  mutating func add(_ row: Columns, as name: String = "P") {
    elements += 1
    slices += row.slices(element: Slice.Element(name: name, number: elements))
  }

  /// Adds a strip that is drawn by itself.
  mutating func picture(
    height: Double, spaceBefore: Double = 0, keepsWithNext: Bool = false,
    draw: @escaping (Drawing, Rect) -> Void
  ) {
    slices.append(
      Slice(height: height, spaceBefore: spaceBefore, keepsWithNext: keepsWithNext, draw: draw))
  }

  /// Adds rows that are repeated as a header wherever a page break divides what `body` adds.
  mutating func withHeader(_ header: Columns, _ body: (inout Flow) -> Void) {
    var header = header
    header.keepsWithNext = true
    let start = slices.count
    add(header)
    let repeated = Array(slices[start...])
    let first = slices.count
    body(&self)
    for index in slices.indices[first...] { slices[index].header = repeated }
  }

  /// The next thing added begins a page.
  mutating func startPage(_ body: (inout Flow) -> Void) {
    let start = slices.count
    body(&self)
    if start < slices.count { slices[start].startsPage = true }
  }

  /// Begins a chapter and returns its number.
  mutating func countChapter() -> Int {
    chapterNumber += 1
    paragraphNumber = 0
    return chapterNumber
  }

  /// The next paragraph's number, in the margin.
  mutating func numberCell() -> Columns.Cell {
    paragraphNumber += 1
    return cell(
      "\(chapterNumber).\(paragraphNumber)", style.body, x: 0, width: indent,
      colour: style.palette.secondaryText)
  }

  /// Makes the strip last added, or one after `index`, a place that the outline and links lead to.
  mutating func mark(_ index: Int, outline: (title: String, level: Int)?, destination: String?) {
    slices[index].outline = outline
    slices[index].destination = destination
  }

  /// A text for a row.
  func cell(
    _ text: String, _ font: Font, x: Double, y: Double = 0, width: Double, colour: Colour? = nil,
    alignment: TextLayout.Alignment = .leading
  ) -> Columns.Cell {
    cell([TextRun(text)], font, x: x, y: y, width: width, colour: colour, alignment: alignment)
  }

  /// A text for a row, in runs.
  func cell(
    _ runs: [TextRun], _ font: Font, x: Double, y: Double = 0, width: Double, colour: Colour? = nil,
    alignment: TextLayout.Alignment = .leading
  ) -> Columns.Cell {
    Columns.Cell(
      content: .text(
        style.layout(runs, font, width: max(width, 1), alignment: alignment),
        colour ?? style.palette.text), x: x, y: y)
  }

  /// A mark for a row; without a width its words stay in one line.
  func cell(_ mark: SymbolMark, x: Double, y: Double = 0, width: Double? = nil) -> Columns.Cell {
    Columns.Cell(
      content: .mark(mark, width: width ?? (mark.size.width + 1).rounded(.up), style.palette), x: x, y: y)
  }
}
