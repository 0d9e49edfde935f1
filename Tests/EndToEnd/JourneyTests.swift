import Foundation
import ReadinessModel
import Testing

extension RealProgram {
  @MainActor @Suite("A board member's journey", .timeLimit(.minutes(15)))
  struct JourneyTests {
    @Test("Begin, answer in every way, close, and find everything as it was")
    func everythingIsThere() async throws {
      let home = try Home()
      let program = try Program(home: home)
      let start = try await program.window
      try await start.press(.button, "Start an assessment")
      let organisation = try await start.find(.text, "Organisation")
      try await organisation.turns("has the focus") { $0.states.contains(.focused) }
      try Keyboard.type("Avon")
      try await start.find("only organisations that match") {
        $0.role == .list && $0.children.filter { $0.role == .listItem }.count == 1
      }
      try Keyboard.press("Down", "Return")
      try await start.press(.button, "Begin")

      let window = AssessmentWindow(program: program)
      try await window.whole.find(.listItem, "Where we stand")
      #expect(try await window.whole.name.hasPrefix("Avon and Somerset Probation Trust"))

      // By pointer.
      try await window.go(to: "Leadership", heading: "Leadership by board and executive")
      let cards = try await window.whole.everything.filter { $0.role == .card && !$0.description.isEmpty }
      #expect(cards.count >= 5)
      let titles = cards.prefix(5).map(\.name)
      _ = try await window.openCard(titles[0])
      try await window.choose("Amber", in: titles[0])
      try await window.sees("▲ Amber", on: titles[0])

      // By key.
      try await window.whole.press(.button, "Next ›")
      try await window.card(titles[1]).turns("is open") { $0.first(where: \.isChoice) != nil }
      try await window.card(titles[0]).turns("is closed") { $0.first(where: \.isChoice) == nil }
      try Keyboard.press("3")
      try await window.sees("● Green", on: titles[1])

      // Don't know: whom to ask, and what.
      _ = try await window.openCard(titles[2])
      try await window.choose("Don’t know: ask someone", in: titles[2])
      let whom = try await window.card(titles[2]).find(.text, beginning: "Whom to ask")
      try await whom.takesFocus()
      try Keyboard.type("Head of Harbour unit")
      try Keyboard.press("Tab")
      try Keyboard.type("Who signed it?")
      try Keyboard.press("Return")
      try await window.sees("Don’t know", on: titles[2])

      // Does not apply, with a reason.
      _ = try await window.openCard(titles[3])
      try await window.choose("Does not apply…", in: titles[3])
      let reason = try await window.card(titles[3]).find(.text, beginning: "Why does it not apply here?")
      try await reason.takesFocus()
      try Keyboard.type("We have one unit only")
      try Keyboard.press("Return")
      try await window.sees("Does not apply", on: titles[3])

      // A note, and a flag.
      let card = try await window.openCard(titles[4])
      let note = try await card.find(.text, beginning: "Note on")
      try await note.takesFocus()
      try Keyboard.type("Ask again in May. 1 2 3 0 r a g")
      try await note.turns("has the note") { $0.text == "Ask again in May. 1 2 3 0 r a g" }
      try await window.whole.press(.button, "Flag")
      try await window.whole.find("the flag") { $0.name == "Flag" && $0.states.contains(.pressed) }
      try await window.isSaved()
      try await window.close()

      let file = try #require(home.assessments.first)
      #expect(home.assessments.count == 1)
      try await check(file, codes: cards.prefix(5).map(code))

      let again = try await AssessmentWindow.open(file, home: home)
      try await again.go(to: "Leadership", heading: "Leadership by board and executive")
      try await again.sees("▲ Amber", on: titles[0])
      try await again.sees("● Green", on: titles[1])
      try await again.sees("Don’t know", on: titles[2])
      try await again.sees("Does not apply", on: titles[3])
      let reopened = try await again.openCard(titles[4])
      try await reopened.find("the note") { $0.role == .text && $0.text == "Ask again in May. 1 2 3 0 r a g" }
      try await again.whole.find("the flag") { $0.name == "Flag" && $0.states.contains(.pressed) }
      try await again.close()
    }

    /// The code at the end of a card's description.
    private func code(_ card: Element) -> String {
      String(card.description.split(separator: " ").last ?? "")
    }

    private func check(_ file: URL, codes: [String]) async throws {
      let assessment = try await AssessmentWindow.assessment(in: file)
      #expect(assessment.organisation?.name == "Avon and Somerset Probation Trust")
      #expect(assessment.answer(to: codes[0]) == .level("amber"))
      #expect(assessment.answer(to: codes[1]) == .level("green"))
      #expect(
        assessment.answer(to: codes[2]) == .dontKnow(ask: "Head of Harbour unit", question: "Who signed it?"))
      #expect(assessment.answer(to: codes[3]) == .doesNotApply(reason: "We have one unit only"))
      #expect(assessment.note(on: codes[4]) == "Ask again in May. 1 2 3 0 r a g")
      #expect(assessment.answer(to: codes[4]) == .none, "Letters typed in a note answer nothing")
      #expect(assessment.isFlagged(codes[4]))
    }
  }
}
