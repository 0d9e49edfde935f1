internal import CPangoCairo

/// A shape's outline: lines, curves and closed figures, to be filled, stroked or clipped to.
///
/// ```swift
/// drawing.fill(.diamond(in: Rect(0, 0, 12, 12)), palette.bad.ink)
/// ```
public struct Path: Hashable, Sendable {
  /// One step of the pen.
  public enum Element: Hashable, Sendable {
    /// Lifts the pen and sets it down at a point.
    case move(Point)
    /// A straight line to a point.
    case line(Point)
    /// A Bézier curve by two control points to a point.
    case curve(Point, Point, to: Point)
    /// A straight line back to where the pen was last set down.
    case close
  }

  /// The steps, in order.
  public private(set) var elements: [Element] = []

  /// A path of nothing.
  public init() {}

  /// Lifts the pen and sets it down at `point`.
  public mutating func move(to point: Point) { elements.append(.move(point)) }

  /// Draws a straight line to `point`.
  public mutating func line(to point: Point) { elements.append(.line(point)) }

  /// Draws a curve to `point`, leaving towards `first` and arriving from `second`.
  public mutating func curve(_ first: Point, _ second: Point, to point: Point) {
    elements.append(.curve(first, second, to: point))
  }

  /// Draws a straight line back to where the pen was set down.
  public mutating func close() { elements.append(.close) }

  /// Adds the figures of another path.
  public mutating func add(_ other: Path) { elements += other.elements }

  /// The smallest rectangle that holds all points, control points included.
  public var bounds: Rect {
    var points: [Point] = []
    for element in elements {
      switch element {
      case .move(let point), .line(let point): points.append(point)
      case .curve(let first, let second, let point): points += [first, second, point]
      case .close: break
      }
    }
    guard let first = points.first else { return .zero }
    var low = first
    var high = first
    for point in points {
      low = Point(min(low.x, point.x), min(low.y, point.y))
      high = Point(max(high.x, point.x), max(high.y, point.y))
    }
    return Rect(low.x, low.y, high.x - low.x, high.y - low.y)
  }

  /// A single closed figure, drawn the other way round: inside another figure it makes a hole.
  public var reversed: Path {
    var points: [(point: Point, controls: (Point, Point)?)] = []
    for element in elements {
      switch element {
      case .move(let point), .line(let point): points.append((point, nil))
      case .curve(let first, let second, let point): points.append((point, (first, second)))
      case .close: break
      }
    }
    var path = Path()
    guard let last = points.last else { return path }
    path.move(to: last.point)
    for index in points.indices.dropFirst().reversed() {
      let target = points[index - 1].point
      if let controls = points[index].controls {
        path.curve(controls.1, controls.0, to: target)
      } else {
        path.line(to: target)
      }
    }
    path.close()
    return path
  }

  func trace(on cairo: OpaquePointer) {
    cairo_new_path(cairo)
    for element in elements {
      switch element {
      case .move(let point): cairo_move_to(cairo, point.x, point.y)
      case .line(let point): cairo_line_to(cairo, point.x, point.y)
      case .curve(let a, let b, let point): cairo_curve_to(cairo, a.x, a.y, b.x, b.y, point.x, point.y)
      case .close: cairo_close_path(cairo)
      }
    }
  }
}
