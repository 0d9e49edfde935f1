import ReadinessModel
import ReadinessSession
import ReadinessStore
import Testing

@testable import Gtk
@testable import TrustReadiness

extension WindowSuite {
  @MainActor
  @Suite("The list of toolkits")
  struct ToolkitsPageTests {
    private func labels(in widget: Widget) -> [String] {
      widget.descendants.compactMap { ($0 as? Label)?.text }
    }

    @Test("One line at the side leads to all toolkits, which say how far they are, and from there to each")
    func list() async throws {
      let desk = try ProgramDesk()
      try desk.sampleInLibrary("sample")
      desk.program.open(path: desk.program.library.folder + "/sample.readiness")
      #expect(await desk.wait { desk.program.programWindows.first?.screen is AssessmentScreen })
      let window = try #require(desk.program.programWindows.first)
      let screen = try #require(window.screen as? AssessmentScreen)
      let document = screen.document
      let toolkits = document.assessment.toolkitsByNeed(in: document.pack).map(\.toolkit)
      #expect(toolkits.count == 14)
      #expect(toolkits.last?.id == "TK09", "the kit for Wales is last in England")
      let sidebar = try #require(screen.descendants.compactMap { $0 as? Sidebar }.first)
      let places = labels(in: sidebar)
      #expect(places.contains("Toolkits") && places.contains("1 begun"))
      for toolkit in toolkits { #expect(!places.contains(toolkit.title)) }

      screen.navigator.go(to: .toolkits)
      Observer.runPending()
      let page = try #require(screen.page as? ToolkitsPage)
      let list = try #require(page.descendants.compactMap { $0 as? ListBox }.first)
      let words = list.rows.map { labels(in: $0) }
      #expect(words.map(\.first) == toolkits.map(\.title))
      let begun = try #require(toolkits.firstIndex { $0.id == "TK01" })
      #expect(
        words[begun].prefix(3) == [toolkits[begun].title, "8 of 9 steps done", toolkits[begun].purpose])
      #expect(words[0].last?.hasPrefix("Helps with ◆ Red: ") == true, "\(words[0])")
      #expect(words.last?.last == "Not for this assessment: only for Wales.")
      let place = begun == 1 ? 2 : 1
      #expect(words[place][1].isEmpty)

      let second = toolkits[place]
      let table = try #require(second.templates.first { !$0.columns.isEmpty })
      let rows = try #require(screen.document.list(second.list(of: table)))
      screen.document.addRow(to: rows)
      Observer.runPending()
      #expect(labels(in: list.rows[place])[1].isEmpty, "an empty row is nothing written")
      let row = try #require(rows.rows.last)
      screen.document.write([(key: table.columns[0].id, text: "A thread")], in: row)
      Observer.runPending()
      #expect(labels(in: list.rows[place])[1] == "Begun")
      #expect(labels(in: sidebar).contains("2 begun"))

      #expect(list.rows[place].activate())
      Observer.runPending()
      #expect(screen.navigator.place == .toolkit(second.id))
      let shown = try #require(screen.page as? ToolkitPage)
      let back = try #require(
        shown.descendants.compactMap { $0 as? Button }.first { $0.label == "‹ Toolkits" })
      back.click()
      Observer.runPending()
      let again = try #require(screen.page as? ToolkitsPage)
      #expect(await desk.wait { again.descendants.contains { $0 is ListBoxRow && $0.hasFocus } })
      window.close()
      #expect(await desk.wait { desk.program.programWindows.isEmpty })
    }
  }
}
