import Foundation
import ReadinessModel
import TestDesk
import Testing

@testable import Gtk
@testable import ReadinessSession
@testable import TrustReadiness

extension WindowSuite {
  @MainActor
  @Suite("How narrow a window can be")
  struct WindowWidthTests {
    private func go(_ screen: AssessmentScreen, _ place: Navigator.Place, _ statement: Statement.ID? = nil) {
      screen.navigator.go(to: place, opening: statement)
      Observer.runPending()
      MainLoop.runPending()
    }

    /// Widths of windows: the usual ones, the least of each shape, which are the hardest, and the least that the
    /// program asks a display to have. A window without a window manager has a frame of some pixels.
    nonisolated private static var widths: [Int] {
      get throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
          .deletingLastPathComponent().appending(path: "data/org.localism.TrustReadiness.metainfo.xml")
        let asked = try String(contentsOf: file, encoding: .utf8).firstMatch(of: /side="longest">(\d+)</)
        return [1280, Int(WindowShape.tightWidth) + 12, 900, Int(WindowShape.narrowWidth) + 12]
          + [try #require(asked.flatMap { Int($0.1) })]
      }
    }

    @Test(
      "Every page fits a window wide and narrow, before anything is answered and after, with any card open",
      arguments: try widths, [nil, "sample"])
    func everyPageFits(width: Int, sample: String?) async throws {
      let desk = try ProgramDesk()
      if sample == nil {
        _ = try await desk.show(try desk.program.packs.load("trust-localism", version: "2.0"))
      } else {
        let file = desk.home.appending(path: "sample.readiness")
        try FileManager.default.copyItem(at: URL(filePath: desk.program.places.sample), to: file)
        desk.program.open(path: file.path)
        #expect(await desk.wait { desk.program.programWindows.first?.screen is AssessmentScreen })
      }
      let window = try #require(desk.program.programWindows.first)
      let screen = try #require(window.screen as? AssessmentScreen)
      // As by hand: a window that is drawn narrower goes through the shapes between. Its frame is not its content.
      for step in Array(stride(from: 1280, through: width, by: -60)) + [width] {
        window.defaultSize = (step, 800)
        #expect(
          await desk.wait { (step - 24...step).contains(Int(window.shape.size.width)) },
          "\(window.shape.size)")
      }
      #expect(await desk.wait { window.shape.size.width == window.child?.size.width })
      let wide = Int(window.shape.size.width)
      let (document, pack) = (screen.document, screen.document.pack)
      let places: [Navigator.Place] =
        [.whereWeStand, .oneAtATime, .essentials, .questions, .evidence, .search, .toolkits]
      let toolkits = pack.toolkits.filter { $0.canBeUsed }.map { Navigator.Place.toolkit($0.id) }
      let goEverywhere = { (places: [Navigator.Place]) in
        for place in places {
          go(screen, place)
          #expect(screen.naturalWidth.minimum <= wide, "\(place)")
        }
        for statement in document.overview.statements.prefix(8) {
          go(screen, .section(statement.section), statement.id)
          #expect(screen.naturalWidth.minimum <= wide, "\(statement.id)")
        }
      }
      goEverywhere(places + toolkits)
      // All is answered, one statement by a question: every button of the end of a walk is there.
      let essentials = document.overview.statements.filter(\.isEssential)
      for statement in essentials { #expect(document.answer(statement, byKey: "1")) }
      document.doNotKnow(try #require(essentials.first), ask: "Ann", question: "")
      goEverywhere(places)
      go(screen, .whereWeStand)
      go(screen, .essentials)
      #expect(screen.page?.descendants.contains { $0 is EndPanel } == true)
      #expect(Int(window.shape.size.width) == wide)
      _ = await screen.willClose()
      window.destroy()
    }
  }
}
