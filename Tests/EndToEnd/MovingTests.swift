import Foundation
import ReadinessModel
import Testing

extension RealProgram {
  @MainActor @Suite("Going over to another version of the checklist", .timeLimit(.minutes(15)))
  struct MovingTests {
    @Test(
      "From the details there, decided by keys alone; one Undo brings back the version and every answer")
    func thereAndBack() async throws {
      let home = try Home()
      try FileManager.default.createDirectory(at: home.library, withIntermediateDirectories: true)
      let file = home.library.appending(path: "northmoor.readiness")
      let sample = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/journals/northmoor-1.0.readiness")
      try FileManager.default.copyItem(at: sample, to: file)
      let before = try Data(contentsOf: file)
      let given = try await AssessmentWindow.assessment(in: file)
      let window = try await AssessmentWindow.open(file, home: home)
      try await window.chooseFromMenu("Details of this assessment…")
      try await window.program.window("Details of this assessment").press(.button, "Move to version 2.0…")

      let dialog = try await window.program.window("Move to version 2.0?")
      let go = try await dialog.find(.button, "Move to 2.0")
      #expect(!go.states.contains(.sensitive), "Something is to be decided first")
      let decisions = dialog.everything.filter { element in
        element.name.contains(" takes in ") && element.children.contains(where: \.isChoice)
      }
      #expect(!decisions.isEmpty)
      for decision in decisions {
        for _ in 0..<8
        where decision.now?.first(where: { $0.isChoice && $0.states.contains(.focused) }) == nil {
          try Keyboard.press("Tab")
          try await Task.sleep(for: .milliseconds(300))
        }
        let choice = try await decision.find("a choice that has the focus") {
          $0.isChoice && $0.states.contains(.focused)
        }
        try Keyboard.press("space")
        try await choice.turns("is chosen") { $0.states.contains(.checked) }
      }
      try await dialog.press(.button, "Move to 2.0")
      try await window.whole.find("the words that it moved") {
        $0.name.contains("It answers version 2.0 now")
      }
      try await window.isSaved()
      #expect(try await AssessmentWindow.assessment(in: file).pack?.version == "2.0")

      try Keyboard.press("ctrl+z")
      try await window.whole.find("the words that it is back") {
        $0.name.contains("It answers version 1.0 now")
      }
      try await window.isSaved()
      try await window.close()
      let now = try await AssessmentWindow.assessment(in: file)
      #expect(now.pack?.version == "1.0")
      for statement in ["LDR-01", "PLN-04", "RES-07", "PAR-02", "LEG-01"] {
        #expect(now.answer(to: statement) == given.answer(to: statement), "\(statement)")
      }
      #expect(try Data(contentsOf: file).starts(with: before), "No earlier line is touched")
    }
  }
}
