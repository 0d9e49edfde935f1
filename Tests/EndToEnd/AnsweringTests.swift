import Foundation
import ReadinessModel
import Testing

extension RealProgram {
  @MainActor @Suite("Answering", .timeLimit(.minutes(15)))
  struct AnsweringTests {
    @Test("What is typed after “Don’t know” is whom to ask, never an answer, chosen by pointer or by key")
    func typingAfterDontKnow() async throws {
      let home = try Home()
      let file = try AssessmentWindow.made(in: home)
      let window = try await AssessmentWindow.open(file, home: home)
      try await window.go(to: "Planning", heading: "Planning and the golden thread")
      let titles = try await window.whole.everything.filter { $0.role == .card && !$0.description.isEmpty }
        .map(\.name)

      _ = try await window.openCard(titles[0])
      try await window.choose("Don’t know: ask someone", in: titles[0])
      try await types("Graham 1 2 3 0 r a g", on: titles[0], in: window, saved: file)

      let open = try await window.openCard(titles[1])
      try await open.turns("has the focus") { $0.states.contains(.focused) }
      try Keyboard.press("Down", "Down", "Down", "Down", "space")
      try await types("Ann 3 2 1", on: titles[1], in: window, saved: file)
      #expect(try await window.card(titles[0]).first(where: \.isChoice) == nil, "Two cards are open")

      try await window.isSaved()
      try await window.close()
      let assessment = try await AssessmentWindow.assessment(in: file)
      #expect(assessment.answer(to: "PLN-01") == .dontKnow(ask: "Graham 1 2 3 0 r a g", question: ""))
      #expect(assessment.answer(to: "PLN-02") == .dontKnow(ask: "Ann 3 2 1", question: ""))
    }

    @Test("A double click on Skip goes on by one statement, and one on a card opens it and answers nothing")
    func doubleClicks() async throws {
      let home = try Home()
      let file = try AssessmentWindow.made(in: home)
      let window = try await AssessmentWindow.open(file, home: home)
      try await window.go(to: "Planning", heading: "Planning and the golden thread")
      let titles = try await window.whole.everything.filter { $0.role == .card && !$0.description.isEmpty }
        .map(\.name)
      try await Pointer.click(try await window.card(titles[1]), fromLeft: 40, times: 2)
      try await window.card(titles[1]).turns("is open") { $0.first(where: \.isChoice) != nil }
      try Keyboard.press("ctrl+1")
      let skip = try await window.whole.find(.button, "Skip ›")
      let first = try await window.whole.find(.label, beginning: "Planning, ").name
      try await Pointer.click(skip, times: 2)
      let second = try await window.whole.find("another statement") {
        $0.role == .label && $0.name.hasPrefix("Planning, ") && $0.name != first
      }
      #expect(
        first.hasPrefix("Planning, 2 ") && second.name.hasPrefix("Planning, 3 "), "\(first), \(second.name)")
      try await window.close()
      #expect(try await AssessmentWindow.assessment(in: file).answer(to: "PLN-02") == .none)
    }

    /// Types at once, wherever the focus is, and waits until the words are whom to ask, in the file.
    private func types(_ words: String, on title: String, in window: AssessmentWindow, saved file: URL)
      async throws
    {
      let whom = try await window.card(title).find(.text, beginning: "Whom to ask")
      #expect(whom.first { $0.states.contains(.focused) } != nil, "\(whom.tree)")
      try Keyboard.type(words)
      // GTK 4.8 tells nobody what is written in an entry; the file does.
      try await wait(until: "“\(words)” to be in the file") {
        try String(contentsOf: file, encoding: .utf8).contains("\"ask\":\"\(words)\"")
      }
      #expect(try await window.card(title).description.contains("Don’t know"))
    }
  }
}
