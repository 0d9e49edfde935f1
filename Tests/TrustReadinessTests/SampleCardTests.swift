import Gtk
import ReadinessModel
import TestDesk
import Testing

@testable import ReadinessStore
@testable import TrustReadiness

extension WindowSuite {
  @MainActor
  @Suite("The sample's card on the start page")
  struct SampleCardTests {
    @Test("The sample's card says which checklist it answers, and the sample opens without anything to tell")
    func card() async throws {
      let desk = try ProgramDesk()
      try desk.sampleInLibrary("one")
      let (window, screen) = try #require(await desk.start())
      #expect(await desk.wait { screen.descendants.contains { $0 is SampleCard } })
      let card = try #require(screen.descendants.lazy.compactMap { $0 as? SampleCard }.first)
      // One of each checklist that has a sample.
      #expect(await desk.wait { screen.descendants.count { $0 is SampleCard } == 2 })
      let title = try desk.program.packs.load("trust-localism").title
      #expect(
        await desk.wait {
          card.descendants.contains { ($0 as? Label)?.text.hasPrefix("\(title) · ") == true }
        })
      for sample in try FolderListing.names(in: Paths.folder(desk.program.places.sample)) ?? [] {
        let path = Paths.join(Paths.folder(desk.program.places.sample), sample)
        #expect(try await AssessmentFile.read(path, in: desk.program.places).warnings.isEmpty, "\(sample)")
      }
      window.destroy()
    }
  }
}
