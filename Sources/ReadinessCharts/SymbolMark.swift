public import Canvas
public import ReadinessModel

/// A level's symbol with a word or a count beside it: never colour alone.
///
/// ```swift
/// SymbolMark(amber, amber.label, font: Font(size: 13)).draw(on: drawing, at: Point(12, 4), palette: .light)
/// ```
public struct SymbolMark: Hashable, Sendable {
  /// What is behind the mark.
  public enum Style: Hashable, Sendable {
    /// Nothing: symbol and words in the level's ink.
    case plain
    /// A rounded label in the level's soft colour.
    case chip
  }

  /// The level whose symbol is shown; nil shows words alone.
  public let level: Level?
  /// The words or number after the symbol.
  public let words: String
  /// The letters of the words; the symbol is as high as these.
  public let font: Font
  /// What is behind the mark.
  public let style: Style

  /// A mark for a level; its words are the level's label if none are given.
  public init(_ level: Level?, _ words: String? = nil, font: Font, style: Style = .plain) {
    self.level = level
    self.words = words ?? level?.label ?? ""
    self.font = font
    self.style = style
  }

  /// The room the mark takes.
  public var size: Size { MarkLayout(self, width: nil).size }

  /// The room the mark takes where its words may not be wider than a width; they go on in the next line.
  public func size(forWidth width: Double) -> Size { MarkLayout(self, width: width).size }

  /// Draws the mark, its top left corner at a point.
  public func draw(on drawing: Drawing, at point: Point, palette: Palette, width: Double? = nil) {
    let tone = palette.tone(of: level)
    let layout = MarkLayout(self, width: width)
    if style == .chip {
      let rect = Rect(origin: point, size: layout.size)
      drawing.fill(.roundedRectangle(rect, radius: font.size * 0.85), tone.soft)
    }
    layout.draw(on: drawing, at: point, colour: tone.ink)
  }
}

/// A mark measured and ready to be drawn.
struct MarkLayout {
  let size: Size
  private let symbol: (shape: Level.Symbol, box: Rect)?
  private let text: TextLayout?
  private let textOrigin: Point

  init(_ mark: SymbolMark, width: Double?) {
    let em = mark.font.size
    let padding = mark.style == .chip ? Size(em * 0.8, em * 0.22) : .zero
    let side = em * 0.74
    let gap = mark.words.isEmpty ? 0 : em * 0.28
    let indent = padding.width + (mark.level == nil ? 0 : side + gap)
    let room = width.map { max(em, $0 - indent - padding.width) }
    let text = TextLayout(mark.words, font: mark.font, width: room)
    let baseline = padding.height + (text.lines.first?.baseline ?? em)
    symbol = mark.level.map {
      ($0.symbol, Rect(padding.width, baseline - em * 0.36 - side / 2, side, side))
    }
    self.text = mark.words.isEmpty ? nil : text
    textOrigin = Point(indent, padding.height)
    size = Size(indent + text.size.width + padding.width, text.size.height + 2 * padding.height)
  }

  func draw(on drawing: Drawing, at point: Point, colour: Colour) {
    if let symbol {
      drawing.fill(symbol.shape.path(in: symbol.box.offset(by: point.x, point.y)), colour)
    }
    if let text {
      drawing.draw(text, at: Point(point.x + textOrigin.x, point.y + textOrigin.y), colour: colour)
    }
  }
}
