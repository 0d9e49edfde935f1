import Foundation
import ReadinessModel
import ReadinessStore
import Testing

@testable import TrustReadiness

@MainActor
@Suite("An open assessment")
struct DocumentTests {
  @Test("What was answered, noted and flagged is there after closing and opening")
  func roundTrip() async throws {
    let desk = try Desk()
    let document = try await desk.document()
    let statement = try #require(document.overview.statements.first)
    document.rate(statement, "amber")
    document.type(note: "Two units tested in March", on: statement.id)
    document.flag(statement, true)
    await document.close()

    let again = try await desk.open()
    let state = try #require(again.state(of: statement.id))
    #expect(state.answer == .level("amber"))
    #expect(state.note == "Two units tested in March")
    #expect(state.isFlagged)
    #expect(again.assessment.history(of: statement.id).first?.who == "Ann Example")
    await again.close()
  }

  @Test("Undo goes back step by step through the same statement, and redo forward again")
  func undoChain() async throws {
    let desk = try Desk()
    let document = try await desk.document()
    let statement = try #require(document.overview.statements.first)
    let state = try #require(document.state(of: statement.id))
    document.rate(statement, "red")
    document.rate(statement, "amber")
    document.rate(statement, "green")
    #expect(document.undoing.undo == "answer to \(statement.id)")
    try document.undo()
    #expect(state.answer == .level("amber"))
    try document.undo()
    #expect(state.answer == .level("red"))
    try document.undo()
    #expect(state.answer == .none)
    #expect(document.undoing.undo == nil)
    try document.redo()
    #expect(state.answer == .level("red"))
    try document.redo()
    try document.redo()
    #expect(state.answer == .level("green"))
    #expect(document.undoing.redo == nil)
    await document.close()
  }

  @Test("Undoing a note takes back what was typed in one go, not one second of it")
  func undoNote() async throws {
    let desk = try Desk()
    let document = try await desk.document()
    let statement = try #require(document.overview.statements.first)
    document.type(note: "Seen by the board", on: statement.id)
    document.commitTyping()
    document.type(note: "Seen by the board in March", on: statement.id)
    document.commitTyping()
    document.type(note: "Seen by the board in March 2011", on: statement.id)
    try document.undo()
    #expect(document.state(of: statement.id)?.note == "")
    try document.redo()
    #expect(document.state(of: statement.id)?.note == "Seen by the board in March 2011")
    await document.close()
  }

  @Test("Clearing an answer that is not there changes nothing")
  func clearNothing() async throws {
    let desk = try Desk()
    let document = try await desk.document()
    let statement = try #require(document.overview.statements.first)
    document.clearAnswer(to: statement)
    #expect(document.undoing.undo == nil)
    await document.close()
  }

  @Test("A filter shows what matches, across the sections")
  func filters() async throws {
    let desk = try Desk()
    let document = try await desk.document()
    let statements = document.overview.statements
    document.rate(statements[0], "red")
    document.doNotKnow(statements[1], ask: "Finance", question: "Since when?")
    document.doesNotApply(statements[2], reason: "No such area")
    document.flag(statements[3], true)
    document.type(note: "x", on: statements[4].id)
    document.commitTyping()
    func shown(_ filter: Filter) -> [String] {
      document.asked.filter { filter.shows($0, in: desk.pack) }.map(\.statement.id)
    }
    #expect(shown(.level("red")) == [statements[0].id])
    #expect(shown(.dontKnow) == [statements[1].id])
    #expect(shown(.doesNotApply) == [statements[2].id])
    #expect(shown(.flagged) == [statements[3].id])
    #expect(shown(.withNote) == [statements[4].id])
    #expect(shown(.notAnswered).count == statements.count - 3)
    #expect(shown(.all).count == statements.count)
    #expect(shown(.legalDuty).allSatisfy { id in desk.pack.statement(id).map(desk.pack.isLegalDuty) == true })
    await document.close()
  }

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
}
