import TestDesk
import Testing

@testable import Gtk
@testable import TrustReadiness

/// Words typed while a card has the focus must not rate.
@MainActor
@Suite struct SingleKeysTests {
  private func press(_ character: Character) -> KeyPress {
    KeyPress(key: .character(character), modifiers: [])
  }

  @Test("Of a sentence typed on a card at most the first letter answers, and no figure in it")
  func sentence() {
    let keys = SingleKeys()
    var now = ContinuousClock.now
    var answers = 0
    for character in "Agreed at minute 12 of the board" {
      if keys.mayAnswer(press(character), at: now) { answers += 1 }
      now += .milliseconds(150)
    }
    #expect(answers == 1)
  }

  @Test("Figures answer one after the other, letters after a pause")
  func answers() {
    let keys = SingleKeys()
    let now = ContinuousClock.now
    for (index, digit) in "1232".enumerated() {
      #expect(keys.mayAnswer(press(digit), at: now + .milliseconds(100 * index)))
    }
    #expect(keys.mayAnswer(press("r"), at: now + .seconds(1)))
    #expect(!keys.mayAnswer(press("a"), at: now + .milliseconds(1_200)))
    #expect(keys.mayAnswer(press("a"), at: now + .seconds(2)))
  }

  @Test("What the first letter of a word answered is taken back with the second; a letter by itself answers")
  func word() async throws {
    let desk = try Desk()
    let document = try await desk.document()
    let statement = try #require(document.overview.statements.first)
    let keys = SingleKeys()
    #expect(keys.answer(statement, by: press("g"), in: document, nil))
    #expect(document.assessment.answer(to: statement.id) == .level("green"))
    try await Task.sleep(for: SingleKeys.pause * 1.2)
    #expect(keys.answer(statement, by: press("r"), in: document, nil))
    #expect(document.assessment.answer(to: statement.id) == .level("red"))
    #expect(!keys.answer(statement, by: press("e"), in: document, nil))
    #expect(document.assessment.answer(to: statement.id) == .level("green"))
    #expect(!keys.answer(statement, by: press("a"), in: document, nil))
    #expect(document.assessment.answer(to: statement.id) == .level("green"))
    await document.close()
  }

  @Test("A word whose first letter changes nothing takes back nothing else")
  func sameLevel() async throws {
    let desk = try Desk()
    let document = try await desk.document()
    let statement = try #require(document.overview.statements.first)
    let keys = SingleKeys()
    #expect(keys.answer(statement, by: press("2"), in: document, nil))
    #expect(keys.answer(statement, by: press("a"), in: document, nil))
    #expect(!keys.answer(statement, by: press("s"), in: document, nil))
    #expect(document.assessment.answer(to: statement.id) == .level("amber"))
    await document.close()
  }

  @Test("Nothing answers when single keys are switched off")
  func off() {
    #expect(!SingleKeys(isOn: false).mayAnswer(press("1")))
  }
}
