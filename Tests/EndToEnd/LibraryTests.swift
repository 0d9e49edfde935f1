import Foundation
import ReadinessModel
import Testing

extension RealProgram {
  @MainActor @Suite("The library", .timeLimit(.minutes(15)))
  struct LibraryTests {
    @Test(
      "An assessment is renamed, duplicated, put into the bin and taken out again, with all that is in it")
    func files() async throws {
      let home = try Home()
      let file = try AssessmentWindow.made(in: home, name: "spring")
      try AssessmentWindow.rate(file, ["PLN-01": "red", "PLN-02": "green"], home: home)
      let program = try Program(home: home)

      try await choose("Rename…", in: program)
      let dialog = try await program.window(
        "that asks for a name", where: { $0.first(.button, "Rename") != nil })
      try await dialog.find("the name with the focus") { $0.role == .text && $0.states.contains(.focused) }
      try Keyboard.type("half year")
      try Keyboard.press("Return")
      try await expectFiles(["half year"], home)
      // The card is another one, and has the new name.
      try await program.window.read("“half year”")

      try await choose("Duplicate", in: program)
      try await expectFiles(["half year (copy)", "half year"], home)
      try await program.window.read("“half year (copy)”")
      for file in home.assessments {
        let assessment = try await AssessmentWindow.assessment(in: file)
        #expect(assessment.answer(to: "PLN-01") == .level("red"), "\(file.lastPathComponent)")
      }

      try await program.window.find("both of them") {
        $0.everything.filter { $0.role == .card && $0.says("Avon") }.count == 2
      }
      try await choose("Move to the bin", in: program)
      try await wait(until: "one assessment is left") { home.assessments.count == 1 }
      let kept = try #require(home.assessments.first)
      try await program.window.press(.button, "Undo")
      try await expectFiles(["half year (copy)", "half year"], home)
      #expect(home.assessments.contains(kept))
      for file in home.assessments {
        let assessment = try await AssessmentWindow.assessment(in: file)
        #expect(assessment.answer(to: "PLN-02") == .level("green"), "\(file.lastPathComponent)")
      }
      program.signal(SIGTERM)
      try await program.ended()
    }

    /// Chooses something from the menu of the first card.
    private func choose(_ item: String, in program: Program) async throws {
      // With the pointer: a compositor opens no menu for a program that nobody has touched.
      try await Pointer.click(try await program.window.find(.button, beginning: "More for Avon"))
      try await program.window.find("“\(item)” of the menu") { $0.name == item && $0.press() }
    }

    private func expectFiles(_ names: [String], _ home: Home) async throws {
      try await wait(until: "the library has \(names)") {
        Set(home.assessments.map { $0.deletingPathExtension().lastPathComponent }) == Set(names)
      }
    }
  }
}
