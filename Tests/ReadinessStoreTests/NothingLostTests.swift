import Foundation
import Glibc
import ReadinessModel
import Testing

@testable import ReadinessStore

@Suite("Ways in which words could get lost")
struct NothingLostTests {
  @Test("In a file that two assessments were written into, what is added is ours")
  func twoHeaders() async throws {
    let place = try Workplace()
    await (try place.assessment("one.readiness")).close()
    await (try place.assessment("two.readiness")).close()
    try place.write(try place.text("one.readiness") + place.text("two.readiness"))
    var quiet = place.surroundings()
    quiet.keepsOutbox = false
    for words in ["First", "Second"] {
      let file = try await AssessmentFile.open(place.path(), in: quiet)
      try await file.appendAndWait(note(words))
      try await file.appendAndWait(note(words + " again"))
      await file.close()
    }
    let read = try await AssessmentFile.read(place.path(), in: quiet)
    #expect(read.journal.count == 5)
    let headers = try place.text().split(separator: "\n").count { $0.contains("\"format\"") }
    #expect(headers == 3, "one, two, and one again")
    let file = try await AssessmentFile.open(place.path(), in: quiet)
    try await file.saveCopy(to: place.path("copy.readiness"))
    await file.close()
    #expect(try await AssessmentFile.read(place.path("copy.readiness"), in: quiet).journal.count == 5)
  }

  @Test("Saving elsewhere replaces no assessment that holds anything else, not even in one's own place")
  func elsewhere() async throws {
    let place = try Workplace()
    let file = try await place.assessment()
    let stranger = try await place.assessment("stranger.readiness")
    await stranger.close()
    let other = try place.text("stranger.readiness")
    let problem = await #expect(throws: StoreProblem.self) {
      try await file.saveElsewhere(place.path("stranger.readiness"))
    }
    #expect(problem?.kind == .alreadyThere)
    // Another program puts the stranger where ours was.
    try place.write(other)
    file.append(note("Still mine"))
    #expect(await file.flush() == false)
    await #expect(throws: StoreProblem.self) { try await file.saveElsewhere(place.path()) }
    #expect(try place.text() == other && place.text("stranger.readiness") == other)
    try await file.saveElsewhere(place.path("mine.readiness"))
    #expect(try place.text("mine.readiness").contains("Still mine"))
    await file.close()
  }

  @Test("A text that could never be read again is refused, and nothing else is lost")
  func tooLong() async throws {
    let place = try Workplace()
    let file = try await place.assessment()
    let long = note(String(repeating: "word ", count: 4_000_000))
    #expect(long.isTooLong && !note("short").isTooLong)
    let problem = await #expect(throws: StoreProblem.self) { try await file.appendAndWait(long) }
    #expect(problem?.kind == .tooLarge)
    try await file.appendAndWait(note("After it"))
    await file.close()
    #expect(try place.text().utf8.count < 2000)
    #expect(try await AssessmentFile.read(place.path(), in: place.surroundings()).journal.count == 2)
  }

  @Test("What comes after the file was closed is in it when it is opened next")
  func afterClosing() async throws {
    let place = try Workplace()
    let file = try await place.assessment()
    await file.close()
    let late = note("Typed while it closed")
    file.append(late)
    _ = await file.flush()
    let again = try await AssessmentFile.open(place.path(), in: place.surroundings())
    #expect(again.opened.journal.contains(late))
    await again.close()
    #expect(try place.text().contains("Typed while it closed"))
  }

  @Test("What nobody could take while the disk hung is kept aside")
  func hangingDisk() async throws {
    let place = try Workplace()
    let system = FaultySystem()
    let file = try await place.assessment(system: system)
    system.set { $0.beforeSync = { usleep(400_000) } }
    file.append(note("Being synced"))
    usleep(100_000)
    let late = note("Typed meanwhile")
    file.append(late)
    #expect(!file.flushBlocking(milliseconds: 50))
    let left = try Paths.names(in: place.places.outbox).map {
      String(decoding: try FileBytes().read(Paths.join(place.places.outbox, $0)), as: UTF8.self)
    }
    #expect(left.contains { $0.contains("Typed meanwhile") })
    await file.close()
  }

  @Test("What could not be saved on a drive that is away waits for it, whatever copy is opened meanwhile")
  func driveAway() async throws {
    let place = try Workplace()
    mkdir(place.path("stick"), 0o700)
    let system = FaultySystem()
    let onStick = try await place.assessment("stick/spring.readiness", system: system)
    try await onStick.saveCopy(to: place.path("copy.readiness"))
    system.set { $0.write = ENOSPC }
    let promised = note("Promised to the stick")
    onStick.append(promised)
    #expect(await onStick.close() == false)
    rename(place.path("stick"), place.path("away"))

    let copy = try await AssessmentFile.open(place.path("copy.readiness"), in: place.surroundings())
    #expect(copy.opened.journal.contains(promised))
    await copy.close()
    rename(place.path("away"), place.path("stick"))
    let back = try await AssessmentFile.open(place.path("stick/spring.readiness"), in: place.surroundings())
    #expect(back.opened.journal.contains(promised))
    await back.close()
    #expect(try place.text("stick/spring.readiness").contains("Promised to the stick"))
  }

  @Test("Erasing the first change leaves the assessment readable, without its words about people")
  func eraseBeginning() async throws {
    let place = try Workplace()
    let header = Header.fresh()
    var ids = ULID.Generator()
    let beginning = Assessment(header: header).change(
      [
        .usePack(id: "trust-localism", version: "1"), .organisation(Organisation(name: "X", nation: "wales")),
        .asAt(Day("2011-03-31")), .person(id: "p-1", name: "Ann Secret", role: "Chair"),
      ], by: "p-1", at: .now(), id: ids.next())
    let file = try await AssessmentFile.create(
      at: place.path(), header: header, changes: [beginning], in: place.surroundings())
    try await file.appendAndWait(note("An answer"))
    try await file.erase(beginning.id)
    await file.close()
    #expect(try !place.text().contains("Ann Secret"))
    let journal = try await AssessmentFile.read(place.path(), in: place.surroundings()).journal
    let assessment = Assessment(journal)
    #expect(assessment.pack?.id == "trust-localism")
    #expect(assessment.organisation?.nation == "wales" && assessment.asAt == Day("2011-03-31"))
    #expect(assessment.note(on: "PLN-02") == "An answer" && assessment.person("p-1") == nil)
  }

  @Test("Erasing takes the words from a damaged line of the same change, too")
  func eraseDamaged() async throws {
    let place = try Workplace()
    let file = try await place.assessment()
    let secret = note("SECRET")
    try await file.appendAndWait(secret)
    await file.close()
    let broken = secret.line.replacingOccurrences(of: "\"text\":\"", with: "\"text:\"")
    try place.write(try place.text() + broken + "\n")
    let again = try await AssessmentFile.open(place.path(), in: place.surroundings())
    try await again.erase(secret.id)
    await again.close()
    for name in try Paths.names(in: place.folder) where name.contains("readiness") {
      #expect(try !place.text(name).contains("SECRET"), "\(name)")
    }
  }

  @Test("What killed programs left of files half written goes when nobody is at work on it, and nothing else")
  func leftovers() async throws {
    let place = try Workplace()
    await (try place.assessment()).close()
    let names = [
      ".spring.readiness.abc.tmp", ".never.readiness.abc.tmp", ".letter.odt.abc.tmp",
      ".held.readiness.abc.tmp",
      ".spring.readiness.new.tmp",
    ]
    for name in names { try place.write("words", to: name) }
    var old = [timeval(tv_sec: 1_000_000_000, tv_usec: 0), timeval(tv_sec: 1_000_000_000, tv_usec: 0)]
    for name in names.dropLast() { utimes(place.path(name), &old) }
    let held = open(place.path(names[3]), O_RDONLY)
    flock(held, LOCK_EX)
    await (try AssessmentFile.open(place.path(), in: place.surroundings())).close()
    #expect(try Set(Paths.names(in: place.folder).filter { $0.hasSuffix(".tmp") }) == Set(names[2...]))
    close(held)
  }

  @Test("The same goes from the folders of settings and recovery, where only the program writes")
  func leftoversOfTheProgram() async throws {
    let place = try Workplace()
    await (try place.assessment()).close()
    let settings = place.places.settings
    for folder in [Paths.folder(settings), place.places.outbox] { try Paths.makeFolder(folder) }
    let ours = [
      Paths.join(Paths.folder(settings), ".settings.json.abc.tmp"),
      Paths.join(place.places.outbox, ".x.outbox.abc.tmp"), Paths.join(place.places.outbox, "x.outbox.tmp"),
    ]
    let others = [Paths.join(Paths.folder(settings), ".other.json.abc.tmp")]
    var old = [timeval(tv_sec: 1_000_000_000, tv_usec: 0), timeval(tv_sec: 1_000_000_000, tv_usec: 0)]
    for path in ours + others {
      try FileBytes().put(Array("words".utf8), at: path)
      utimes(path, &old)
    }
    await (try AssessmentFile.open(place.path(), in: place.surroundings())).close()
    #expect(ours.filter { Paths.exists($0) } == [])
    #expect(others.allSatisfy { Paths.exists($0) })
  }
}
