import Foundation
import ReadinessModel
import ReadinessStore
import Testing

extension RealProgram {
  @MainActor @Suite("Sending copies, starting from last time, comparing", .timeLimit(.minutes(15)))
  struct SharingTests {
    private func run(_ home: Home, _ arguments: String...) throws {
      try Tool.must([Program.built("readinessctl").path] + arguments, environment: home.environment)
    }

    /// Writes a path into the chooser that has the focus, in the place of what it offers.
    private func choose(_ path: String, _ button: String, in chooser: Element) async throws {
      try await chooser.find("the field for the name") { $0.role == .text && $0.states.contains(.focused) }
      try Keyboard.press("ctrl+a")
      try Keyboard.type(path)
      try await chooser.press(.button, button)
    }

    @Test("A copy without names is saved: nobody is named in it, and what was rated stands")
    func withoutNames() async throws {
      let home = try Home()
      let file = try AssessmentWindow.made(in: home)
      try run(home, "rate", file.path, "PLN-02", "amber", "--name", "Helen Marsh", "--role", "Secretary")
      try run(
        home, "action", "add", file.path, "Ask the districts", "--owner", "Helen Marsh", "--name",
        "Helen Marsh", "--role", "Secretary")
      try run(
        home, "note", file.path, "PLN-02", "Helen Marsh asks", "--name", "Helen Marsh", "--role", "Secretary")
      let papers = try ["board-pack.pdf", "private-letter.pdf"].map { name in
        let paper = home.documents.appending(path: name)
        try Data("paper".utf8).write(to: paper)
        return paper.path
      }
      for (title, paper) in zip(["Minutes", "Letter"], papers) {
        try run(home, "evidence", "add", file.path, "--title", title, "--place", paper, "--for", "PLN-02")
      }
      let window = try await AssessmentWindow.open(file, home: home)
      try await window.chooseFromMenu("Send a copy…")
      let dialog = try await window.program.window("Send a copy")
      try await dialog.find(.radioButton, "To work on it together").takesFocus()
      try Keyboard.press("Down", "Down")
      try await dialog.find("what names somebody") { $0.says("1 text that stays names somebody") }
      try Keyboard.press("Tab", "Tab", "space")
      try await dialog.find("that notes are left out") {
        $0.role == .checkBox && $0.name == "Notes" && !$0.states.contains(.checked)
      }
      try await dialog.find("the file that goes with it") {
        $0.role == .checkBox && $0.name == "board-pack.pdf" && $0.states.contains(.checked)
      }
      // Past flagged statements, evidence, the heading and the first file.
      try Keyboard.press("Tab", "Tab", "Tab", "Tab", "Tab", "space")
      try await dialog.find("that the letter is left out") {
        $0.name == "private-letter.pdf" && $0.role == .checkBox && !$0.states.contains(.checked)
      }
      try await dialog.press(.button, "Save the copy…")
      let copy = home.documents.appending(path: "shown.readiness")
      try await choose(
        copy.deletingPathExtension().path, "Save", in: try await window.program.window("Save the copy"))
      try await dialog.read("Saved “shown.readiness”")
      try await dialog.find(.button, "Show in folder")
      let text = try String(contentsOf: copy, encoding: .utf8)
      #expect(!text.contains("Helen") && !text.contains("asks"))
      #expect(text.contains("board-pack.pdf") && !text.contains("private-letter"))
      let copied = try await AssessmentWindow.assessment(in: copy)
      #expect(copied.answer(to: "PLN-02") == .level("amber"))
      #expect(copied.history(of: .answer("PLN-02")).map(\.who) == ["Secretary"])
      // The assessment itself is never written over.
      try await dialog.press(.button, "Save the copy…")
      try await choose(
        file.deletingPathExtension().path, "Save", in: try await window.program.window("Save the copy"))
      try await dialog.find("that it is refused") { $0.says("spring.readiness") }
      #expect(try await AssessmentWindow.assessment(in: file).header.id != copied.header.id)
      window.program.signal(SIGTERM)
      try await window.program.ended()
    }

    @Test("From the start page it is the same dialog, of an assessment that is in no window")
    func fromStart() async throws {
      let home = try Home()
      let file = try AssessmentWindow.made(in: home)
      let before = try Data(contentsOf: file)
      let program = try Program(home: home)
      try await program.window.find(.button, "Begin")
      try await Pointer.click(try await program.window.find(.button, beginning: "More for Avon"))
      try await program.window.find("sending of the menu") { $0.name == "Send a copy…" && $0.press() }
      let dialog = try await program.window("Send a copy")
      try await dialog.find(.radioButton, "To work on it together")
      try await dialog.press(.button, "Save the copy…")
      let copy = home.documents.appending(path: "sent.readiness")
      try await choose(
        copy.deletingPathExtension().path, "Save", in: try await program.window("Save the copy"))
      try await dialog.read("Saved “sent.readiness”")
      #expect(
        try await AssessmentWindow.assessment(in: copy).header.id
          == AssessmentWindow.assessment(in: file).header.id)
      #expect(try Data(contentsOf: file) == before)
      try Keyboard.press("Escape")
      // What was let go of can be opened.
      try await program.window.press(.button, "Begin")
      let window = AssessmentWindow(program: program)
      try await window.whole.find(.listItem, "Where we stand")
      try await window.close()
    }

    @Test("A new assessment starts from last time: it is there to look at, and “=” answers as then")
    func fromLastTime() async throws {
      let home = try Home()
      let file = try AssessmentWindow.made(in: home)
      try AssessmentWindow.rate(file, ["PLN-01": "red", "PLN-02": "green"], home: home)
      try run(home, "evidence", "add", file.path, "--title", "Board minutes", "--for", "PLN-02")
      let program = try Program(home: home)
      let window = AssessmentWindow(program: program)
      try await window.whole.press(.button, "New assessment…")
      try await window.whole.find("the organisation") { $0.role == .text && $0.states.contains(.focused) }
      try Keyboard.type("Avon and Somerset Probation Trust")
      try Keyboard.press("Tab")
      let day = try await window.whole.find(.text, "As at")
      #expect(day.write("30 September 2011"))
      try await window.whole.press(.button, "Start from last time, 31 March 2011…")
      try await window.whole.find(.checkBox, "Last time’s answers, to look at (2)")
      try await window.whole.find(.checkBox, "Evidence, with what it is used for (1)")
      try await window.whole.press(.button, "Begin with these")
      try await window.whole.find(.listItem, "Where we stand")
      try await window.go(to: "Planning", heading: "Planning and the golden thread")
      let titles = try await window.whole.everything.filter { $0.role == .card && !$0.description.isEmpty }
        .map(\.name)
      let open = try await window.openCard(titles[1])
      try await open.find("what was answered last time") { $0.says("Last time, 31 March 2011") }
      try await window.card(titles[1]).turns("has the focus") { $0.states.contains(.focused) }
      try Keyboard.press("equal")
      try await window.sees("Green", on: titles[1])
      try await window.isSaved()
      try await window.close()
      let paths = try FileManager.default.contentsOfDirectory(atPath: home.library.path)
      let new = try #require(paths.first { $0.hasSuffix(".readiness") && $0 != "spring.readiness" })
      let assessment = try await AssessmentWindow.assessment(in: home.library.appending(path: new))
      #expect(assessment.asAt == Day("2011-09-30") && assessment.lastTime == Day("2011-03-31"))
      #expect(assessment.answer(to: "PLN-02") == .level("green") && assessment.answer(to: "PLN-01") == .none)
      #expect(EvidenceRegister(assessment).totalUses == 1)
    }

    @Test("Two days are compared, and then another assessment of the organisation")
    func compared() async throws {
      let home = try Home()
      try FileManager.default.createDirectory(at: home.library, withIntermediateDirectories: true)
      let old = home.library.appending(path: "old.readiness")
      try run(
        home, "new", "--pack", "trust-localism", "--organisation", "Northmoor Probation Trust", "--nation",
        "england", "--as-at", "2010-09-30", "--output", old.path)
      try AssessmentWindow.rate(old, ["PLN-02": "red"], home: home)
      let file = home.library.appending(path: "mine.readiness")
      try FileManager.default.copyItem(at: URL(filePath: Places.current.sample), to: file)
      let window = try await AssessmentWindow.open(file, home: home)
      try await window.go(to: "Progress")
      try await window.whole.find("what moved") { $0.says("statements that can be compared") }
      let before = try await AssessmentWindow.assessment(in: file)
      #expect(before.organisation?.name == "Northmoor Probation Trust")
      // The first day is what it is compared with; the last one chosen is another assessment.
      let days = try await window.whole.find("the list of days") {
        $0.role == .button && $0.name == "7 October 2010"
      }
      try await Pointer.click(days)
      try Keyboard.press("End", "Return")
      _ = try await window.program.window("Compare with another assessment")
      try Keyboard.type(old.path)
      try Keyboard.press("Return")
      try await window.whole.find("the other assessment") {
        $0.name.hasPrefix("assessment as at 30 September 2010")
      }
      window.program.signal(SIGTERM)
      try await window.program.ended()
    }
  }
}
