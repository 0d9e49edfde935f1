public import ReadinessModel

/// Tables as a spreadsheet. A text stays a text, also where it looks like a formula.
public struct XLSXDocument {
  /// The spreadsheet cannot be made; none is, rather than one that lacks something.
  public enum Unwritable: Refusal, Equatable {
    case file
    /// A sheet that the library refuses.
    case sheet(String)
    /// A cell that it refuses, with the row as programs count it, the names of the columns being the first.
    case cell(sheet: String, row: Int, column: String)

    public var happened: String {
      switch self {
      case .file: tr("The spreadsheet could not be written.")
      case .sheet(let name):
        tr("The spreadsheet was not written, because it cannot hold a sheet “{name}”.", ["name": name])
      case .cell(let sheet, let row, let column):
        tr(
          "The spreadsheet was not written, because it cannot hold row {row} of the sheet “{sheet}”, column “{column}”.",
          ["row": row, "sheet": sheet, "column": column])
      }
    }
    public var advice: String {
      self == .file
        ? tr("Look whether the disk is full, or save a table (CSV).") : tr("Save a table (CSV) instead.")
    }
  }

  /// Why no spreadsheets can be made on this computer, in a sentence; nil if they can.
  public static var lack: String? { lack(XLSXWriter.installed) }

  static func lack(_ library: XLSXWriter?) -> String? {
    library == nil ? tr("Spreadsheets cannot be made, because libxlsxwriter is not installed.") : nil
  }

  private let tables: [SheetTable]

  /// A spreadsheet with a sheet for each table, and one for what is too long for a cell.
  public init(_ tables: [SheetTable]) { self.tables = LongTexts.apart(tables) }

  /// Writes the file; the library knows paths only.
  public func write(to path: String) throws {
    guard let library = XLSXWriter.installed, let book = library.begin(path) else { throw Unwritable.file }
    let formats = Formats(book, library)
    do {
      for table in tables { try write(table, book, formats, library) }
    } catch {
      // Nothing else lets go of what the library holds; the file is nobody's.
      _ = library.end(book)
      throw error
    }
    guard library.end(book) == 0 else { throw Unwritable.file }
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
  ) throws(Unwritable) {
    guard let sheet = library.addSheet(book, table.name) else { throw .sheet(table.name) }
    func written(_ code: CInt, _ row: Int, _ column: Int) throws(Unwritable) {
      if code != 0 { throw .cell(sheet: table.name, row: row + 1, column: table.columns[column]) }
    }
    for (column, name) in table.columns.enumerated() {
      let place = UInt16(clamping: column)
      try written(library.setColumn(sheet, place, place, width(of: column, in: table), nil), 0, column)
      try written(library.write(sheet, 0, place, name, formats.head), 0, column)
    }
    for (index, row) in table.rows.enumerated() {
      for (column, text) in row.enumerated() where !text.isEmpty {
        let (line, place) = (UInt32(clamping: index + 1), UInt16(clamping: column))
        if let day = day(in: text, of: column, in: table),
          library.writeDay(sheet, line, place, day, formats.day) == 0
        {
          continue
        }
        try written(library.write(sheet, line, place, text, formats.text), index + 1, column)
      }
    }
    library.freeze(sheet, 1, 0)
    let lastColumn = UInt16(clamping: max(0, table.columns.count - 1))
    let isFiltered =
      table.rows.isEmpty || library.filter(sheet, 0, 0, UInt32(clamping: table.rows.count), lastColumn) == 0
    guard isFiltered, library.repeatRows(sheet, 0, 0) == 0 else { throw .sheet(table.name) }
    library.setLandscape(sheet)
    library.fit(sheet, 1, 0)
  }

  /// A day as the library takes it, six numbers: year, month, day, hour, minute, and the seconds as one of eight bytes;
  /// nil for what is a text.
  private func day(in text: String, of column: Int, in table: SheetTable) -> [Int32]? {
    guard SheetTable.dayColumns.contains(table.columns[column]), let day = Day(text), day.year >= 1900 else {
      return nil
    }
    return [Int32(day.year), Int32(day.month), Int32(day.day), 0, 0, 0, 0, 0]
  }

  /// As wide as what is in it, within bounds.
  private func width(of column: Int, in table: SheetTable) -> Double {
    let longest = table.rows.prefix(200).map { $0[column].utf8.count }.max() ?? 0
    return Double(min(max(longest, table.columns[column].count) + 3, 50))
  }
}
