import Foundation
import ReadinessModel
import Testing

extension RealProgram {
  @MainActor @Suite("Evidence", .timeLimit(.minutes(15)))
  struct EvidenceTests {
    @Test("One piece of evidence, begun on a card, is used for five statements and found in the register")
    func fiveStatements() async throws {
      let home = try Home()
      let file = try AssessmentWindow.made(in: home)
      let window = try await AssessmentWindow.open(file, home: home)
      try await window.go(to: "Leadership", heading: "Leadership by board and executive")
      let cards = try await window.whole.everything.filter { $0.role == .card && !$0.description.isEmpty }
      let titles = cards.prefix(5).map(\.name)
      #expect(titles.count == 5)
      for (number, title) in titles.enumerated() {
        _ = try await window.openCard(title)
        try await window.choose("Green", in: title)
        try Keyboard.press("ctrl+shift+e")
        try await window.card(title).find("the field") {
          $0.name == "Add evidence" && $0.states.contains(.focused)
        }
        if number == 0 {
          try Keyboard.type("Board minutes")
          try await window.card(title).press(.button, "New evidence: “Board minutes”")
        } else {
          try Keyboard.type("minut")
          _ = try await window.card(title).find(.button, beginning: "Board minutes, used for")
          try Keyboard.press("Return")
        }
        try await window.card(title).find(.button, "Evidence 1")
      }
      try await window.go(to: "Evidence")
      try await window.whole.find("the count") { $0.name == "1 piece, collected once and used 5 times." }
      try await window.whole.find("the entry") {
        $0.role == .listItem && $0.name.hasPrefix("Board minutes, used for 5")
      }
      try await window.isSaved()
      try await window.close()

      let assessment = try await AssessmentWindow.assessment(in: file)
      let register = EvidenceRegister(assessment)
      #expect(register.entries.count == 1)
      #expect(register.entries.keys.allSatisfy { register.useCount(of: $0) == 5 })
    }

    @Test("A file that is chosen becomes evidence by its name, and a link that is pasted by its address")
    func fileAndLink() async throws {
      let home = try Home()
      let file = try AssessmentWindow.made(in: home)
      let budget = home.library.appending(path: "Budget book.txt")
      try Data("abc".utf8).write(to: budget)
      let window = try await AssessmentWindow.open(file, home: home)
      try await window.go(to: "Leadership", heading: "Leadership by board and executive")
      let cards = try await window.whole.everything.filter { $0.role == .card && !$0.description.isEmpty }
      let title = try #require(cards.first?.name)
      _ = try await window.openCard(title)
      try Keyboard.press("ctrl+shift+e")
      _ = try await window.card(title).find("the field") {
        $0.name == "Add evidence" && $0.states.contains(.focused)
      }
      try Keyboard.type("https://a.example/minutes")
      try Keyboard.press("Return")
      try await window.card(title).find(.button, "Evidence 1")
      try await window.card(title).press(.button, "Choose a file as evidence…")
      _ = try await window.program.window("Choose evidence")
      try Keyboard.type(budget.path)
      try Keyboard.press("Return")
      try await window.card(title).find(.button, "Evidence 2")
      try await window.isSaved()
      try await window.close()

      let entries = EvidenceRegister(try await AssessmentWindow.assessment(in: file)).entries.values
      #expect(Set(entries.map(\.title)) == ["Budget book", "https://a.example/minutes"])
      let places = entries.flatMap(\.places)
      #expect(places.contains(.address("https://a.example/minutes")))
      #expect(places.contains { if case .file(let file) = $0 { file.mark?.size == 3 } else { false } })
    }
  }
}
