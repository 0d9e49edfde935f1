import Glibc
import ReadinessModel
import Testing

@testable import ReadinessStore

@Suite("What is being typed survives the program")
struct DraftTests {
  private func drafts(_ place: Workplace) throws -> [String] {
    try Paths.names(in: place.places.outbox).filter { $0.hasSuffix(".draft") }
      .map { Paths.join(place.places.outbox, $0) }
  }

  @Test("Typing is kept beside the recovery file, earlier words go, and nothing of it is in the assessment")
  func kept() async throws {
    let place = try Workplace()
    let file = try await place.assessment()
    #expect(await file.keepTyping([note("Mr Hasty said")]))
    #expect(await file.keepTyping([note("Something else"), note("and here", on: "LEG-01")]))
    let text = try drafts(place).map { String(decoding: try FileBytes().read($0), as: UTF8.self) }.joined()
    #expect(text.contains("Something else") && text.contains("and here") && !text.contains("Mr Hasty"))
    #expect(try !place.text().contains("Something else"))
    // A living session's typing is nobody else's.
    let other = try await AssessmentFile.open(place.path(), in: place.surroundings())
    #expect(other.opened.typed.isEmpty)
    await other.close()
    #expect(await file.keepTyping([]))
    #expect(try drafts(place).isEmpty)
    await file.close()
  }

  @Test("What was being typed is found when the file is opened next, until it has been dealt with")
  func found() async throws {
    let place = try Workplace()
    let file = try await place.assessment()
    let typed = note("Half a sent")
    #expect(await file.keepTyping([typed]))
    // As a kill leaves it.
    await file.close()
    for _ in 0..<2 {
      let again = try await AssessmentFile.open(place.path(), in: place.surroundings())
      #expect(again.opened.typed == [typed])
      await again.close()
    }
    let last = try await AssessmentFile.open(place.path(), in: place.surroundings())
    let field = try #require(last.opened.typed.first)
    var ids = ULID.Generator(after: last.opened.journal.greatestID)
    last.append(Change(id: ids.next(), at: field.at, by: field.by, operations: field.operations))
    last.dropFoundTyping()
    await last.close()
    #expect(try place.text().contains("Half a sent"))
    #expect(try drafts(place).isEmpty)
  }

  @Test("What became a change before the program ended is not found again")
  func becameChange() async throws {
    let place = try Workplace()
    let system = FaultySystem()
    let file = try await place.assessment(system: system)
    let typed = note("A whole sentence")
    #expect(await file.keepTyping([typed]))
    system.set { $0.write = ENOSPC }
    file.append(note("A whole sentence"))
    // Killed before the field left the draft; the change is in the recovery file only.
    await file.close()
    let again = try await AssessmentFile.open(place.path(), in: place.surroundings())
    #expect(again.opened.typed.isEmpty)
    #expect(try drafts(place).isEmpty)
    await again.close()
    #expect(try place.text().split(separator: "\n").count { $0.contains("A whole sentence") } == 1)
  }

  @Test(
    "A draft of another file, or one that is damaged, is left alone; where it cannot be written, that is said"
  )
  func others() async throws {
    let place = try Workplace()
    let file = try await place.assessment()
    try await file.saveCopy(to: place.path("copy.readiness"))
    #expect(await file.keepTyping([note("Of the first file")]))
    await file.close()
    let copy = try await AssessmentFile.open(place.path("copy.readiness"), in: place.surroundings())
    #expect(copy.opened.typed.isEmpty)
    await copy.close()
    let damaged = Paths.join(place.places.outbox, "\(file.opened.journal.header.id).x.draft")
    try FileBytes().put(Array("{\"draft\":1,\"fie".utf8), at: damaged)
    let system = FaultySystem()
    let again = try await AssessmentFile.open(place.path(), in: place.surroundings(system))
    #expect(again.opened.typed.count == 1)
    #expect(Paths.exists(damaged))
    system.set { $0.create = ENOSPC }
    #expect(await again.keepTyping([note("No room for it")]) == false)
    await again.close()
  }

  @Test("A copy in memory keeps no typing")
  func temporary() async throws {
    let place = try Workplace()
    await (try place.assessment("sample.readiness")).close()
    let file = try await AssessmentFile.openTemporaryCopy(
      of: place.path("sample.readiness"), in: place.surroundings())
    #expect(await file.keepTyping([note("Just looking")]) == false)
    await file.close()
  }
}
