import Foundation
import ReadinessModel
import Testing

@testable import ReadinessReports

@Suite("Exports")
struct ExportTests {
  /// Reads comma separated values as RFC 4180 describes them.
  static func parse(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = ""
    var isQuoted = false
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if isQuoted {
        if scalar != "\"" {
          field.unicodeScalars.append(scalar)
        } else if rest.first == "\"" {
          field.unicodeScalars.append("\"")
          rest.removeFirst()
        } else {
          isQuoted = false
        }
      } else if scalar == "\"" {
        isQuoted = true
      } else if scalar == "," {
        row.append(field)
        field = ""
      } else if scalar == "\r", rest.first == "\n" {
        rest.removeFirst()
        rows.append(row + [field])
        row = []
        field = ""
      } else {
        field.unicodeScalars.append(scalar)
      }
    }
    return rows
  }

  static func column(_ name: String) throws -> Int { try #require(CSVExport.columns.firstIndex(of: name)) }

  @Test("There is one row a statement, and all rows have all columns")
  func rows() throws {
    let subject = try Samples.northmoor()
    let rows = Self.parse(CSVExport(subject).text)
    #expect(rows.first == CSVExport.columns)
    #expect(rows.count == subject.pack.statements.count + 1)
    #expect(rows.allSatisfy { $0.count == CSVExport.columns.count })
    let statement = try Self.column("statement")
    #expect(rows.dropFirst().map { $0[statement] } == subject.pack.statements.map(\.id))
  }

  @Test("Answers that disagree stand in the table, each with who gave it, the one that counts first")
  func notSettled() throws {
    let subject = try Samples.fixture("flood-readiness", journal: "conflict")
    let disputed = subject.assessment.conflicts.compactMap(\.subject.statement)
    let rows = Self.parse(CSVExport(subject).text).dropFirst()
    let (id, column) = (try Self.column("statement"), try Self.column("not_settled"))
    let told = rows.filter { !$0[column].isEmpty }
    #expect(!disputed.isEmpty && Set(told.map { $0[id] }) == Set(disputed))
    for row in told {
      let claims = try #require(subject.assessment.conflict(about: row[id])?.claims)
      let parts = row[column].components(separatedBy: "; ")
      #expect(parts.count == claims.count)
      for (part, claim) in zip(parts, claims) { #expect(part.hasSuffix(" (\(claim.who))")) }
      #expect(try parts[0].contains(row[Self.column("level_label")]))
    }
  }

  @Test("What was said where the checklist has no level or no statement is exported as what it is")
  func withoutPlace() throws {
    let subject = Samples.subject(
      Samples.pack(),
      [
        .rate(statement: "S1-1", level: "present"), .rate(statement: "GONE-1", level: "red"),
        .note(statement: "GONE-2", text: "Kept."),
      ])
    let rows = Self.parse(CSVExport(subject).text)
    let columns = try ["statement", "answer", "level", "level_label", "note", "why_not_asked"].map(
      Self.column)
    let said = rows.map { row in columns.map { row[$0] } }
    #expect(said.contains(["S1-1", "level", "present", "present", "", ""]))
    #expect(said.contains(["GONE-1", "level", "red", "Red", "", "The checklist has no statement “GONE-1”."]))
    #expect(said.last == ["GONE-2", "", "", "", "Kept.", "The checklist has no statement “GONE-2”."])
    let statements = try #require(JSONExport(subject).everything["statements"]?.array)
    let gone = try #require(statements.first { $0["id"] == "GONE-1" })
    #expect(gone["answer"]?["level"] == "red" && gone["asked"] == false)
    #expect(statements.first { $0["id"] == "S1-1" }?["answer"]?["level"] == "present")
    #expect(statements.last?["note"]?["text"] == "Kept.")
    for json in [JSONExport(subject).everything, JSONExport(subject).summary] {
      let unplaced = try #require(json["withoutPlace"]?.array)
      #expect(unplaced.map { $0["statement"] } == ["GONE-1", "S1-1"])
      #expect(unplaced.map { $0["level"] } == ["red", "present"])
      #expect(unplaced.last?["words"] == "The checklist has no level “present”.")
    }
  }

  @Test("What was written with a toolkit, step, heading or column that the checklist lacks is exported")
  func workbooksWithoutPlace() throws {
    let northmoor = try Samples.northmoor()
    let toolkit = try #require(northmoor.pack.usableToolkits.first)
    let template = try #require(toolkit.templates.first)
    let rows = [
      RowID(list: "GONE/table", row: "r1"), toolkit.row(.plan, "gone"),
      toolkit.row(.template(template.id), "gone"),
    ]
    let subject = Samples.subject(
      northmoor.pack,
      rows.map { .setFields($0, values: ["who": "Ann", "empty": ""]) }
        + [toolkit.tick(try #require(toolkit.steps.first), true)])
    let json = try #require(JSONExport(subject).everything["workbooksWithoutPlace"]?.array)
    #expect(json.compactMap { $0["list"]?.string } == rows.map(\.list).sorted())
    #expect(json.allSatisfy { $0["field"] == "who" && $0["value"] == "Ann" && $0["change"]?.string != nil })
    let table = Self.parse(CSVExport(subject).workbooks)
    #expect(table.allSatisfy { $0.count == CSVExport.workbookColumns.count })
    #expect(table.count { $0[6] == "who" && $0[8] == "Ann" } == 3)
    #expect(JSONExport(northmoor).everything["workbooksWithoutPlace"] == [])
  }

  @Test("Quotation marks, commas and line ends come back as they were")
  func quoting() throws {
    let note = "She said \"no\",\nthen\r\nyes; 1,5 %"
    let subject = Samples.subject(Samples.pack(), [.note(statement: "S1-1", text: note)])
    let rows = Self.parse(CSVExport(subject).text)
    #expect(rows[1][try Self.column("note")] == note)
  }

  @Test(
    "What a spreadsheet would run is turned into text",
    arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\tcmd", "\r=1", "＝1", "＋1", "－1", "＠SUM(A1)"])
  func formulas(value: String) throws {
    let subject = Samples.subject(
      Samples.pack(), [.dontKnow(statement: "S1-1", ask: "=HYPERLINK(\"http://x\")", question: value)])
    let row = Self.parse(CSVExport(subject).text)[1]
    #expect(row[try Self.column("question")] == "'" + value)
    #expect(row[try Self.column("ask")] == "'=HYPERLINK(\"http://x\")")
  }

  @Test(
    "A spreadsheet that separates by semicolons or tabs begins no cell inside a value",
    arguments: ["x;=cmd|' /C calc'!A0", "x\t=1+1"])
  func otherSeparators(value: String) throws {
    #expect(CSVExport.field(value) == "\"\(value)\"")
    let subject = Samples.subject(Samples.pack(), [.note(statement: "S1-1", text: value)])
    #expect(Self.parse(CSVExport(subject).text)[1][try Self.column("note")] == value)
  }

  @Test("Each kind of answer has its columns")
  func answers() throws {
    let subject = Samples.subject(Samples.pack(), BoardPaperTests.edits)
    let rows = Self.parse(CSVExport(subject).text)
    func value(_ row: Int, _ name: String) throws -> String { rows[row][try Self.column(name)] }
    #expect(try value(1, "level") == "red" && value(1, "answer") == "level")
    #expect(try value(1, "answered_by") == "Helen Marsh")
    #expect(try value(2, "why_changed") == "better-in-practice")
    #expect(try value(3, "answer") == "dont-know" && value(3, "ask") == "Director of housing")
    #expect(try value(4, "answer") == "does-not-apply" && value(4, "reason") == "We have no prison.")
    #expect(try value(5, "answer") == "" && value(5, "note") == "Waiting for minutes.")
    #expect(try value(6, "flagged") == "yes" && value(5, "flagged") == "no")
  }

  static func object(_ json: JSON) throws -> [String: Any] {
    let data = Data(json.text(pretty: true).utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test("The summary has counts, statuses with their reasons, and what to look at first")
  func summary() throws {
    let subject = Samples.subject(Samples.pack(), BoardPaperTests.edits)
    let summary = try Self.object(JSONExport(subject).summary)
    #expect(summary["format"] as? String == "trust-readiness-summary")
    let total = try #require(summary["total"] as? [String: Any])
    #expect(total["applicable"] as? Int == 5 && total["answered"] as? Int == 2)
    #expect(total["coverage"] as? Double == 0.4)
    #expect(total["counts"] as? [String: Int] == ["red": 1, "amber": 0, "green": 1])
    let sections = try #require(summary["sections"] as? [[String: Any]])
    #expect(sections.map { $0["label"] as? String } == ["Red so far", "Not answered"])
    #expect(sections.first?["reason"] as? String == subject.standing.sections.first?.reason)
    #expect((summary["outcomes"] as? [[String: Any]])?.count == 1)
    let first = try #require(summary["lookAtFirst"] as? [[String: Any]])
    #expect(first.first?["statement"] as? String == "S1-1")
    #expect(first.first?["kind"] as? String == "legal-duty")
    #expect((summary["judgement"] as? [String: Any])?["level"] as? String == "amber")
  }

  @Test("The export has every answer with its words, note, and who gave it when")
  func everything() throws {
    let subject = Samples.subject(Samples.pack(), BoardPaperTests.edits)
    let export = try Self.object(JSONExport(subject).everything)
    let statements = try #require(export["statements"] as? [[String: Any]])
    #expect(statements.count == 6)
    let answer = try #require(statements[1]["answer"] as? [String: Any])
    #expect(answer["label"] as? String == "Green" && answer["descriptor"] as? String == "Green means S1-2.")
    #expect(answer["by"] as? String == "Helen Marsh" && answer["why"] as? String == "better-in-practice")
    #expect((answer["at"] as? String)?.hasPrefix("2011-03-14T12:") == true)
    let note = try #require(statements[0]["note"] as? [String: Any])
    #expect(note["text"] as? String == "Seen in <b>March</b> & \"April\".")
    #expect((statements[2]["answer"] as? [String: Any])?["question"] as? String == "Who owns the register?")
    #expect(statements[5]["flagged"] as? Bool == true)
    #expect(statements[4]["answer"] == nil)
  }

  @Test("Statements that are not asked say why")
  func notAsked() throws {
    let subject = try Samples.northmoor()
    let export = try Self.object(JSONExport(subject).everything)
    let statements = try #require(export["statements"] as? [[String: Any]])
    for statement in statements {
      #expect((statement["asked"] as? Bool == true) == (statement["whyNotAsked"] == nil))
    }
    #expect(statements.contains { $0["asked"] as? Bool == false })
  }

  @Test("An assessment without an answer can be exported")
  func empty() throws {
    let subject = Samples.subject(Samples.pack())
    let summary = try Self.object(JSONExport(subject).summary)
    #expect(summary["judgement"] is NSNull)
    #expect((summary["total"] as? [String: Any])?["coverage"] as? Double == 0)
    #expect(Self.parse(CSVExport(subject).text).count == 7)
  }

  @Test("The same assessment gives the same text")
  func deterministic() throws {
    let one = try Samples.northmoor()
    let other = try Samples.northmoor()
    #expect(CSVExport(one).text == CSVExport(other).text)
    #expect(JSONExport(one).everything.text() == JSONExport(other).everything.text())
  }
}
