import Foundation
import Testing

extension RealProgram {
  @MainActor
  @Suite(
    "What Orca says", .timeLimit(.minutes(15)),
    .enabled(if: ScreenReader.path != nil, "Orca is not installed")
  )
  struct OrcaTests {
    @Test("Arriving at a statement, answering it and going on are heard, and no name is that of a class")
    func daily() async throws {
      let home = try Home()
      let file = try AssessmentWindow.made(in: home)
      let orca = try await ScreenReader(home: home)
      let window = try await AssessmentWindow.open(file, home: home)
      try await window.isSaved()

      // Arrival: the statement's title, its sentence, and that it is not answered.
      try await orca.hears("Members and staff know our local duties panel.", "own work. Not answered") {
        try Keyboard.press("ctrl+Page_Down")
      }
      try await orca.hears("own work. ▲ Amber") { try Keyboard.press("2") }
      try await orca.hears("own work. ● Green") { try Keyboard.press("3") }
      // Moving: the next statement, and the first of the next section.
      try await orca.hears("panel.", "Not answered. AWR-02") { try Keyboard.press("Down") }
      try await orca.hears("Legal footing panel.", "Not answered. LEG-01") {
        try Keyboard.press("ctrl+Page_Down")
      }
      // Messages: what was undone, what is saved, what was found.
      try await orca.hears("Undone: answer to AWR-01") { try Keyboard.press("ctrl+z") }
      try await orca.hears("Already saved") { try Keyboard.press("ctrl+s") }
      try await orca.hears("Search in statements", "Found: ") {
        try Keyboard.press("ctrl+f")
        try Keyboard.type("duties")
      }
      let classes = orca.spoken.filter { $0.contains("Gtk") }
      #expect(classes.isEmpty, "\(classes)")
      try await window.close()
      try await orca.end()
    }

    @Test("A dialog is heard when it opens, and what is chosen in a list of values")
    func dialog() async throws {
      let home = try Home()
      let orca = try await ScreenReader(home: home)
      let program = try Program(home: home)
      try await program.window.find(.button, "Start an assessment")
      try await orca.hears("Preferences dialog") { try Keyboard.press("ctrl+comma") }
      try await orca.hears("Colours combo box", "As the desktop has them") {
        try Keyboard.press("Tab", "Tab")
      }
      program.signal(SIGTERM)
      try await program.ended()
      try await orca.end()
    }

    @Test("On the way through the essentials the sentence is heard at each statement")
    func essentials() async throws {
      let home = try Home()
      let file = try AssessmentWindow.made(in: home)
      let orca = try await ScreenReader(home: home)
      let window = try await AssessmentWindow.open(file, home: home)
      let first = try await orca.hears("Not answered. ") {
        try await Pointer.click(try await window.whole.find(.listItem, beginning: "Essentials"))
      }
      #expect(first.contains { $0.hasSuffix("panel.") }, "Its title is said: \(first)")
      try await orca.hears("▲ Amber. ") { try Keyboard.press("2") }
      try await orca.hears("Not answered. ") { try Keyboard.press("Return") }
      try await window.close()
      try await orca.end()
    }
  }
}
