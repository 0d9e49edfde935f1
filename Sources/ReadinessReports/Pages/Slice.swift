import Canvas

/// A strip of a document that no page break divides.
struct Slice {
  /// How strongly a strip holds on to the next.
  enum Hold: Int, Comparable {
    case none
    /// They are on one page if what belongs together fits on a page.
    case softly
    /// They are on one page always, as the lines of one paragraph's beginning.
    case firmly

    static func < (one: Hold, other: Hold) -> Bool { one.rawValue < other.rawValue }
  }

  /// What is drawn of one element: words, or a picture.
  struct Piece {
    /// What it is, inside the strip's group.
    var path: [Element]
    /// A place of the document that it leads to.
    var target: String?
    /// Gets the strip's rectangle, which spans the text's full width.
    var draw: (Drawing, Rect) -> Void
  }

  var height: Double
  /// Empty room above, left out at the top of a page.
  var spaceBefore = 0.0
  /// How strongly it holds on to the next strip.
  var hold = Hold.none
  /// Whether the strip begins a page.
  var startsPage = false
  /// What it is part of and may go on on the next page: a section, a table.
  var group: [Element] = []
  /// The strips of one row have one number: each cell is drawn at once, whatever the strips it is in.
  var row = 0
  /// A line of the outline that leads here.
  var outline: (title: String, level: Int, part: String?)?
  /// A name for links that lead here.
  var destination: String?
  /// Strips that are repeated above this one where it is the first on a page.
  var header: [Slice] = []
  /// Draws what nobody reads: lines and grounds.
  var ground: ((Drawing, Rect) -> Void)?
  /// What is read, in the order of reading.
  var pieces: [Piece] = []

  init(height: Double) { self.height = height }
}

/// A page: strips and where they are.
struct Page {
  struct Placed {
    var slice: Slice
    var top: Double
    /// Whether it was on another page already, and need not be read again.
    var isRepeated = false
  }

  var placed: [Placed] = []

  /// Draws the strips, telling readers of tagged documents what each thing is.
  ///
  /// - Parameter tags: what is open; nil where there are no tags, as on a screen.
  func draw(on drawing: Drawing, area: Rect, tags: TagStack?) {
    var index = 0
    while index < placed.count {
      var end = index + 1
      while end < placed.count, placed[end].slice.row == placed[index].slice.row,
        placed[end].isRepeated == placed[index].isRepeated
      {
        end += 1
      }
      draw(placed[index..<end], on: drawing, area: area, tags: tags)
      index = end
    }
  }

  /// Draws the strips of one row, cell by cell.
  private func draw(_ row: ArraySlice<Placed>, on drawing: Drawing, area: Rect, tags: TagStack?) {
    guard let group = row.first?.slice.group else { return }
    let isRead = row.first?.isRepeated == false
    tags?.go(to: group, on: drawing)
    var cells: [[Element]: [(Slice.Piece, Rect)]] = [:]
    var order: [[Element]] = []
    for placed in row {
      let rect = Rect(area.minX, area.minY + placed.top, area.width, placed.slice.height)
      if let name = placed.slice.destination { drawing.destination(name, at: rect.origin) }
      placed.slice.ground?(drawing, rect)
      for piece in placed.slice.pieces {
        if cells[piece.path] == nil { order.append(piece.path) }
        cells[piece.path, default: []].append((piece, rect))
      }
    }
    for path in order {
      if isRead { tags?.go(to: group + path, on: drawing) }
      let pieces = cells[path] ?? []
      let draw = { (drawing: Drawing) in for (piece, rect) in pieces { piece.draw(drawing, rect) } }
      if let target = pieces.first?.0.target, tags != nil, isRead {
        drawing.link(toDestination: target, draw)
      } else {
        draw(drawing)
      }
    }
  }
}
