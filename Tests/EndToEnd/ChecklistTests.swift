import Foundation
import ReadinessModel
import Testing

extension RealProgram {
  @MainActor @Suite("Checklists of one's own", .timeLimit(.minutes(15)))
  struct ChecklistTests {
    /// Three statements, as an author writes them.
    private static let hall = """
      format: trust-readiness-checklist
      formatVersion: 1
      id: village-hall
      version: "1.0"
      title: Village hall
      summary: For those who look after a hall.
      language: en-GB
      scale:
        - { id: "no", label: "No", symbol: diamond, role: bad }
        - { id: "yes", label: "Yes", symbol: circle, role: good }
      duties:
        - { id: good, label: Good practice, legal: false }
      sections:
        - id: HALL
          title: The hall
          statements:
            - { id: HALL-1, title: Doors, duty: good, sentence: The doors open outward., levels: { "no": Locked., "yes": Open. } }
            - { id: HALL-2, title: Keys, duty: good, sentence: Two people have keys., levels: { "no": One., "yes": Two. } }
            - { id: HALL-3, title: Heat, duty: good, sentence: The boiler is looked after., levels: { "no": Cold., "yes": Warm. } }

      """

    @Test("A checklist is installed, an assessment begun with it, and opened where it is not installed")
    func journey() async throws {
      let home = try Home()
      let checklist = home.folder.appending(path: "hall.yaml")
      try Self.hall.write(to: checklist, atomically: true, encoding: .utf8)
      let program = try Program(home: home)
      let window = AssessmentWindow(program: program)
      try await window.whole.find(.button, "Start an assessment")
      try await window.chooseFromMenu("Checklists")
      try await window.whole.press(.button, "Install…")
      _ = try await program.window("Install a checklist")
      try Keyboard.type(checklist.path)
      try Keyboard.press("Return")
      let question = try await program.window("Install this checklist?")
      try await question.press(.button, "Install it")
      try await window.whole.find("the checklist in the list") {
        $0.role == .listItem && $0.name.hasPrefix("Village hall")
      }
      try await window.whole.find("its panel") { $0.says("3 statements in 1 section, 2 levels") }
      try await window.whole.press(.button, "Begin an assessment")
      try await window.whole.find(.text, "Organisation").takesFocus()
      try Keyboard.type("Upper Hall")
      try await window.whole.press(.button, "Begin")
      try await window.go(to: "The hall")
      _ = try await window.openCard("Doors")
      try await window.choose("Yes", in: "Doors")
      try await window.sees("● Yes", on: "Doors")
      try await window.isSaved()
      try await window.close()
      let file = try #require(home.assessments.first)

      // Another computer: nobody installed it there.
      let elsewhere = try Home()
      try FileManager.default.createDirectory(at: elsewhere.library, withIntermediateDirectories: true)
      let copy = elsewhere.library.appending(path: "sent.readiness")
      try FileManager.default.copyItem(at: file, to: copy)
      let other = try await AssessmentWindow.open(copy, home: elsewhere)
      try await other.go(to: "The hall")
      try await other.sees("● Yes", on: "Doors")
      _ = try await other.openCard("Keys")
      try await other.choose("No", in: "Keys")
      try await other.sees("◆ No", on: "Keys")
      try await other.isSaved()
      try await other.close()
    }
  }
}
