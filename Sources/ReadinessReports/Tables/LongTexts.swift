import ReadinessModel

/// What is too long for a cell of a spreadsheet: there stands its beginning, and all of it on a sheet of its own, in pieces.
enum LongTexts {
  /// The sheet's name, and those of its columns; they are the same in every language.
  static let sheet = "Long texts"
  static let columns = ["sheet", "row", "column", "piece", "text"]
  /// No cell holds more, counted as spreadsheets do.
  static let mostInCell = 32_767

  /// The tables as cells may hold them, without control characters; with the sheet of long texts where there are any.
  static func apart(_ tables: [SheetTable]) -> [SheetTable] {
    var long: [[String]] = []
    let fitting = tables.map { table in
      let rows = table.rows.enumerated().map { index, row in
        row.enumerated().map { column, text in
          let text = text.withoutCommands
          // No text has more units than bytes, and bytes are counted already.
          guard text.utf8.count > mostInCell, text.utf16.count > mostInCell else { return text }
          let pieces = pieces(of: text)
          long += pieces.enumerated().map {
            [table.name, String(index + 2), table.columns[column], String($0 + 1), $1]
          }
          return String(String.UnicodeScalarView(pieces[0].unicodeScalars.dropLast(2))) + "…"
        }
      }
      return SheetTable(table.name, table.columns, rows)
    }
    return long.isEmpty ? fitting : fitting + [SheetTable(sheet, columns, long)]
  }

  /// A text in pieces that each fit a cell.
  static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var (piece, count) = (String.UnicodeScalarView(), 0)
    for scalar in text.unicodeScalars {
      let width = UTF16.width(scalar)
      if count + width > mostInCell {
        pieces.append(String(piece))
        (piece, count) = (String.UnicodeScalarView(), 0)
      }
      piece.append(scalar)
      count += width
    }
    return pieces + [String(piece)]
  }
}
