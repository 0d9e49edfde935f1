import Foundation
import Testing

extension RealProgram {
  @MainActor @Suite("What is told to those who do not see it", .timeLimit(.minutes(15)))
  struct SpokenTests {
    @Test("A list of values says what is chosen, at first and when that changes")
    func dropDown() async throws {
      let program = try Program(home: try Home())
      try await program.window.find(.button, "Start an assessment")
      try Keyboard.press("ctrl+comma")
      let colours = try await program.window("Preferences").find(.comboBox, "Colours")
      let value = try await colours.find(.button, "As the desktop has them")
      #expect(value.states.contains(.focusable), "It is what has the focus")
      value.press()
      try await Task.sleep(for: .milliseconds(300))
      try Keyboard.press("Down", "Return")
      try await value.turns("says the other value") { $0.name == "Light" }
      program.signal(SIGTERM)
      try await program.ended()
    }

    @Test("A field that holds no day is told to be wrong, with what to do, until it holds one")
    func invalid() async throws {
      let program = try Program(home: try Home())
      try await program.window.press(.button, "Start an assessment")
      let day = try await program.window.find(.text, "As at")
      #expect(!day.isInvalid)
      try await day.takesFocus()
      try Keyboard.press("ctrl+a")
      try Keyboard.type("30 February 2011")
      try Keyboard.press("Tab")
      try await day.turns("is told to be wrong") {
        $0.isInvalid && $0.description.contains("February")
      }
      try await day.takesFocus()
      try Keyboard.press("ctrl+a")
      try Keyboard.type("28 February 2011")
      try await day.turns("is right again") { !$0.isInvalid && $0.description.isEmpty }
      program.signal(SIGTERM)
      try await program.ended()
    }

    @Test("A message is named by its words")
    func toast() async throws {
      let home = try Home()
      let window = try await AssessmentWindow.open(AssessmentWindow.made(in: home), home: home)
      try Keyboard.press("ctrl+s")
      try await window.whole.find("the message") {
        $0.role == .statusBar && $0.name.hasPrefix("Already saved")
      }
      try await window.close()
    }
  }
}

extension Element {
  /// Whether what was entered is told to be wrong.
  fileprivate var isInvalid: Bool { !states.isDisjoint(with: [.invalid, .invalidEntry]) }
}
