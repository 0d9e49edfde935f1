internal import Glibc

extension Path {
  /// A straight line.
  public static func line(from start: Point, to end: Point) -> Path {
    var path = Path()
    path.move(to: start)
    path.line(to: end)
    return path
  }

  /// A closed figure with straight sides.
  public static func polygon(_ corners: [Point]) -> Path {
    var path = Path()
    guard let first = corners.first else { return path }
    path.move(to: first)
    for corner in corners.dropFirst() { path.line(to: corner) }
    path.close()
    return path
  }

  /// A rectangle.
  public static func rectangle(_ rect: Rect) -> Path {
    polygon([
      rect.origin, Point(rect.maxX, rect.minY), Point(rect.maxX, rect.maxY), Point(rect.minX, rect.maxY),
    ])
  }

  /// A rectangle with rounded corners: all four, or only those on the left or right.
  public static func roundedRectangle(
    _ rect: Rect, radius: Double, left: Bool = true, right: Bool = true
  ) -> Path {
    let most = max(0, min(radius, rect.width / 2, rect.height / 2))
    let leftRadius = left ? most : 0
    let rightRadius = right ? most : 0
    let bow = 1 - 0.5522847498
    var path = Path()
    path.move(to: Point(rect.minX + leftRadius, rect.minY))
    path.line(to: Point(rect.maxX - rightRadius, rect.minY))
    if rightRadius > 0 {
      path.curve(
        Point(rect.maxX - rightRadius * bow, rect.minY), Point(rect.maxX, rect.minY + rightRadius * bow),
        to: Point(rect.maxX, rect.minY + rightRadius))
    }
    path.line(to: Point(rect.maxX, rect.maxY - rightRadius))
    if rightRadius > 0 {
      path.curve(
        Point(rect.maxX, rect.maxY - rightRadius * bow), Point(rect.maxX - rightRadius * bow, rect.maxY),
        to: Point(rect.maxX - rightRadius, rect.maxY))
    }
    path.line(to: Point(rect.minX + leftRadius, rect.maxY))
    if leftRadius > 0 {
      path.curve(
        Point(rect.minX + leftRadius * bow, rect.maxY), Point(rect.minX, rect.maxY - leftRadius * bow),
        to: Point(rect.minX, rect.maxY - leftRadius))
    }
    path.line(to: Point(rect.minX, rect.minY + leftRadius))
    if leftRadius > 0 {
      path.curve(
        Point(rect.minX, rect.minY + leftRadius * bow), Point(rect.minX + leftRadius * bow, rect.minY),
        to: Point(rect.minX + leftRadius, rect.minY))
    }
    path.close()
    return path
  }

  /// An ellipse that touches the rectangle's sides.
  public static func ellipse(in rect: Rect) -> Path {
    let x = rect.width / 2 * 0.5522847498
    let y = rect.height / 2 * 0.5522847498
    let centre = rect.centre
    var path = Path()
    path.move(to: Point(rect.maxX, centre.y))
    path.curve(
      Point(rect.maxX, centre.y + y), Point(centre.x + x, rect.maxY), to: Point(centre.x, rect.maxY))
    path.curve(
      Point(centre.x - x, rect.maxY), Point(rect.minX, centre.y + y), to: Point(rect.minX, centre.y))
    path.curve(
      Point(rect.minX, centre.y - y), Point(centre.x - x, rect.minY), to: Point(centre.x, rect.minY))
    path.curve(
      Point(centre.x + x, rect.minY), Point(rect.maxX, centre.y - y), to: Point(rect.maxX, centre.y))
    path.close()
    return path
  }
}

/// Symbols, drawn to look equally large and to be told apart without colour.
extension Path {
  /// A square on its corner.
  public static func diamond(in rect: Rect) -> Path { regular(corners: 4, in: rect, reach: 1) }

  /// A triangle that stands on its base.
  public static func triangle(in rect: Rect) -> Path {
    polygon([
      Point(rect.midX, rect.minY + rect.height * 0.06),
      Point(rect.maxX, rect.minY + rect.height * 0.94),
      Point(rect.minX, rect.minY + rect.height * 0.94),
    ])
  }

  /// A disc.
  public static func circle(in rect: Rect) -> Path {
    ellipse(in: rect.inset(by: rect.width * 0.09, rect.height * 0.09))
  }

  /// A square on its side.
  public static func square(in rect: Rect) -> Path {
    rectangle(rect.inset(by: rect.width * 0.12, rect.height * 0.12))
  }

  /// A pentagon that stands on its base.
  public static func pentagon(in rect: Rect) -> Path { regular(corners: 5, in: rect, reach: 0.98) }

  /// A circle's line, thick enough to be seen when small.
  public static func ring(in rect: Rect) -> Path {
    let outer = rect.inset(by: rect.width * 0.06, rect.height * 0.06)
    var path = ellipse(in: outer)
    path.add(ellipse(in: outer.inset(by: rect.width * 0.2, rect.height * 0.2)).reversed)
    return path
  }

  /// A star with five points.
  public static func star(in rect: Rect) -> Path {
    polygon(
      (0..<10).map { corner in
        let reach = corner.isMultiple(of: 2) ? 1.06 : 0.46
        return point(at: Double(corner) / 10, reach: reach, in: rect)
      })
  }

  /// A plus sign.
  public static func cross(in rect: Rect) -> Path {
    let third = rect.width * 0.34
    let inner = rect.inset(by: (rect.width - third) / 2, (rect.height - rect.height * 0.34) / 2)
    let outer = rect.inset(by: rect.width * 0.04, rect.height * 0.04)
    return polygon([
      Point(inner.minX, outer.minY), Point(inner.maxX, outer.minY), Point(inner.maxX, inner.minY),
      Point(outer.maxX, inner.minY), Point(outer.maxX, inner.maxY), Point(inner.maxX, inner.maxY),
      Point(inner.maxX, outer.maxY), Point(inner.minX, outer.maxY), Point(inner.minX, inner.maxY),
      Point(outer.minX, inner.maxY), Point(outer.minX, inner.minY), Point(inner.minX, inner.minY),
    ])
  }

  /// A tick, as a line to be stroked.
  public static func tick(in rect: Rect) -> Path {
    var path = Path()
    path.move(to: Point(rect.minX + rect.width * 0.15, rect.minY + rect.height * 0.55))
    path.line(to: Point(rect.minX + rect.width * 0.40, rect.minY + rect.height * 0.80))
    path.line(to: Point(rect.minX + rect.width * 0.85, rect.minY + rect.height * 0.22))
    return path
  }

  private static func regular(corners: Int, in rect: Rect, reach: Double) -> Path {
    polygon((0..<corners).map { point(at: Double($0) / Double(corners), reach: reach, in: rect) })
  }

  /// The point at a share of a turn, clockwise from the top.
  private static func point(at turn: Double, reach: Double, in rect: Rect) -> Point {
    let angle = 2 * Double.pi * turn
    return Point(
      rect.midX + sin(angle) * reach * rect.width / 2, rect.midY - cos(angle) * reach * rect.height / 2)
  }
}
