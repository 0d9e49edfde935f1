import Foundation
import ReadinessModel
import TestDesk
import Testing

@testable import Gtk
@testable import ReadinessSession
@testable import TrustReadiness

extension WindowSuite {
  @MainActor
  @Suite("Undoing in the window")
  struct UndoWindowTests {
    @Test("What was undone is said, with Redo and the way there")
    func said() async throws {
      let desk = try ProgramDesk()
      let document = try await TestDesk.Desk().document()
      let window = ProgramWindow(desk.program)
      let screen = AssessmentScreen(document, in: window)
      window.show(screen)
      let statement = try #require(document.overview.statements.last)
      document.rate(statement, "green")
      Observer.runPending()
      func button(_ label: String) throws -> Button {
        try #require(window.descendants.lazy.compactMap { $0 as? Button }.first { $0.label == label })
      }
      func says(_ words: String) -> Bool {
        window.descendants.contains { ($0 as? Label)?.text == words }
      }
      window.activateAction("win.undo")
      Observer.runPending()
      #expect(document.state(of: statement.id)?.answer == ReadinessModel.Answer.none)
      #expect(says("Undone: answer to \(statement.id)"))
      try button("Show").click()
      Observer.runPending()
      #expect(screen.navigator.place == .section(statement.section))
      #expect(screen.navigator.statement == statement.id)
      window.activateAction("win.redo")
      Observer.runPending()
      #expect(says("Done again: answer to \(statement.id)"))
      try button("Undo").click()
      Observer.runPending()
      try button("Redo").click()
      #expect(document.state(of: statement.id)?.answer == .level("green"))
      await document.close()
      window.destroy()
    }

    @Test("What the program writes into a field is not the user's to take back")
    func fieldsOwn() throws {
      let window = Window()
      let entry = Entry("first")
      let view = TextView("first")
      window.child = Box(.vertical) {
        entry
        view
      }
      entry.text = "second"
      view.text = "second"
      for field in [entry, view] as [Widget] {
        field.grabFocus()
        window.focus?.activateAction("text.undo")
      }
      #expect(entry.text == "second")
      #expect(view.text == "second")
      view.buffer.moveCursorToEnd()
      for letter in " third fourth" { view.buffer.insertAtCursor(String(letter)) }
      view.buffer.undo()
      #expect(view.text.trimmed == "second third")
      window.destroy()
    }
  }
}
