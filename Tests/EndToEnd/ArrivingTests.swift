import Foundation
import Testing

extension RealProgram {
  @MainActor @Suite("Arriving at a statement", .timeLimit(.minutes(15)))
  struct ArrivingTests {
    @Test(
      "The statement has the focus, named and described; Tab goes on through it whether it is answered or not, and the keys answer",
      arguments: [
        ("One at a time", "One at a time"), ("Essentials: the short route", "Essentials, one at a time"),
      ])
    func oneAtATime(way: String, page: String) async throws {
      let home = try Home()
      let file = try AssessmentWindow.made(in: home)
      let window = try await AssessmentWindow.open(file, home: home)
      if way == page {
        try await window.whole.press(.button, way)
      } else {
        try await Pointer.click(try await window.whole.find(.listItem, beginning: "Essentials"))
      }
      let whole = try await window.whole.find(.card, page)
      let statement = try await whole.find("a statement with the focus") {
        $0.role == .card && $0.states.contains(.focused)
      }
      #expect(statement.description.contains("Not answered"))
      try await statement.find("choices named by the sentence") {
        !$0.name.isEmpty && statement.description.hasPrefix($0.name) && $0.first(where: \.isChoice) != nil
      }
      try await leaves(statement, in: window)

      try Keyboard.press("2")
      try await statement.turns("says its answer") { $0.description.contains("Amber") }
      #expect(
        try await window.focusedStatement().address == statement.address, "The focus stays on the statement")
      try await leaves(statement, in: window)
      try Keyboard.press("Return")
      try await wait(until: "the next statement to have the focus") {
        statement.now?.states.contains(.focused) != true
      }
      let next = try await window.focusedStatement()
      #expect(next.name != statement.name)
      try await window.close()
    }

    @Test("A card that opens has the focus; Tab goes on through it whether it is answered or not")
    func section() async throws {
      let home = try Home()
      let file = try AssessmentWindow.made(in: home)
      let window = try await AssessmentWindow.open(file, home: home)
      try await window.go(to: "Planning", heading: "Planning and the golden thread")
      let title = try #require(
        try await window.whole.first { $0.role == .card && $0.description.contains("PLN-01") }?.name)
      let card = try await window.openCard(title)
      try await card.turns("has the focus") { $0.states.contains(.focused) }
      try await leaves(card, in: window)
      try Keyboard.press("3", "Return")
      let next = try await window.focusedStatement()
      #expect(next.description.contains("PLN-02"))
      try await window.close()
    }

    /// Presses Tab until the note of a statement has the focus, and Shift+Tab back to it.
    private func leaves(_ statement: Element, in window: AssessmentWindow) async throws {
      var tabs = 0
      while true {
        try Keyboard.press("Tab")
        tabs += 1
        try await Task.sleep(for: .milliseconds(60))
        let whole = try await window.whole
        if whole.first(where: { $0.role == .text && $0.states.contains(.focused) }) != nil { break }
        guard tabs < 12 else { throw Missing(description: "Tab never reaches the note in\n\(whole.tree)") }
      }
      for _ in 0..<tabs { try Keyboard.press("shift+Tab") }
      try await statement.turns("has the focus again") { $0.states.contains(.focused) }
    }
  }
}

extension AssessmentWindow {
  /// The statement that has the focus, as soon as one has.
  func focusedStatement() async throws -> Element {
    try await whole.find("a statement with the focus") {
      $0.role == .card && $0.states.contains(.focused) && !$0.description.isEmpty
    }
  }
}
