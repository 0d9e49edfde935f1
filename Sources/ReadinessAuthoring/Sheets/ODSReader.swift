import ReadinessModel

/// Reads the sheets of an OpenDocument file, as LibreOffice writes it.
struct ODSReader {
  private let zip: Zip

  init(_ zip: Zip) { self.zip = zip }

  func sheets() throws(SheetProblem) -> (sheets: [Sheet], hidden: Int) {
    let content = Content()
    try XMLEvents.read("content.xml", in: zip, content)
    return (content.sheets.filter { !$0.isHidden }.map(\.sheet), content.sheets.count(where: \.isHidden))
  }

  private final class Content: XMLTaker {
    var sheets: [(sheet: Sheet, isHidden: Bool)] = []
    private var hiddenStyles: Set<String> = []
    private var style = ""
    private var row = 0
    private var rowRepeats = 1
    private var column = 0
    private var repeats = 1
    private var value: String?
    private var current: [UInt8] = []
    private var paragraphs = 0
    private var isParagraph = false
    /// How deep within a remark or a picture, whose texts are none of the cell's.
    private var aside = 0

    func began(_ name: String, _ attributes: XMLAttributes) {
      if aside > 0 || ["office:annotation", "draw:frame", "table:shapes"].contains(name) {
        aside += 1
        return
      }
      switch name {
      case "style:style": style = attributes["style:name"] ?? ""
      case "style:table-properties":
        if attributes["table:display"] == "false" { hiddenStyles.insert(style) }
      case "table:table":
        let isHidden = hiddenStyles.contains(attributes["table:style-name"] ?? "")
        sheets.append((Sheet(name: attributes["table:name"] ?? ""), isHidden))
        row = 0
      case "table:table-row":
        rowRepeats = count(attributes["table:number-rows-repeated"])
        column = 0
      case "table:table-cell", "table:covered-table-cell":
        repeats = count(attributes["table:number-columns-repeated"])
        value = nil
        if let flag = attributes["office:boolean-value"] { value = flag == "true" ? "TRUE" : "FALSE" }
        if let day = attributes["office:date-value"] { value = String(day.prefix { $0 != "T" }) }
        (current, paragraphs) = ([], 0)
      case "text:p":
        if paragraphs > 0 { current.append(0x0A) }
        paragraphs += 1
        isParagraph = true
      case "text:s": current += Array(repeating: 0x20, count: min(count(attributes["text:c"]), 1000))
      case "text:tab": current.append(0x20)
      case "text:line-break": current.append(0x0A)
      default: break
      }
    }

    func ended(_ name: String) {
      if aside > 0 {
        aside -= 1
        return
      }
      switch name {
      case "text:p": isParagraph = false
      case "table:table-cell", "table:covered-table-cell": put()
      case "table:table-row":
        repeatRow()
        row += rowRepeats
      default: break
      }
    }

    func text(_ bytes: UnsafeRawBufferPointer) { if isParagraph, aside == 0 { current += bytes } }

    private func count(_ text: String?) -> Int { min(max(text.flatMap { Int($0) } ?? 1, 1), 2_000_000) }

    /// Puts down the rows that are like the one that ended.
    private func repeatRow() {
      guard rowRepeats > 1, let index = sheets.indices.last, let last = sheets[index].sheet.rows.last,
        last.number == row + 1
      else { return }
      for next in 1..<min(rowRepeats, max(Sheet.mostRows - row, 1)) {
        sheets[index].sheet.rows.append(Sheet.Row(number: row + 1 + next, cells: last.cells))
      }
    }

    private func put() {
      defer { column += repeats }
      let text = value ?? String(decoding: current, as: UTF8.self)
      guard !text.isEmpty, !sheets.isEmpty else { return }
      for place in column..<min(column + repeats, max(Sheet.mostColumns, column + 1)) {
        sheets[sheets.count - 1].sheet.put(text, row: row, column: place)
      }
    }
  }
}
