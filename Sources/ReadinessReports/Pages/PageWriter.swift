import Canvas
import ReadinessCharts
import ReadinessModel

/// Turns the blocks of a manuscript into strips for pages: the one place that knows letters, points and colours.
struct PageWriter: BlockWriter {
  let style: DocumentStyle
  /// How far words stand in, so that numbers can stand before them.
  let indent: Double
  private(set) var slices: [Slice] = []
  /// What each picture says, in the order in which they stand.
  private(set) var alternatives: [String] = []
  private var elements = 0
  private var rows = 0
  /// What is open: the document, and the section.
  private var group: [Element] = [Element(name: "Document", number: 0)]
  private var startsPage = false

  init(style: DocumentStyle, hasNumbers: Bool) {
    self.style = style
    indent = hasNumbers ? style.bodySize * 3.4 : 0
  }

  /// The width text can fill.
  var width: Double { style.area.width }
  var palette: Palette { style.palette }

  mutating func pageBreak() { startsPage = true }

  mutating func together(_ blocks: [Block]) {
    let start = slices.count
    var last = start
    for block in blocks {
      last = slices.count
      write(block)
    }
    for index in slices.indices[start..<max(start, last)] {
      slices[index].hold = max(slices[index].hold, .softly)
    }
  }

  // MARK: Adding strips

  /// An element of its own.
  mutating func element(_ name: String) -> Element {
    elements += 1
    return Element(name: name, number: elements)
  }

  /// Begins a section, which ends where the next begins.
  mutating func startSection() { group = [group[0], element("Sect")] }

  /// Adds a row, inside groups that may go on on the next page.
  mutating func add(_ row: TextRow, in inner: [Element] = []) {
    rows += 1
    append(row.slices(in: group + inner, row: rows))
  }

  /// Adds a strip that is drawn by itself.
  mutating func add(
    height: Double, spaceBefore: Double = 0, hold: Slice.Hold = .none, in inner: [Element] = [],
    ground: ((Drawing, Rect) -> Void)? = nil, pieces: [Slice.Piece] = []
  ) {
    rows += 1
    var slice = Slice(height: height)
    slice.spaceBefore = spaceBefore
    slice.hold = hold
    slice.group = group + inner
    slice.row = rows
    slice.ground = ground
    slice.pieces = pieces
    append([slice])
  }

  private mutating func append(_ added: [Slice]) {
    let start = slices.count
    slices += added
    guard startsPage, start < slices.count else { return }
    slices[start].startsPage = true
    startsPage = false
  }

  /// Adds rows that are repeated as a header wherever a page break divides what `body` adds.
  mutating func withHeader(_ header: TextRow, in inner: [Element], _ body: (inout PageWriter) -> Void) {
    var header = header
    header.hold = .firmly
    let start = slices.count
    add(header, in: inner)
    let repeated = Array(slices[start...])
    let first = slices.count
    body(&self)
    for index in slices.indices[first...] { slices[index].header = repeated }
  }

  /// Makes a strip a place that the outline and links lead to.
  mutating func mark(
    _ index: Int, outline: (title: String, level: Int, part: String?)? = nil, destination: String?
  ) {
    slices[index].outline = outline
    slices[index].destination = destination
  }

  /// Notes what a picture says.
  mutating func tell(_ words: String) { alternatives.append(words) }

  // MARK: Cells

  /// A text for a row.
  func cell(
    _ text: String, _ font: Font, x: Double, y: Double = 0, width: Double, colour: Colour? = nil,
    alignment: TextLayout.Alignment = .leading, path: [Element]
  ) -> TextRow.Cell {
    cell(
      [TextRun(text)], font, x: x, y: y, width: width, colour: colour, alignment: alignment, path: path)
  }

  /// A text for a row, in runs.
  func cell(
    _ runs: [TextRun], _ font: Font, x: Double, y: Double = 0, width: Double, colour: Colour? = nil,
    alignment: TextLayout.Alignment = .leading, path: [Element]
  ) -> TextRow.Cell {
    TextRow.Cell(
      content: .text(
        style.layout(runs, font, width: max(width, 1), alignment: alignment), colour ?? palette.text), x: x,
      y: y, path: path)
  }

  /// A mark for a row; without a width its words stay in one line.
  func cell(_ mark: SymbolMark, x: Double, y: Double = 0, width: Double? = nil, path: [Element])
    -> TextRow.Cell
  {
    TextRow.Cell(
      content: .mark(mark, width: width ?? (mark.size.width + 1).rounded(.up), palette), x: x, y: y,
      path: path)
  }

  /// Stretches of words as they are drawn. Where there are several, none turns another round.
  func runs(_ inlines: [Inline]) -> [TextRun] {
    let inlines = inlines.filter { !$0.words.text.isEmpty }
    return inlines.map { inline in
      let (text, emphasis) = inline.words
      let words = inlines.count > 1 ? text.isolated : text
      if case .mark(let mark) = inline {
        return TextRun(words, weight: .semibold, colour: palette.tone(of: mark.level).ink)
      }
      switch emphasis {
      case .none: return TextRun(words)
      case .strong: return TextRun(words, weight: .semibold)
      case .quiet:
        return TextRun(words, scale: style.small.size / style.bodySize, colour: palette.secondaryText)
      }
    }
  }

  /// A mark as it is drawn.
  func symbol(_ mark: Mark, isChip: Bool = false) -> SymbolMark {
    SymbolMark(
      mark.level, mark.words, font: mark.level == nil ? style.body : style.strong,
      style: isChip ? .chip : .plain)
  }
}
