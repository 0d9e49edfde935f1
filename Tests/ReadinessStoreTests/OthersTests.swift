import Glibc
import ReadinessModel
import Testing

@testable import ReadinessStore

@Suite("Other programs and the same file")
struct OthersTests {
  @Test("Two programs on one file see each other's changes and lose none")
  func twoPrograms() async throws {
    let place = try Workplace()
    let one = try await place.assessment()
    let other = try await AssessmentFile.open(place.path(), in: place.surroundings())
    let changes = (0..<60).map { note("change \($0)") }
    for (index, change) in changes.enumerated() {
      (index.isMultiple(of: 2) ? one : other).append(change)
    }
    #expect(await one.flush())
    #expect(await other.flush())
    #expect(await one.flush())
    await one.close()
    await other.close()
    var seen: Set<Change.ID> = []
    for await event in one.events {
      if case .changedElsewhere(let changes) = event { seen.formUnion(changes.map(\.id)) }
    }
    #expect(seen == Set(changes.indices.filter { !$0.isMultiple(of: 2) }.map { changes[$0].id }))
    let journal = try await AssessmentFile.read(place.path(), in: place.surroundings()).journal
    #expect(changes.allSatisfy(journal.contains))
    #expect(try place.text().split(separator: "\n").count == 62)
  }

  @Test("A file that another program grew is noticed without being asked")
  func grown() async throws {
    let place = try Workplace()
    let created = try await place.assessment()
    await created.close()
    let file = try await AssessmentFile.open(place.path(), in: place.surroundings(watches: true))
    let other = note("From elsewhere")
    let said = events(of: file) { if case .changedElsewhere = $0 { true } else { false } }
    try await Task.sleep(for: .milliseconds(50))
    let descriptor = open(place.path(), O_WRONLY | O_APPEND)
    let line = Array((other.line + "\n").utf8)
    _ = Glibc.write(descriptor, line, line.count)
    close(descriptor)
    guard case .changedElsewhere(let changes)? = await said.value.last else { return #expect(Bool(false)) }
    #expect(changes == [other])
    await file.close()
  }

  @Test("An older copy put in the file's place gets back what it lacks")
  func replaced() async throws {
    let place = try Workplace()
    let file = try await place.assessment()
    let old = try place.text()
    let before = note("Saved before")
    try await file.appendAndWait(before)
    try place.write(old)
    let after = note("Saved after")
    try await file.appendAndWait(after)
    await file.close()
    let journal = try await AssessmentFile.read(place.path(), in: place.surroundings()).journal
    #expect(journal.contains(before) && journal.contains(after))
    var notices: [Warning] = []
    for await event in file.events {
      if case .notice(let warning) = event { notices.append(warning) }
    }
    #expect(notices == [Warning(place.path(), .putBack(changes: 1))])
    #expect(notices[0].words.contains("The change it lacked is in it again."))
  }

  @Test("A copy that is put in place between writing and saying so gets the change, too")
  func replacedDuringSync() async throws {
    let place = try Workplace()
    let system = FaultySystem()
    let file = try await place.assessment(system: system)
    let old = try place.text()
    system.set { faults in
      faults.beforeSync = {
        system.set { $0.beforeSync = nil }
        try? place.write(old)
      }
    }
    let change = note("Not lost")
    try await file.appendAndWait(change)
    #expect(try place.text().contains("Not lost"))
    await file.close()
  }

  @Test("A file written over in place, as cp does, gets back what it lacks")
  func writtenOver() async throws {
    let place = try Workplace()
    let file = try await place.assessment()
    let first = note("first")
    try await file.appendAndWait(first)
    let bytes = try FileBytes().read(place.path()).prefix(while: { $0 != 0x0A })
    let other = note(String(repeating: "longer than what was there ", count: 50))
    let new = Array(bytes) + Array("\n\(other.line)\n".utf8)
    let descriptor = open(place.path(), O_WRONLY | O_TRUNC)
    _ = new.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
    #expect(await file.flush())
    await file.close()
    let journal = try await AssessmentFile.read(place.path(), in: place.surroundings()).journal
    #expect(journal.contains(first) && journal.contains(other))
  }

  @Test("Another assessment put in the file's place is never mixed with this one")
  func foreign() async throws {
    let place = try Workplace()
    let file = try await place.assessment()
    await (try place.assessment("other.readiness")).close()
    let foreign = try place.text("other.readiness")
    try place.write(foreign)
    let change = note("Not there")
    let problem = await #expect(throws: StoreProblem.self) { try await file.appendAndWait(change) }
    #expect(problem?.kind == .differentAssessment)
    #expect(
      problem?.words == "Another program put a different assessment in the place of “spring.readiness”. "
        + "The two are never mixed. Save yours elsewhere.")
    #expect(try place.text() == foreign)
    try await file.saveElsewhere(place.path("mine.readiness"))
    await file.close()
    #expect(try place.text("mine.readiness").contains("Not there"))
    #expect(try place.text("mine.readiness").contains("begun"))
    #expect(try place.text() == foreign)
  }

  @Test("An emptied file is left as it is until the user decides")
  func emptied() async throws {
    let place = try Workplace()
    let file = try await place.assessment()
    try place.write("")
    let problem = await #expect(throws: StoreProblem.self) { try await file.appendAndWait(note("Kept")) }
    #expect(problem?.kind == .notOurs)
    #expect(problem?.happened.contains("Another program emptied “spring.readiness”") == true)
    try await file.saveElsewhere(place.path("mine.readiness"))
    await file.close()
    #expect(try place.text("mine.readiness").contains("begun"))
  }

  @Test("A deleted file is reported and can be put back with everything in it")
  func deleted() async throws {
    let place = try Workplace()
    let file = try await place.assessment()
    unlink(place.path())
    let said = events(of: file) { if case .trouble = $0 { true } else { false } }
    let problem = await #expect(throws: StoreProblem.self) { try await file.appendAndWait(note("Kept")) }
    #expect(problem?.kind == .notFound(movedTo: nil))
    #expect(
      problem?.words == "“spring.readiness” is not there any more: it was deleted, or its drive is gone. "
        + "Put it back where it was, or save it elsewhere.")
    #expect(troubles(await said.value).last?.canPutBack == true)
    try await file.putBack()
    await file.close()
    #expect(try place.text().contains("begun"))
    #expect(try place.text().contains("Kept"))
  }

  @Test("A moved file is reported with where it is now")
  func moved() async throws {
    let place = try Workplace()
    let file = try await place.assessment()
    rename(place.path(), place.path("renamed.readiness"))
    let problem = await #expect(throws: StoreProblem.self) { try await file.appendAndWait(note("Kept")) }
    #expect(problem?.kind == .notFound(movedTo: place.path("renamed.readiness")))
    #expect(problem?.happened == "“spring.readiness” was moved to “\(place.path("renamed.readiness"))”.")
    await file.close()
    let opened = try await AssessmentFile.open(place.path("renamed.readiness"), in: place.surroundings())
    #expect(opened.opened.journal.count == 2)
    #expect(opened.opened.warnings == [Warning(place.path("renamed.readiness"), .recovered(changes: 1))])
    await opened.close()
  }

  @Test("A program that never lets go of the file is reported")
  func held() async throws {
    let place = try Workplace()
    let file = try await place.assessment()
    let descriptor = open(place.path(), O_RDONLY)
    flock(descriptor, LOCK_EX)
    let said = events(of: file, until: isOver)
    let problem = await #expect(throws: StoreProblem.self) { try await file.appendAndWait(note("Waiting")) }
    #expect(problem?.words.contains("another program is holding it") == true)
    close(descriptor)
    _ = await said.value
    await file.close()
    #expect(try place.text().contains("Waiting"))
  }

  @Test("A symbolic link stays one, and the file it leads to keeps its mode")
  func symbolicLink() async throws {
    let place = try Workplace()
    let file = try await place.assessment("real.readiness")
    await file.close()
    chmod(place.path("real.readiness"), 0o640)
    symlink("real.readiness", place.path("link.readiness"))
    let linked = try await AssessmentFile.open(place.path("link.readiness"), in: place.surroundings())
    let change = note("Through the link")
    try await linked.appendAndWait(change)
    try await linked.erase(change.id)
    await linked.close()
    var status = stat()
    lstat(place.path("link.readiness"), &status)
    #expect(status.st_mode & S_IFMT == S_IFLNK)
    #expect(try FileIdentity.look(at: place.path("real.readiness")).mode & 0o777 == 0o640)
    #expect(try !place.text("real.readiness").contains("Through the link"))
  }
}
