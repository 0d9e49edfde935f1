import Foundation
import ReadinessModel
import ReadinessStore
import Testing

@testable import ReadinessAuthoring

@Suite("Checklists from sheets")
struct SheetTests {
  private func bytes(_ name: String) throws -> [UInt8] {
    let folder =
      "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/") + "/Fixtures/sheets/"
    return Array(try Data(contentsOf: URL(filePath: folder + name)))
  }

  private func sheets(_ name: String) throws -> (sheets: [Sheet], hidden: Int) {
    try SheetFile.sheets(in: bytes(name), named: name)
  }

  /// What a draft says once it is written and read, which has no mistakes.
  private func pack(_ draft: PackDraft) throws -> Pack {
    let text = draft.text(from: "the test")
    let reading = try read(text)
    #expect(reading.problems.map(\.description) == [], "\(text)")
    return try #require(reading.pack)
  }

  /// Every cell is in the draft or among the losses; those of the losses are not counted as taken.
  private func expectEveryCell(_ draft: PackDraft, of sheet: Sheet) {
    let filled = sheet.rows.reduce(0) { $0 + $1.cells.count { !$0.isEmpty } }
    #expect(draft.cells == filled)
    #expect(draft.taken + draft.losses.count == filled)
    let text = draft.text(from: "x")
    let words = text.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
    let lost = Set(draft.losses.map(\.place))
    for row in sheet.rows
    where draft.sections.contains(where: {
      $0.statements.contains { $0.origin.hasPrefix("Row \(row.number)") }
    }) {
      for (column, cell) in row.cells.enumerated()
      where !lost.contains(Sheet.letter(column) + String(row.number)) {
        // Every word of it stands in the file; nations of “all” limit nothing.
        for word in cell.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
        where !["all", "and"].contains(word) {
          #expect(words.contains { $0.lowercased() == word.lowercased() }, "\(cell)")
        }
      }
    }
  }

  @Test(
    "A workbook of Excel: headings below a title, sections carried down, levels in columns, a licence kept")
  func workbook() throws {
    let (sheets, hidden) = try sheets("village-halls.xlsx")
    #expect(sheets.map(\.name) == ["Read me", "Self-assessment"] && hidden == 1)
    let mapping = SheetMapping(sheets[1])
    #expect(mapping.headings == 4)
    #expect(
      mapping.fields == [
        .section, .id, .sentence, .level("Red"), .level("Amber"), .level("Green"), .why, .evidence, .duty,
        .nation, .leftOut,
      ])
    let draft = mapping.draft(named: "Village halls")
    expectEveryCell(draft, of: sheets[1])
    #expect(draft.licences == ["© Crown copyright. Open Government Licence v3.0"])
    #expect(draft.losses.map(\.place) == ["C2", "K4", "K5", "K8", "A9", "K9"])
    let pack = try pack(draft)
    #expect(pack.id == "village-halls" && pack.sections.map(\.title) == ["Fire", "Money"])
    #expect(pack.statements.map(\.id) == ["1.1", "1.2", "1.2-2", "2.1"])
    #expect(
      pack.scale.map(\.role) == [.bad, .middle, .good]
        && pack.scale.map(\.label) == ["Red", "Amber", "Green"])
    #expect(pack.statements[0].descriptors == ["One does not.", "Most do.", "All do."])
    #expect(pack.statements[0].evidence == ["Log of tests", "Photographs"])
    #expect(pack.isLegalDuty(pack.statements[0]) && !pack.isLegalDuty(pack.statements[1]))
    #expect(pack.statements[0].appliesTo?.nations.count == 2 && pack.statements[3].appliesTo == nil)
    #expect(pack.statements[2].sentence == "“Assembly points” are known #1 to all")
    #expect(pack.statements[3].why == "2011-04-30" && pack.statements[3].evidence == ["TRUE"])
    #expect(pack.summary.contains("Open Government Licence"))
    let text = draft.text(from: "village-halls.xlsx")
    #expect(text.contains("# Made from village-halls.xlsx.") && text.contains("# Row 7: 1.2\n"))
  }

  @Test("A sheet of LibreOffice: sections in rows of their own, no levels, remarks passed over")
  func openDocument() throws {
    let (sheets, hidden) = try sheets("criteria.ods")
    #expect(sheets.map(\.name) == ["Criteria"] && hidden == 1)
    #expect(sheets[0].rows[2].cells == ["G1", "The board meets  four times a year.", "Count\nthe minutes."])
    #expect(sheets[0].rows[3].cells == ["G2", "The board knows its risks."])
    #expect(sheets[0].rows[6].cells[2] == "TRUE")
    let draft = SheetMapping(sheets[0]).draft(named: "Criteria")
    expectEveryCell(draft, of: sheets[0])
    #expect(draft.losses == [])
    let pack = try pack(draft)
    #expect(pack.sections.map(\.title) == ["Governance", "People"])
    #expect(pack.statements.map(\.id) == ["G1", "G2", "P1", "P2"])
    #expect(pack.scale.map(\.label) == ["No", "Partly", "Yes"])
    #expect(pack.statements[0].descriptors == pack.scale.map(\.meaning))
  }

  @Test("A file with semicolons in an older encoding, with ends of lines in quoted cells")
  func separated() throws {
    let sheet = try sheets("kitchen.csv").sheets[0]
    #expect(sheet.rows.map(\.number) == [1, 2, 3, 4])
    #expect(sheet.rows[1].cells[1] == "Knives are locked away;\nkeys are kept")
    #expect(sheet.rows[2].cells[1] == "The \"hot\" tap is marked" && sheet.rows[3].cells[1].contains("–"))
    let draft = SheetMapping(sheet).draft(named: "Kitchen")
    expectEveryCell(draft, of: sheet)
    let pack = try pack(draft)
    #expect(pack.sections.map(\.title) == ["Küche", "Garten"])
    #expect(pack.scale.map(\.label) == ["Not met", "Partly met", "Met"])
    #expect(pack.tags.map(\.label) == ["safety", "kitchen"])
  }

  @Test("Encodings and separators are told from each other")
  func encodings() {
    let expected = [["é", "ü,x"], ["1", "2"]]
    for separator in [",", ";", "\t"] {
      let text = "é\(separator)\"ü,x\"\r\n1\(separator)2"
      var utf16: [UInt8] = [0xFF, 0xFE]
      for unit in text.utf16 { utf16 += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
      for bytes in [
        Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), utf16,
        text.unicodeScalars.map { UInt8($0.value) },
      ] {
        #expect(CSVReader.sheet(bytes, name: "x").rows.map(\.cells) == expected)
      }
    }
  }

  @Test("Columns whose headings say nothing are told by what stands in them")
  func byContent() throws {
    var sheet = Sheet(name: "x")
    for (row, cells) in [
      ["Alpha", "Beta", "Gamma"], ["Doors", "D1", "Every door opens from inside without a key."],
      ["Doors", "D2", "Every door is lit at night, and marked."],
      ["Doors", "D3", "Nothing stands before a door, ever."],
      ["Doors", "D4", "Somebody looks at each door once a week."],
    ].enumerated() {
      for (column, text) in cells.enumerated() { sheet.put(text, row: row, column: column) }
    }
    #expect(SheetMapping(sheet).fields == [.section, .id, .sentence])
    let other = SheetMapping(sheet, headings: 1, map: [0: .tag, 1: .leftOut])
    #expect(other.fields == [.tag, .leftOut, .sentence])
    let draft = other.draft(named: "x")
    expectEveryCell(draft, of: sheet)
    #expect(draft.losses.count == 5)
    #expect(try pack(draft).tags.map(\.label) == ["Doors"])
    #expect(SheetField(named: "level:Deep red") == .level("Deep red") && SheetField(named: "colour") == nil)
  }

  @Test(
    "Levels are known by many names",
    arguments: [
      ["0", "1", "2", "3"], ["Level 1", "Level 2", "Level 3"], ["Not met", "Partially met", "Met"],
      ["No", "Partly", "Yes"], ["Green", "Amber", "Red"], ["Basic", "Developing", "Established", "Leading"],
    ])
  func levels(names: [String]) throws {
    var sheet = Sheet(name: "x")
    for (column, text) in (["Statement"] + names).enumerated() { sheet.put(text, row: 0, column: column) }
    for (column, text) in (["We do it."] + names).enumerated() { sheet.put(text, row: 1, column: column) }
    let draft = SheetMapping(sheet).draft(named: "x")
    #expect(draft.losses == [])
    let pack = try pack(draft)
    #expect(pack.scale.map(\.label) == (names == ["Green", "Amber", "Red"] ? names.reversed() : names))
    #expect(pack.statements[0].descriptors == pack.scale.map(\.label))
  }

  @Test("“No” is a number where there is no “Yes”")
  func numberOrLevel() {
    for (heading, field) in [("No", SheetField.id), ("No.", .id)] {
      var sheet = Sheet(name: "x")
      for (column, text) in [heading, "Statement", "Red", "Green"].enumerated() {
        sheet.put(text, row: 0, column: column)
      }
      #expect(SheetMapping(sheet).fields == [field, .sentence, .level("Red"), .level("Green")])
    }
  }

  @Test(
    "What somebody made to do harm is refused, and so is what is torn",
    arguments: [
      ("bomb.xlsx", "larger than 64 MiB"), ("entities.xlsx", "declares entities"),
      ("none.xlsx", "no sheet in it"),
      ("torn.xlsx", "damaged"),
    ])
  func hostile(name: String, words: String) throws {
    let problem = #expect(throws: SheetProblem.self) { try sheets(name) }
    #expect(problem?.words.contains(words) == true, "\(problem?.words ?? "")")
  }

  @Test("Whatever byte of a workbook is another, reading ends")
  func damaged() throws {
    let whole = try bytes("village-halls.xlsx")
    for index in stride(from: 4, to: whole.count, by: 37) {
      var bytes = whole
      bytes[index] ^= 0xFF
      _ = try? SheetFile.sheets(in: bytes, named: "x.xlsx")
      _ = try? SheetFile.sheets(in: Array(whole[..<index]), named: "x.xlsx")
    }
  }

  @Test("Cells beyond what is read are counted, and an old file of Excel is told by its name")
  func limits() throws {
    let sheet = try sheets("far.xlsx").sheets[0]
    #expect(sheet.rows.map(\.cells) == [["Near"]] && sheet.beyond == 2)
    let draft = SheetMapping(sheet, map: [0: .sentence]).draft(named: "x")
    #expect(draft.losses.last?.text == "2 cells")
    let problem = #expect(throws: SheetProblem.self) {
      try SheetFile.sheets(in: [0xD0, 0xCF, 0x11, 0xE0, 0xA1], named: "old.xls")
    }
    #expect(problem?.words.contains("older Excel") == true)
  }

  @Test("5,000 rows become 5,000 statements")
  func many() throws {
    var sheet = Sheet(name: "x")
    for (column, text) in ["Section", "Ref", "Statement", "No", "Partly", "Yes"].enumerated() {
      sheet.put(text, row: 0, column: column)
    }
    for row in 1...5000 {
      for (column, text) in [
        "Part \(row / 100)", "P\(row)", "We do number \(row) of all that is asked.", "No \(row)", "Half",
        "All",
      ].enumerated() {
        sheet.put(text, row: row, column: column)
      }
    }
    let draft = SheetMapping(sheet).draft(named: "Many")
    #expect(draft.count == 5000 && draft.losses == [])
    #expect(try pack(draft).statements.count == 5000)
  }

  @Test("A library of CISO Assistant: nodes become sections and statements, every text is there or listed")
  func library() throws {
    let json = try PackFiles.yaml(try bytes("framework.yaml"), file: "framework.yaml")
    let draft = try #require(CISOLibrary(json)).draft()
    #expect(draft.cells == draft.taken + draft.losses.count)
    #expect(draft.licences == ["(c) The Example Commission. Creative Commons BY 4.0. See example.org."])
    let lost = draft.losses.map(\.text)
    for text in [
      "Example", "Sécurité des salles", "2", "urn:example:risk:function:lock", "Is it insured?", "Theft",
      "For everybody",
    ] {
      #expect(lost.contains(text), "\(text)")
    }
    let pack = try pack(draft)
    #expect(pack.id == "hall" && pack.version == "3" && pack.language == "en")
    #expect(pack.sections.map(\.title) == ["1 Doors – 1.1 Locks", "Statements"])
    #expect(pack.scale.map(\.label) == ["Begun", "Working", "Settled"])
    #expect(pack.statements.map(\.id) == ["1.1.1-a", "1.1.2", "2"])
    #expect(pack.statements[0].sentence == "Keys are counted: all of them.")
    #expect(pack.statements[0].why == "A lost key opens every door.")
    #expect(pack.statements[0].evidence == ["The list of keys", "A receipt for each"])
    #expect(pack.statements[0].tags == ["B", "A"])
    let folder = try Folder()
    let french = try PackFiles(folder.put(draft.text(from: "x"), "x.yaml")).read(languages: ["fr"]).pack
    #expect(french?.statements[0].title == "Clés" && french?.statements[1].title == pack.statements[1].title)
    #expect(CISOLibrary(["a": 1]) == nil)
  }
}
