import Glibc
import ReadinessModel
import Testing

@testable import ReadinessStore

@Suite("Files that mean harm, or look like it")
struct HostileFileTests {
  @Test(
    "A file may bear any date: it is opened, listed, checked and written",
    arguments: [13_569_465_600, -10_000_000_000, 253_402_300_800])
  func date(seconds: Int) async throws {
    let place = try Workplace()
    await (try place.assessment()).close()
    let times = [timespec(tv_sec: seconds, tv_nsec: 999_999_999), timespec(tv_sec: seconds, tv_nsec: 1)]
    #expect(utimensat(AT_FDCWD, place.path(), times, 0) == 0)
    let entries = Library(place.folder, places: place.places).listNow()
    #expect(entries.map(\.path) == [place.path()])
    #expect(entries.allSatisfy { $0.changed.milliseconds >= 0 && $0.changed < Instant.limit })
    #expect(try await AssessmentFile.read(place.path(), in: place.surroundings()).journal.count == 1)
    let file = try await AssessmentFile.open(place.path(), in: place.surroundings())
    try await file.appendAndWait(note("Out of time"))
    await file.close()
    #expect(try place.text().contains("Out of time"))
  }

  @Test("Dates that no calendar of ours has are the nearest that one has", arguments: [Int64.min, -1, .max])
  func extremes(seconds: Int64) {
    let stamp = FileIdentity.Stamp(seconds: seconds, nanoseconds: 999_999_999)
    #expect((0..<Instant.limit.milliseconds).contains(stamp.instant.milliseconds))
  }

  /// An assessment whose first line bears this id, with a change that could not be saved.
  private func keepUnsaved(_ id: String, in place: Workplace, name: String = "a/b/c/spring.readiness")
    async throws
  {
    try Paths.makeFolder(place.path("a/b/c"))
    let system = FaultySystem()
    let file = try await AssessmentFile.create(
      at: place.path(name), header: Header(id: id, created: .now()), changes: [note("begun")],
      in: place.surroundings(system))
    system.set { $0.write = ENOSPC }
    file.append(note("Precious"))
    #expect(await file.close() == false)
  }

  @Test(
    "An assessment's id never says where something is written, and what is kept under it is found again",
    arguments: [
      "../../evil", "/tmp/evil", "..", "a/b", String(repeating: "x", count: 65), "caf\u{e9}", "a\nb",
    ])
  func idAsPath(id: String) async throws {
    let place = try Workplace()
    try await keepUnsaved(id, in: place)
    let kept = try Paths.names(in: place.places.outbox)
    #expect(kept.count == 1)
    #expect(kept.allSatisfy { $0.hasPrefix("id-") && $0.hasSuffix(".outbox") })
    let again = try await AssessmentFile.open(
      place.path("a/b/c/spring.readiness"), in: place.surroundings())
    await again.close()
    #expect(try place.text("a/b/c/spring.readiness").contains("Precious"))
    let packs = PackLibrary(place.places)
    let problems = try AssessmentCheck.problems(in: place.path("a/b/c/spring.readiness"), packs: packs)
    #expect(
      problems.contains { $0.message.contains("The assessment's id is not one that this program makes") })
  }

  @Test("What 0.1 kept under the id itself is found")
  func oldName() async throws {
    let place = try Workplace()
    try await keepUnsaved("caf\u{e9}", in: place)
    let name = try #require(try Paths.names(in: place.places.outbox).first)
    rename(Paths.join(place.places.outbox, name), Paths.join(place.places.outbox, "caf\u{e9}.1abc.outbox"))
    let again = try await AssessmentFile.open(
      place.path("a/b/c/spring.readiness"), in: place.surroundings())
    await again.close()
    #expect(try place.text("a/b/c/spring.readiness").contains("Precious"))
  }

  @Test("What is kept for one assessment never goes into another whose id has the same beginning or name")
  func sameName() async throws {
    let place = try Workplace()
    try await keepUnsaved("one.two", in: place)
    let name = try #require(try Paths.names(in: place.places.outbox).first)
    rename(Paths.join(place.places.outbox, name), Paths.join(place.places.outbox, "one.two.1abc.outbox"))
    unlink(place.path("a/b/c/spring.readiness"))
    let file = try await AssessmentFile.create(
      at: place.path("a/b/c/spring.readiness"), header: Header(id: "one", created: .now()),
      changes: [note("begun")], in: place.surroundings())
    await file.close()
    #expect(try !place.text("a/b/c/spring.readiness").contains("Precious"))
  }
}
