import Glibc
import ReadinessModel
import Testing

@testable import ReadinessStore

@Suite("Recovery and erasing")
struct RecoveryTests {
  @Test("What could not be saved is in the file when it is opened next")
  func unsaved() async throws {
    let place = try Workplace()
    let system = FaultySystem()
    let file = try await place.assessment(system: system)
    system.set { $0.write = ENOSPC }
    let change = note("From the outbox")
    file.append(change)
    #expect(await file.close() == false)
    #expect(try !place.text().contains("From the outbox"))

    let looked = try await AssessmentFile.read(place.path(), in: place.surroundings())
    #expect(looked.journal.contains(change))
    #expect(try !place.text().contains("From the outbox"))

    let again = try await AssessmentFile.open(place.path(), in: place.surroundings())
    #expect(again.opened.warnings == [Warning(place.path(), .recovered(changes: 1))])
    #expect(
      again.opened.warnings[0].words
        == "A change that had not reached “spring.readiness” was found on this computer "
        + "and is in the file now.")
    #expect(again.opened.journal.contains(change))
    await again.close()
    #expect(try place.text().contains("From the outbox"))
  }

  @Test("What was saved is brought back when an older copy was put in place after the program had ended")
  func savedAndReplaced() async throws {
    let place = try Workplace()
    let file = try await place.assessment()
    let old = try place.text()
    let change = note("Saved, then lost by the sync client")
    try await file.appendAndWait(change)
    await file.close()
    try place.write(old)
    let again = try await AssessmentFile.open(place.path(), in: place.surroundings())
    #expect(again.opened.journal.contains(change))
    await again.close()
    #expect(try place.text().contains("lost by the sync client"))
  }

  @Test("After a day an older copy is what the user wants")
  func restoredBackup() async throws {
    let place = try Workplace()
    let file = try await place.assessment()
    let old = try place.text()
    let change = note("Undone by restoring a backup")
    try await file.appendAndWait(change)
    await file.close()
    try place.write(old)
    var later = place.surroundings()
    later.now = { Instant.now().advanced(byMilliseconds: 25 * 3600 * 1000) }
    let again = try await AssessmentFile.open(place.path(), in: later)
    #expect(!again.opened.journal.contains(change))
    await again.close()
  }

  @Test("After a day nothing stays in the recovery folder but what was never saved")
  func sweep() async throws {
    let place = try Workplace()
    let saved = try await place.assessment("saved.readiness")
    try await saved.appendAndWait(note("Saved"))
    await saved.close()
    let system = FaultySystem()
    let unsaved = try await place.assessment("unsaved.readiness", system: system)
    system.set { $0.write = ENOSPC }
    unsaved.append(note("Unsaved"))
    await unsaved.close()
    await (try place.assessment("third.readiness")).close()
    #expect(try Paths.names(in: place.places.outbox).count == 2)
    var later = place.surroundings()
    later.now = { Instant.now().advanced(byMilliseconds: 25 * 3600 * 1000) }
    await (try AssessmentFile.open(place.path("third.readiness"), in: later)).close()
    let left = try Paths.names(in: place.places.outbox)
    #expect(left.count == 1)
    #expect(left.first?.hasPrefix(unsaved.opened.journal.header.id) == true)
  }

  @Test("A living session's changes are not taken by another")
  func living() async throws {
    let place = try Workplace()
    let system = FaultySystem()
    let file = try await place.assessment(system: system)
    system.set { $0.write = ENOSPC }
    file.append(note("Still mine"))
    #expect(await file.flush() == false)
    let other = try await AssessmentFile.open(place.path(), in: place.surroundings())
    #expect(other.opened.warnings.isEmpty)
    await other.close()
    await file.close()
  }

  @Test("An erased change leaves nothing of its text: not in the file, a damaged copy or the recovery folder")
  func erase() async throws {
    let place = try Workplace()
    let file = try await place.assessment()
    let secret = note("A name that must go")
    let kept = note("This stays")
    try await file.appendAndWait([secret, kept])
    await file.close()
    try place.write(place.text() + "{bad line\n" + secret.line.prefix(150))
    let again = try await AssessmentFile.open(place.path(), in: place.surroundings())
    try await again.erase(secret.id)
    await again.close()
    let outboxes = try Paths.names(in: place.places.outbox).map { Paths.join(place.places.outbox, $0) }
    let copies = DamagedCopy.all(of: place.path())
    #expect(copies.count == 1)
    for path in [place.path()] + copies + outboxes {
      let text = String(decoding: try FileBytes().read(path), as: UTF8.self)
      #expect(!text.contains("A name that must go"), "\(path)")
    }
    #expect(try place.text().contains("{bad line"))
    let journal = try await AssessmentFile.read(place.path(), in: place.surroundings()).journal
    #expect(journal[secret.id]?.isErased == true)
    #expect(journal.contains(kept))
  }

  @Test("What is erased stays erased when a copy with its text is put in the file's place")
  func resurrected() async throws {
    let place = try Workplace()
    let file = try await place.assessment()
    let secret = note("A name that must go")
    try await file.appendAndWait(secret)
    let old = try place.text()
    try await file.erase(secret.id)
    try place.write(old)
    try await file.appendAndWait(note("later"))
    await file.close()
    #expect(try !place.text().contains("A name that must go"))
    #expect(try place.text().contains("later"))
  }

  @Test("What is erased stays erased when a copy with its text is put in place after the program had ended")
  func resurrectedLater() async throws {
    let place = try Workplace()
    let file = try await place.assessment()
    let secret = note("A name that must go")
    try await file.appendAndWait(secret)
    let old = try place.text()
    try await file.erase(secret.id)
    await file.close()
    try place.write(old)
    let again = try await AssessmentFile.open(place.path(), in: place.surroundings())
    #expect(again.opened.journal[secret.id]?.isErased == true)
    await again.close()
    #expect(try !place.text().contains("A name that must go"))
  }

  @Test("Erasing what is not there is refused in words")
  func eraseNothing() async throws {
    let place = try Workplace()
    let file = try await place.assessment()
    let problem = await #expect(throws: StoreProblem.self) { try await file.erase(note("unsaved").id) }
    #expect(problem?.words.contains("There is no change") == true)
    await file.close()
  }

  @Test("Conflict copies are found by their id and joined by union")
  func conflictCopies() async throws {
    let place = try Workplace()
    let file = try await place.assessment()
    try await file.saveCopy(to: place.path("spring (conflict).readiness"))
    await (try place.assessment("another.readiness")).close()
    let copy = try await AssessmentFile.open(
      place.path("spring (conflict).readiness"), in: place.surroundings())
    let change = note("Made on the other computer")
    try await copy.appendAndWait(change)
    await copy.close()
    let library = Library(place.folder, places: place.places)
    #expect(await library.conflictCopies(of: place.path()) == [place.path("spring (conflict).readiness")])
    for _ in 1...2 { try await file.join(place.path("spring (conflict).readiness"), in: place) }
    await file.close()
    #expect(try place.text().split(separator: "\n").count { $0 == change.line } == 1)
  }

  @Test("Changes to a temporary copy are gone when it is closed, and the sample is as it was")
  func temporary() async throws {
    let place = try Workplace()
    await (try place.assessment("sample.readiness")).close()
    let before = try place.text("sample.readiness")
    let file = try await AssessmentFile.openTemporaryCopy(
      of: place.path("sample.readiness"), in: place.surroundings())
    #expect(file.opened.isTemporary)
    try await file.appendAndWait(note("Just looking"))
    // It is nowhere on the disk, so that a kill leaves nothing behind, and nobody gets its changes back.
    #expect(file.path.hasPrefix("/proc/self/fd/"))
    #expect(access(place.places.outbox, F_OK) != 0)
    await file.close()
    let again = try await AssessmentFile.openTemporaryCopy(
      of: place.path("sample.readiness"), in: place.surroundings())
    #expect(again.opened.journal.count == 1)
    await again.close()
    #expect(try place.text("sample.readiness") == before)
  }

  @Test("A temporary copy that is saved somewhere is an assessment like any other from then on")
  func temporaryKept() async throws {
    let place = try Workplace()
    await (try place.assessment("sample.readiness")).close()
    let file = try await AssessmentFile.openTemporaryCopy(
      of: place.path("sample.readiness"), in: place.surroundings())
    try await file.appendAndWait(note("To be kept"))
    try await file.saveElsewhere(place.path("mine.readiness"))
    try await file.appendAndWait(note("And this"))
    await file.close()
    #expect(try place.text("mine.readiness").contains("To be kept"))
    #expect(try place.text("mine.readiness").contains("And this"))
  }

  @Test("A signal's handler waits for what is being written")
  func blocking() async throws {
    let place = try Workplace()
    let file = try await place.assessment()
    for number in 0..<50 { file.append(note("change \(number)")) }
    #expect(file.flushBlocking())
    #expect(try place.text().contains("change 49"))
    await file.close()
  }
}
