import Canvas
import ReadinessModel

/// Gathers what a document says, from its first line to its last.
struct Flow {
  let style: DocumentStyle
  private(set) var slices: [Slice] = []
  private var elements = 0
  private var chapter = 0
  private var paragraph = 0

  init(style: DocumentStyle) {
    self.style = style
  }

  /// The width text can fill.
  var width: Double { style.area.width }
  /// How far numbered paragraphs are indented.
  var indent: Double { style.bodySize * 3.4 }
  /// The number that the chapter to come will have.
  var nextChapter: Int { chapter + 1 }

  /// Adds a row of texts.
  mutating func add(_ row: Row, as name: String = "P") {
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
  mutating func withHeader(_ header: Row, _ body: (inout Flow) -> Void) {
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

  // MARK: Headings and paragraphs

  /// A numbered chapter heading: it begins the numbering of paragraphs anew and gets a line in the outline.
  mutating func chapter(_ title: String, destination: String? = nil) {
    chapter += 1
    paragraph = 0
    heading(title, level: 1, number: String(chapter), destination: destination)
  }

  /// A heading.
  mutating func heading(
    _ title: String, level: Int = 1, number: String? = nil, destination: String? = nil,
    inOutline: Bool = true
  ) {
    let font = style.heading(level)
    var cells: [Row.Cell] = []
    let x = number == nil ? 0 : indent
    if let number {
      cells.append(cell(number, font, x: 0, width: indent))
    }
    cells.append(cell(title, font, x: x, width: width - x))
    let start = slices.count
    add(
      Row(
        cells: cells, spaceBefore: style.bodySize * (level == 1 ? 1.7 : 1.1), keepsTogether: true,
        keepsWithNext: true),
      as: "H\(level)")
    slices[start].destination = destination
    if inOutline {
      slices[start].outline = (number.map { "\($0). \(title)" } ?? title, level)
    }
  }

  /// A numbered paragraph.
  mutating func numbered(_ runs: [TextRun], keepsWithNext: Bool = false) {
    add(
      Row(
        cells: [numberCell(), cell(runs, style.body, x: indent, width: width - indent)],
        spaceBefore: style.gap, keepsWithNext: keepsWithNext))
  }

  /// A numbered paragraph in plain words.
  mutating func numbered(_ text: String, keepsWithNext: Bool = false) {
    numbered([TextRun(text)], keepsWithNext: keepsWithNext)
  }

  /// The next paragraph's number, in the margin.
  mutating func numberCell() -> Row.Cell {
    paragraph += 1
    return cell(
      "\(chapter).\(paragraph)", style.body, x: 0, width: indent, colour: style.palette.secondaryText)
  }

  /// A paragraph without a number, as far to the right as numbered ones.
  mutating func paragraph(
    _ runs: [TextRun], font: Font? = nil, colour: Colour? = nil, spaceBefore: Double? = nil,
    keepsWithNext: Bool = false
  ) {
    add(
      Row(
        cells: [cell(runs, font ?? style.body, x: indent, width: width - indent, colour: colour)],
        spaceBefore: spaceBefore ?? style.gap * 0.5, keepsWithNext: keepsWithNext))
  }

  /// A point of a list, marked by a letter or a dash.
  mutating func item(_ mark: String, _ runs: [TextRun], keepsWithNext: Bool = false) {
    let x = indent + style.bodySize * 1.9
    add(
      Row(
        cells: [
          cell(mark, style.body, x: indent, width: x - indent),
          cell(runs, style.body, x: x, width: width - x),
        ], spaceBefore: style.gap * 0.5, keepsWithNext: keepsWithNext))
  }

  /// A text for a row.
  func cell(
    _ text: String, _ font: Font, x: Double, y: Double = 0, width: Double, colour: Colour? = nil,
    alignment: TextLayout.Alignment = .leading
  ) -> Row.Cell {
    cell([TextRun(text)], font, x: x, y: y, width: width, colour: colour, alignment: alignment)
  }

  /// A text for a row, in runs.
  func cell(
    _ runs: [TextRun], _ font: Font, x: Double, y: Double = 0, width: Double, colour: Colour? = nil,
    alignment: TextLayout.Alignment = .leading
  ) -> Row.Cell {
    Row.Cell(
      text: style.layout(runs, font, width: max(width, 1), alignment: alignment), x: x, y: y,
      colour: colour ?? style.palette.text)
  }
}
