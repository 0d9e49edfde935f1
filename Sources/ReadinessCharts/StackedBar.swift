public import Canvas
public import ReadinessModel

/// A bar of blocks, one for each level and for what has no level yet; in each its symbol and count.
public struct StackedBar: Hashable, Sendable {
  /// What a block stands for.
  public enum Part: Hashable, Sendable {
    /// Statements rated at a level.
    case level(Level)
    /// Statements whose answer somebody has to be asked for.
    case dontKnow
    /// Statements that nobody has answered.
    case unanswered
  }

  /// A block: what it stands for, and of how many statements.
  public struct Block: Hashable, Sendable {
    /// What the block stands for.
    public let part: Part
    /// How many statements are in it, at least one.
    public let count: Int
  }

  /// The blocks from the left, empty ones left out.
  public let blocks: [Block]
  /// The letters of the counts.
  public let font: Font

  /// A bar of counts by level, the lowest level on the left.
  public init(
    _ counts: [(level: Level, count: Int)], dontKnow: Int = 0, unanswered: Int = 0, font: Font
  ) {
    let levels = counts.map { Block(part: .level($0.level), count: $0.count) }
    let others = [
      Block(part: .dontKnow, count: dontKnow), Block(part: .unanswered, count: unanswered),
    ]
    blocks = (levels + others).filter { $0.count > 0 }
    self.font = font
  }

  /// The number of statements in all blocks.
  public var total: Int { blocks.reduce(0) { $0 + $1.count } }

  /// The height that suits the letters.
  public var height: Double { (font.size * 1.45).rounded() }

  /// The blocks' places in a rectangle, one beside the other.
  ///
  /// Blocks are as wide as their counts say, but wide enough for a symbol and a count while there is room.
  public func frames(in rect: Rect) -> [Rect] {
    let widths = Self.share(rect.width, counts: blocks.map(\.count), least: leastWidths)
    var x = rect.minX
    return widths.map { width in
      defer { x += width }
      return Rect(x, rect.minY, width, rect.height)
    }
  }

  /// The width at which every block has room for its symbol and count.
  public var leastWidth: Double { leastWidths.reduce(0, +) }

  private var leastWidths: [Double] {
    blocks.map { $0.count < 100 ? font.size * 2.1 : font.size * 2.9 }
  }

  /// The block at a point.
  public func part(at point: Point, in rect: Rect) -> Part? {
    zip(blocks, frames(in: rect)).first { $0.1.contains(point) }?.0.part
  }

  /// Draws the bar in a rectangle.
  public func draw(on drawing: Drawing, in rect: Rect, palette: Palette) {
    let frames = frames(in: rect)
    for (index, block) in blocks.enumerated() {
      let isLast = index == blocks.count - 1
      var frame = frames[index]
      if !isLast { frame.size.width = max(frame.width - 1, frame.width / 2) }
      let shape = Path.roundedRectangle(
        frame, radius: font.size * 0.24, left: index == 0, right: isLast)
      let level: Level? = if case .level(let level) = block.part { level } else { nil }
      let tone = palette.tone(of: level)
      drawing.fill(shape, block.part == .dontKnow ? tone.soft : tone.fill)
      if block.part == .dontKnow {
        drawing.stroke(
          .roundedRectangle(frame.inset(by: 0.5), radius: font.size * 0.24), tone.ink, dashes: [2, 2])
      }
      drawLabel(
        of: block, level: level, on: drawing, in: frame,
        colour: block.part == .dontKnow ? tone.ink : tone.onFill)
    }
  }

  /// Writes the longest label that fits: words, symbol and count, symbol, or nothing.
  private func drawLabel(
    of block: Block, level: Level?, on drawing: Drawing, in frame: Rect, colour: Colour
  ) {
    let count = String(block.count)
    let letters = font.weight(level == nil ? .regular : .semibold)
    let labels: [SymbolMark] =
      switch block.part {
      case .level(let level): [SymbolMark(level, count, font: letters), SymbolMark(level, "", font: letters)]
      case .dontKnow:
        [
          SymbolMark(nil, trn("{n} to ask about", "{n} to ask about", block.count), font: letters),
          SymbolMark(nil, "?" + count, font: letters), SymbolMark(nil, "?", font: letters),
        ]
      case .unanswered:
        [
          SymbolMark(nil, trn("{n} to answer", "{n} to answer", block.count), font: letters),
          SymbolMark(nil, count, font: letters),
        ]
      }
    for label in labels {
      let layout = MarkLayout(label, width: nil)
      guard layout.size.width <= frame.width - 2 else { continue }
      layout.draw(
        on: drawing,
        at: Point(frame.midX - layout.size.width / 2, frame.midY - layout.size.height / 2), colour: colour)
      return
    }
  }

  /// Divides a width by counts, giving none less than its least while that is possible.
  public static func share(_ width: Double, counts: [Int], least: [Double]) -> [Double] {
    let wanted = least.reduce(0, +)
    guard width > 0, !counts.isEmpty else { return counts.map { _ in 0 } }
    if wanted >= width {
      return least.map { $0 * width / wanted }
    }
    var isLeast = counts.map { _ in false }
    while true {
      var room = width
      var count = 0
      for index in counts.indices {
        if isLeast[index] { room -= least[index] } else { count += counts[index] }
      }
      let unit = room / Double(max(1, count))
      let narrow = counts.indices.filter { !isLeast[$0] && Double(counts[$0]) * unit < least[$0] }
      if narrow.isEmpty {
        return counts.indices.map { isLeast[$0] ? least[$0] : Double(counts[$0]) * unit }
      }
      for index in narrow { isLeast[index] = true }
    }
  }
}

extension StackedBar {
  /// The bar of a tally.
  public init(_ tally: Tally, _ scale: [Level], font: Font) {
    self.init(
      scale.map { (level: $0, count: tally.count(of: $0.id)) }, dontKnow: tally.dontKnow,
      unanswered: tally.unanswered, font: font)
  }
}
