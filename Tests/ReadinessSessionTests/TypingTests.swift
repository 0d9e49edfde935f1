import Foundation
import ReadinessModel
import TestDesk
import Testing

@testable import ReadinessSession
@testable import ReadinessStore

@MainActor
@Suite("Typing")
struct TypingTests {
  private func notes(in document: AssessmentDocument, on id: ReadinessModel.Statement.ID) throws -> [String] {
    try String(contentsOfFile: document.file.path, encoding: .utf8).split(separator: "\n").dropFirst()
      .flatMap { try Change(parsing: String($0)).operations }
      .compactMap { if case .note(id, let text) = $0.edit { text } else { nil } }
  }

  private func quick(pause: Duration, longest: Duration) -> TypingPace {
    var pace = TypingPace()
    (pace.pause, pace.longest, pace.keeping) = (pause, longest, .milliseconds(10))
    return pace
  }

  private func wait(until condition: () throws -> Bool) async throws {
    let holds = try await eventually(condition)
    #expect(holds)
  }

  @Test("What was typed and taken back before a pause never enters the file, nor stays beside it")
  func takenBack() async throws {
    let desk = try Desk()
    let document = try await desk.document(pace: quick(pause: .seconds(3600), longest: .seconds(3600)))
    let id = try #require(document.overview.statements.first?.id)
    for words in ["Mr", "Mr Hasty", "Mr Hasty is a fool", "", "The unit", "The unit agrees"] {
      document.type(note: words, on: id)
      try await wait { document.saving.mark == .kept }
    }
    document.leaveField()
    _ = await document.flush()
    await document.close()
    let text = try String(contentsOfFile: desk.path("desk"), encoding: .utf8)
    #expect(text.contains("The unit agrees") && !text.contains("Hasty"))
    let state = Places.current.outbox
    for name in (try? Paths.names(in: state)) ?? [] where name.hasSuffix(".draft") {
      let draft = try String(contentsOfFile: Paths.join(state, name), encoding: .utf8)
      #expect(!draft.contains("Hasty") && !draft.contains("The unit agrees"))
    }
  }

  @Test("A pause makes one change of a field, and so does a long time without one")
  func pauses() async throws {
    let desk = try Desk()
    let document = try await desk.document(pace: quick(pause: .milliseconds(300), longest: .seconds(1)))
    let id = try #require(document.overview.statements.first?.id)
    for words in ["One", "One two", "One two three"] { document.type(note: words, on: id) }
    try await wait { document.assessment.note(on: id) == "One two three" }
    #expect(await document.file.flush())
    #expect(try notes(in: document, on: id) == ["One two three"])
    var words = ""
    while document.assessment.note(on: id) == "One two three", words.count < 100 {
      words += "x"
      document.type(note: words, on: id)
      try await Task.sleep(for: .milliseconds(50))
    }
    #expect(words.count < 100, "Typing on and on, it was never written")
    await document.close()
  }

  @Test(
    "What was being typed when the program ended without warning is in the assessment afterwards, and said")
  func found() async throws {
    let desk = try Desk()
    let document = try await desk.document(pace: quick(pause: .seconds(3600), longest: .seconds(3600)))
    let statements = document.overview.statements
    document.type(note: "Half a sent", on: statements[0].id)
    document.type(about: .answer(statements[1].id)) {
      document.doNotKnow(statements[1], ask: "Fin", question: "")
    }
    try await wait { document.saving.mark == .kept }
    // As a kill leaves it.
    await document.file.close()

    let again = try await desk.open()
    #expect(again.assessment.note(on: statements[0].id) == "Half a sent")
    #expect(again.assessment.answer(to: statements[1].id) == .dontKnow(ask: "Fin", question: ""))
    let said = try #require(again.notices.all.first?.words)
    #expect(said.contains("note on \(statements[0].id)") && said.contains("answer to \(statements[1].id)"))
    #expect(said.contains("Nothing of it is lost. This is in the assessment now: "))
    #expect(again.history(of: statements[0].id).first?.who == "Ann Example")
    try again.undo()
    try again.undo()
    #expect(again.assessment.note(on: statements[0].id) == "")
    await again.close()
    let last = try await desk.open()
    #expect(last.notices.all.isEmpty)
    await last.close()
  }

  @Test("Words that were typed on after they were kept, and written, are not found again")
  func notFoundTwice() async throws {
    let desk = try Desk()
    var pace = quick(pause: .seconds(3600), longest: .seconds(3600))
    pace.keeping = .seconds(3600)
    let document = try await desk.document(pace: pace)
    let id = try #require(document.overview.statements.first?.id)
    document.type(note: "First", on: id)
    try await wait { document.saving.mark == .kept }
    document.type(note: "First and second", on: id)
    document.commitTyping()
    // As a signal leaves it: in the file, and older words beside it.
    #expect(document.file.flushBlocking())
    await document.file.close()
    let again = try await desk.open()
    #expect(again.assessment.note(on: id) == "First and second" && again.notices.all.isEmpty)
    #expect(again.overview.conflicts.isEmpty)
    await again.close()
  }

  @Test("Another change to the same statement comes after what was being typed there")
  func order() async throws {
    let desk = try Desk()
    let document = try await desk.document()
    let statements = document.overview.statements
    document.type(about: .answer(statements[0].id)) {
      document.doNotKnow(statements[0], ask: "Finance", question: "")
    }
    document.type(note: "Elsewhere", on: statements[1].id)
    document.rate(statements[0], "green")
    #expect(document.assessment.answer(to: statements[0].id) == .level("green"))
    #expect(!document.isTyping(about: .answer(statements[0].id)))
    #expect(document.isTyping(about: .note(statements[1].id)))
    try document.undo()
    #expect(document.assessment.note(on: statements[1].id) == "")
    await document.close()
  }
}
