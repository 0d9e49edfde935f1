import ReadinessModel
import ReadinessSession
import Testing

@testable import Gtk
@testable import TrustReadiness

extension WindowSuite {
  @MainActor
  @Suite("The map of a toolkit")
  struct ViewCardTests {
    @Test("It follows the table, goes from row to row by keys, opens a row, and says the same as a list")
    func map() async throws {
      let desk = try ProgramDesk()
      try desk.sampleInLibrary("mine")
      desk.program.open(path: desk.program.library.folder + "/mine.readiness")
      #expect(await desk.wait { desk.program.programWindows.contains { $0.screen is AssessmentScreen } })
      let window = try #require(desk.program.programWindows.first { $0.screen is AssessmentScreen })
      let screen = try #require(window.screen as? AssessmentScreen)
      window.shape.update(width: 1280, height: 820, textScale: 1)
      let document = screen.document
      let toolkit = try #require(document.pack.toolkits.first { $0.view != nil })
      let view = try #require(toolkit.view)
      let template = try #require(toolkit.template(view.table))
      let list = try #require(document.list(toolkit.list(of: template)))
      screen.navigator.go(to: .toolkit(toolkit.id))
      Observer.runPending()
      let page = try #require(screen.page as? ToolkitPage)
      let card = try #require(page.descendants.compactMap { $0 as? ViewCard }.first)
      let labels = { card.descendants.compactMap { ($0 as? Label)?.text } }
      #expect(labels().contains { $0.hasPrefix("Nothing is drawn yet") })

      let columns = template.columns.filter { [.text, .long].contains($0.kind) }
      for n in 1...2 {
        let id = document.addRow(to: list)
        let row = try #require(list.row(id.row))
        document.write(columns.map { ($0.id, "\($0.title) \(n)") }, in: row)
      }
      Observer.runPending()
      #expect(labels().contains { $0.hasPrefix("Of 2 rows") || $0.hasPrefix("2 rows in") })
      let area = try #require(card.descendants.compactMap { $0 as? PaintedArea }.first)
      #expect(area.isVisible)
      #expect(card.press(.right) && card.chosen == list.rows[0].id)
      #expect(card.press(.right) && card.press(.right) && card.chosen == list.rows[1].id)
      #expect(card.press(.letter("t")) && !area.isVisible)
      let lists = card.descendants.compactMap { $0 as? ListBox }
      #expect(lists.first?.rows.count == 2)
      #expect(card.press(.letter("t")) && area.isVisible)
      #expect(card.press(.enter))
      #expect(screen.navigator.row == list.rows[1].id)
      document.remove(list.rows[1])
      Observer.runPending()
      #expect(card.chosen == nil)
      _ = await screen.willClose()
      window.destroy()
    }
  }
}
