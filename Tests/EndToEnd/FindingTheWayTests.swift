import Foundation
import ReadinessModel
import Testing

extension RealProgram {
  @MainActor @Suite("Finding one's way", .timeLimit(.minutes(15)))
  struct FindingTheWayTests {
    @Test("Search finds a statement by its words, and Enter goes there")
    func search() async throws {
      let home = try Home()
      let window = try await AssessmentWindow.open(try AssessmentWindow.made(in: home), home: home)
      try Keyboard.press("ctrl+f")
      let field = try await window.whole.find(.entry, beginning: "Search in statements")
      try await field.turns("has the focus") { $0.states.contains(.focused) }
      try Keyboard.type("local targets and priorities")
      try await window.whole.find("a result") { $0.role == .listItem && $0.says("PLN-") }
      try Keyboard.press("Return")
      try await window.whole.find(.heading, "Planning and the golden thread")
      try await window.whole.find("an open card") { $0.role == .card && $0.first(where: \.isChoice) != nil }
      try await window.close()
    }

    @Test("A filter shows what was answered so, under a banner, and can be left")
    func filter() async throws {
      let home = try Home()
      let file = try AssessmentWindow.made(in: home)
      try AssessmentWindow.rate(file, ["PLN-02": "amber", "LDR-01": "amber", "LEG-06": "green"], home: home)
      let window = try await AssessmentWindow.open(file, home: home)
      try await window.go(to: "Planning", heading: "Planning and the golden thread")
      try await window.whole.press(.button, "Show: All statements")
      try await window.whole.find("the filter") { $0.role == .button && $0.name.contains("Amber") }.press()
      try await window.whole.find("two cards, both amber") { element in
        let cards = element.everything.filter { $0.role == .card && $0.description.contains("-0") }
        return element.role == .window && cards.count == 2
          && cards.allSatisfy { $0.description.contains("▲ Amber") }
      }
      try await window.close()
    }

    @Test("Undo takes an answer back by its name, redo gives it again")
    func undo() async throws {
      let home = try Home()
      let file = try AssessmentWindow.made(in: home)
      let window = try await AssessmentWindow.open(file, home: home)
      try await window.go(to: "Planning", heading: "Planning and the golden thread")
      let card = try await window.whole.find("PLN-02") {
        $0.role == .card && $0.description.contains("PLN-02")
      }
      _ = try await window.openCard(card.name)
      try Keyboard.press("2")
      try await window.sees("▲ Amber", on: card.name)
      try Keyboard.press("3")
      try await window.sees("● Green", on: card.name)
      try Keyboard.press("ctrl+z")
      try await window.sees("▲ Amber", on: card.name)
      try Keyboard.press("ctrl+z")
      try await window.sees("Not answered", on: card.name)
      try Keyboard.press("ctrl+shift+z")
      try await window.sees("▲ Amber", on: card.name)
      try await window.isSaved()
      try await window.close()
      #expect(try await AssessmentWindow.assessment(in: file).answer(to: "PLN-02") == .level("amber"))
    }

    @Test(
      "Inside a note, undo takes back words and never an answer elsewhere; outside, it says what it took back"
    )
    func undoInNote() async throws {
      let home = try Home()
      let file = try AssessmentWindow.made(in: home)
      let window = try await AssessmentWindow.open(file, home: home)
      try await window.go(to: "Awareness", heading: "Awareness, skills and learning")
      let answered = try await window.whole.find("AWR-02") {
        $0.role == .card && $0.description.contains("AWR-02")
      }
      _ = try await window.openCard(answered.name)
      try Keyboard.press("3")
      try await window.sees("● Green", on: answered.name)
      try await window.go(to: "Planning", heading: "Planning and the golden thread")
      let card = try await window.whole.find("PLN-02") {
        $0.role == .card && $0.description.contains("PLN-02")
      }
      let open = try await window.openCard(card.name)
      try await Pointer.click(try await open.find(.text, beginning: "Note"))
      try Keyboard.type("first words second words")
      try await window.hasNote("first words second words", in: file)
      try Keyboard.press("ctrl+z")
      try await window.hasNote("first words second", in: file)
      for _ in 1...8 { try Keyboard.press("ctrl+z") }
      try await window.hasNote("", in: file)
      #expect(try await AssessmentWindow.assessment(in: file).answer(to: "AWR-02") == .level("green"))

      try await window.go(to: "Where we stand")
      // The note, emptied, was one step; the answer is the one before.
      try Keyboard.press("ctrl+z")
      try await window.whole.find("what was undone") { $0.name.hasPrefix("Undone: ") }
      try Keyboard.press("ctrl+z")
      try await showsWhatWasUndone("Undone: answer to AWR-02", in: window)
      try await window.sees("Not answered", on: answered.name)
      try await window.isSaved()
      try await window.close()
    }

    /// Presses *Show* of the message that says what was undone. It goes after some seconds, in which a busy machine may not
    /// come to it: then it is redone, and undone again.
    private func showsWhatWasUndone(_ words: String, in window: AssessmentWindow) async throws {
      for isLast in [false, false, false, true] {
        do {
          try await window.whole.find("what was undone", upTo: .seconds(20)) { $0.name == words }
          try await window.whole.find("“Show”", upTo: .seconds(5)) {
            $0.role == .button && $0.name == "Show" && $0.press()
          }
          return
        } catch {
          if isLast { throw error }
          try Keyboard.press("ctrl+shift+z", "ctrl+z")
        }
      }
    }

    @Test("One at a time answers the next unanswered statement with one key each")
    func oneAtATime() async throws {
      let home = try Home()
      let file = try AssessmentWindow.made(in: home)
      let window = try await AssessmentWindow.open(file, home: home)
      try await window.whole.press(.button, "One at a time")
      for number in 1...3 {
        let page = try await window.whole.find("the page") { $0.role == .card && $0.name == "One at a time" }
        let statement = try await page.find("a statement with the focus") {
          $0.role == .card && $0.states.contains(.focused)
        }
        try Keyboard.press("2")
        try await statement.turns("says its answer") { $0.description.contains("Amber") }
        try await page.press(.button, "Next ›")
        try await wait(until: "\(number) answers are in the file") {
          try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\"rate\"").count == number
            + 1
        }
      }
      try await window.close()
      let assessment = try await AssessmentWindow.assessment(in: file)
      #expect(assessment.answer(to: "LDR-01") == .level("amber"))
    }

    @Test("Where we stand says how each section came out and why, and a section opens from it")
    func whereWeStand() async throws {
      let home = try Home()
      let file = try AssessmentWindow.made(in: home)
      try AssessmentWindow.rate(file, ["PLN-01": "red", "PLN-02": "green"], home: home)
      let window = try await AssessmentWindow.open(file, home: home)
      try await window.go(to: "Where we stand")
      let row = try await window.whole.find(.button, beginning: "Planning and the golden thread: Red so far")
      #expect(row.name.contains("PLN-01"))
      row.press()
      try await window.whole.find(.heading, "Planning and the golden thread")
      try await window.close()
    }

    @Test("A board paper is saved as PDF and says what the board should read")
    func boardPaper() async throws {
      let home = try Home()
      let file = try AssessmentWindow.made(in: home)
      try AssessmentWindow.rate(file, ["PLN-01": "red", "PLN-02": "green"], home: home)
      let window = try await AssessmentWindow.open(file, home: home)
      try await window.whole.press(.button, "Board paper…")
      let dialog = try await window.program.window("Print or save")
      try await dialog.press(.button, "Save as PDF…")
      let chooser = try await window.program.window("Save as PDF")
      let field = try await chooser.find("the field for the name") {
        $0.role == .text && $0.states.contains(.focused)
      }
      #expect(field.role == .text)
      try Keyboard.press("ctrl+a")
      let paper = home.documents.appending(path: "paper.pdf")
      try Keyboard.type(paper.path)
      try await chooser.press(.button, "Save")
      try await wait(until: "the paper to be written") { FileManager.default.fileExists(atPath: paper.path) }
      try await dialog.read("paper.pdf")
      let words = try Tool.must(["pdftotext", "-layout", paper.path, "-"])
      #expect(words.contains("Avon and Somerset Probation Trust"))
      #expect(words.contains("Legal duties that are Red") || words.contains("Planning"))
      window.program.signal(SIGTERM)
      try await window.program.ended()
    }

    @Test("A second start with a file opens it in the program that is running")
    func secondStart() async throws {
      let home = try Home()
      let first = try AssessmentWindow.made(in: home, name: "first")
      let second = try AssessmentWindow.made(in: home, organisation: "Kent Probation", name: "second")
      let window = try await AssessmentWindow.open(first, home: home)
      let other = try Program([second.path], home: home)
      #expect(try await other.ended() == 0)
      _ = try await window.program.window("Kent Probation")
      window.program.signal(SIGTERM)
      try await window.program.ended()
    }
  }
}
