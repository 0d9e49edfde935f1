import TestDesk
import Testing

@testable import Gtk
@testable import TrustReadiness

/// Words typed while a card has the focus must not rate.
@MainActor
@Suite struct SingleKeysTests {
  private func press(_ character: Character) -> KeyPress {
    KeyPress(.character(character))
  }

  private func keys(isOn: Bool = true) -> AnswerKeys {
    AnswerKeys(SingleKeys(isOn: isOn), desk: TrustReadiness.Desk(nil))
  }

  @Test("Of a sentence typed on a card at most the first letter may answer, and no figure in it")
  func sentence() {
    var pause = LetterPause()
    var now = ContinuousClock.now
    var answers = 0
    for character in "Agreed at minute 12 of the board" {
      if !pause.isInWord(character, at: now) { answers += 1 }
      now += .milliseconds(150)
    }
    #expect(answers == 1)
  }

  @Test("Figures answer one after the other, letters after a pause")
  func answers() {
    var pause = LetterPause()
    let now = ContinuousClock.now
    let keys: [(Character, Int)] = [
      ("1", 0), ("2", 100), ("3", 200), ("2", 300), ("r", 1_000), ("a", 1_200), ("a", 2_000),
    ]
    let inWord = keys.map { pause.isInWord($0.0, at: now + .milliseconds($0.1)) }
    #expect(inWord == [false, false, false, false, false, true, false])
  }

  @Test("What the first letter of a word answered is taken back with the second; a letter by itself answers")
  func word() async throws {
    let desk = try Desk()
    let document = try await desk.document()
    let statement = try #require(document.overview.statements.first)
    let keys = keys()
    let start = ContinuousClock.now
    #expect(keys.answer(statement, by: press("g"), in: document, at: start))
    #expect(document.assessment.answer(to: statement.id) == .level("green"))
    let later = start + LetterPause.time * 1.2
    #expect(keys.answer(statement, by: press("r"), in: document, at: later))
    #expect(document.assessment.answer(to: statement.id) == .level("red"))
    #expect(!keys.answer(statement, by: press("e"), in: document, at: later))
    #expect(document.assessment.answer(to: statement.id) == .level("green"))
    #expect(!keys.answer(statement, by: press("a"), in: document, at: later))
    #expect(document.assessment.answer(to: statement.id) == .level("green"))
    await document.close()
  }

  @Test("A word whose first letter changes nothing takes back nothing else")
  func sameLevel() async throws {
    let desk = try Desk()
    let document = try await desk.document()
    let statement = try #require(document.overview.statements.first)
    let keys = keys()
    #expect(keys.answer(statement, by: press("2"), in: document))
    #expect(keys.answer(statement, by: press("a"), in: document))
    #expect(!keys.answer(statement, by: press("s"), in: document))
    #expect(document.assessment.answer(to: statement.id) == .level("amber"))
    await document.close()
  }

  @Test("Nothing answers when single keys are switched off")
  func off() async throws {
    let desk = try Desk()
    let document = try await desk.document()
    let statement = try #require(document.overview.statements.first)
    let keys = keys(isOn: false)
    #expect(!keys.answer(statement, by: press("1"), in: document))
    #expect(document.assessment.answer(to: statement.id) == .none)
    await document.close()
  }
}
