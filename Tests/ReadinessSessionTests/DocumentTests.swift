import Foundation
import ReadinessModel
import ReadinessStore
import TestDesk
import Testing

@testable import ReadinessSession

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

  @Test("Undo and redo say what it was, and where it can be looked at")
  func undoSays() async throws {
    let desk = try Desk()
    let document = try await desk.document()
    let statement = try #require(document.overview.statements.first)
    let toolkit = try #require(desk.pack.toolkits.first)
    document.rate(statement, "red")
    document.judge("amber", words: "On the way")
    document.tick(toolkit.steps[0], of: toolkit, true)
    let tick = try #require(try document.undo())
    #expect(tick.place == .row(toolkit.row(.ticks, toolkit.steps[0].id), in: toolkit.id))
    #expect(try document.undo()?.place == .judgement)
    let answer = try #require(try document.undo())
    #expect(answer.name == "answer to \(statement.id)")
    #expect(answer.place == .statement(statement.id))
    #expect(try document.undo() == nil)
    let again = try #require(try document.redo())
    #expect(again.name == answer.name && again.place == answer.place)
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

  @Test("Whom to ask, a reason and the judgement are kept as they are typed, without leaving the field")
  func typedIsKept() async throws {
    let desk = try Desk()
    let document = try await desk.document()
    let statements = document.overview.statements
    document.type(about: .answer(statements[0].id)) {
      document.doNotKnow(statements[0], ask: "Chief officer", question: "Since when?")
    }
    document.type(about: .answer(statements[1].id)) {
      document.doesNotApply(statements[1], reason: "No such area")
    }
    document.type(about: .judgement) { document.judge("amber", words: "On the way") }
    await document.close()
    let again = try await desk.open()
    #expect(
      again.assessment.answer(to: statements[0].id)
        == .dontKnow(ask: "Chief officer", question: "Since when?"))
    #expect(again.assessment.answer(to: statements[1].id) == .doesNotApply(reason: "No such area"))
    #expect(again.overview.judgement?.words == "On the way")
    await again.close()
  }

  @Test("That changes wait to get into the file is said no more once it was saved")
  func waiting() async throws {
    let desk = try Desk()
    let document = try await desk.document()
    document.notices.add(.file(Warning(document.file.path, .waiting(changes: 2))))
    document.notices.add(.file(Warning(document.file.path, .recovered(changes: 2))))
    document.rate(try #require(document.overview.statements.first), "amber")
    #expect(await document.flush())
    #expect(await eventually { document.notices.all.count == 1 })
    #expect(document.notices.all == [.file(Warning(document.file.path, .recovered(changes: 2)))])
    await document.close()
  }

  @Test("What somebody else writes while I type is not replaced unseen: both stand, as a conflict")
  func typingAtTheSameTime() async throws {
    let desk = try Desk()
    let mine = try await desk.document()
    let theirs = try await desk.open(author: "Bob Example")
    let id = try #require(mine.overview.statements.first?.id)
    mine.type(note: "Mine", on: id)
    theirs.type(note: "Theirs", on: id)
    theirs.commitTyping()
    #expect(await theirs.flush())
    await eventually {
      mine.file.tryAgain()
      return mine.assessment.note(on: id) == "Theirs"
    }
    #expect(mine.assessment.note(on: id) == "Theirs")
    mine.commitTyping()
    let claims = try #require(mine.state(of: id)?.conflict?.claims)
    #expect(
      Set(claims.map(\.edit)) == [.note(statement: id, text: "Mine"), .note(statement: id, text: "Theirs")])
    mine.settle(claims[0])
    #expect(mine.state(of: id)?.conflict == nil)
    await mine.close()
    await theirs.close()
  }

  @Test("Letters typed and taken back leave the mark at saved")
  func typedAndErased() async throws {
    let desk = try Desk()
    let document = try await desk.document()
    let id = try #require(document.overview.statements.first?.id)
    document.type(note: "ab", on: id)
    #expect(document.saving.mark == .saving)
    document.type(note: "", on: id)
    document.commitTyping()
    if case .saved = document.saving.mark {} else { Issue.record("The mark says \(document.saving.mark)") }
    await document.close()
  }

  @Test(
    "Words typed in one sitting are one entry of the history, and the same kind of answer is not a change")
  func foldedHistory() async throws {
    let desk = try Desk()
    let document = try await desk.document()
    let statement = try #require(document.overview.statements.first)
    for text in ["S", "Seen", "Seen twice"] {
      document.type(note: text, on: statement.id)
      document.commitTyping()
    }
    document.doNotKnow(statement, ask: "", question: "")
    document.doNotKnow(statement, ask: "Ann", question: "")
    document.rate(statement, "green")
    let entries = document.history(of: statement.id)
    #expect(
      entries.map { $0.words(in: desk.pack) } == [
        "● Green (was Don’t know: ask Ann)", "Don’t know: ask Ann", "Note: “Seen twice”",
      ])
    await document.close()
  }

  @Test("The foot of a card speaks of one change: of the answer where there is one, whatever came later")
  func lastWords() async throws {
    let desk = try Desk()
    let document = try await desk.document()
    let statements = document.overview.statements
    document.flag(statements[0], true)
    #expect(document.lastWords(on: statements[0].id).hasPrefix("Last changed by Ann Example, "))
    document.rate(statements[0], "amber")
    document.rate(statements[0], "green")
    await document.close()
    let other = try await desk.open(author: "Bob Example")
    other.flag(statements[0], false)
    let words = other.lastWords(on: statements[0].id)
    #expect(words.hasPrefix("Answer last changed by Ann Example, ") && words.contains("was ▲ Amber"))
    await other.close()
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
      document.asked.filter { filter.shows($0, in: document) }.map(\.statement.id)
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
}
