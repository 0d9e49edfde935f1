import Canvas
import Testing

@Suite("Shapes")
struct ShapeTests {
  static let symbols: [(name: String, make: @Sendable (Rect) -> Path)] = [
    ("diamond", { .diamond(in: $0) }), ("triangle", { .triangle(in: $0) }), ("circle", { .circle(in: $0) }),
    ("square", { .square(in: $0) }), ("pentagon", { .pentagon(in: $0) }), ("ring", { .ring(in: $0) }),
    ("star", { .star(in: $0) }), ("cross", { .cross(in: $0) }),
  ]

  /// Which of 24 by 24 pixels a symbol covers.
  static func mask(_ make: (Rect) -> Path) -> [Bool] {
    let picture = Picture(size: Size(24, 24))
    picture.drawing.fill(make(Rect(2, 2, 20, 20)), .black)
    return (0..<24).flatMap { y in (0..<24).map { x in picture.pixel(x, y).alpha > 0.5 } }
  }

  @Test("A symbol stays in or hardly leaves its box; only a ring leaves the middle free", arguments: symbols)
  func box(name: String, make: @Sendable (Rect) -> Path) {
    let bounds = make(Rect(10, 20, 100, 100)).bounds
    #expect(Rect(7, 17, 106, 106).contains(bounds), "\(name): \(bounds)")
    #expect(Self.mask(make)[12 * 24 + 12] == (name != "ring"), "\(name)")
  }

  @Test("Symbols look about equally large", arguments: symbols)
  func area(name: String, make: @Sendable (Rect) -> Path) {
    let covered = Self.mask(make).count { $0 }
    #expect((110...320).contains(covered), "\(name) covers \(covered)")
  }

  @Test("No two symbols cover the same pixels, so they can be told apart without colour")
  func distinct() {
    for (index, one) in Self.symbols.enumerated() {
      for other in Self.symbols[(index + 1)...] {
        let different = zip(Self.mask(one.make), Self.mask(other.make)).count { $0 != $1 }
        #expect(different >= 16, "\(one.name) and \(other.name) differ in \(different) pixels")
      }
    }
  }

  @Test("A rounded rectangle's corners are empty and its sides straight")
  func roundedRectangle() {
    let picture = Picture(size: Size(20, 20))
    picture.drawing.fill(.roundedRectangle(Rect(0, 0, 20, 20), radius: 8), .black)
    #expect(picture.pixel(0, 0).alpha == 0)
    #expect(picture.pixel(19, 19).alpha == 0)
    #expect(picture.pixel(10, 0).alpha == 1)
    #expect(picture.pixel(0, 10).alpha == 1)
  }

  @Test("Corners on one side stay square when only the other is rounded")
  func halfRounded() {
    let picture = Picture(size: Size(20, 20))
    picture.drawing.fill(.roundedRectangle(Rect(0, 0, 20, 20), radius: 8, right: false), .black)
    #expect(picture.pixel(0, 0).alpha == 0)
    #expect(picture.pixel(19, 0).alpha == 1)
    #expect(picture.pixel(19, 19).alpha == 1)
  }

  @Test("What is drawn outside a clip is not seen, and the clip ends with the saved state")
  func clip() {
    let picture = Picture(size: Size(10, 10))
    picture.drawing.saved { drawing in
      drawing.clip(to: .rectangle(Rect(0, 0, 5, 10)))
      drawing.fill(.black)
    }
    #expect(picture.pixel(2, 5).alpha == 1)
    #expect(picture.pixel(7, 5).alpha == 0)
    picture.drawing.fill(Rect(6, 0, 4, 10), .black)
    #expect(picture.pixel(7, 5).alpha == 1)
  }

  @Test("A picture with a scale has more pixels of the same drawing")
  func scale() {
    let picture = Picture(size: Size(10, 10), scale: 2)
    picture.drawing.fill(Rect(5, 5, 5, 5), Colour(0xff0000))
    #expect(picture.pixelWidth == 20)
    #expect(picture.pixel(9, 9).alpha == 0)
    #expect(picture.pixel(10, 10).hex == "#ff0000")
  }
}
