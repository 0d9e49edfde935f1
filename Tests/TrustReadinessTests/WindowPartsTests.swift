import ReadinessModel
import ReadinessStore
import TestDesk
import Testing

@testable import Gtk
@testable import ReadinessSession
@testable import TrustReadiness

extension WindowSuite {
  @MainActor
  @Suite("F6 goes from part to part of a window")
  struct WindowPartsTests {
    @Test(
      "From the last row of a toolkit its button for paper is a few keys away, and coming back one is where one was"
    )
    func toolkit() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await desk.show(
        try desk.program.packs.load("trust-localism", version: "1.0"))
      let document = screen.document
      let toolkit = try #require(document.pack.usableToolkits.first)
      screen.navigator.go(to: .toolkit(toolkit.id))
      Observer.runPending()
      MainLoop.runPending()
      let page = try #require(screen.page as? ToolkitPage)
      #expect(page.parts.count > 3)
      let template = try #require(toolkit.templates.last)
      screen.navigator.go(to: .toolkit(toolkit.id), at: toolkit.row(.template(template.id), ""))
      Observer.runPending()
      let add = try #require(page.parts.last { $0.isVisible && ($0 is TableCard || $0 is OutlineCard) })
      let field = try #require(add.descendants.last { $0 is WordsField || $0 is Button })
      field.grabFocus()

      // Round the window, once through every part.
      var visited: [Widget] = []
      for _ in 0..<12 where visited.isEmpty || !add.containsFocus {
        window.action("next-part")?.activate()
        visited.append(try #require(window.focus))
      }
      #expect(window.focus === field, "back where one was")
      #expect(visited.count <= page.parts.count + 4)
      #expect(visited.contains { $0.isInside(window.titleBar!) })
      #expect(visited.contains { $0 is SidebarRow })

      // The other way, to the heading with its button.
      for _ in 0..<page.parts.count where !page.parts[0].containsFocus {
        window.action("previous-part")?.activate()
      }
      let buttons = page.parts[0].descendants.compactMap { $0 as? Button }
      #expect(page.parts[0].containsFocus)
      #expect(buttons.contains { $0.label == "Print or save…" })
      await document.close()
      window.destroy()
    }

    @Test("A part with nothing in it for the keyboard is passed over, and so is one that is not shown")
    func empty() throws {
      let desk = try ProgramDesk()
      let window = ProgramWindow(desk.program)
      let empty = Box(.vertical) { Label("Nothing to do here") }
      let hidden = Box(.vertical) { Button("Hidden") }
      hidden.isVisible = false
      let button = Button("Here")
      let screen = PartsScreen([empty, hidden, Box(.vertical) { button }])
      window.show(screen)
      window.present()
      MainLoop.runPending()
      window.titleBar?.moveFocus(.forward)
      window.goToPart(1)
      #expect(button.isFocus)
      window.goToPart(-1)
      #expect(window.titleBar?.containsFocus == true)
      window.destroy()
    }
  }
}

private final class PartsScreen: Box, Screen {
  let header = ScreenHeader()
  let parts: [Widget]

  init(_ parts: [Widget]) {
    self.parts = parts
    super.init(.vertical)
    for part in parts { append(part) }
  }
}
