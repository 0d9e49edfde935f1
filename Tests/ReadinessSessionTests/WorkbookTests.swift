import Foundation
import ReadinessModel
import ReadinessStore
import TestDesk
import Testing

@testable import ReadinessSession

@MainActor
@Suite("A workbook in an open assessment")
struct ToolkitTests {
  private func toolkit(_ desk: Desk) throws -> Pack.Toolkit { try #require(desk.pack.usableToolkits.first) }

  private func table(_ toolkit: Pack.Toolkit) throws -> Pack.Toolkit.Template {
    try #require(toolkit.templates.first { !$0.columns.isEmpty })
  }

  @Test("What was ticked, planned, written and added is there after closing and opening")
  func roundTrip() async throws {
    let desk = try Desk()
    let document = try await desk.document()
    let toolkit = try toolkit(desk)
    let grid = try table(toolkit)
    document.tick(toolkit.steps[0], of: toolkit, true)
    let plan = try #require(document.list(toolkit.list(.plan))?.row(toolkit.steps[1].id))
    document.write([("who", "Bob"), ("by", "2010-05-28")], in: plan)
    let outline = try #require(toolkit.templates.first { !$0.headings.isEmpty })
    let heading = try #require(document.list(toolkit.list(of: outline))?.rows.first)
    let typing = RowTyping(heading, in: document)
    typing.type("We are a trust.\nOf 2010.", as: OutlineEntry.text.name)
    let list = try #require(document.list(toolkit.list(of: grid)))
    document.addRow(to: list)
    document.write([(grid.columns[0].id, "The county")], in: try #require(list.rows.first))
    await document.close()

    let again = try await desk.open()
    let workbook = again.assessment.workbook(toolkit)
    #expect(workbook.stepsDone == 1 && again.stepsDone(of: toolkit) == 1)
    #expect(workbook.steps[1].who == "Bob" && workbook.steps[1].by == "2010-05-28")
    #expect(workbook.text(outline.headings[0], of: outline) == "We are a trust.\nOf 2010.")
    #expect(workbook.rows(of: grid).map { $0.values[text: grid.columns[0].id] } == ["The county"])
    #expect(again.list(list.id)?.rows.map { $0.values[text: grid.columns[0].id] } == ["The county"])
    await again.close()
  }

  @Test("Two fields of a row typed in one go are both written, as one step that one undo takes back")
  func twoFields() async throws {
    let desk = try Desk()
    let document = try await desk.document()
    let toolkit = try toolkit(desk)
    let plan = try #require(document.list(toolkit.list(.plan))?.rows.first)
    let typing = RowTyping(plan, in: document)
    typing.type("Bo", as: StepPlan.who.name)
    typing.type("Bob", as: StepPlan.who.name)
    typing.type("2010-05-28", as: StepPlan.by.name)
    #expect(plan.values.members.isEmpty && typing.isTyping(StepPlan.by.name))
    document.leaveField()
    #expect(
      plan.values[text: StepPlan.who.name] == "Bob" && plan.values[text: StepPlan.by.name] == "2010-05-28")
    #expect(document.undoing.undo == "plan for step 1")
    try document.undo()
    #expect(document.assessment.row(plan.id) == nil && plan.values.members.isEmpty)
    #expect(document.undoing.undo == nil)
    await document.close()
  }

  @Test("A removed row is put back where it was, words and place alike")
  func putBack() async throws {
    let desk = try Desk()
    let document = try await desk.document()
    let toolkit = try toolkit(desk)
    let grid = try table(toolkit)
    let list = try #require(document.list(toolkit.list(of: grid)))
    for name in ["one", "two", "three"] {
      document.addRow(to: list)
      document.write([(grid.columns[0].id, name)], in: try #require(list.rows.last))
    }
    func names() -> [String] { list.rows.map { $0.values[text: grid.columns[0].id] } }
    let two = list.rows[1]
    document.remove(two)
    #expect(names() == ["one", "three"])
    #expect(document.undoing.undo == "removal from “\(grid.title)”")
    try document.undo()
    #expect(names() == ["one", "two", "three"])
    document.remove(two)
    document.putBack(two)
    #expect(names() == ["one", "two", "three"])
    document.move(two, by: -1)
    #expect(names() == ["two", "one", "three"])
    #expect(document.undoing.undo == "order of “\(grid.title)”")
    document.move(two, by: -1)
    #expect(names() == ["two", "one", "three"], "there is no place before the first")
    document.move(two, by: 2)
    #expect(names() == ["one", "three", "two"])
    await document.close()
  }

  @Test(
    "Words that two people wrote under one heading are a conflict; keeping one settles it and the history has both"
  )
  func conflict() async throws {
    let desk = try Desk()
    let document = try await desk.document()
    let toolkit = try toolkit(desk)
    let outline = try #require(toolkit.templates.first { !$0.headings.isEmpty })
    let list = try #require(document.list(toolkit.list(of: outline)))
    let row = list.rows[0]
    let typing = RowTyping(row, in: document)
    typing.type("Ann's words", as: OutlineEntry.text.name)
    // Bob's words come from another computer while Ann types.
    let other = try await AssessmentFile.open(desk.path("desk"), in: .current)
    let bob = Assessment(other.opened.journal)
    var ids = ULID.Generator(after: other.opened.journal.greatestID)
    try await other.appendAndWait(
      bob.change(
        [
          .person(id: "p-bob", name: "Bob Example", role: ""),
          .setFields(row.id, values: ["text": "Bob's words"]),
        ], by: "p-bob", at: .now(), id: ids.next()))
    await other.close()
    document.leaveField()
    _ = await document.flush()
    await eventually { !row.conflicts.isEmpty }
    let conflict = try #require(row.conflicts.first)
    #expect(Set(conflict.claims.map { $0.edit.words(in: desk.pack) }) == ["Ann's words", "Bob's words"])
    #expect(document.overview.conflicts.map(\.subject) == [.field(row.id, OutlineEntry.text.name)])
    document.settle(try #require(conflict.claims.first { $0.person == "p-bob" }))
    #expect(row.conflicts.isEmpty && row.values[text: OutlineEntry.text.name] == "Bob's words")
    let words = document.history(of: [list]).map { $0.words(in: desk.pack) }
    #expect(words.contains { $0.contains("Ann's words") } && words.contains { $0.contains("Bob's words") })
    await document.close()
  }

  @Test("History says of each entry what it was before; what is typed in one sitting is one entry")
  func history() async throws {
    let desk = try Desk()
    let document = try await desk.document()
    let toolkit = try toolkit(desk)
    let outline = try #require(toolkit.templates.first { !$0.headings.isEmpty })
    let list = try #require(document.list(toolkit.list(of: outline)))
    for words in ["A", "A tr", "A trust"] {
      RowTyping(list.rows[0], in: document).type(words, as: OutlineEntry.text.name)
      document.commitTyping()
    }
    #expect(
      document.history(of: [list]).map { $0.words(in: desk.pack) } == [
        "\(outline.headings[0].title): A trust"
      ])
    #expect(document.lastWords(on: [list]).hasPrefix("Last changed by Ann Example, "))
    await document.close()
  }

  @Test("A heading cleared is as one never written, and nothing is written for nothing")
  func cleared() async throws {
    let desk = try Desk()
    let document = try await desk.document()
    let toolkit = try toolkit(desk)
    let list = try #require(document.list(toolkit.lists[2]))
    document.write([(OutlineEntry.text.name, "")], in: list.rows[0])
    #expect(document.undoing.undo == nil)
    document.write([(OutlineEntry.text.name, "x")], in: list.rows[0])
    document.write([(OutlineEntry.text.name, "")], in: list.rows[0])
    #expect(document.assessment.workbook(toolkit).isEmpty)
    await document.close()
  }
}
