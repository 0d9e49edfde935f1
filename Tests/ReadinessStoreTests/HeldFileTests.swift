import Glibc
import ReadinessModel
import Synchronization
import Testing

@testable import ReadinessStore

@Suite("A file that others hold, a disk that fails")
struct HeldFileTests {
  /// Surroundings with patience for a held lock, and with a watch on the folder.
  private func surroundings(
    _ place: Workplace, _ system: any FileSystem = LocalFileSystem(), pauses: [Int] = [20], patience: Int
  ) -> Surroundings {
    Surroundings(places: place.places, system: system, pauses: pauses, patience: patience, watches: true)
  }

  private func wait(milliseconds: Int = 60_000, until isTrue: () throws -> Bool) async throws {
    for _ in 0..<(milliseconds / 10) where try !isTrue() { try await Task.sleep(for: .milliseconds(10)) }
  }

  @Test(
    "An answer given while another program holds the lock is in the recovery folder, and closing waits for no lock"
  )
  func answerMeanwhile() async throws {
    let place = try Workplace()
    await (try place.assessment()).close()
    let file = try await AssessmentFile.open(place.path(), in: surroundings(place, patience: 1_000_000))
    let descriptor = open(place.path(), O_RDONLY)
    #expect(flock(descriptor, LOCK_EX) == 0)
    file.append(note("First"))
    try await Task.sleep(for: .milliseconds(100))
    file.append(note("Second"))
    func isKept(_ text: String) throws -> Bool {
      try Paths.names(in: place.places.outbox).contains { name in
        String(decoding: try FileBytes().read(Paths.join(place.places.outbox, name)), as: UTF8.self).contains(
          text)
      }
    }
    try await wait { try isKept("Second") }
    #expect(try isKept("First") && isKept("Second"))
    // Were the patience waited for, this would take a quarter of an hour.
    #expect(await file.close() == false)
    close(descriptor)
    let again = try await AssessmentFile.open(place.path(), in: place.surroundings())
    await again.close()
    #expect(try place.text().contains("First") && place.text().contains("Second"))
  }

  @Test("While syncs fail, saving is tried with growing pauses, and a line is in the file once")
  func failingSync() async throws {
    let place = try Workplace()
    await (try place.assessment()).close()
    let system = FaultySystem()
    let file = try await AssessmentFile.open(
      place.path(), in: surroundings(place, system, pauses: [200, 400, 800], patience: 300))
    let said = events(of: file, until: isOver)
    let tries = Mutex(0)
    system.set {
      $0.syncsToFail = 1_000_000
      $0.beforeFailingSync = { tries.withLock { $0 += 1 } }
    }
    let start = ContinuousClock.now
    file.append(note("On a bad disk"))
    try await wait { tries.withLock { $0 } >= 9 }
    // Three at once, then after 200, 400 and 800 ms and so on; its own writes are no reason for a try.
    let (count, time) = (tries.withLock { $0 }, (ContinuousClock.now - start) / .milliseconds(1))
    #expect(time >= 600, "nine tries in \(time) ms")
    #expect(Double(count) <= 12 + 3 * time / 800, "\(count) in \(time) ms")
    #expect(try place.text().split(separator: "\n").count { $0.contains("On a bad disk") } == 1)
    system.set { $0.syncsToFail = 0 }
    file.tryAgain()
    _ = await said.value
    await file.close()
    #expect(try place.text().split(separator: "\n").count { $0.contains("On a bad disk") } == 1)
  }

  @Test("A file of terabytes with nothing in it is refused in words, whatever is to be done with it")
  func sparse() async throws {
    let place = try Workplace()
    let file = try await place.assessment()
    #expect(truncate(place.path(), 4 << 40) == 0)
    let words = "it is larger than 256 MB, the most that is read or written"
    let opening = await #expect(throws: StoreProblem.self) {
      _ = try await AssessmentFile.open(place.path(), in: place.surroundings())
    }
    #expect(opening?.words.contains(words) == true)
    #expect(opening?.kind == .tooLarge)
    let reading = await #expect(throws: StoreProblem.self) {
      _ = try await AssessmentFile.read(place.path(), in: place.surroundings())
    }
    #expect(reading?.words.contains(words) == true)
    // One that is open already says so, too.
    let saving = await #expect(throws: StoreProblem.self) { try await file.appendAndWait(note("more")) }
    #expect(saving?.words.contains(words) == true)
    #expect(Library(place.folder, places: place.places).listNow().first?.problem?.contains(words) == true)
    await file.close()
  }

  @Test("What waits on this computer is said to be in the file only when it is")
  func untilItIs() async throws {
    let place = try Workplace()
    let system = FaultySystem()
    let file = try await place.assessment(system: system)
    system.set { $0.write = ENOSPC }
    file.append(note("Kept words"))
    #expect(await file.close() == false)
    let read = try await AssessmentFile.read(place.path(), in: place.surroundings())
    #expect(read.warnings == [Warning(place.path(), .waiting(changes: 1))])
    #expect(read.warnings.first?.words.contains("is in the file now") == false)
    let stillFull = try await AssessmentFile.open(place.path(), in: place.surroundings(system))
    #expect(stillFull.opened.warnings == [Warning(place.path(), .waiting(changes: 1))])
    await stillFull.close()
    let again = try await AssessmentFile.open(place.path(), in: place.surroundings())
    #expect(again.opened.warnings == [Warning(place.path(), .recovered(changes: 1))])
    #expect(try place.text().contains("Kept words"))
    await again.close()
  }

  @Test("A copy of the same assessment beside the file is named by whoever opens it, if it has anything more")
  func conflictCopy() async throws {
    let place = try Workplace()
    let file = try await place.assessment()
    let copy = place.path("spring.sync-conflict-20261128-132105-D6C47IP.readiness")
    try await file.saveCopy(to: copy)
    await file.close()
    let same = try await AssessmentFile.read(place.path(), in: place.surroundings())
    #expect(same.warnings.isEmpty)
    let other = try await AssessmentFile.open(copy, in: place.surroundings())
    try await other.appendAndWait(note("Of the other computer"))
    await other.close()
    let read = try await AssessmentFile.read(place.path(), in: place.surroundings())
    #expect(read.warnings == [Warning(place.path(), .conflictCopies([copy]))])
    #expect(
      read.warnings.first?.words.contains("“spring.sync-conflict-20261128-132105-D6C47IP.readiness”") == true)
    let opened = try await AssessmentFile.open(place.path(), in: place.surroundings())
    #expect(opened.opened.warnings == [Warning(place.path(), .conflictCopies([copy]))])
    try await opened.join(copy, in: place)
    await opened.close()
    #expect(try await AssessmentFile.read(place.path(), in: place.surroundings()).warnings.isEmpty)
  }

  @Test("An assessment that was made and could not be opened then is said to be there")
  func made() async throws {
    let place = try Workplace()
    let system = FaultySystem()
    system.set { $0.lock = EIO }
    let problem = await #expect(throws: StoreProblem.self) { _ = try await place.assessment(system: system) }
    #expect(problem?.happened.hasPrefix("“spring.readiness” was created with everything in it.") == true)
    #expect(try place.text().contains("begun"))
  }

  @Test("An export over a file that cannot be read says that, and leaves it")
  func unreadableTarget() throws {
    let place = try Workplace()
    mkdir(place.path("loop"), 0o755)
    symlink("x.json", place.path("x.json"))
    let problem = #expect(throws: StoreProblem.self) {
      try ReportFile.write([1], to: place.path("x.json"))
    }
    #expect(problem?.happened.contains("cannot be read") == true)
    #expect(problem?.happened.contains("every word in it would be lost") == false)
  }
}
