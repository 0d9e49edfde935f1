import Canvas
import Testing

@Suite("Text")
struct TextLayoutTests {
  static let font = Font(size: 11)
  static let sentence =
    "For any local priority we can show the line from national aim, through the partnership target and our plan "
    + "objective, to what a named team does this month, and back again."

  @Test("Text is broken into lines no wider than it may be")
  func wrapping() {
    let layout = TextLayout(Self.sentence, font: Self.font, width: 200)
    #expect(layout.lines.count > 2)
    #expect(layout.lines.allSatisfy { $0.width <= 200.01 })
    #expect(layout.size.width <= 200.01)
    #expect(!layout.isShortened)
  }

  @Test("A word longer than the line is broken and stays inside")
  func longWord() {
    let layout = TextLayout(String(repeating: "x", count: 300), font: Self.font, width: 120)
    #expect(layout.lines.count > 5)
    #expect(layout.lines.allSatisfy { $0.width <= 120.01 })
  }

  @Test("Lines stand on one another")
  func lineTops() {
    let layout = TextLayout(Self.sentence, font: Self.font, width: 150)
    #expect(layout.lines.first?.top == 0)
    for (line, next) in zip(layout.lines, layout.lines.dropFirst()) {
      #expect(abs(line.top + line.height - next.top) < 0.01)
      #expect(line.baseline > line.top && line.baseline < next.top)
    }
    #expect(layout.lines.last.map { $0.top + $0.height } == layout.size.height)
  }

  @Test("Markup is text like any other")
  func markup() {
    let marked = TextLayout("<b>&amp;</b>", font: Self.font)
    let plain = TextLayout("&", font: Self.font)
    #expect(marked.size.width > 3 * plain.size.width)
  }

  @Test("Characters without a shape do not end the text or take room")
  func controlCharacters() {
    let layout = TextLayout("before\u{0}\u{7}after", font: Self.font)
    #expect(layout.size == TextLayout("beforeafter", font: Self.font).size)
  }

  @Test("One line that is too long ends in an ellipsis")
  func ellipsis() {
    let layout = TextLayout(Self.sentence, font: Self.font, width: 150, overflow: .ellipsis)
    #expect(layout.lines.count == 1)
    #expect(layout.isShortened)
    #expect(layout.size.width <= 150.01)
    #expect(!TextLayout("Short", font: Self.font, width: 150, overflow: .ellipsis).isShortened)
  }

  @Test("Text is cut after as many lines as allowed")
  func someLines() {
    let layout = TextLayout(Self.sentence, font: Self.font, width: 150, overflow: .lines(2))
    #expect(layout.lines.count == 2)
    #expect(layout.isShortened)
  }

  @Test("Alignment moves lines, not their width")
  func alignment() throws {
    let leading = try #require(TextLayout("Green", font: Self.font, width: 200).lines.first)
    let centre = try #require(
      TextLayout("Green", font: Self.font, width: 200, alignment: .centre).lines.first)
    let trailing = try #require(
      TextLayout("Green", font: Self.font, width: 200, alignment: .trailing).lines.first)
    #expect(leading.left == 0)
    #expect(abs(centre.left - (200 - centre.width) / 2) < 0.1)
    #expect(abs(trailing.left - (200 - trailing.width)) < 0.1)
    #expect(leading.width == centre.width)
  }

  @Test("Letters twice as large take twice the room")
  func sizes() {
    let small = TextLayout("Planning", font: Self.font).size
    let large = TextLayout("Planning", font: Self.font.size(22)).size
    #expect(abs(large.width / small.width - 2) < 0.02)
    #expect(abs(large.height / small.height - 2) < 0.02)
  }

  @Test("Heavier and larger runs take more room than plain ones")
  func runs() {
    let plain = TextLayout([TextRun("PLN-02 "), TextRun("Traceable")], font: Self.font)
    let bold = TextLayout([TextRun("PLN-02 ", weight: .bold), TextRun("Traceable")], font: Self.font)
    let large = TextLayout([TextRun("PLN-02 ", scale: 1.5), TextRun("Traceable")], font: Self.font)
    #expect(bold.size.width > plain.size.width)
    #expect(large.size.height > plain.size.height)
  }

  @Test("A run's colour is used instead of the text's")
  func runColour() {
    let picture = Picture(size: Size(60, 30))
    let text = TextLayout([TextRun("██", colour: Colour(0xff0000))], font: Font(size: 20))
    picture.drawing.draw(text, at: Point(0, 0), colour: .black)
    let colours = (0..<30).flatMap { y in (0..<60).map { picture.pixel($0, y) } }
    #expect(colours.contains { $0.alpha == 1 && $0.hex == "#ff0000" })
    #expect(!colours.contains { $0.alpha == 1 && $0.hex == "#000000" })
  }

  @Test("No text still has the height of a line")
  func empty() {
    let layout = TextLayout("", font: Self.font, width: 100)
    #expect(layout.lines.count == 1)
    #expect(layout.size.width == 0)
    #expect(layout.size.height > 11)
  }

  @Test("Some of the lines can be drawn by themselves, from the given place")
  func partialLines() {
    let layout = TextLayout("████\n████\n████", font: Font(size: 20))
    let picture = Picture(size: Size(120, layout.size.height))
    picture.drawing.draw(layout, lines: 1..<2, at: .zero, colour: .black)
    let covered = (0..<picture.pixelHeight).filter { picture.pixel(10, $0).alpha > 0 }
    #expect(!covered.isEmpty)
    #expect(Double(covered.last ?? 0) <= layout.lines[0].height + 2)
  }

  @Test("A font that is not installed is replaced by one that is")
  func fontFallback() {
    #expect(TextLayout("Legal footing", font: Font("No Such Typeface", size: 11)).size.width > 10)
  }
}
