import ReadinessModel
import TestDesk
import Testing

@testable import Gtk
@testable import ReadinessSession
@testable import TrustReadiness

extension WindowSuite {
  @MainActor
  @Suite("The target of a statement")
  struct TargetFormTests {
    @Test("A day is written once, when no more letters follow; Undo is seen in the form")
    func day() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await desk.show(try desk.program.packs.load("trust-localism"))
      let document = screen.document
      let statement = try #require(document.pack.statements.first)
      let context = screen.context
      let form = TargetForm(try #require(document.state(of: statement.id)), context)
      let other = Window()
      other.child = form
      other.present()
      let field = try #require(form.descendants.lazy.compactMap { $0 as? DayField }.first)
      let levels = try #require(form.descendants.lazy.compactMap { $0 as? DropDown<TargetForm.Choice> }.first)
      // The first change of a session says who makes it.
      document.setTarget(Target(level: "red"), for: statement.id)
      let before = document.assessment.changes.count
      for text in ["3", "31 March 20", "31 March 201", "31 March 2011"] { field.field.text = text }
      #expect(document.assessment.changes.count == before)
      field.settle(field.field.text)
      await desk.settle()
      #expect(document.assessment.target(for: statement.id)?.by == Day("2011-03-31"))
      #expect(document.assessment.changes.count == before + 1)
      document.setTarget(Target(level: "green", by: Day("2011-03-31")), for: statement.id)
      await desk.settle()
      #expect(levels.selected?.level?.id == "green")
      _ = try document.undo()
      await desk.settle()
      #expect(levels.selected?.level?.id == "red")
      other.destroy()
      _ = await screen.willClose()
      window.destroy()
    }
  }
}
