import ReadinessModel
import TestDesk
import Testing

@testable import Gtk
@testable import ReadinessSession
@testable import TrustReadiness

extension WindowSuite {
  @MainActor
  @Suite("The sidebar")
  struct SidebarTests {
    private func sidebar(_ desk: ProgramDesk) async throws -> (ProgramWindow, AssessmentScreen, Sidebar) {
      let (window, screen) = try await desk.show(
        try desk.program.packs.load("trust-localism", version: "2.0"))
      await desk.settle()
      return (window, screen, try #require(screen.descendants.lazy.compactMap { $0 as? Sidebar }.first))
    }

    @Test("It is one stop for Tab, on the part that is shown; arrows go on from there and mark nothing")
    func oneStop() async throws {
      let desk = try ProgramDesk()
      let (window, screen, sidebar) = try await sidebar(desk)
      screen.navigator.go(to: .whereWeStand)
      await desk.settle()
      #expect(sidebar.rows.filter(\.canFocus).map(\.place) == [.whereWeStand])
      let lists = sidebar.descendants.compactMap { $0 as? ListBox }
      var marked: [Navigator.Place] { lists.compactMap { ($0.selectedRow as? SidebarRow)?.place } }

      #expect(sidebar.moveFocus(.forward))
      #expect(sidebar.rows[0].isFocus)
      #expect(!sidebar.moveFocus(.forward), "what scrolls the sections is no stop of its own")
      for key in [Key.down, .down, .end, .up] {
        #expect(sidebar.move(by: KeyPress(key)))
        let focused = sidebar.rows.filter(\.isFocus)
        #expect(focused.count == 1 && sidebar.rows.filter(\.canFocus).map(\.place) == focused.map(\.place))
        #expect(marked == [.whereWeStand])
      }
      #expect(sidebar.rows.suffix(2).first?.isFocus == true)
      // One statement at a time is not in it: the section of the statement is marked.
      let statement = try #require(screen.document.overview.statements.last)
      screen.navigator.go(to: .oneAtATime, opening: statement.id)
      await desk.settle()
      #expect(marked == [.section(statement.section)])
      screen.navigator.go(to: .whereWeStand)
      await desk.settle()
      sidebar.rows[0].grabFocus()
      for key in [Key.end, .up] { #expect(sidebar.move(by: KeyPress(key))) }
      // Forward from here is out of it.
      #expect(!sidebar.moveFocus(.forward))
      screen.navigator.go(to: .questions)
      await desk.settle()
      #expect(sidebar.rows.filter(\.canFocus).map(\.place) == [.questions] && marked == [.questions])
      window.destroy()
    }

    @Test("It is as wide as its letters need; in a low window only the sections scroll")
    func size() async throws {
      let desk = try ProgramDesk()
      let (window, _, sidebar) = try await sidebar(desk)
      var width: Int { sidebar.parent?.naturalWidth.minimum ?? 0 }
      let usual = width
      window.shape.update(width: 1880, height: 1000, textScale: 1.5)
      await desk.settle()
      #expect(width * 100 >= usual * 149)
      window.shape.update(width: 1280, height: 820, textScale: 1)

      let lists = sidebar.descendants.compactMap { $0 as? ListBox }
      let inner = lists.map { $0.ancestor(Scroller.self) }
      #expect(inner[0] != nil && inner[0] === inner[2] && inner[1] !== inner[0])
      let wholly = sidebar.naturalHeight(atWidth: 300)
      let sections = try #require(inner[1]).naturalHeight(atWidth: 300)
      #expect(sections.natural > 10 * 20 && sections.minimum < sections.natural / 2)
      #expect(wholly.minimum < 300)
      window.destroy()
    }

    @Test("Where the focus is stays shown when GTK would hide it")
    func focusStays() async throws {
      let desk = try ProgramDesk()
      let (window, _, _) = try await sidebar(desk)
      window.showsFocus = true
      window.showsFocus = false
      #expect(window.showsFocus)
      let dialog = AskDialog("Sure?", over: window, answers: [Button("Yes")])
      dialog.showsFocus = false
      #expect(dialog.showsFocus)
      dialog.destroy()
      window.destroy()
    }
  }
}

extension ProgramDesk {
  /// Lets everything follow that is waiting to.
  func settle() async {
    for _ in 0..<3 {
      MainLoop.runPending()
      await Task.yield()
      Observer.runPending()
    }
  }
}
