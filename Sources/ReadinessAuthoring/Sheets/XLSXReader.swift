import ReadinessModel

/// Reads the sheets of a workbook as Excel writes it: texts, numbers, days and the last results of formulas.
struct XLSXReader {
  private let zip: Zip

  init(_ zip: Zip) { self.zip = zip }

  func sheets() throws(SheetProblem) -> (sheets: [Sheet], hidden: Int) {
    let book = Book()
    try XMLEvents.read("xl/workbook.xml", in: zip, book)
    let targets = Targets()
    try XMLEvents.read("xl/_rels/workbook.xml.rels", in: zip, targets)
    let texts = Texts()
    if zip.has("xl/sharedStrings.xml") { try XMLEvents.read("xl/sharedStrings.xml", in: zip, texts) }
    let styles = Styles()
    if zip.has("xl/styles.xml") { try XMLEvents.read("xl/styles.xml", in: zip, styles) }
    var sheets: [Sheet] = []
    for entry in book.sheets where !entry.isHidden {
      guard let target = targets.byID[entry.id] else { continue }
      let cells = Cells(entry.name, texts.all, styles, from1904: book.from1904)
      try XMLEvents.read(target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target, in: zip, cells)
      sheets.append(cells.sheet)
    }
    return (sheets, book.sheets.count(where: \.isHidden))
  }

  private final class Book: XMLTaker {
    var sheets: [(name: String, id: String, isHidden: Bool)] = []
    var from1904 = false
    func began(_ name: String, _ attributes: XMLAttributes) {
      if name == "workbookPr" { from1904 = ["1", "true"].contains(attributes["date1904"] ?? "") }
      guard name == "sheet", let id = attributes["r:id"] else { return }
      sheets.append((attributes["name"] ?? "", id, attributes["state"].map { $0 != "visible" } ?? false))
    }
    func ended(_ name: String) {}
    func text(_ bytes: UnsafeRawBufferPointer) {}
  }

  private final class Targets: XMLTaker {
    var byID: [String: String] = [:]
    func began(_ name: String, _ attributes: XMLAttributes) {
      if let id = attributes["Id"], let target = attributes["Target"] { byID[id] = target }
    }
    func ended(_ name: String) {}
    func text(_ bytes: UnsafeRawBufferPointer) {}
  }

  private final class Texts: XMLTaker {
    var all: [String] = []
    private var current: [UInt8] = []
    private var isText = false
    private var isReading = true
    func began(_ name: String, _ attributes: XMLAttributes) {
      switch name {
      case "si": current = []
      case "t": isText = isReading
      // How a word is spoken stands beside it.
      case "rPh": isReading = false
      default: break
      }
    }
    func ended(_ name: String) {
      switch name {
      case "si": all.append(String(decoding: current, as: UTF8.self))
      case "t": isText = false
      case "rPh": isReading = true
      default: break
      }
    }
    func text(_ bytes: UnsafeRawBufferPointer) { if isText { current += bytes } }
  }

  /// Which styles show a number as a day.
  private final class Styles: XMLTaker {
    var isDay: [Bool] = []
    private var dayFormats: Set<Int> = Set(14...17).union([22])
    private var isInCells = false
    func began(_ name: String, _ attributes: XMLAttributes) {
      switch name {
      case "numFmt":
        guard let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] else {
          return
        }
        if Self.isDay(code) { dayFormats.insert(id) }
      case "cellXfs": isInCells = true
      case "xf" where isInCells:
        isDay.append(dayFormats.contains(attributes["numFmtId"].flatMap { Int($0) } ?? 0))
      default: break
      }
    }
    func ended(_ name: String) { if name == "cellXfs" { isInCells = false } }
    func text(_ bytes: UnsafeRawBufferPointer) {}

    private static func isDay(_ code: String) -> Bool {
      var isQuoted = false
      let signs = code.lowercased().filter { sign in
        if sign == "\"" { isQuoted.toggle() }
        return !isQuoted
      }
      return signs.holds("d") && signs.holds("m") || signs.holds("y")
    }
  }

  private final class Cells: XMLTaker {
    var sheet: Sheet
    private let texts: [String]
    private let styles: Styles
    private let from1904: Bool
    private var row = -1
    private var column = -1
    private var kind = ""
    private var style = 0
    private var current: [UInt8] = []
    private var isText = false

    init(_ name: String, _ texts: [String], _ styles: Styles, from1904: Bool) {
      sheet = Sheet(name: name)
      (self.texts, self.styles, self.from1904) = (texts, styles, from1904)
    }

    func began(_ name: String, _ attributes: XMLAttributes) {
      switch name {
      case "row":
        row = attributes["r"].flatMap { Int($0) }.map { $0 - 1 } ?? row + 1
        column = -1
      case "c":
        column = attributes["r"].flatMap { Sheet.column($0.prefix { $0.isLetter }) } ?? column + 1
        kind = attributes["t"] ?? "n"
        style = attributes["s"].flatMap { Int($0) } ?? 0
        current = []
      case "v", "t": isText = true
      default: break
      }
    }

    func ended(_ name: String) {
      switch name {
      case "v", "t": isText = false
      case "c" where !current.isEmpty: sheet.put(value, row: max(row, 0), column: max(column, 0))
      default: break
      }
    }

    func text(_ bytes: UnsafeRawBufferPointer) { if isText { current += bytes } }

    private var value: String {
      let text = String(decoding: current, as: UTF8.self)
      switch kind {
      case "s": return Int(text).flatMap { texts.indices.contains($0) ? texts[$0] : nil } ?? ""
      case "b": return text == "1" ? "TRUE" : "FALSE"
      case "n":
        guard let number = Double(text) else { return text }
        if styles.isDay.indices.contains(style), styles.isDay[style], let day = day(number) { return day }
        return Int(exactly: number).map(String.init) ?? number.description
      default: return text
      }
    }

    /// The day of a number: days from the end of 1899, or from 1904.
    private func day(_ number: Double) -> String? {
      guard (1..<2_958_466).contains(number) else { return nil }
      var rest = Int(number) + (from1904 ? 1462 : 0) - 25_569
      var year = 1970
      func length(_ year: Int) -> Int { Day(year: year, month: 2, day: 29) == nil ? 365 : 366 }
      while rest < 0 {
        year -= 1
        rest += length(year)
      }
      while rest >= length(year) {
        rest -= length(year)
        year += 1
      }
      for month in 1...12 {
        var last = 31
        while Day(year: year, month: month, day: last) == nil { last -= 1 }
        if rest < last { return Day(year: year, month: month, day: rest + 1)?.description }
        rest -= last
      }
      return nil
    }
  }
}
