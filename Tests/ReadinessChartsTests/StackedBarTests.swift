import Canvas
import ReadinessModel
import Testing

@testable import ReadinessCharts

@Suite("Bars")
struct StackedBarTests {
  static let font = Font(size: 13)

  static func bar(_ counts: [Int], dontKnow: Int = 0, unanswered: Int = 0, scale: [Level] = Scales.three)
    -> StackedBar
  {
    StackedBar(
      zip(scale, counts).map { (level: $0, count: $1) }, dontKnow: dontKnow, unanswered: unanswered,
      font: font)
  }

  @Test("Blocks lie side by side and fill the bar", arguments: Scales.all)
  func blocksFill(scale: [Level]) throws {
    let bar = Self.bar(scale.indices.map { $0 * 3 + 1 }, dontKnow: 2, unanswered: 5, scale: scale)
    let rect = Rect(10, 20, 400, 18)
    let frames = bar.frames(in: rect)
    #expect(frames.count == scale.count + 2)
    #expect(frames.first?.minX == rect.minX)
    #expect(abs(try #require(frames.last).maxX - rect.maxX) < 0.001)
    for (frame, next) in zip(frames, frames.dropFirst()) { #expect(abs(frame.maxX - next.minX) < 0.001) }
  }

  @Test("Blocks are as wide as their counts say")
  func proportional() {
    let widths = Self.bar([1, 2, 3]).frames(in: Rect(0, 0, 600, 18)).map(\.width)
    #expect(widths == [100, 200, 300])
  }

  @Test("A single statement among hundreds still has room for its symbol and count")
  func smallBlock() throws {
    let bar = Self.bar([1, 130, 2])
    let widths = bar.frames(in: Rect(0, 0, 500, 18)).map(\.width)
    #expect(widths[0] >= 26 && widths[2] >= 26)
    #expect(abs(widths.reduce(0, +) - 500) < 0.001)
  }

  @Test("Where there is no room for all, blocks shrink but none is lost")
  func noRoom() {
    let bar = Self.bar([1, 1, 1, 1, 1, 1, 1], dontKnow: 1, unanswered: 1, scale: Scales.seven)
    let widths = bar.frames(in: Rect(0, 0, 50, 18)).map(\.width)
    #expect(widths.count == 9)
    #expect(widths.allSatisfy { $0 > 0 })
    #expect(abs(widths.reduce(0, +) - 50) < 0.001)
  }

  @Test("A bar of nothing has no blocks and draws nothing")
  func empty() {
    let bar = Self.bar([0, 0, 0])
    #expect(bar.blocks.isEmpty && bar.total == 0)
    let picture = Picture(size: Size(100, 20))
    bar.draw(on: picture.drawing, in: Rect(0, 0, 100, 20), palette: .light)
    #expect(picture.pixel(50, 10).alpha == 0)
  }

  @Test("A point hits the block that is there")
  func hit() {
    let bar = Self.bar([1, 0, 3], unanswered: 2)
    let rect = Rect(0, 0, 600, 18)
    #expect(bar.part(at: Point(50, 9), in: rect) == .level(Scales.three[0]))
    #expect(bar.part(at: Point(150, 9), in: rect) == .level(Scales.three[2]))
    #expect(bar.part(at: Point(599, 9), in: rect) == .unanswered)
    #expect(bar.part(at: Point(601, 9), in: rect) == nil)
    #expect(bar.part(at: Point(50, 19), in: rect) == nil)
  }

  @Test("Blocks are filled with their level's colour")
  func colours() {
    let picture = Picture(size: Size(300, 20))
    Self.bar([1, 1, 1]).draw(on: picture.drawing, in: Rect(0, 0, 300, 20), palette: .light)
    #expect(picture.pixel(10, 10).hex == Palette.light.tone(.bad).fill.hex)
    #expect(picture.pixel(110, 10).hex == Palette.light.tone(.middle).fill.hex)
    #expect(picture.pixel(210, 10).hex == Palette.light.tone(.good).fill.hex)
  }
}

@Suite("Marks")
struct SymbolMarkTests {
  static let font = Font(size: 13)

  @Test("Every symbol of the model has a shape of its own")
  func shapes() {
    let box = Rect(0, 0, 20, 20)
    #expect(Set(Level.Symbol.allCases.map { $0.path(in: box) }).count == Level.Symbol.allCases.count)
  }

  @Test("A mark is a symbol and its level's label unless other words are given")
  func words() {
    let amber = Scales.three[1]
    #expect(SymbolMark(amber, font: Self.font).words == "Amber")
    #expect(SymbolMark(amber, "3", font: Self.font).words == "3")
    #expect(SymbolMark(nil, "Not answered", font: Self.font).size.width > 0)
  }

  @Test("A chip has room around its words")
  func chip() {
    let plain = SymbolMark(Scales.three[1], font: Self.font).size
    let chip = SymbolMark(Scales.three[1], font: Self.font, style: .chip).size
    #expect(chip.width > plain.width + 10)
    #expect(chip.height > plain.height)
  }

  @Test("Long words go on in the next line where there is little room")
  func wrapping() {
    let mark = SymbolMark(Scales.three[0], "Red so far, because of a legal duty", font: Self.font)
    let narrow = mark.size(forWidth: 90)
    #expect(narrow.width <= 90.01)
    #expect(narrow.height > mark.size.height * 2)
  }
}
