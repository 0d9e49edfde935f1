import Glibc
import ReadinessModel
import Testing

@testable import ReadinessStore

/// What a file said while something was done to it, until a kind of event came.
func events(
  of file: AssessmentFile, until isLast: @escaping @Sendable (FileEvent) -> Bool
) -> Task<[FileEvent], Never> {
  Task {
    var events: [FileEvent] = []
    for await event in file.events {
      events.append(event)
      if isLast(event) { break }
    }
    return events
  }
}

func isOver(_ event: FileEvent) -> Bool {
  if case .troubleOver = event { true } else { false }
}

func troubles(_ events: [FileEvent]) -> [Trouble] {
  events.compactMap { if case .trouble(let trouble) = $0 { trouble } else { nil } }
}

@Suite("Bad weather while saving")
struct TroubleTests {
  @Test("A full disk is said in plain words, nothing is lost, and saving goes on when there is room")
  func fullDisk() async throws {
    let place = try Workplace()
    let system = FaultySystem()
    let file = try await place.assessment(system: system)
    let said = events(of: file, until: isOver)
    system.set { $0.write = ENOSPC }
    let change = note("Not lost")
    let problem = await #expect(throws: StoreProblem.self) { try await file.appendAndWait(change) }
    #expect(problem?.kind == .diskFull)
    #expect(
      problem?.words == "Cannot save “spring.readiness”: there is no room left on the disk. "
        + "Make room on the disk, or save the file elsewhere.")
    system.set { $0.write = nil }
    let trouble = try #require(troubles(await said.value).first)
    #expect(trouble.unsaved == 1)
    #expect(trouble.isKeptSafe)
    #expect(trouble.words.contains("kept safe on this computer and saving is tried again"))
    await file.close()
    #expect(try place.text().contains("Not lost"))
  }

  @Test("A real disk without room behaves the same", .enabled(if: TinyDisk.isPossible))
  func tinyDisk() async throws {
    let disk = try TinyDisk()
    let place = try Workplace()
    let path = Paths.join(disk.folder, "spring.readiness")
    let file = try await AssessmentFile.create(
      at: path, header: .fresh(), changes: [note("begun")], in: place.surroundings())
    let said = events(of: file, until: isOver)
    try disk.fill()
    let changes = (0..<40).map { note(String(repeating: "long note ", count: 40) + "\($0)") }
    let problem = await #expect(throws: StoreProblem.self) { try await file.appendAndWait(changes) }
    #expect(problem?.kind == .diskFull)
    disk.makeRoom()
    _ = await said.value
    await file.close()
    let opened = try await AssessmentFile.read(path, in: place.surroundings())
    #expect(changes.allSatisfy(opened.journal.contains))
    #expect(opened.warnings.isEmpty)
  }

  @Test("A short write is finished", arguments: [1, 20, 100])
  func shortWrite(length: Int) async throws {
    let place = try Workplace()
    let system = FaultySystem()
    let file = try await place.assessment(system: system)
    system.set { $0.shortWrite = length }
    let change = note("All of it")
    try await file.appendAndWait(change)
    await file.close()
    let opened = try await AssessmentFile.read(place.path(), in: place.surroundings())
    #expect(opened.journal[change.id] == change)
    #expect(opened.warnings.isEmpty)
    #expect(try place.text().split(separator: "\n").count == 3)
  }

  @Test("A write that breaks off is finished when saving works again")
  func brokenWrite() async throws {
    let place = try Workplace()
    let system = FaultySystem()
    let file = try await place.assessment(system: system)
    let said = events(of: file, until: isOver)
    system.set {
      $0.shortWrite = 30
      $0.write = ENOSPC
    }
    let change = note("Broken off")
    await #expect(throws: StoreProblem.self) { try await file.appendAndWait(change) }
    #expect(try !place.text().hasSuffix("\n"))
    system.set { $0 = FaultySystem.Faults() }
    _ = await said.value
    await file.close()
    #expect(try place.text().split(separator: "\n").map(String.init).last == change.line)
    #expect(try place.text().split(separator: "\n").count == 3)
  }

  @Test("A write that broke off is begun anew where somebody else has written since; nobody is alarmed")
  func brokenWriteAndOthers() async throws {
    let place = try Workplace()
    let system = FaultySystem()
    let file = try await place.assessment(system: system)
    let said = events(of: file, until: isOver)
    system.set {
      $0.shortWrite = 60
      $0.write = ENOSPC
    }
    let change = note("Broken off")
    let other = note("From elsewhere")
    await #expect(throws: StoreProblem.self) { try await file.appendAndWait(change) }
    try place.write(place.text() + "\n" + other.line + "\n")
    system.set { $0 = FaultySystem.Faults() }
    _ = await said.value
    await file.close()
    let opened = try await AssessmentFile.read(place.path(), in: place.surroundings())
    #expect(opened.journal[change.id] == change)
    #expect(opened.journal[other.id] == other)
    #expect(opened.warnings.isEmpty)
  }

  @Test("After a failed sync the change is on the disk in the end, and in the file once")
  func failedSync() async throws {
    let place = try Workplace()
    let system = FaultySystem()
    let file = try await place.assessment(system: system)
    system.set { $0.syncsToFail = 1 }
    let change = note("Synced in the end")
    try await file.appendAndWait(change)
    await file.close()
    #expect(system.written.withLock { $0.count { $0.contains("Synced in the end") } } == 2)
    #expect(try place.text().split(separator: "\n").count { $0 == change.line } == 1)
    let opened = try await AssessmentFile.read(place.path(), in: place.surroundings())
    #expect(opened.journal[change.id] == change)
    #expect(opened.warnings.isEmpty)
  }

  @Test("A disk that keeps failing is reported as faulty")
  func faultyDisk() async throws {
    let place = try Workplace()
    let system = FaultySystem()
    let file = try await place.assessment(system: system)
    let said = events(of: file, until: isOver)
    system.set { $0.syncsToFail = 1000 }
    let change = note("On a bad disk")
    let problem = await #expect(throws: StoreProblem.self) { try await file.appendAndWait(change) }
    #expect(problem?.kind == .diskFault)
    #expect(problem?.words.contains("the disk reports a fault") == true)
    system.set { $0.syncsToFail = 0 }
    _ = await said.value
    await file.close()
    #expect(try place.text().contains("On a bad disk"))
  }

  @Test(
    "A file that may only be read opens, says so, and can be saved elsewhere", arguments: [EACCES, EROFS])
  func readOnly(code: Int32) async throws {
    let place = try Workplace()
    await (try place.assessment()).close()
    let system = FaultySystem()
    system.set {
      $0.openForWriting = code
      $0.suffix = "spring.readiness"
    }
    let file = try await AssessmentFile.open(place.path(), in: place.surroundings(system))
    #expect(file.opened.isReadOnly)
    let warning = try #require(file.opened.warnings.first)
    #expect(warning.words.contains("can be read but not changed"))
    #expect(warning.words.contains("save it elsewhere"))
    let change = note("Kept")
    let problem = await #expect(throws: StoreProblem.self) { try await file.appendAndWait(change) }
    #expect(problem?.kind == (code == EROFS ? .readOnly : .notAllowed))
    try await file.saveElsewhere(place.path("elsewhere.readiness"))
    #expect(file.path == place.path("elsewhere.readiness"))
    await file.close()
    #expect(try place.text("elsewhere.readiness").contains("Kept"))
    #expect(try !place.text().contains("Kept"))
  }

  @Test("A folder in which nothing can be created says so")
  func readOnlyFolder() async throws {
    let place = try Workplace()
    let system = FaultySystem()
    system.set { $0.create = EROFS }
    let problem = await #expect(throws: StoreProblem.self) { _ = try await place.assessment(system: system) }
    #expect(problem?.kind == .readOnly)
    #expect(
      problem?.words
        == "Cannot create “spring.readiness”: the disk or folder it is in may be read but not changed. "
        + "Save it in another place: a folder that is yours, or a memory stick.")
  }

  @Test("A copy into a folder that is not there says which folder, and what to do")
  func missingFolder() async throws {
    let place = try Workplace()
    let file = try await place.assessment()
    let copy = place.path("Gone/copy.readiness")
    let problem = await #expect(throws: StoreProblem.self) { try await file.saveCopy(to: copy) }
    #expect(
      problem?.words
        == "Cannot save “copy.readiness”: the folder “\(place.path("Gone"))” is not there. "
        + "Choose another folder, or connect the drive that it is on.")
    await file.close()
  }

  @Test("Where locks do not work, work goes on and the user is told once")
  func noLocks() async throws {
    let place = try Workplace()
    let system = FaultySystem()
    system.set { $0.lock = ENOLCK }
    let file = try await place.assessment(system: system)
    #expect(file.opened.warnings.contains(Warning(place.path(), .locksDoNotWork)))
    try await file.appendAndWait(note("Without a lock"))
    await file.close()
    #expect(try place.text().contains("Without a lock"))
  }

  @Test("Where recovery cannot be written, saving works and the user is told")
  func noRecovery() async throws {
    let place = try Workplace()
    let system = FaultySystem()
    let file = try await place.assessment(system: system)
    system.set { $0.create = EROFS }
    let said = events(of: file) { if case .saved = $0 { true } else { false } }
    try await file.appendAndWait(note("Saved all the same"))
    let notices = await said.value.compactMap { if case .notice(let warning) = $0 { warning } else { nil } }
    #expect(notices.contains { $0.words.contains("Changes cannot be kept for recovery") })
    await file.close()
    #expect(try place.text().contains("Saved all the same"))
  }
}

/// A disk of 64 KB in memory, where mounting is allowed.
final class TinyDisk: Sendable {
  static let isPossible: Bool = (try? TinyDisk()) != nil

  let folder: String

  init() throws {
    var template = Array("\(temporaryFolder)/readiness-disk-XXXXXX".utf8CString)
    _ = mkdtemp(&template)
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard mount("tmpfs", folder, "tmpfs", 0, "size=64k") == 0 else {
      rmdir(folder)
      throw SystemError("mount", folder)
    }
  }

  deinit {
    umount2(folder, Int32(2))
    rmdir(folder)
  }

  func fill() throws {
    let descriptor = open(Paths.join(folder, "filler"), O_WRONLY | O_CREAT, 0o600)
    let block = [UInt8](repeating: 1, count: 4096)
    while write(descriptor, block, block.count) > 0 {}
    close(descriptor)
  }

  func makeRoom() { unlink(Paths.join(folder, "filler")) }
}
