import Gtk
import ReadinessModel

/// How the columns of a table share the room: side by side in a wide window; in a tight one two by two, and in a narrow
/// one below each other.
@MainActor
struct TableColumns {
  /// How the cells of a row stand.
  enum Layout {
    case line, pairs, stack
  }

  let columns: [Pack.Toolkit.Column]

  /// How wide a table is at least whose cells stand side by side, at normal text size: no name of a column is cut.
  private let lineWidth: Double

  /// What surrounds the cells of a line: the page's and the card's margins, and the row's three buttons.
  private static let around = 180.0

  /// - Parameter textScale: the size of the text now, 1 being normal.
  init(_ columns: [Pack.Toolkit.Column], textScale: Double) {
    self.columns = columns
    let shares = columns.map(Self.share)
    // The shares of a line are equally wide.
    let widest = zip(columns, shares).map { column, share in
      let words = [Label(column.title, style: .strong), column.guidance.map { Label($0, style: .caption) }]
      let width = words.compactMap { $0?.naturalWidth.minimum }.max() ?? 0
      return Double(width + 6) / Double(share)
    }
    lineWidth = (widest.max() ?? 0) * Double(shares.reduce(0, +)) / textScale
  }

  /// The most shares of a width that still leave each cell room for words.
  private static let mostShares = 26

  /// How much of the width a column gets.
  private static func share(_ column: Pack.Toolkit.Column) -> Int { column.kind == .long ? 4 : 3 }

  /// How the cells stand in a window.
  func layout(in shape: WindowShape) -> Layout {
    if shape.isNarrow { return .stack }
    let isLine =
      !shape.isTight && columns.reduce(0) { $0 + Self.share($1) } <= Self.mostShares
      && lineWidth * shape.textScale + Self.around <= shape.pageWidth
    return isLine ? .line : .pairs
  }

  /// Puts a widget for each column into a grid; those that have the focus keep it.
  func lay(_ cells: [Widget], in grid: Grid, _ layout: Layout) {
    let focus = cells.first { $0.containsFocus }
    grid.removeAll()
    grid.hasEqualColumns = layout != .stack
    var (place, row) = (0, 0)
    for (cell, column) in zip(cells, columns) {
      switch layout {
      case .line:
        grid.attach(cell, column: place, row: 0, width: Self.share(column))
        place += Self.share(column)
      case .pairs:
        let width = column.kind == .long ? 2 : 1
        if place + width > 2 { (place, row) = (0, row + 1) }
        grid.attach(cell, column: place, row: row, width: width)
        place += width
      case .stack:
        grid.attach(cell, column: 0, row: row)
        row += 1
      }
    }
    focus?.grabFocus()
  }
}
