import ReadinessModel
import ReadinessStore
import TestDesk
import Testing

@testable import ReadinessSession

@MainActor
@Suite("Writing a copy to show to others")
struct CopyingTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  @Test(
    "What is there in place of the copy must not be sent: it is taken away, unless somebody else put it there"
  )
  func readBack() async throws {
    await (try await desk.document()).close()
    let (assessment, pack, _) = try await Work.read(
      desk.path("desk"), in: .current, packs: PackLibrary(.current), told: { _ in })
    let copy = SharedCopy(of: assessment, in: pack, without: [.names], header: .fresh())
    let (same, other, theirs) = (desk.path("same"), desk.path("other"), desk.path("theirs"))
    try await copy.write(to: same, in: .current)
    try await copy.readBack(same, in: .current)
    #expect(Paths.exists(same))
    for (path, header) in [(other, copy.journal.header), (theirs, Header.fresh())] {
      await (try await AssessmentFile.create(at: path, Journal(header), in: .current)).close()
      await #expect(throws: Leak.self) { try await copy.readBack(path, in: .current) }
    }
    #expect(!Paths.exists(other) && Paths.exists(theirs))
  }
}
