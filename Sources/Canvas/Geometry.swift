/// A place on a drawing: to the right and down from its top left corner.
public struct Point: Hashable, Sendable {
  /// The distance from the left edge.
  public var x: Double
  /// The distance from the top edge.
  public var y: Double

  /// The corner everything is measured from.
  public static let zero = Point(0, 0)

  /// A point at `x` and `y`.
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// How wide and how high something is.
public struct Size: Hashable, Sendable {
  /// The extent from left to right.
  public var width: Double
  /// The extent from top to bottom.
  public var height: Double

  /// No extent at all.
  public static let zero = Size(0, 0)

  /// A size of `width` by `height`.
  public init(_ width: Double, _ height: Double) {
    self.width = width
    self.height = height
  }
}

/// An upright rectangle.
public struct Rect: Hashable, Sendable {
  /// The top left corner.
  public var origin: Point
  /// The extent from there.
  public var size: Size

  /// The empty rectangle at the corner everything is measured from.
  public static let zero = Rect(0, 0, 0, 0)

  /// A rectangle from its corner and extent.
  public init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }

  /// A rectangle from its left and top edge, width and height.
  public init(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
    self.init(origin: Point(x, y), size: Size(width, height))
  }

  /// The left edge.
  public var minX: Double { origin.x }
  /// The top edge.
  public var minY: Double { origin.y }
  /// The right edge.
  public var maxX: Double { origin.x + size.width }
  /// The bottom edge.
  public var maxY: Double { origin.y + size.height }
  /// The middle between left and right.
  public var midX: Double { origin.x + size.width / 2 }
  /// The middle between top and bottom.
  public var midY: Double { origin.y + size.height / 2 }
  /// The extent from left to right.
  public var width: Double { size.width }
  /// The extent from top to bottom.
  public var height: Double { size.height }
  /// The point in the middle.
  public var centre: Point { Point(midX, midY) }

  /// Whether `point` lies inside. The left and top edges belong to the rectangle, the others do not.
  public func contains(_ point: Point) -> Bool {
    point.x >= minX && point.x < maxX && point.y >= minY && point.y < maxY
  }

  /// Whether `other` lies wholly inside.
  public func contains(_ other: Rect) -> Bool {
    other.minX >= minX && other.maxX <= maxX && other.minY >= minY && other.maxY <= maxY
  }

  /// The rectangle made smaller on all sides (larger where the amounts are negative).
  public func inset(by horizontal: Double, _ vertical: Double) -> Rect {
    Rect(
      minX + horizontal, minY + vertical,
      max(0, width - 2 * horizontal), max(0, height - 2 * vertical))
  }

  /// The rectangle made smaller by the same amount on all sides.
  public func inset(by amount: Double) -> Rect { inset(by: amount, amount) }

  /// The rectangle moved.
  public func offset(by x: Double, _ y: Double) -> Rect {
    Rect(minX + x, minY + y, width, height)
  }
}
