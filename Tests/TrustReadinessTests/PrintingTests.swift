import Foundation
import Gtk
import ReadinessModel
import ReadinessReports
import ReadinessStore
import Testing

@testable import TrustReadiness

extension WindowSuite {
  @MainActor
  @Suite("Printing")
  struct PrintingTests {
    @Test("A paper is printed page by page, while the window goes on")
    func goesOn() async throws {
      let journal = try await AssessmentFile.read(Places.current.sample, in: .current).journal
      let pack = try PackLibrary(.current).load("trust-localism")
      var order = PaperOrder(
        .board, ReportSubject(Assessment(journal), pack), date: try #require(Day("2011-03-31")))
      order.choices.parts = PaperChoices.full
      let path = FileManager.default.temporaryDirectory.appending(path: "print-\(UUID().uuidString).pdf").path
      defer { try? FileManager.default.removeItem(atPath: path) }
      let document = try await order.layOut().document
      var ticks = 0
      let ticking = MainLoop.every(.milliseconds(1)) {
        ticks += 1
        return true
      }
      var ticksAtPage: [Int] = []
      let operation = PrintOperation("Paper", pageCount: document.pageCount) { page, drawing, _ in
        document.draw(page: page, on: drawing)
        ticksAtPage.append(ticks)
      }
      var outcome: PrintOperation.Outcome?
      operation.run(.export(path: path)) { outcome = $0 }
      MainLoop.run(until: { outcome != nil })
      ticking.cancel()
      #expect(outcome == .printed)
      #expect(ticksAtPage.count == document.pageCount && document.pageCount > 10)
      // Timers, and so keys and painting, came to their turn all the way.
      #expect(Set(ticksAtPage).count > document.pageCount / 2, "\(ticksAtPage)")
    }
  }
}
