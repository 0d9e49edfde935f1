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

  @Test(
    "What stands in a file under an id that differs only in how an accent is written is another assessment's")
  func accents() async throws {
    let place = try Workplace()
    let headers = ["caf\u{e9}", "cafe\u{301}"].map { Header(id: $0, created: .now()) }
    for (number, header) in headers.enumerated() {
      await
        (try await AssessmentFile.create(
          at: place.path("\(number).readiness"), header: header, changes: [note("of \(number)")],
          in: place.surroundings())).close()
    }
    let file = try await AssessmentFile.open(place.path("0.readiness"), in: place.surroundings())
    #expect(file.opened.warnings.isEmpty)
    await #expect(throws: StoreProblem.self) { try await file.saveElsewhere(place.path("1.readiness")) }
    await file.close()
    try place.write(try place.text("0.readiness") + place.text("1.readiness"), to: "both.readiness")
    let both = try await AssessmentFile.read(place.path("both.readiness"), in: place.surroundings())
    #expect(both.journal.count == 1)
    #expect(both.warnings.contains(Warning(place.path("both.readiness"), .foreignLines(2))))
  }

  @Test("A file of which half the lines are damaged takes no longer than one that is whole")
  func linear() async throws {
    let place = try Workplace()
    let header = Header.fresh().line + "\n"
    let lines = (0..<10_000).map { note("x", on: "PLN-0\($0 % 9)").line }
    try place.write(header + lines.joined(separator: "\n"), to: "whole")
    // Each says a change's id, as a line does that broke off.
    let damaged = lines.enumerated().map { $0.isMultiple(of: 2) ? $1 : $1.prefix(40) + "broken" }
    try place.write(header + damaged.joined(separator: "\n"), to: "damaged")
    // The best of some: tests beside this one take the processor, too.
    func time(_ name: String) async throws -> Double {
      var best = Double.infinity
      for _ in 0..<4 {
        let start = ContinuousClock.now
        _ = try await AssessmentFile.read(place.path(name), in: place.surroundings())
        best = min(best, (ContinuousClock.now - start) / .milliseconds(1))
      }
      return best
    }
    // When each was compared with each, it took a hundred times as long.
    let (whole, half) = (try await time("whole"), try await time("damaged"))
    #expect(half / whole < 10, "\(half) against \(whole) ms")
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
