public import Canvas
public import ReadinessModel

extension Level.Symbol {
  /// The shape, filling a box.
  public func path(in rect: Rect) -> Path {
    switch self {
    case .diamond: .diamond(in: rect)
    case .triangle: .triangle(in: rect)
    case .circle: .circle(in: rect)
    case .square: .square(in: rect)
    case .pentagon: .pentagon(in: rect)
    case .star: .star(in: rect)
    case .cross: .cross(in: rect)
    case .ring: .ring(in: rect)
    }
  }
}

extension Palette {
  /// The colours of a level; without one, those that say nothing.
  public func tone(of level: Level?) -> Tone {
    switch level?.role {
    case .bad: tone(.bad)
    case .poor: tone(.poor)
    case .middle: tone(.middle)
    case .fair: tone(.fair)
    case .good: tone(.good)
    case nil: tone(.neutral)
    }
  }
}
