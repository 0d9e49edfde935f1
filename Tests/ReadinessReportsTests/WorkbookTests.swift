import Canvas
import Foundation
import ReadinessModel
import Testing

@testable import ReadinessReports

@Suite("Workbooks on paper and for other programs")
struct WorkbookTests {
  private func northmoor() throws -> (ReportSubject, Pack.Toolkit) {
    let subject = try Samples.northmoor()
    return (subject, try #require(subject.pack.usableToolkits.first))
  }

  /// A text as `words()` gives one back.
  private func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("The outline is a paper: headings with what was written, guidance only where nothing was")
  func outline() throws {
    let (subject, toolkit) = try northmoor()
    let template = try #require(toolkit.templates.first { !$0.headings.isEmpty })
    let workbook = subject.assessment.workbook(toolkit)
    let order = Paper.toolkit.order(subject, part: ToolkitPart(toolkit, template: template))
    let words = order.manuscript.words
    #expect(order.manuscript.title.contains(template.title))
    #expect(words.contains("Northmoor Probation Trust"))
    for heading in template.headings {
      let text = workbook.text(heading, of: template)
      #expect(words.contains(heading.title))
      #expect(
        words.contains(line(try #require(heading.guidance)).prefix(60)) == text.isEmpty, "\(heading.id)")
      for paragraph in text.split(separator: "\n") { #expect(words.contains(line(String(paragraph)))) }
    }
    #expect(!words.contains(toolkit.steps[0].text), "the statement alone is what is sent")
    #expect(order.manuscript.headings == template.headings.map(\.title))
  }

  @Test(
    "Tables have every cell, and room for more; nothing runs off a page", arguments: [PaperSize.a4, .letter])
  func tables(paper size: PaperSize) throws {
    let (subject, toolkit) = try northmoor()
    let workbook = subject.assessment.workbook(toolkit)
    let paper = try Paper.toolkit.order(subject, sheet: size, part: ToolkitPart(toolkit)).layOut()
    let words = try paper.words()
    let boxes = try paper.wordBoxes()
    for box in boxes {
      #expect(box.left >= 40 && box.right <= paper.pageSize.width - 40, "page \(box.page + 1)")
      #expect(box.bottom <= paper.pageSize.height - 20, "page \(box.page + 1)")
    }
    for template in toolkit.templates where !template.columns.isEmpty {
      for column in template.columns {
        for word in column.title.split(separator: " ") { #expect(words.contains(word)) }
      }
      for row in workbook.rows(of: template) {
        for column in template.columns where column.kind != .day {
          // Cells stand side by side, so that only their words are in order.
          for word in row.values[text: column.id].split(whereSeparator: { !$0.isLetter }) {
            #expect(words.contains(word))
          }
        }
      }
    }
    for step in toolkit.steps { #expect(words.contains(line(step.text))) }
    #expect(words.contains("Who: Helen Marsh By: 29 October 2010"))
    for check in toolkit.checks { #expect(words.contains(line(check.text))) }
  }

  @Test("What is blank has room to write in: an empty workbook takes as many pages and no other words")
  func blank() throws {
    let (full, toolkit) = try northmoor()
    let empty = ReportSubject(Assessment(header: full.assessment.header), full.pack)
    let order = Paper.toolkit.order(empty, part: ToolkitPart(toolkit))
    let words = order.manuscript.words
    for heading in toolkit.templates.flatMap(\.headings) {
      #expect(words.contains(line(try #require(heading.guidance)).prefix(60)))
    }
    #expect(words.components(separatedBy: "Who, by when").count == toolkit.steps.count + 1)
    #expect(try order.layOut().pageCount >= 3)
    for step in toolkit.steps { if let guidance = step.guidance { #expect(words.contains(line(guidance))) } }
    for template in toolkit.templates where !template.columns.isEmpty {
      if let guidance = template.guidance { #expect(words.contains(line(guidance))) }
    }
    let grid = try #require(toolkit.templates.first { !$0.columns.isEmpty })
    let alone = Paper.toolkit.order(empty, part: ToolkitPart(toolkit, template: grid))
    #expect(try alone.layOut().pageCount == 1)
    #expect(!alone.manuscript.headings.contains("Steps"))
  }

  @Test("A row in which nothing stands yet is no thin line, but one of those to write in")
  func emptyRow() throws {
    let (full, toolkit) = try northmoor()
    let grid = try #require(toolkit.templates.first { !$0.columns.isEmpty })
    func paper(_ edits: [Edit]) -> Manuscript {
      Paper.toolkit.order(
        Samples.subject(full.pack, edits), part: ToolkitPart(toolkit, template: grid)
      ).manuscript
    }
    let row = RowID(list: toolkit.list(of: grid), row: "r1")
    let blank = Edit.setFields(row, values: [grid.columns[0].id: .string(" ")])
    #expect(paper([blank]).blocks == paper([]).blocks)
    let written = Edit.setFields(row, values: [grid.columns[0].id: .string("Kendal")])
    #expect(paper([written]).words.contains("Kendal"))
  }

  @Test("A table of nine columns fits on the sheet too")
  func wide() throws {
    let subject = try Samples.fixture("library-service", journal: "every-operation")
    let toolkit = try #require(subject.pack.usableToolkits.first)
    let paper = try Paper.toolkit.order(subject, part: ToolkitPart(toolkit)).layOut()
    for box in try paper.wordBoxes() { #expect(box.right <= paper.pageSize.width - 40) }
  }

  @Test("JSON has what was done and written, and each entry's change; CSV a line for each value")
  func exports() throws {
    let (subject, toolkit) = try northmoor()
    let json = JSONExport(subject).everything
    let workbook = try #require(json["workbooks"]?.array?.first)
    #expect(workbook["toolkit"]?.string == toolkit.id)
    #expect(workbook["steps"]?.array?.count == toolkit.steps.count)
    let templates = try #require(workbook["templates"]?.array)
    #expect(
      templates[0]["headings"]?.array?.first?["text"]?.string?.hasPrefix("Northmoor Probation Trust") == true)
    let partner = templates[1]["rows"]?.array?.first?["values"]?["partner"]?.string
    #expect(partner?.hasPrefix("Northmoor County Council") == true)
    let history = try #require(workbook["history"]?.array)
    #expect(history.allSatisfy { $0["change"]?.string?.utf8.count == 26 && $0["words"]?.string != nil })
    #expect(history.count > 20)
    let lines = CSVExport(subject).workbooks.split(separator: "\r\n")
    #expect(lines[0] == Substring(CSVExport.workbookColumns.joined(separator: ",")))
    #expect(
      lines.contains {
        $0.hasPrefix("TK01,Position Statement builder,steps,") && $0.contains(",who,who,Helen Marsh,")
      })
    #expect(lines.contains { $0.contains(",agreed,Agreed on,2011-02-17,Ruth Castell,2011-03-29T") })
    let none = JSONExport(ReportSubject(Assessment(header: subject.assessment.header), subject.pack))
      .everything
    #expect(none["workbooks"]?.array?.isEmpty == true)
  }

  @Test("A document has what was written, its days and who signs, and neither guidance nor the toolkit")
  func document() throws {
    let (subject, toolkit) = try northmoor()
    let template = try #require(toolkit.template("statement"))
    var order = Paper.document.order(subject, part: ToolkitPart(toolkit, template: template))
    var document = PartDocument(template, of: toolkit, in: subject.assessment)
    document.title = "Where we stand"
    document.approved = Day("2011-01-20")
    document.signed = "Graham Oduya, Chair"
    order.document = document
    let words = order.manuscript.words
    for said in ["Where we stand", "20 January 2011", "Graham Oduya", "Chair", "Northmoor Probation Trust"] {
      #expect(words.contains(said), "\(said)")
    }
    #expect(order.manuscript.headings == document.written.map(\.title))
    #expect(!words.contains(toolkit.title) && !words.contains("Trust Readiness"))
    for heading in template.headings {
      #expect(!words.contains(line(try #require(heading.guidance)).prefix(40)), "\(heading.id)")
    }
    let grid = try #require(document.pieces.first { $0.id == "TK01/grid" })
    #expect(!words.contains("Northmoor County Council"), "a working table is left out")
    document.chosen.insert(grid.id)
    order.document = document
    #expect(order.manuscript.words.contains("Northmoor County Council"))
    for form in PaperForm.allCases where form.isPossible {
      #expect(try !order.file(as: form).bytes.isEmpty)
    }
  }

  @Test("The paper of a toolkit says what comes of its rows together, and sums by group")
  func findings() throws {
    let subject = try Samples.northmoor()
    var toolkit = try #require(subject.pack.usableToolkits.first)
    let grid = try #require(toolkit.template("grid"))
    let index = try #require(toolkit.templates.firstIndex { $0.id == "grid" })
    toolkit.view = .chains(
      Pack.Toolkit.ChainPlan(table: "grid", layers: grid.columns.prefix(3).map(\.id)))
    let lines = try #require(ViewFindings(toolkit, in: subject.assessment)?.lines)
    #expect(!lines.isEmpty)
    let words = Paper.toolkit.order(subject, part: ToolkitPart(toolkit)).manuscript.words
    #expect(words.contains("How it stands") && words.contains("Of \(lines.count) rows"))
    #expect(lines.allSatisfy { words.contains($0.finding) })
    toolkit.view = nil
    let without = Paper.toolkit.order(subject, part: ToolkitPart(toolkit)).manuscript.words
    #expect(!without.contains("How it stands"))
    toolkit.templates[index].form = .table(
      grid.columns + [Pack.Toolkit.Column(id: "money", title: "Pounds", kind: .money, isSummed: true)])
    toolkit.templates[index].sumsBy = ["partner"]
    #expect(
      !Paper.toolkit.order(subject, part: ToolkitPart(toolkit)).manuscript.words.contains("£"),
      "where nothing is summed nothing is said")
  }
}
