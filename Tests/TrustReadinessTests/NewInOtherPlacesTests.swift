import Foundation
import Gtk
import ReadinessModel
import TestDesk
import Testing

@testable import ReadinessSession
@testable import ReadinessStore
@testable import TrustReadiness

extension WindowSuite {
  @MainActor
  @Suite("What is begun where nothing can be kept, and text that grows")
  struct NewInOtherPlacesTests {
    @Test("Where no file can be made somebody is asked for another place, and what was filled in stays")
    func elsewhere() async throws {
      let desk = try ProgramDesk()
      // A file where the folder of the assessments would be: nothing can be made in it, not even by root.
      let folder = URL(filePath: desk.program.library.folder)
      try FileManager.default.createDirectory(
        at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("in the way".utf8).write(to: folder)
      desk.program.showNew()
      let window = try #require(desk.program.programWindows.first)
      let screen = try #require(window.screen as? NewScreen)
      var begin: Button? { screen.descendants.compactMap { $0 as? Button }.first { $0.label == "Begin" } }
      #expect(await desk.wait { begin != nil })
      let name = try #require(screen.descendants.compactMap { $0 as? Entry }.first)
      name.text = "Avon and Somerset Probation Trust"
      Observer.runPending()
      begin?.click()
      var question: AskDialog? { Toolkit.windows.compactMap { $0 as? AskDialog }.first }
      #expect(await desk.wait { question != nil })
      let answers = question?.descendants.compactMap { ($0 as? Button)?.label } ?? []
      #expect(answers.contains("Choose another place…"))
      question?.close()
      #expect(await desk.wait { question == nil && begin?.isSensitive == true })
      #expect(name.text == "Avon and Somerset Probation Trust")
      #expect(window.screen === screen)
      window.destroy()
    }

    @Test("The form of a new assessment grows downwards only, and its button stays in sight")
    func growing() async throws {
      let desk = try ProgramDesk()
      desk.program.showNew()
      let window = try #require(desk.program.programWindows.first)
      window.defaultSize = (1280, 820)
      let screen = try #require(window.screen as? NewScreen)
      var begin: Button? { screen.descendants.compactMap { $0 as? Button }.first { $0.label == "Begin" } }
      #expect(await desk.wait { begin?.isMapped == true })
      let page = try #require(screen.descendants.lazy.compactMap { $0 as? Scroller }.first)
      let name = try #require(screen.descendants.lazy.compactMap { $0 as? Entry }.first)
      let before = try #require(name.bounds(in: page))
      name.text = "Zed Council"
      Observer.runPending()
      await desk.settle()
      #expect(name.bounds(in: page) == before)
      #expect(page.size.height > 700, "the window is as large as one is at first")
      #expect(try #require(begin?.bounds(in: page)).maxY <= page.size.height)
      // What is below the page's end is scrolled to, and moves nothing from side to side.
      #expect(page.hasStyle("fits"))
      name.setMinimumSize(height: 3000)
      #expect(await desk.wait { !page.hasStyle("fits") })
      #expect(name.bounds(in: page)?.minX == before.minX)
      window.destroy()
    }

    @Test(
      "Checklists are cards, the one used last first; another keeps what was typed and speaks of its own years"
    )
    func cards() async throws {
      let desk = try ProgramDesk()
      desk.program.userSettings.change { $0.checklist = "local-partnership" }
      desk.program.showNew()
      let window = try #require(desk.program.programWindows.first)
      let screen = try #require(window.screen as? NewScreen)
      var choice: ChecklistChoice? { screen.descendants.lazy.compactMap { $0 as? ChecklistChoice }.first }
      #expect(await desk.wait { choice != nil })
      var cards: [ChecklistChoiceCard] { choice?.cards ?? [] }
      #expect(cards.map(\.shelf.id) == ["local-partnership", "trust-localism"])
      #expect(
        cards.map(\.radio.isActive) == [true, false] && cards.map { $0.hasStyle("chosen") } == [true, false])
      func words(_ widget: Widget?) -> [String] {
        widget?.descendants.compactMap { ($0 as? Label)?.text } ?? []
      }
      #expect(words(cards.first).contains("used last") && words(cards.last).contains("2009–2014"))
      #expect(words(cards.last).contains { $0.hasPrefix("76 statements in 15 sections, 3 levels") })
      var fields: [Entry] { screen.descendants.compactMap { $0 as? Entry } }
      let year = Day.today().year
      #expect(fields.contains { $0.placeholder == "31 March \(year)" })
      try #require(fields.first).text = "Zed Homes"
      cards.last?.radio.isActive = true
      #expect(await desk.wait { fields.contains { $0.placeholder == "31 March 2014" } })
      Observer.runPending()
      #expect(fields.first?.text == "Zed Homes" && fields.contains { $0.text == "31 March 2014" })
      #expect(cards.map { $0.hasStyle("chosen") } == [false, true])
      window.destroy()
    }

    @Test("The preferences fit a window as it is at first")
    func preferences() async throws {
      let desk = try ProgramDesk()
      let window = ProgramWindow(desk.program)
      window.show(LoadingScreen())
      window.present()
      let dialog = PreferencesWindow(desk.program, over: window)
      dialog.present()
      await desk.settle()
      let page = try #require(dialog.descendants.lazy.compactMap { $0 as? Scroller }.first)
      #expect(page.size.height > 0 && page.vertical.upper <= page.vertical.pageSize)
      window.destroy()
    }

    @Test("Keys make text larger and smaller by the sizes that the preferences offer, and it is kept")
    func textSize() throws {
      let desk = try ProgramDesk()
      let (program, appearance) = (desk.program, desk.program.appearance)
      appearance.start(.system, highContrast: false, textSize: 100)
      defer { appearance.change(textSize: 100) }
      let sizes = Appearance.textSizes
      let window = ProgramWindow(program)
      window.show(LoadingScreen())
      for size in sizes where size > 100 {
        window.activateAction("app.larger-text")
        #expect(appearance.textSize == size)
      }
      window.activateAction("app.larger-text")
      #expect(appearance.textSize == sizes.last, "there is none larger")
      #expect(program.userSettings.values.textSize == Double(sizes.last ?? 0) / 100)
      window.activateAction("app.usual-text")
      #expect(appearance.textSize == 100)
      for _ in sizes { window.activateAction("app.smaller-text") }
      #expect(appearance.textSize == sizes.first)
      program.userSettings.finish()
      window.destroy()
    }
  }
}
