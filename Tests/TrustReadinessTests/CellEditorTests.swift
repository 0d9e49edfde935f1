import Foundation
import ReadinessModel
import ReadinessStore
import TestDesk
import Testing

@testable import Gtk
@testable import ReadinessSession
@testable import TrustReadiness

extension WindowSuite {
  @MainActor
  @Suite("Cells of a toolkit's tables")
  struct CellEditorTests {
    private func all<Kind: Widget>(_ kind: Kind.Type, in widget: Widget) -> [Kind] {
      widget.descendants.compactMap { $0 as? Kind }
    }

    @Test(
      "Each kind of cell writes what its column reads, keeps other words, and a row becomes an action once")
    func kinds() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await desk.show(
        try desk.program.packs.load("trust-localism", version: "2.0"))
      let document = screen.document
      let toolkit = try #require(document.pack.toolkit("TK04"))
      screen.navigator.go(to: .toolkit(toolkit.id), at: RowID(list: "TK04/seats", row: ""))
      Observer.runPending()
      let page = try #require(screen.page as? ToolkitPage)
      let seats = try #require(all(TableCard.self, in: page).first)
      #expect(seats.isVisible && !all(StepsCard.self, in: page)[0].isVisible)
      let list = try #require(document.list("TK04/seats"))
      let id = document.addRow(to: list)
      Observer.runPending()
      let row = try #require(seats.row(id))
      func cell(_ title: String) throws -> TableCellField {
        try #require(
          all(TableCellField.self, in: row).first { field in
            all(Label.self, in: field).contains { $0.text == title }
          })
      }
      func value(_ key: String) -> JSON? { document.assessment.row(id)?.values[key] }

      let attended = try #require(all(LineEntry.self, in: try cell("Attended")).first)
      attended.text = "7/8"
      document.leaveField()
      Observer.runPending()
      #expect(value("attended") == ["n": 7, "of": 8])
      attended.text = "most of them"
      document.leaveField()
      Observer.runPending()
      #expect(value("attended") == "most of them" && attended.text == "most of them")
      #expect(attended.tooltip?.hasPrefix("Kept as it is written") == true)
      let briefed = try #require(all(CheckButton.self, in: try cell("Briefed")).first)
      briefed.isActive = true
      Observer.runPending()
      #expect(value("briefed") == true)
      try document.undo()
      Observer.runPending()
      #expect(!briefed.isActive)
      document.write([(key: "heard", text: "part")], in: try #require(list.row(id.row)))
      Observer.runPending()
      let heard = try #require(toolkit.template("seats")?.columns.first { $0.id == "heard" })
      let values = try #require(document.assessment.row(id)).values
      #expect(heard.words(in: values) == "Heard in part")

      let log = try #require(document.list("TK04/log"))
      let promise = document.addRow(to: log)
      document.write(
        [
          (key: "what", text: "Name an officer"), (key: "who", text: "Ruth"), (key: "by", text: "2011-06-30"),
        ], in: try #require(log.row(promise.row)))
      Observer.runPending()
      let line = try #require(all(TableCard.self, in: page)[1].row(promise))
      let plan = try #require(all(Button.self, in: line).first { $0.label == "Plan an action from this row" })
      plan.click()
      Observer.runPending()
      let action = try #require(document.actions.log.entries.first?.action)
      #expect(action.what == "Name an officer" && action.who == "Ruth" && action.by == Day("2011-06-30"))
      #expect(action.from == promise.path)
      #expect(!all(Button.self, in: line).contains { $0.label == "Plan an action from this row" })
      await document.close()
      window.destroy()
    }

    @Test("Checks are ticked, a begun toolkit says what comes next, and the way there opens the part")
    func next() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await desk.show(
        try desk.program.packs.load("trust-localism", version: "2.0"))
      let document = screen.document
      let toolkit = try #require(document.pack.toolkit("TK04"))
      screen.navigator.go(to: .toolkit(toolkit.id))
      Observer.runPending()
      let page = try #require(screen.page as? ToolkitPage)
      let next = try #require(all(NextStep.self, in: page).first)
      #expect(!next.isVisible)
      let checks = try #require(all(ChecksCard.self, in: page).first)
      let check = try #require(all(CheckButton.self, in: checks).first)
      check.isActive = true
      Observer.runPending()
      #expect(document.checksDone(of: toolkit) == 1)
      #expect(document.isBegun(toolkit) && next.isVisible)
      let words = all(Label.self, in: next).map(\.text)
      #expect(words.first == "Next: step 1. \(toolkit.steps[0].text)")
      let open = try #require(all(Button.self, in: next).first { $0.label == "Open “Seats”" })
      open.click()
      Observer.runPending()
      #expect(all(TableCard.self, in: page)[0].isVisible)
      for step in toolkit.steps { document.tick(step, of: toolkit, true) }
      Observer.runPending()
      #expect(all(Label.self, in: next).first?.text == "All steps are done; 7 checks are left.")
      await document.close()
      window.destroy()
    }
  }
}
