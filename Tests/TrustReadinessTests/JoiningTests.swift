import Foundation
import ReadinessModel
import TestDesk
import Testing

@testable import Gtk
@testable import ReadinessSession
@testable import TrustReadiness

extension WindowSuite {
  @MainActor
  @Suite("Joining a copy in the window")
  struct JoiningTests {
    /// A window with an assessment, and a copy of it in which Bob Example answered two statements.
    private func window(_ desk: ProgramDesk, _ place: TestDesk.Desk) async throws -> (
      ProgramWindow, AssessmentScreen
    ) {
      let document = try await place.document()
      #expect(await document.flush())
      try await place.copy(name: "From Bob", as: "Bob Example") { copy in
        for statement in place.pack.statements.prefix(2) { copy.rate(statement, "green") }
      }
      let window = ProgramWindow(desk.program)
      let screen = AssessmentScreen(document, in: window)
      window.show(screen)
      window.present()
      MainLoop.runPending()
      return (window, screen)
    }

    private func text(of widget: Widget) -> [String] {
      widget.descendants.compactMap { ($0 as? Label)?.text }
    }

    private func press(_ label: String, in widget: Widget) throws {
      let buttons = widget.descendants.compactMap { $0 as? Button }
      try #require(buttons.first { $0.label == label }, "no \(label)").click()
      Observer.runPending()
    }

    @Test("A copy is previewed, joined into mine, said, taken back")
    func joined() async throws {
      let (desk, place) = (try ProgramDesk(), try TestDesk.Desk())
      let (window, screen) = try await window(desk, place)
      let (one, two) = (place.pack.statements[0], place.pack.statements[1])
      screen.document.rate(one, "red")
      await screen.offerToJoin([place.path("From Bob")])
      let dialog = try #require(Toolkit.windows.lazy.compactMap { $0 as? JoinDialog }.first)
      let words = text(of: dialog)
      #expect(words.contains("“From Bob” brings into “desk”: 2 changes by Bob Example"), "\(words)")
      #expect(words.contains("1 entry differs in both, to be settled afterwards"))
      #expect(words.contains("\(two.id) \(two.title)"))
      #expect(words.contains("All of it goes into “desk”, which keeps its name. “From Bob” stays as it is."))
      #expect(screen.document.state(of: two.id)?.answer == ReadinessModel.Answer.none)
      try press("Join", in: dialog)
      #expect(screen.document.state(of: two.id)?.answer == .level("green"))
      let said =
        "Joined into “desk”: 2 changes by Bob Example. 1 entry differs and waits to be settled."
      #expect(text(of: window).contains(said), "\(text(of: window))")
      #expect(screen.header.menu.contains { $0.label == "Undo joining of “From Bob”" })
      try press("Undo", in: window)
      #expect(screen.document.state(of: two.id)?.answer == ReadinessModel.Answer.none)
      #expect(text(of: window).contains("Undone: joining of “From Bob”"))
      try press("Redo", in: window)
      #expect(screen.document.state(of: two.id)?.answer == .level("green"))
      screen.document.rate(two, "amber")
      Observer.runPending()
      #expect(screen.header.menu.contains { $0.label == "Undo answer to \(two.id)" })
      #expect(!text(of: window).contains("Done again: joining of “From Bob”"), "it cannot be taken back now")
      await screen.document.close()
      window.destroy()
    }

    @Test("Show leads to what is to be settled, or else to the first entry")
    func shown() async throws {
      let (desk, place) = (try ProgramDesk(), try TestDesk.Desk())
      let (window, screen) = try await window(desk, place)
      let one = place.pack.statements[0]
      screen.navigator.go(to: .questions)
      await screen.offerToJoin([place.path("From Bob")])
      try press("Join", in: try #require(Toolkit.windows.lazy.compactMap { $0 as? JoinDialog }.first))
      try press("Show", in: window)
      #expect(screen.navigator.statement == one.id)
      await screen.document.close()
      window.destroy()
    }

    @Test("A copy that has nothing new, and what is no copy, are said in a dialog")
    func refused() async throws {
      let (desk, place) = (try ProgramDesk(), try TestDesk.Desk())
      let (window, screen) = try await window(desk, place)
      await (try await place.document(name: "other")).close()
      let bob = place.path("From Bob")
      await screen.offerToJoin([bob])
      try press("Join", in: try #require(Toolkit.windows.lazy.compactMap { $0 as? JoinDialog }.first))
      for (path, words) in [
        (bob, "“From Bob” has nothing that “desk” lacks"),
        (place.path("desk"), "“desk.readiness” is the file that is open here."),
        (place.path("other"), "“desk.readiness” and “other.readiness” are different assessments."),
      ] {
        await screen.offerToJoin([path])
        let dialog = try #require(Toolkit.windows.lazy.compactMap { $0 as? TrustReadiness.Dialog }.first)
        #expect(text(of: dialog).contains(words), "\(text(of: dialog))")
        dialog.destroy()
      }
      await screen.document.close()
      window.destroy()
    }
  }
}
