/// Rows that somebody copied from a spreadsheet: lines of cells with tabs between.
public struct PastedRows: Hashable, Sendable {
  /// The cells of each row; rows may have different numbers of them.
  public let rows: [[String]]
  /// Whether there were more rows than are taken in at once.
  public let isCut: Bool

  /// As many rows are taken in at once.
  public static let limit = 5000

  /// Reads what was copied; nil if there is nothing in it. A cell that has line ends or tabs in it stands in quotation marks.
  public init?(_ text: String) {
    var rows: [[String]] = []
    var (row, cell): ([String], String) = ([], "")
    var (isQuoted, isBegun) = (false, false)
    func isEmpty(_ row: [String]) -> Bool { row.allSatisfy { $0.trimmed.isEmpty } }
    func endCell() {
      row.append(cell)
      (cell, isBegun) = ("", false)
    }
    func endRow() {
      endCell()
      if !isEmpty(row) { rows.append(row) }
      row = []
    }
    var rest = text.makeIterator()
    var next = rest.next()
    while let character = next {
      next = rest.next()
      switch character {
      case "\"" where isQuoted:
        if next == "\"" {
          cell.append(character)
          next = rest.next()
        } else {
          isQuoted = false
        }
      case "\"" where !isBegun: (isQuoted, isBegun) = (true, true)
      case _ where isQuoted: cell.append(character)
      case "\t": endCell()
      case _ where character.isNewline: endRow()
      default:
        cell.append(character)
        isBegun = true
      }
    }
    endRow()
    guard !rows.isEmpty else { return nil }
    isCut = rows.count > Self.limit
    self.rows = Array(rows.prefix(Self.limit))
  }

  /// Whether the first row looks like the titles of columns: at least two of its cells, or its only one, name one.
  public func beginsWithTitles(of columns: [Pack.Toolkit.Column]) -> Bool {
    let cells = rows[0].filter { !$0.trimmed.isEmpty }
    let named = cells.count { Self.column($0, among: columns) != nil }
    return named > 0 && named >= min(2, cells.count)
  }

  /// What each row becomes, in the columns that the titles name, or in their order where there are none. What does not fit its
  /// column is kept as it is written.
  ///
  /// - Parameter hasTitles: whether the first row is titles, and no row.
  public func values(for columns: [Pack.Toolkit.Column], hasTitles: Bool) -> [JSONObject] {
    let places: [Pack.Toolkit.Column?] =
      hasTitles
      ? rows[0].map { Self.column($0, among: columns) } : columns.map { $0 }
    return rows.dropFirst(hasTitles ? 1 : 0).map { row in
      var values = JSONObject()
      for (cell, column) in zip(row, places) {
        guard let column else { continue }
        let value = column.json(column.parse(cell))
        if !value.isNothing { values[column.id] = value }
      }
      return values
    }.filter { !$0.members.isEmpty }
  }

  private static func column(
    _ title: String, among columns: [Pack.Toolkit.Column]
  ) -> Pack.Toolkit.Column? {
    let folded = FoldedText(title.trimmed)
    return columns.first { FoldedText($0.title) == folded || FoldedText($0.id) == folded }
  }
}

extension Assessment {
  /// The edits that add rows behind the last of a list, in order.
  ///
  /// - Parameter rows: names that no row has, and what stands in them.
  public func adding(_ rows: [(id: RowID, values: JSONObject)]) -> [Edit] {
    guard let list = rows.first?.id.list else { return [] }
    let present = self.rows(of: list)
    let last = present.last?.position
    let keys = PositionKey.spread(rows.count)
    let base = PositionKey.between(last, nil)
    let longest = keys.map(\.text.utf8.count).max() ?? 0
    let isFit = base.text.utf8.count + longest <= 24 && (present.isEmpty || last != nil)
    let placed = isFit ? keys.compactMap { PositionKey(base.text + $0.text) } : []
    var edits = rows.map { Edit.setFields($0.id, values: $0.values) }
    if placed.count == rows.count {
      edits += zip(rows, placed).map { .moveRow($0.id, position: $1) }
    } else {
      let order = present.map(\.id) + rows.map(\.id)
      edits += zip(order, PositionKey.spread(order.count)).map { .moveRow($0, position: $1) }
    }
    return edits
  }
}
