import Canvas

/// A strip of a document that no page break divides.
struct Slice {
  /// What a strip is part of, in the words of tagged PDF. Strips of one paragraph share the number.
  struct Element: Hashable {
    var name: String
    var number: Int
  }

  var height: Double
  /// Empty room above, left out at the top of a page.
  var spaceBefore = 0.0
  /// Whether the next strip has to be on the same page.
  var keepsWithNext = false
  /// Whether the strip begins a page.
  var startsPage = false
  var element: Element?
  /// A line of the outline that leads here.
  var outline: (title: String, level: Int)?
  /// A name for links that lead here.
  var destination: String?
  /// Strips that are repeated above this one where it is the first on a page.
  var header: [Slice] = []
  /// Draws the strip; the rectangle spans the text's full width.
  var draw: (Drawing, Rect) -> Void
}

/// A page: strips and where they are.
struct Page {
  struct Placed {
    var slice: Slice
    var top: Double
  }

  var placed: [Placed] = []

  /// Draws the strips, telling readers of tagged documents which belong together.
  func draw(on drawing: Drawing, area: Rect) {
    var index = 0
    while index < placed.count {
      let first = placed[index]
      var end = index + 1
      if let element = first.slice.element {
        while end < placed.count, placed[end].slice.element == element { end += 1 }
        drawing.structure(element.name) { drawAll(index..<end, on: $0, area: area) }
      } else {
        drawAll(index..<end, on: drawing, area: area)
      }
      index = end
    }
  }

  private func drawAll(_ range: Range<Int>, on drawing: Drawing, area: Rect) {
    for placed in placed[range] {
      let rect = Rect(area.minX, area.minY + placed.top, area.width, placed.slice.height)
      if let name = placed.slice.destination { drawing.destination(name, at: rect.origin) }
      placed.slice.draw(drawing, rect)
    }
  }
}
