import Foundation
import ReadinessModel
import ReadinessSession
import ReadinessStore
import TestDesk
import Testing

@testable import Gtk
@testable import TrustReadiness

extension WindowSuite {
  @MainActor
  @Suite("What unfolds, and what is typed, on a page")
  struct UnfoldingTests {
    /// An assessment like the sample, opened in a window.
    private func open(_ desk: ProgramDesk) async throws -> (ProgramWindow, AssessmentScreen) {
      try desk.sampleInLibrary("mine")
      desk.program.open(path: desk.program.library.folder + "/mine.readiness")
      #expect(
        await desk.wait { desk.program.programWindows.contains { $0.screen is AssessmentScreen } })
      let window = try #require(desk.program.programWindows.first { $0.screen is AssessmentScreen })
      return (window, try #require(window.screen as? AssessmentScreen))
    }

    private func go(_ screen: AssessmentScreen, _ place: Navigator.Place, _ statement: Statement.ID? = nil) {
      screen.navigator.go(to: place, opening: statement)
      Observer.runPending()
      MainLoop.runPending()
    }

    private func all<Kind: Widget>(_ kind: Kind.Type, in widget: Widget?) -> [Kind] {
      widget?.descendants.compactMap { $0 as? Kind } ?? []
    }

    private func button(_ name: String, in widget: Widget?) -> Button? {
      all(Button.self, in: widget).first { $0.label == name }
    }

    /// Whether a widget is within what its page shows.
    private func isSeen(_ widget: Widget) -> Bool {
      guard let page = widget.ancestor(Scroller.self), let bounds = widget.bounds(in: page) else {
        return false
      }
      return bounds.minY >= -1 && bounds.maxY <= page.size.height + 1
    }

    /// Lets the window lay out what changed and scroll, which takes some frames.
    private func settle() async {
      for _ in 0..<30 {
        MainLoop.runPending()
        try? await Task.sleep(for: .milliseconds(10))
      }
    }

    @Test("The history of the last card, unfolded, is scrolled into view")
    func history() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await open(desk)
      let section = try #require(screen.document.pack.sections.first)
      let last = try #require(screen.document.overview.statements.last { $0.section == section.id })
      go(screen, .section(section.id), last.id)
      let card = try #require((screen.page as? SectionPage)?.cards[last.id]?.openFace)
      let line = try #require(
        all(Button.self, in: card).first { ($0.child as? Label)?.text.contains("Helen Marsh") == true })
      let page = try #require(line.ancestor(Scroller.self))
      #expect(await desk.wait { isSeen(line) && page.size.height > 0 })
      // The line stands at the foot of what is seen, as after reading down to it.
      page.vertical.value += try #require(line.bounds(in: page)).maxY - page.size.height
      #expect(await desk.wait { abs((line.bounds(in: page)?.maxY ?? 0) - page.size.height) < 2 })
      line.click()
      await settle()
      #expect(isSeen(try #require(all(HistoryList.self, in: card).first)))
      _ = await screen.willClose()
      window.destroy()
    }

    @Test("One at a time has the flag of the card, which follows undo")
    func flag() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await open(desk)
      let statement = try #require(screen.document.overview.statements.first)
      go(screen, .oneAtATime, statement.id)
      let state = try #require(screen.document.state(of: statement.id))
      let flag = try #require(all(FlagButton.self, in: screen.page).first)
      #expect(!flag.isActive && !state.isFlagged)
      flag.isActive = true
      Observer.runPending()
      #expect(state.isFlagged)
      try screen.document.undo()
      Observer.runPending()
      #expect(!flag.isActive && !state.isFlagged)
      _ = await screen.willClose()
      window.destroy()
    }

    @Test("Looked over from the end, the statements are shown as answered")
    func review() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await open(desk)
      go(screen, .oneAtATime)
      let again = try #require(button("Look through them again", in: screen.page))
      again.click()
      Observer.runPending()
      let face = try #require(all(StatementFace.self, in: screen.page).first)
      let given = screen.document.state(of: face.statement.id)?.answer
      #expect(face.statement.id == "LDR-01" && given == .level("green"))
      #expect(face.hasFocus && all(CheckButton.self, in: face).filter(\.isActive).count == 1)
      _ = await screen.willClose()
      window.destroy()
    }

    @Test("The field for the board's words is as high as the words, also where some are there already")
    func height() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await open(desk)
      go(screen, .whereWeStand)
      let card = try #require(all(JudgementCard.self, in: screen.page).first)
      try #require(button("Change…", in: card)).click()
      await settle()
      let text = try #require(all(TextView.self, in: card).first)
      #expect(text.text.count > 100)
      #expect((40...120).contains(text.size.height))
      _ = await screen.willClose()
      window.destroy()
    }

    @Test("The button that ends the board's judgement stays where it is while letters are typed")
    func judgement() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await open(desk)
      screen.document.judge(nil, words: "")
      go(screen, .whereWeStand)
      let card = try #require(all(JudgementCard.self, in: screen.page).first)
      try #require(button("Record it…", in: card)).click()
      let done = try #require(button("Done", in: card))
      let text = try #require(all(TextView.self, in: card).first)
      #expect(await desk.wait { (done.bounds(in: card)?.minY ?? 0) > 0 })
      let before = try #require(done.bounds(in: card))
      text.text = "We are on the way."
      screen.document.commitTyping()
      #expect(await desk.wait { screen.document.overview.judgement != nil })
      Observer.runPending()
      for _ in 0..<10 { MainLoop.runPending() }
      #expect(done.bounds(in: card)?.minY == before.minY)
      done.click()
      Observer.runPending()
      let words = all(Label.self, in: card).filter(\.isVisible).map(\.text)
      #expect(words.contains { $0.hasPrefix("“We are on the way.”") })
      #expect(words.contains("6 statements are “Red”."))
      _ = await screen.willClose()
      window.destroy()
    }

    @Test("A page that begins at its title is no stop for Tab after that")
    func title() async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await open(desk)
      let toolkit = try #require(screen.document.pack.usableToolkits.first)
      go(screen, .toolkit(toolkit.id))
      let title = try #require(all(PageTitle.self, in: screen.page).first)
      #expect(title.hasFocus && title.isFocusable)
      try #require(all(CheckButton.self, in: screen.page).first).grabFocus()
      #expect(await desk.wait { !title.isFocusable })
      _ = await screen.willClose()
      window.destroy()
    }
  }
}
