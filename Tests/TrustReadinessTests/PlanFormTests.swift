import ReadinessModel
import TestDesk
import Testing

@testable import Gtk
@testable import ReadinessSession
@testable import TrustReadiness

extension WindowSuite {
  @MainActor
  @Suite("Planning an action")
  struct PlanFormTests {
    @Test(
      "What was begun stands there again; words that are no day are not lost by planning; leaving forgets")
    func begun() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await desk.show(try desk.program.packs.load("trust-localism"))
      let document = screen.document
      let statement = try #require(document.pack.statements.first)
      var ended: [RowID?] = []
      var forms: [PlanForm] = []
      func form() -> (fields: [Entry], buttons: [Button]) {
        let form = PlanForm(for: statement, in: document, shape: screen.context.shape) { ended.append($0) }
        forms.append(form)
        return (
          form.descendants.compactMap { $0 as? Entry },
          form.descendants.compactMap { $0 as? Button }.filter { ["Plan it", "Cancel"].contains($0.label) }
        )
      }
      let first = form()
      first.fields[0].text = "Brief the deputies"
      first.fields[2].text = "31 June 2011"
      let plan = try #require(first.buttons.first { $0.label == "Plan it" })
      #expect(!plan.isSensitive)
      let again = form()
      #expect(again.fields.map(\.text) == ["Brief the deputies", "", "31 June 2011"])
      again.fields[2].text = "30 June 2011"
      let go = try #require(again.buttons.first { $0.label == "Plan it" })
      #expect(go.isSensitive)
      go.click()
      let row = try #require(ended.last ?? nil)
      #expect(document.actions.log.entry(row)?.action.by == Day("2011-06-30"))
      #expect(form().fields.map(\.text) == ["", "", ""])
      let third = form()
      third.fields[0].text = "No"
      try #require(third.buttons.first { $0.label == "Cancel" }).click()
      #expect(form().fields[0].text.isEmpty)
      _ = await screen.willClose()
      window.destroy()
    }
  }
}
