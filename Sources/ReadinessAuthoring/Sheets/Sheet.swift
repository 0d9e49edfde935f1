import ReadinessModel
import ReadinessStore

/// A table of texts, as a sheet of an office program or a file with separators has it.
public struct Sheet: Equatable, Sendable {
  /// A row with its number in the file; cells that are missing at its end are empty.
  public struct Row: Equatable, Sendable {
    public var number: Int
    public var cells: [String]

    /// The text in a column; empty where there is none.
    public func cell(_ column: Int) -> String { column < cells.count ? cells[column] : "" }
  }

  public var name: String
  /// The rows in which there is something.
  public var rows: [Row] = []
  /// How many cells with something in them are not here, because they are beyond the limits.
  public var beyond = 0

  /// The most rows and columns that are read.
  public static let mostRows = 20_000
  public static let mostColumns = 200
  /// The most characters of a file that are read unpacked.
  static let mostBytes = 64 << 20

  init(name: String) { self.name = name }

  /// Puts a text into a cell; numbers from 0.
  mutating func put(_ text: String, row: Int, column: Int) {
    let text = Self.cleaned(text)
    if text.isEmpty { return }
    guard row < Self.mostRows, column < Self.mostColumns else {
      beyond += 1
      return
    }
    if rows.last?.number != row + 1 { rows.append(Row(number: row + 1, cells: [])) }
    let index = rows.count - 1
    while rows[index].cells.count <= column { rows[index].cells.append("") }
    rows[index].cells[column] = text
  }

  /// A text without blanks around it, and without the returns of other systems.
  private static func cleaned(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return text }
    var text = text
    if text.utf8.contains(0x0D) { text = text.putting("\n", for: "\r\n").putting("\n", for: "\r") }
    if text.utf8.contains(0xC2) { text = text.putting(" ", for: "\u{A0}") }
    return text.trimmed
  }

  /// A column's letter: A, B … AA.
  public static func letter(_ column: Int) -> String {
    let rest = column / 26
    let last = String(Unicode.Scalar(UInt8(65 + column % 26)))
    return rest == 0 ? last : letter(rest - 1) + last
  }

  /// The column of a letter; nil if it is none.
  public static func column(_ letter: some StringProtocol) -> Int? {
    var column = 0
    for byte in letter.uppercased().utf8 {
      guard (65...90).contains(byte), column < 10_000 else { return nil }
      column = column * 26 + Int(byte) - 64
    }
    return column == 0 ? nil : column - 1
  }
}

/// Why a file could not be read as sheets.
public struct SheetProblem: Refusal {
  public let happened: String

  init(_ words: String) { happened = words }

  static func broken(_ what: String) -> SheetProblem {
    SheetProblem(tr("The file is damaged or no sheet: {what}.", ["what": what]))
  }

  static var tooLarge: SheetProblem {
    SheetProblem(
      tr(
        "Unpacked the file would be larger than {n} MiB, the most that is read.", ["n": Sheet.mostBytes >> 20]
      ))
  }
}

/// The sheets of a file.
public enum SheetFile {
  /// What a file is, by its beginning and, of texts, by its name.
  public enum Kind: Sendable { case office, text, yaml }

  /// What a file is.
  public static func kind(of bytes: [UInt8], named path: String) -> Kind {
    if bytes.starts(with: [0x50, 0x4B]) { return .office }
    return ["yaml", "yml"].contains(Paths.type(path).lowercased()) ? .yaml : .text
  }

  /// The sheets in a file, those that are shown; hidden ones are counted.
  public static func sheets(in bytes: [UInt8], named path: String) throws(SheetProblem) -> (
    sheets: [Sheet], hidden: Int
  ) {
    guard kind(of: bytes, named: path) == .office else {
      if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
        throw SheetProblem(tr("This is a file of an older Excel. Save it as .xlsx or .ods and take that."))
      }
      return ([CSVReader.sheet(bytes, name: Paths.stem(Paths.name(path)))], 0)
    }
    let zip = try Zip(bytes)
    if zip.has("content.xml") { return try ODSReader(zip).sheets() }
    if zip.has("xl/workbook.xml") { return try XLSXReader(zip).sheets() }
    throw SheetProblem(
      tr("The file is packed, but there is no sheet in it. Sheets end in .xlsx, .ods or .csv."))
  }
}
