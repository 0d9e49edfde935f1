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

    @Test("Settle leads to what is to be settled, and when that is done back to the card")
    func settle() async throws {
      let (desk, place) = (try ProgramDesk(), try TestDesk.Desk())
      let (window, screen) = try await window(desk, place)
      let one = place.pack.statements[0]
      screen.document.rate(one, "red")
      await screen.offerToJoin([place.path("From Bob")])
      try press("Join", in: try #require(Toolkit.windows.lazy.compactMap { $0 as? JoinDialog }.first))
      try press("Show", in: window)
      try press("Settle", in: window)
      #expect(await desk.wait { (window.focus as? Button)?.label == "Keep this" })
      let keep = try #require(window.focus as? Button)
      #expect(keep.ancestor(ConflictPanel.self) != nil)
      keep.click()
      Observer.runPending()
      #expect(screen.document.overview.conflicts.isEmpty)
      #expect(window.focus is StatementCard)
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

    // MARK: Copies that are opened, or lie in the library

    /// An assessment of mine in the library, with copies beside it.
    private func library(_ desk: ProgramDesk, copies names: [String]) async throws -> TestDesk.Desk {
      let place = try TestDesk.Desk()
      let document = try await place.document(name: "mine")
      #expect(await document.flush())
      for (index, name) in names.enumerated() {
        try await place.copy(of: "mine", name: name, as: "\(name) Example") { copy in
          copy.rate(place.pack.statements[index], "green")
        }
      }
      document.rate(place.pack.statements[20], "red")
      await document.close()
      let folder = URL(filePath: desk.program.library.folder)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for name in ["mine"] + names {
        try FileManager.default.copyItem(atPath: place.path(name), toPath: desk.path(name))
      }
      return place
    }

    private func joinDialog(_ desk: ProgramDesk) async throws -> JoinDialog {
      #expect(await desk.wait { Toolkit.windows.contains { $0 is JoinDialog } })
      return try #require(Toolkit.windows.lazy.compactMap { $0 as? JoinDialog }.first)
    }

    private func question(_ desk: ProgramDesk) async throws -> AskDialog {
      #expect(await desk.wait { Toolkit.windows.contains { $0 is AskDialog } })
      return try #require(Toolkit.windows.lazy.compactMap { $0 as? AskDialog }.first)
    }

    private func closeAll(_ desk: ProgramDesk) async {
      desk.program.closeAll()
      #expect(await desk.wait { desk.program.programWindows.isEmpty })
    }

    @Test("A copy beside the file is offered in the bar, and the bar goes when it is joined")
    func bar() async throws {
      let desk = try ProgramDesk()
      let place = try await library(desk, copies: ["mine.sync-conflict"])
      desk.program.open(path: desk.path("mine"))
      #expect(await desk.wait { desk.openPaths.count == 1 })
      let window = try #require(desk.program.programWindows.first)
      let document = try #require(window.screen?.openDocument)
      Observer.runPending()
      #expect(window.descendants.contains { ($0 as? MessageBar)?.isVisible == true })
      try press("Join…", in: window)
      try press("Join", in: try await joinDialog(desk))
      #expect(document.state(of: place.pack.statements[0].id)?.answer == .level("green"))
      #expect(!window.descendants.contains { $0 is MessageBar })
      await closeAll(desk)
    }

    @Test("Opening a copy of what is open offers to join it into mine; by itself only if that is wanted")
    func copyOfOpen() async throws {
      let desk = try ProgramDesk()
      let place = try await library(desk, copies: ["From Bob"])
      desk.program.open(path: desk.path("mine"))
      #expect(await desk.wait { desk.openPaths.count == 1 && desk.program.opening.isEmpty })
      let window = try #require(desk.program.programWindows.first)
      desk.program.open(path: desk.path("From Bob"))
      let asked = try await question(desk)
      #expect(text(of: asked).contains("“From Bob” is a copy of “mine”, which is open"))
      try press("Join it…", in: asked)
      try press("Join", in: try await joinDialog(desk))
      #expect(await desk.wait { desk.program.opening.isEmpty })
      #expect(desk.program.programWindows.count == 1, "no second window")
      #expect(desk.openPaths == [desk.path("mine")])
      #expect(
        window.screen?.openDocument?.state(of: place.pack.statements[0].id)?.answer == .level("green"))

      desk.program.open(path: desk.path("From Bob"))
      try press("Cancel", in: try await question(desk))
      #expect(await desk.wait { desk.program.opening.isEmpty && desk.program.programWindows.count == 1 })
      desk.program.open(path: desk.path("From Bob"))
      try press("Open it by itself", in: try await question(desk))
      #expect(await desk.wait { Set(desk.openPaths) == [desk.path("mine"), desk.path("From Bob")] })
      await closeAll(desk)
    }

    @Test("The start page joins five members' files into mine, bins nothing unasked, and asks before it does")
    func five() async throws {
      let desk = try ProgramDesk()
      let members = ["Bob", "Cai", "Dee", "Eve", "Fay"]
      let place = try await library(desk, copies: members)
      let all = Set(["mine"] + members)
      func files() throws -> Set<String> {
        Set(
          try FileManager.default.contentsOfDirectory(atPath: desk.program.library.folder)
            .filter { $0.hasSuffix(".readiness") }.map { String($0.dropLast(10)) })
      }
      _ = People(desk.program.places).person(named: "Ann Example")
      let (window, screen) = try #require(await desk.start())
      #expect(Set(screen.list.shown.map(\.fileName)) == all, "my own file is there to be seen")
      // Mine is the one that is open.
      desk.program.open(path: desk.path("mine"), in: desk.program.freeWindow())
      #expect(await desk.wait { desk.openPaths == [desk.path("mine")] && desk.program.opening.isEmpty })
      let document = try #require(window.screen?.openDocument)
      let copies = try #require(screen.list.copies.first)
      desk.program.join(copies, in: nil)
      let dialog = try await joinDialog(desk)
      #expect(text(of: dialog).contains { $0.contains("into “mine”, which keeps its name") })
      try press("Join", in: dialog)
      for statement in place.pack.statements.prefix(5) {
        #expect(document.state(of: statement.id)?.answer == .level("green"))
      }
      #expect(document.state(of: place.pack.statements[20].id)?.answer == .level("red"))
      #expect(await document.flush())
      #expect(try files() == all, "nothing is binned")

      // Joined once more there is nothing new; only then, and only if asked to, the copies go.
      for (answer, left) in [("Keep them", all), ("Move them to the bin", ["mine"])] {
        desk.program.join(copies, in: nil)
        let asked = try await question(desk)
        #expect(text(of: asked).contains("5 copies have nothing that “mine” lacks"))
        try press(answer, in: asked)
        #expect(await desk.wait { (try? files()) == left })
      }
      try press("Undo", in: window)
      #expect(await desk.wait { (try? files()) == all }, "out of the bin again")
      let saved = Assessment(try await AssessmentFile.read(desk.path("mine"), in: .current).journal)
      for statement in place.pack.statements.prefix(5) {
        #expect(saved.answer(to: statement.id) == .level("green"))
      }
      await closeAll(desk)
    }
  }
}
