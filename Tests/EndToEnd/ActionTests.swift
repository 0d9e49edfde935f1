import Foundation
import ReadinessModel
import Testing

extension RealProgram {
  @MainActor @Suite("What is to be done", .timeLimit(.minutes(15)))
  struct ActionTests {
    @Test("A late action is done, and what it changed is rated with it, as one step that Undo takes back")
    func lateActionDone() async throws {
      let home = try Home()
      let file = try AssessmentWindow.made(in: home)
      try AssessmentWindow.rate(file, ["PLN-02": "red"], home: home)
      try Tool.must(
        [
          Program.built("readinessctl").path, "action", "add", file.path, "Agree it with the districts",
          "--for", "PLN-02",
          "--owner", "Ruth", "--due", "2010-01-31",
        ], environment: home.environment)
      let window = try await AssessmentWindow.open(file, home: home)
      try Keyboard.press("ctrl+6")
      let row = try await window.whole.find("the action in the list") {
        $0.role == .listItem && $0.says("Agree it with the districts") && $0.says("days late")
      }
      try await Pointer.click(row)
      try await window.whole.press(.button, "Done…")
      try await Pointer.click(try await window.whole.find(.radioButton, "Green"))
      try await window.whole.press(.button, "Change it")
      try await window.whole.find("that it is done") { $0.says("Done on") }
      try await window.isSaved()
      var assessment = try await AssessmentWindow.assessment(in: file)
      let action = try #require(assessment.records(of: ActionItem.list, as: ActionItem.self).first)
      #expect(!action.record.state.isOpen)
      #expect(assessment.answer(to: "PLN-02") == .level("green"))
      try Keyboard.press("ctrl+z")
      try await window.whole.find(.button, "Done…")
      try await window.isSaved()
      try await window.close()
      assessment = try await AssessmentWindow.assessment(in: file)
      #expect(assessment.answer(to: "PLN-02") == .level("red"))
      #expect(assessment.record(action.id, as: ActionItem.self).state == .proposed)
    }
  }
}
