import ReadinessModel
import TestDesk
import Testing

@testable import Gtk
@testable import ReadinessSession
@testable import TrustReadiness

extension WindowSuite {
  @MainActor
  @Suite("The buttons below one statement")
  struct StepBarTests {
    @Test("They are in line with the statement, whether it scrolls or not", arguments: [400, 1400])
    func inLine(height: Int) async throws {
      let desk = try ProgramDesk()
      let (window, screen) = try await desk.show(
        try desk.program.packs.load("trust-localism", version: "1.0"))
      window.defaultSize = (1280, height)
      screen.navigator.walk(.oneAtATime)
      #expect(
        await desk.wait {
          guard let page = screen.page as? OneAtATimePage,
            let face = page.descendants.lazy.compactMap({ $0 as? StatementFace }).first?.bounds(in: page),
            let back = page.descendants.lazy.compactMap({ $0 as? Button }).first(where: {
              $0.label == "‹ Back"
            })?.bounds(in: page)
          else { return false }
          return face.minX > 0 && abs(face.minX - back.minX) < 1
        })
      _ = await screen.willClose()
      window.destroy()
    }
  }
}
