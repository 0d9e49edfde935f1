import ReadinessModel

/// How the columns of a sheet become a checklist: what is proposed, for somebody to look at and change.
public struct SheetMapping: Sendable {
  public let sheet: Sheet
  /// The row with the headings, by its number; nil if there is none.
  public internal(set) var headings: Int?
  /// What each column becomes, in the order of the columns.
  public internal(set) var fields: [SheetField]

  /// Proposes a mapping.
  ///
  /// - Parameters:
  ///   - headings: the row with the headings, where somebody says which it is.
  ///   - map: what columns become, where somebody says so.
  public init(_ sheet: Sheet, headings: Int? = nil, map: [Int: SheetField] = [:]) {
    self.sheet = sheet
    let row = headings ?? Self.headingRow(sheet)
    self.headings = row
    let width = sheet.rows.map(\.cells.count).max() ?? 0
    let names = sheet.rows.first { $0.number == row } ?? Sheet.Row(number: 0, cells: [])
    fields = Array(repeating: .leftOut, count: max(width, (map.keys.max() ?? -1) + 1))
    var used = Set(map.values)
    for (column, field) in map { fields[column] = field }
    let headings = Set(names.cells.map { $0.lowercased() })
    for column in 0..<width where map[column] == nil {
      guard var field = SheetField(heading: names.cell(column)) else { continue }
      // “No” is a number where there is no “Yes”.
      if names.cell(column).lowercased() == "no", !headings.contains("yes") { field = .id }
      // “Question” beside “Statement” is what to ask.
      let other: SheetField = field == .sentence && used.contains(.sentence) ? .challenge : field
      guard other.mayBeSeveral || used.insert(other).inserted else { continue }
      fields[column] = other
    }
    proposeByContent(width, used, said: Set(map.keys), names)
    // One level alone is none.
    let levels = fields.indices.filter { if case .level = fields[$0] { map[$0] == nil } else { false } }
    if levels.count == 1, map.values.allSatisfy({ if case .level = $0 { false } else { true } }) {
      fields[levels[0]] = .leftOut
    }
  }

  /// The rows below the headings.
  var body: [Sheet.Row] {
    guard let headings else { return sheet.rows }
    return sheet.rows.filter { $0.number > headings }
  }

  /// The heading of a column.
  public func heading(_ column: Int) -> String {
    sheet.rows.first { $0.number == headings }?.cell(column) ?? ""
  }

  /// The first row of those at the top in which at least two cells are headings that are known.
  private static func headingRow(_ sheet: Sheet) -> Int? {
    let rows = sheet.rows.prefix(30)
    let counts = rows.map { row in row.cells.count { $0.count <= 60 && SheetField(heading: $0) != nil } }
    if let best = counts.max(), best > 1, let index = counts.firstIndex(of: best) {
      return rows[index].number
    }
    // Headings that are not known are short, and each column has one.
    return rows.first { row in
      row.cells.count > 1 && row.cells.allSatisfy { !$0.isEmpty && $0.count <= 40 }
    }?.number
  }

  /// Proposes for columns whose headings are not known what looks like a section, an id or a sentence.
  private mutating func proposeByContent(
    _ width: Int, _ used: Set<SheetField>, said: Set<Int>, _ names: Sheet.Row
  ) {
    var used = used
    let rows = body
    guard rows.count > 1 else { return }
    var columns = (0..<width).filter { fields[$0] == .leftOut && !said.contains($0) }
    func texts(_ column: Int) -> [String] { rows.map { $0.cell(column) }.filter { !$0.isEmpty } }
    if !used.contains(.sentence) {
      let lengths = columns.map { column -> Int in
        let texts = texts(column)
        return texts.count * 2 < rows.count ? 0 : texts.reduce(0) { $0 + $1.count } / max(texts.count, 1)
      }
      if let longest = lengths.max(), longest > 24, let index = lengths.firstIndex(of: longest) {
        fields[columns[index]] = .sentence
        used.insert(.sentence)
        columns.remove(at: index)
      }
    }
    for column in columns {
      let texts = texts(column)
      let distinct = Set(texts).count
      let isShort = texts.allSatisfy { $0.count <= 20 }
      if !used.contains(.id), isShort, distinct == texts.count, texts.count * 10 >= rows.count * 9,
        texts.contains(where: { $0.contains(where: \.isNumber) })
      {
        fields[column] = .id
        used.insert(.id)
      } else if !used.contains(.section), texts.allSatisfy({ $0.count <= 100 }), distinct > 0,
        distinct * 3 <= rows.count, column < width / 2 + 1
      {
        fields[column] = .section
        used.insert(.section)
      }
    }
  }
}
