import Foundation
import ReadinessModel
import Testing

@testable import ReadinessReports

@Suite("Spreadsheets")
struct SpreadsheetTests {
  /// What openpyxl reads: by sheet, the rows of cells, each with its kind and value.
  private func read(_ bytes: [UInt8]) throws -> JSON {
    let program = """
      import sys, json, openpyxl
      book = openpyxl.load_workbook(sys.argv[1])
      print(json.dumps({sheet.title: {"rows": [[[cell.data_type, str(cell.value)] for cell in row] for row in sheet],
        "frozen": sheet.freeze_panes, "filter": sheet.auto_filter.ref, "titles": sheet.print_title_rows}
        for sheet in book}))
      """
    let said = try Tool.run(
      "env", ["PYTHONPATH=/usr/lib/python3/dist-packages", "/usr/bin/python3", "-c", program], on: bytes,
      ending: "xlsx")
    return try JSON.parse(Array(said.utf8))
  }

  /// A file in which the library writes.
  private static let passing: TableOrder.Passing = { write in
    let file = FileManager.default.temporaryDirectory.appending(path: "tables-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    try write(file.path)
    return Array(try Data(contentsOf: file))
  }

  @Test("Another program reads all tables, with days as days and formulas as texts")
  func tables() throws {
    let subject = Samples.subject(
      Samples.pack(),
      BoardPaperTests.edits + [
        .note(statement: "S1-2", text: "=1+1"),
        .note(statement: "S2-3", text: String(repeating: "long ", count: 8000)),
        ActionItem.planning(
          ActionItem.row("a"), "=SUM(A1)", who: "Ann", by: Day("2011-09-30"), for: ["S1-1"]),
      ] + Evidence.adding("e", title: "Minutes\u{7} of May", date: Day("2010-05-04"), for: ["S1-1"]))
    let order = TableOrder(subject, nil, today: Samples.day, passing: Self.passing)
    let book = try read(try order.file(as: .xlsx).bytes)
    let answers = try #require(book["Answers"])
    let rows = try #require(answers["rows"]?.array)
    #expect(rows.count == 1 + subject.pack.statements.count)
    #expect(answers["frozen"] == "A2" && answers["titles"]?.string?.contains("1") == true)
    #expect(answers["filter"]?.string?.hasPrefix("A1:") == true)
    let column = try #require(CSVExport.columns.firstIndex(of: "note"))
    #expect(rows[2].array?[column] == ["s", "=1+1"])
    let long = try #require(rows[6].array?[column].array?[1].string)
    #expect(long.utf16.count <= 32_767 && long.hasSuffix("…"))
    let action = try #require(book["Actions"]?["rows"]?.array?[1].array)
    #expect(action[1] == ["s", "=SUM(A1)"] && action[3] == ["d", "2011-09-30 00:00:00"])
    let evidence = try #require(book["Evidence"]?["rows"]?.array?[1].array)
    #expect(evidence[1] == ["s", "Minutes␇ of May"])
    #expect(book["Toolkits"] == nil, "what is empty is left out")
    let onSheet = try #require(book["Long texts"]?["rows"]?.array).dropFirst()
    let pieces = onSheet.map { row in (row.array ?? []).map { $0.array?[1].string ?? "" } }
    #expect(
      pieces.map { Array($0.prefix(4)) } == [["Answers", "7", "note", "1"], ["Answers", "7", "note", "2"]])
    #expect(
      pieces.map { $0[4] }.joined() == String(repeating: "long ", count: 8000),
      "nothing of a long text is lost")
  }

  @Test("What a spreadsheet cannot hold is refused with its name, and nothing is left out in silence")
  func refused() throws {
    func refusal(_ tables: [SheetTable]) -> XLSXDocument.Unwritable? {
      do {
        _ = try Self.passing(XLSXDocument(tables).write)
        return nil
      } catch {
        return error as? XLSXDocument.Unwritable
      }
    }
    let good = SheetTable("Good", ["a"], [["x"]])
    #expect(refusal([good]) == nil)
    for name in ["a/b", String(repeating: "n", count: 32), "good"] {
      #expect(refusal([good, SheetTable(name, ["a"], [["x"]])]) == .sheet(name))
    }
    var rows = [[String]](repeating: [""], count: 1_048_575)
    rows.append(["x"])
    let tooMany = try #require(refusal([SheetTable("Rows", ["a"], rows)]))
    #expect(tooMany == .cell(sheet: "Rows", row: 1_048_577, column: "a"))
    #expect(tooMany.words.contains("row 1048577 of the sheet “Rows”, column “a”"))
  }

  @Test(
    "A text of any length comes in pieces that fit, and is whole again when they are joined",
    arguments: [
      "", "a", String(repeating: "🏛", count: 40_000), String(repeating: "e\u{301}", count: 16_383) + "xyz",
    ])
  func pieces(text: String) {
    let pieces = LongTexts.pieces(of: text)
    #expect(pieces.joined() == text && pieces.allSatisfy { $0.utf16.count <= LongTexts.mostInCell })
  }

  @Test(
    "Each form holds the tables that it can hold, in files with a mark of their encoding where it is wanted")
  func forms() throws {
    let subject = Samples.subject(
      Samples.pack(), [ActionItem.planning(ActionItem.row("a"), "Without a day", for: ["S1-1"])])
    func order(_ kind: TableKind?) -> TableOrder {
      TableOrder(subject, kind, today: Samples.day, passing: Self.passing)
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    for kind in TableKind.allCases {
      let printed = try order(kind).file(as: .csv, isPrinted: true).bytes
      #expect(try order(kind).file(as: .csv).bytes == mark + printed)
      #expect(TableForm.csv.canHold(kind) && TableForm.xlsx.canHold(kind))
      #expect(TableForm.ics.canHold(kind) == (kind == .actions))
      #expect(try read(order(kind).file(as: .xlsx).bytes).object?.members.count == 1)
    }
    #expect(!TableForm.csv.canHold(nil) && TableForm.xlsx.canHold(nil))
    #expect(order(nil).tables.map(\.name) == ["Answers", "Actions"])
    let calendar = try order(.actions).file(as: .ics)
    #expect(calendar.bytes.starts(with: Array("BEGIN:VCALENDAR".utf8)))
    #expect(calendar.leftOut == "1 action has no day and is not in the calendar.")
  }

  @Test("Where libxlsxwriter is missing a sentence says so")
  func withoutLibrary() {
    #expect(XLSXWriter(["libxlsxwriter.so.none"]) == nil && XLSXWriter(["libc.so.6"]) == nil)
    #expect(XLSXDocument.lack(nil)?.contains("libxlsxwriter") == true)
    #expect(XLSXDocument.lack == nil, "Is libxlsxwriter installed? (make test)")
  }
}
