import Foundation
import ReadinessModel
import Testing

@testable import ReadinessStore

@Suite("Toolkits by command")
struct ToolkitTests {
  private let sample = fixture("journals/northmoor-1.0.readiness")

  @Test("A toolkit is made a paper of, whole or one of its templates; what is not there is named")
  func report() throws {
    let program = try Program()
    for toolkit in [[], ["--toolkit", "tk01"], ["--toolkit", "TK01/grid"]] {
      let paper = program.path("paper-\(toolkit.count).pdf")
      let process = program.process(["report", sample, "--kind", "toolkit", "--output", paper] + toolkit)
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      let data = try Data(contentsOf: URL(filePath: paper))
      #expect(data.starts(with: Data("%PDF-".utf8)))
    }
    let listed = try program.run(
      "report", sample, "--kind", "toolkit", "--toolkit", "TK02", "--output", "x.pdf")
    #expect(listed.status == 1)
    #expect(listed.errors.contains("There is no toolkit “TK02” to fill in. Name one with --toolkit: TK01 ("))
    let wrong = try program.run(
      "report", sample, "--kind", "toolkit", "--toolkit", "TK01/list", "--output", "x.pdf")
    #expect(wrong.status == 1)
    #expect(wrong.errors.contains("has no template “list”; it has: statement, grid, log."))
  }

  @Test("What was written with toolkits is exported; a spreadsheet takes none of it for a formula")
  func export() throws {
    let program = try Program()
    let json = try #require(try program.run("export", sample).json)
    #expect(json["workbooks"]?.array?.map { $0["toolkit"]?.string } == ["TK01"])
    let table = try program.run("export", sample, "--format", "csv", "--part", "workbooks")
    #expect(table.status == 0)
    #expect(
      table.output.hasPrefix("toolkit,toolkit_title,part,part_title,row,number,field,field_title,value,"))
    #expect(table.output.contains("Northmoor County Council"))
    let answers = try program.run("export", sample, "--format", "csv")
    #expect(!answers.output.contains("Northmoor County Council\n"))
    #expect(answers.output.hasPrefix("section,"))
  }

  @Test("Copies in which two wrote under the same heading are joined, and the place is named")
  func merge() async throws {
    let program = try Program()
    let one = try program.assessment("one.readiness")
    let two = program.path("two.readiness")
    try FileManager.default.copyItem(atPath: one, toPath: two)
    for (path, words) in [(one, "Ann's"), (two, "Bob's")] {
      let file = try await AssessmentFile.open(path, in: .current)
      var ids = ULID.Generator(after: file.opened.journal.greatestID)
      let row = RowID(list: "TK01/statement", row: "who")
      try await file.appendAndWait(
        Assessment(file.opened.journal).change(
          [.setRow(row, values: ["text": .string(words)])], by: "p-\(words.prefix(3))", at: .now(),
          id: ids.next()))
      await file.close()
    }
    let merged = try program.run("merge", one, two, "--output", "both.readiness")
    #expect(merged.status == 0)
    #expect(merged.output.contains("To be settled: words under “Who we are”"))
    let json = try #require(try program.run("export", program.path("both.readiness")).json)
    let claims = json["workbooks"]?.array?.first?["notSettled"]?.array?.first?["claims"]?.array
    #expect(Set(claims?.compactMap { $0["words"]?.string } ?? []) == ["Ann's", "Bob's"])
  }

  @Test("A part becomes a document, and evidence for what its toolkit helps with")
  func document() throws {
    let program = try Program()
    let mine = program.path("mine.readiness")
    try FileManager.default.copyItem(atPath: sample, toPath: mine)
    let made = try program.run(
      "report", mine, "--kind", "document", "--toolkit", "TK01/statement", "--output",
      program.path("position.odt"), "--title", "Where we stand", "--approved", "2011-01-20", "--review-by",
      "2012-01-20", "--signed", "Graham Oduya, Chair", "--evidence")
    #expect(made.status == 0, "\(made.errors)")
    let list = try program.run("evidence", "list", mine)
    #expect(list.output.contains("Where we stand") && list.output.contains("20 January 2011"))
    #expect(list.output.contains("position.odt") && list.output.contains("POS-01"))
    let again = try program.run(
      "report", mine, "--kind", "document", "--toolkit", "TK01/statement", "--output",
      program.path("later.odt"), "--evidence")
    let ids = [made, again].map { $0.output.split(separator: "\n").last }
    #expect(ids[0] == ids[1] && ids[0]?.contains(" ") == false, "a part has one entry")
    let table = try program.run("report", mine, "--kind", "document", "--output", "x.pdf")
    #expect(table.status == 1 && table.errors.contains("the part that is to be a document"))
    let other = try program.run("report", mine, "--signed", "Ann", "--output", "x.pdf")
    #expect(other.status != 0 && other.errors.contains("are for “--kind document”"))
  }

  @Test("Rows are added, written and taken out by command; shown, and exported as tables")
  func rows() throws {
    let program = try Program()
    let mine = program.path("mine.readiness")
    try FileManager.default.copyItem(
      atPath: fixture("../../Resources/Samples/northmoor.readiness"), toPath: mine)
    let added = try program.run(
      "toolkit", "row", "add", mine, "TK04/seats", "table=Community safety", "area=Eskmere",
      "attended=7 of 8", "heard=heard")
    #expect(added.status == 0, "\(added.errors)")
    let id = added.output.trimmingCharacters(in: .whitespacesAndNewlines)
    let shown = try program.run("toolkit", "show", mine, "tk04")
    #expect(shown.output.contains(id) && shown.output.contains("7 of 8"))
    #expect(shown.output.contains("1 seat has nobody."))
    let doubted = try program.run("toolkit", "row", "set", mine, "TK04/seats", id, "attended=often")
    #expect(doubted.status == 0 && doubted.errors.contains("Kept as it is written"))
    let csv = try program.run("export", mine, "--toolkit", "TK04/seats", "--format", "csv")
    #expect(
      csv.output.hasPrefix("row,table,area,") && csv.output.contains("Eskmere")
        && csv.output.contains("often"))
    let json = try program.run("export", mine, "--toolkit", "TK04/seats").json?.array?.first
    #expect(json?["values"]?["heard"] == "heard" && json?["row"]?.string == id)
    let secret = try program.run("export", mine, "--toolkit", "TK01/grid", "--format", "csv")
    #expect(secret.status == 1 && secret.errors.contains("is not for publication"))
    let told = try program.run("export", mine, "--toolkit", "TK01/grid", "--format", "csv", "--private")
    #expect(told.status == 0 && told.output.hasPrefix("row,partner,"))
    #expect(try program.run("toolkit", "row", "drop", mine, "TK04/seats", id).status == 0)
    #expect(try program.run("export", mine, "--toolkit", "TK04/seats").json?.array?.isEmpty == true)
    let list = try program.run("toolkit", "list", mine)
    #expect(list.output.contains("TK01  Position Statement builder · 8 of 9 steps done"))
    #expect(try program.run("toolkit", "row", "add", mine, "TK04/seats", "nonsense=1").status == 1)
  }
}
