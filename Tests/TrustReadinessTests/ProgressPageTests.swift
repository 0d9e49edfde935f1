import ReadinessModel
import ReadinessSession
import TestDesk
import Testing

@testable import Gtk
@testable import TrustReadiness

extension WindowSuite {
  @MainActor
  @Suite("The page of progress")
  struct ProgressPageTests {
    private func open(_ desk: ProgramDesk) async throws -> AssessmentScreen {
      try desk.sampleInLibrary("mine")
      desk.program.open(path: desk.program.library.folder + "/mine.readiness")
      #expect(await desk.wait { desk.program.programWindows.contains { $0.screen is AssessmentScreen } })
      let screen = try #require(
        desk.program.programWindows.lazy.compactMap { $0.screen as? AssessmentScreen }.first)
      screen.navigator.go(to: .progress)
      Observer.runPending()
      return screen
    }

    private func all<Kind: Widget>(_ kind: Kind.Type, in widget: Widget?) -> [Kind] {
      widget?.descendants.compactMap { $0 as? Kind } ?? []
    }

    @Test(
      "What fell stands before what rose, as many of each as the comparison says, and each leads to its statement"
    )
    func moved() async throws {
      let desk = try ProgramDesk()
      let screen = try await open(desk)
      #expect(await desk.wait { !all(MovedRow.self, in: screen.page).isEmpty })
      let day = try #require(screen.document.projection(ProgressFollower.self).series?.days.first)
      let comparison = try await screen.document.comparison(from: day, to: nil, packs: desk.program.packs)
      #expect(!comparison.fell.isEmpty && !comparison.rose.isEmpty)
      let rows = all(MovedRow.self, in: screen.page)
      #expect(rows.count == comparison.fell.count + comparison.rose.count)
      let link = try #require(all(StatementLink.self, in: rows[0]).first)
      link.click()
      #expect(screen.navigator.statement == comparison.fell[0].id)
    }

    @Test("A day that is marked stands there, and is gone again with one press or one Undo")
    func marks() async throws {
      let desk = try ProgramDesk()
      let screen = try await open(desk)
      let follower = screen.document.projection(ProgressFollower.self)
      let before = follower.markers.count
      screen.document.mark(try #require(Day("2010-11-18")), words: "Board")
      Observer.runPending()
      #expect(follower.markers.count == before + 1)
      let button = try #require(
        all(Button.self, in: screen.page).first {
          $0.tooltip == "Take the mark away: Board, 18 November 2010"
        })
      button.click()
      Observer.runPending()
      #expect(follower.markers.count == before)
      try screen.document.undo()
      #expect(follower.markers.count == before + 1)
    }

    @Test("An answer moves the picture, and a new assessment says what will come here")
    func follows() async throws {
      let desk = try ProgramDesk()
      let (_, screen) = try await desk.show(Desk().pack)
      screen.navigator.go(to: .progress)
      Observer.runPending()
      let card = try #require(all(OverTimeCard.self, in: screen.page).first)
      func says(_ words: String) -> Bool {
        all(Label.self, in: card).contains { $0.isVisible && $0.text.hasPrefix(words) }
      }
      #expect(await desk.wait { says("Nothing of it is answered yet.") })
      screen.document.rate(screen.document.pack.statements[0], "green")
      #expect(await desk.wait { says("One day so far") })
    }
  }
}
