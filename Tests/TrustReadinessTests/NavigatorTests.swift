import ReadinessModel
import ReadinessSession
import TestDesk
import Testing

@testable import TrustReadiness

@MainActor
@Suite("Finding one's way in the window")
struct NavigatorTests {
  @Test("Going on from the last card of a section goes to the first of the next")
  func goOn() async throws {
    let desk = try Desk()
    let document = try await desk.document()
    let statements = document.overview.statements
    let border = try #require(
      statements.indices.dropLast().first { statements[$0].section != statements[$0 + 1].section })
    let navigator = Navigator(at: .section(statements[border].section))
    navigator.goOn(from: statements[border], in: document)
    #expect(navigator.place == .section(statements[border + 1].section))
    #expect(navigator.statement == statements[border + 1].id)
    let last = try #require(statements.last)
    navigator.go(to: last)
    navigator.goOn(from: last, in: document)
    #expect(navigator.statement == nil)
    await document.close()
  }

  @Test(
    "Search finds answers: by the level's name, by whom to ask, by why it does not apply, as they are now")
  func searchAnswers() async throws {
    let desk = try Desk()
    let document = try await desk.document()
    let statements = document.overview.statements
    let level = try #require(desk.pack.scale.first)
    document.rate(statements[0], level.id)
    document.doNotKnow(statements[1], ask: "Zebediah", question: "")
    document.doesNotApply(statements[2], reason: "Quagmire drained")
    func found(_ query: String) -> [Statement.ID] {
      document.search.hits(for: query, in: document).compactMap { hit in
        if case .statement(let statement, _) = hit.target { statement.id } else { nil }
      }
    }
    #expect(found(level.label).contains(statements[0].id))
    #expect(found("zebediah") == [statements[1].id] && found("quagmire") == [statements[2].id])
    let hit = try #require(document.search.hits(for: "zebediah", in: document).first)
    #expect(document.search.snippet(of: hit) == "Answer: Don’t know · Zebediah")
    document.clearAnswer(to: statements[1])
    #expect(found("zebediah").isEmpty)
    await document.close()
  }

  @Test("Search finds what was typed and the guidance, goes there, and forgets what was taken away")
  func search() async throws {
    let desk = try Desk()
    let document = try await desk.document()
    let toolkit = try #require(desk.pack.usableToolkits.first)
    let grid = try #require(toolkit.templates.first { !$0.columns.isEmpty })
    let list = try #require(document.list(toolkit.list(of: grid)))
    document.addRow(to: list)
    let row = try #require(list.rows.first)
    document.write([(grid.columns[0].id, "Zebediah's office")], in: row)
    let hits = document.search.hits(for: "zebediah", in: document)
    #expect(hits.count == 1)
    let navigator = Navigator()
    navigator.go(to: try #require(hits.first))
    #expect(navigator.place == .toolkit(toolkit.id) && navigator.row == row.id)
    #expect(document.search.snippet(of: hits[0]).contains("Zebediah"))
    document.remove(row)
    #expect(document.search.hits(for: "zebediah", in: document).isEmpty)
    let step = try #require(toolkit.steps.first?.text)
    let found = document.search.hits(for: step, in: document)
    navigator.go(to: try #require(found.first))
    #expect(navigator.row == toolkit.row(.plan, toolkit.steps[0].id))
    let table = document.search.hits(for: grid.title, in: document).first { hit in
      if case .workbook(let match) = hit.target { match.row?.list == list.id } else { false }
    }
    navigator.go(to: try #require(table))
    #expect(navigator.row == RowID(list: list.id, row: ""))
    let named = document.search.hits(for: toolkit.title, in: document)
    let whole = named.contains { hit in
      if case .workbook(let match) = hit.target { match.row == nil && match.place == .title } else { false }
    }
    #expect(whole)
    await document.close()
  }
}
