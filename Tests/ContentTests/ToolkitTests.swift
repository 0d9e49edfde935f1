import Foundation
import ReadinessModel
import Testing

@Suite("The bundled toolkits")
struct ToolkitTests {
  private func builder() throws -> Pack.Toolkit { try #require(try Content.checklist().toolkit("TK01")) }

  /// Every word of a toolkit that is read on the screen.
  private func texts(_ toolkit: Pack.Toolkit) -> [String] {
    [toolkit.title, toolkit.purpose, toolkit.time ?? ""] + toolkit.audience + toolkit.inputs
      + toolkit.outputs + toolkit.checks.map(\.text) + toolkit.example
      + toolkit.steps.flatMap { [$0.text, $0.guidance ?? ""] }
      + toolkit.templates.flatMap { template in
        [template.title, template.guidance ?? ""]
          + template.headings.flatMap { [$0.title, $0.guidance ?? ""] }
          + template.columns.flatMap { [$0.title, $0.guidance ?? ""] }
      }
  }

  @Test("Fourteen toolkits can be used, each with steps and tables of its own, in eight or nine steps")
  func listed() throws {
    let pack = try Content.checklist()
    #expect(pack.toolkits.count == 14)
    #expect(pack.usableToolkits.map(\.id) == pack.toolkits.map(\.id))
    for toolkit in pack.toolkits {
      #expect(!toolkit.title.isEmpty && !toolkit.purpose.isEmpty)
      #expect((8...9).contains(toolkit.steps.count), "\(toolkit.id)")
      #expect(toolkit.templates.contains { !$0.columns.isEmpty }, "\(toolkit.id)")
      #expect(
        !toolkit.checks.isEmpty && !toolkit.example.isEmpty && !toolkit.sources.isEmpty, "\(toolkit.id)")
    }
  }

  @Test("A toolkit and a statement name each other or neither does")
  func bothWays() throws {
    let pack = try Content.checklist()
    for toolkit in pack.toolkits {
      let named = pack.statements.filter { $0.toolkits.contains(toolkit.id) }.map(\.id)
      #expect(named.sorted() == toolkit.statements.sorted(), "\(toolkit.id)")
    }
  }

  @Test("The builder has nine steps, outlines of eight, six and four headings, and tables, all with guidance")
  func builderIsWhole() throws {
    let toolkit = try builder()
    #expect(toolkit.steps.count == 9)
    #expect(toolkit.steps.allSatisfy { $0.guidance != nil })
    #expect(toolkit.templates.map(\.headings.count) == [0, 8, 0, 6, 4, 0])
    #expect(toolkit.templates.map(\.columns.count) == [5, 0, 6, 0, 0, 7])
    #expect(toolkit.templates.flatMap(\.headings).allSatisfy { $0.guidance != nil })
    #expect(toolkit.templates.allSatisfy { $0.guidance != nil })
    for words in [
      toolkit.inputs, toolkit.outputs, toolkit.checks.map(\.text), toolkit.audience, toolkit.example,
    ] {
      #expect(!words.isEmpty)
    }
    #expect(toolkit.sources.allSatisfy { $0.isVerified })
  }

  @Test("It is reached from the statements that it is about, and knows them")
  func reached() throws {
    let pack = try Content.checklist()
    let toolkit = try builder()
    for id in ["POS-01", "POS-02"] {
      #expect(toolkit.statements.contains(id))
      let statement = try #require(pack.statement(id))
      #expect(pack.usableToolkits(for: statement).map(\.id) == ["TK01"])
    }
  }

  @Test("No sentence of it shares a run of eight words with a source document")
  func ownWords() throws {
    let data = try Data(contentsOf: Content.fixtures.appending(path: "source-runs.bin"))
    let hashes = stride(from: 0, to: data.count, by: 4).map { start in
      (0..<4).reduce(UInt32(0)) { $0 | UInt32(data[start + $1]) << UInt32(8 * $1) }
    }
    let sources = Set(hashes)
    #expect(sources.count > 5000)
    for toolkit in try Content.checklist().toolkits {
      for run in texts(toolkit).flatMap(Content.runs) {
        #expect(!sources.contains(Content.hash(run)), "“\(run)” is taken from a source")
      }
    }
  }

  @Test("It is plain English: reading ease of at least 65 over all")
  func readingEase() throws {
    let toolkit = try builder()
    let words = texts(toolkit).filter { Content.words($0).count > 4 }.map {
      $0.hasSuffix(".") ? $0 : $0 + "."
    }
    #expect(Content.readingEase(words.joined(separator: " ")) >= 65)
  }

  @Test(
    "The sample's workbook is worked on: the statement is written, a step is left, a partner has not agreed")
  func sample() throws {
    let pack = try Content.checklist()
    let toolkit = try builder()
    let workbook = Assessment(try Content.sample(), redirects: pack.redirects).workbook(toolkit)
    #expect(workbook.stepsDone == 8)
    let outline = try #require(toolkit.template("statement"))
    let written = outline.headings.filter { !workbook.text($0, of: outline).isEmpty }
    #expect(written.count == 8)
    let grid = workbook.rows(of: try #require(toolkit.template("grid")))
    #expect(grid.count >= 3)
    #expect(grid.contains { $0.values[text: "agreed"].isEmpty })
    let log = try #require(toolkit.template("log"))
    #expect(workbook.rows(of: log).count >= 4)
    for row in grid { #expect(!row.values[text: "partner"].isEmpty) }
  }
}

@Suite("The tables of the bundled toolkits")
struct ToolkitTableTests {
  @Test("What stands in an example fits its columns, and nothing of it is doubted")
  func examples() throws {
    var count = 0
    for toolkit in try Content.checklist().toolkits {
      for template in toolkit.templates {
        for values in template.example {
          count += 1
          for column in template.columns {
            let value = column.value(in: values)
            #expect(column.doubt(about: value) == nil, "\(toolkit.id)/\(template.id): \(column.words(value))")
          }
        }
      }
    }
    #expect(count >= 9)
  }

  @Test("Every check can be ticked, every part has a name for narrow places, and steps lead to their parts")
  func parts() throws {
    for toolkit in try Content.checklist().toolkits {
      #expect(toolkit.tickedChecks.count == toolkit.checks.count, "\(toolkit.id)")
      for template in toolkit.templates {
        #expect(template.nameInBar.count <= 18, "\(toolkit.id)/\(template.id)")
      }
      let led = Set(toolkit.steps.compactMap(\.part))
      #expect(led.count * 2 >= toolkit.templates.count, "\(toolkit.id)")
    }
  }

  @Test("Every kind of column is used, and what becomes an action has words and a day or a name")
  func kinds() throws {
    let templates = try Content.checklist().toolkits.flatMap(\.templates)
    let used = Set(templates.flatMap(\.columns).map(\.kind))
    #expect(used == Set(Pack.Toolkit.Column.Kind.allCases))
    let becoming = templates.compactMap(\.becomes)
    #expect(becoming.count >= 6)
    #expect(!becoming.contains { $0.by == nil && $0.who == nil })
  }
}
