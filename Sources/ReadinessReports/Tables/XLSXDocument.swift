public import ReadinessModel

/// Tables as a spreadsheet. A text stays a text, also where it looks like a formula.
public struct XLSXDocument {
  /// The spreadsheet cannot be made.
  public struct Unwritable: Refusal {
    public var happened: String { tr("The spreadsheet could not be written.") }
    public var advice: String { tr("Look whether the disk is full, or save a table (CSV).") }
  }

  /// Why no spreadsheets can be made on this computer, in a sentence; nil if they can.
  public static var lack: String? { lack(XLSXWriter.installed) }

  static func lack(_ library: XLSXWriter?) -> String? {
    library == nil ? tr("Spreadsheets cannot be made, because libxlsxwriter is not installed.") : nil
  }

  /// No cell holds more, counted as spreadsheets do.
  private static let mostInCell = 32_767

  private let tables: [SheetTable]

  /// A spreadsheet with a sheet for each table.
  public init(_ tables: [SheetTable]) { self.tables = tables }

  /// Writes the file; the library knows paths only.
  public func write(to path: String) throws {
    guard let library = XLSXWriter.installed, let book = library.begin(path) else { throw Unwritable() }
    let formats = Formats(book, library)
    for table in tables { write(table, book, formats, library) }
    guard library.end(book) == 0 else { throw Unwritable() }
  }

  /// How cells look.
  private struct Formats {
    let head: XLSXWriter.Format?
    let text: XLSXWriter.Format?
    let day: XLSXWriter.Format?

    init(_ book: XLSXWriter.Book, _ library: XLSXWriter) {
      let top: UInt8 = 8
      func made(_ change: (XLSXWriter.Format) -> Void) -> XLSXWriter.Format? {
        guard let format = library.addFormat(book) else { return nil }
        library.setAlign(format, top)
        change(format)
        return format
      }
      head = made { format in
        library.setBold(format)
        library.setGround(format, 0xe6e6e6)
      }
      text = made { library.setWrap($0) }
      day = made { library.setNumberFormat($0, "yyyy-mm-dd") }
    }
  }

  private func write(
    _ table: SheetTable, _ book: XLSXWriter.Book, _ formats: Formats, _ library: XLSXWriter
  ) {
    guard let sheet = library.addSheet(book, table.name) else { return }
    let lastColumn = UInt16(max(0, table.columns.count - 1))
    for (index, name) in table.columns.enumerated() {
      let column = UInt16(index)
      _ = library.setColumn(sheet, column, column, width(of: index, in: table), nil)
      _ = library.write(sheet, 0, column, name, formats.head)
    }
    for (number, row) in table.rows.enumerated() {
      for (index, text) in row.enumerated() where !text.isEmpty {
        let (line, column) = (UInt32(number + 1), UInt16(index))
        if SheetTable.dayColumns.contains(table.columns[index]), let day = Day(text), day.year >= 1900 {
          // Six numbers: year, month, day, hour, minute, and the seconds as one of eight bytes.
          let moment: [Int32] = [Int32(day.year), Int32(day.month), Int32(day.day), 0, 0, 0, 0, 0]
          _ = library.writeDay(sheet, line, column, moment, formats.day)
        } else {
          _ = library.write(sheet, line, column, Self.cell(text), formats.text)
        }
      }
    }
    library.freeze(sheet, 1, 0)
    if !table.rows.isEmpty { _ = library.filter(sheet, 0, 0, UInt32(table.rows.count), lastColumn) }
    _ = library.repeatRows(sheet, 0, 0)
    library.setLandscape(sheet)
    library.fit(sheet, 1, 0)
  }

  /// As wide as what is in it, within bounds.
  private func width(of column: Int, in table: SheetTable) -> Double {
    let longest = table.rows.prefix(200).map { $0[column].utf8.count }.max() ?? 0
    return Double(min(max(longest, table.columns[column].count) + 3, 50))
  }

  /// A text as a cell may hold it: without control characters, and ended by “…” where it is too long.
  private static func cell(_ text: String) -> String {
    let text = text.withoutCommands
    guard text.utf16.count > mostInCell else { return text }
    var start = String(text.prefix(mostInCell - 1))
    while start.utf16.count >= mostInCell { start.removeLast() }
    return start + "…"
  }
}
