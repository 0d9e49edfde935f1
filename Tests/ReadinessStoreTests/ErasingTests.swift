import Glibc
import ReadinessModel
import Testing

@testable import ReadinessStore

@Suite("Erasing: the words are gone everywhere, or it is said where they are")
struct ErasingTests {
  private let words = "Mrs Secret"

  private func recoveryFiles(_ place: Workplace) throws -> [String] {
    try Paths.names(in: place.places.outbox).map { Paths.join(place.places.outbox, $0) }
  }

  private func recoveryText(_ place: Workplace) throws -> String {
    try recoveryFiles(place).map { String(decoding: try FileBytes().read($0), as: UTF8.self) }.joined()
  }

  @Test(
    "An erase that cannot be done changes nothing, and answers are saved after it as before",
    arguments: [ENOSPC, EACCES, ENAMETOOLONG])
  func refused(code: Int32) async throws {
    let place = try Workplace()
    let system = FaultySystem()
    let file = try await place.assessment(system: system)
    let secret = note(words)
    try await file.appendAndWait(secret)
    system.set { $0.create = code }
    let problem = await #expect(throws: StoreProblem.self) { try await file.erase(secret.id) }
    #expect(
      problem?.happened.hasPrefix("Nothing was erased: “spring.readiness” cannot be written anew") == true)
    try await file.appendAndWait(note("An answer"))
    await file.close()
    #expect(try place.text().contains("An answer"))
    #expect(try place.text().contains(words))
    // Nor does the next session begin with an erase that waits.
    let again = try await AssessmentFile.open(place.path(), in: place.surroundings(system))
    #expect(again.opened.journal[secret.id]?.isErased == false)
    try await again.appendAndWait(note("Another"))
    system.set { $0.create = nil }
    try await again.erase(secret.id)
    await again.close()
    #expect(try !place.text().contains(words))
  }

  @Test("What an older program began to erase and could not keeps nothing from being saved")
  func waitingErase() async throws {
    let place = try Workplace()
    let secret = note(words)
    let file = try await place.assessment(changes: [secret])
    await file.close()
    let erased = Change(erasing: secret)
    try Paths.makeFolder(place.places.outbox)
    let id = file.opened.journal.header.id
    try FileBytes().put(
      Array("{\"outbox\":1,\"assessment\":\"\(id)\",\"path\":\"\(place.path())\"}\n\(erased.line)\n".utf8),
      at: Paths.join(place.places.outbox, "\(id).1abc.outbox"))
    let system = FaultySystem()
    system.set { $0.rename = EROFS }
    let again = try await AssessmentFile.open(place.path(), in: place.surroundings(system))
    try await again.appendAndWait(note("An answer"))
    #expect(try place.text().contains("An answer"))
    #expect(try place.text().split(separator: "\n").count { $0 == erased.line } == 1)
    await again.close()
    let third = try await AssessmentFile.open(place.path(), in: place.surroundings())
    #expect(third.opened.journal[secret.id]?.isErased == true)
    await third.close()
    #expect(try !place.text().contains(words))
  }

  @Test("A long name is no hindrance")
  func longName() async throws {
    let place = try Workplace()
    let name = String(repeating: "x", count: 255 - 10) + ".readiness"
    let secret = note(words)
    let file = try await place.assessment(name, changes: [secret])
    try await file.erase(secret.id)
    await file.close()
    #expect(try !place.text(name).contains(words))
  }

  @Test("Nothing of the words stays where a killed session kept its recovery file")
  func killedSession() async throws {
    let place = try Workplace()
    let file = try await place.assessment()
    let secret = note(words)
    try await file.appendAndWait(secret)
    // As after a kill: the file stays, half written and whole, and nobody holds it.
    let text = Array(try recoveryText(place).utf8)
    await file.close()
    let id = file.opened.journal.header.id
    for name in ["\(id).killed.outbox", "\(id).killed.outbox.tmp"] {
      try FileBytes().put(text, at: Paths.join(place.places.outbox, name))
    }
    let again = try await AssessmentFile.open(place.path(), in: place.surroundings())
    try await again.erase(secret.id)
    #expect(try !recoveryText(place).contains(words))
    // A session that was stopped and took it down before the erase, and is killed now.
    try FileBytes().put(text, at: Paths.join(place.places.outbox, "\(id).late.outbox"))
    await again.close()
    let third = try await AssessmentFile.open(place.path(), in: place.surroundings())
    try await third.appendAndWait(note("later"))
    #expect(try !recoveryText(place).contains(words))
    await third.close()
    #expect(try !place.text().contains(words))
    #expect(try !recoveryText(place).contains(words))
  }

  @Test("Another window drops the words it holds; until it has, they are not said to be erased")
  func otherSession() async throws {
    let place = try Workplace()
    let file = try await place.assessment()
    let secret = note(words)
    let other = try await AssessmentFile.open(place.path(), in: place.surroundings(watches: true))
    try await other.appendAndWait(secret)
    try await file.erase(secret.id)
    #expect(try !recoveryText(place).contains(words))
    await other.close()

    let late = note(words)
    let deaf = try await AssessmentFile.open(place.path(), in: place.surroundings(watches: false))
    try await deaf.appendAndWait(late)
    let problem = await #expect(throws: StoreProblem.self) { try await file.erase(late.id) }
    #expect(problem?.kind == .wordsStay)
    #expect(problem?.happened.contains("what another program that has it open keeps for recovery") == true)
    await deaf.close()
    try await file.erase(late.id)
    #expect(try !recoveryText(place).contains(words))
    await file.close()
  }

  @Test("Where the recovery file cannot be written anew, its words go all the same")
  func recoveryRefused() async throws {
    let place = try Workplace()
    let system = FaultySystem()
    let file = try await place.assessment(system: system)
    let secret = note(words)
    try await file.appendAndWait(secret)
    system.set {
      $0.rename = EIO
      $0.suffix = ".outbox"
    }
    try await file.erase(secret.id)
    #expect(try !recoveryText(place).contains(words))
    await file.close()
  }

  @Test("A file in the recovery folder that cannot be read is named")
  func unreadable() async throws {
    let place = try Workplace()
    let file = try await place.assessment()
    let secret = note(words)
    try await file.appendAndWait(secret)
    let folder = Paths.join(place.places.outbox, "\(file.opened.journal.header.id).x.outbox")
    try Paths.makeFolder(folder)
    let problem = await #expect(throws: StoreProblem.self) { try await file.erase(secret.id) }
    #expect(problem?.kind == .wordsStay)
    #expect(problem?.happened.contains(folder) == true)
    await file.close()
    rmdir(folder)
  }

  @Test("Another name that the file has on its disk is named: the words are there still")
  func hardLink() async throws {
    let place = try Workplace()
    let secret = note(words)
    let file = try await place.assessment(changes: [secret])
    link(place.path(), place.path("backup"))
    let problem = await #expect(throws: StoreProblem.self) { try await file.erase(secret.id) }
    #expect(
      problem?.happened
        == "Erased from “spring.readiness”, but the words are still under another name that the file has on its disk."
    )
    await file.close()
    #expect(try !place.text().contains(words))
    #expect(try place.text("backup").contains(words))
  }

  @Test("Erasing a note that said who wrote it, too, leaves its author a name, and the time as it was")
  func author() async throws {
    let place = try Workplace()
    let base = note(words)
    let person = Operation(.person(id: "p-test", name: "Ann Example", role: ""))
    let past = Instant.now().advanced(byMilliseconds: -86_400_000)
    let secret = Change(id: base.id, at: past, by: "p-test", operations: base.operations + [person])
    let file = try await place.assessment(changes: [secret])
    try await file.erase(secret.id)
    await file.close()
    let journal = try await AssessmentFile.read(place.path(), in: place.surroundings()).journal
    #expect(Assessment(journal).person("p-test")?.name == "Ann Example")
    #expect(journal.changes.contains { $0.at == past && !$0.isErased && $0.by == "p-test" })
    #expect(try !place.text().contains(words))
  }

  @Test("Erasing that something was taken out does not bring it back; its words can be erased, too")
  func removal() async throws {
    let place = try Workplace()
    let file = try await place.assessment()
    let row = RowID(list: "evidence", row: "e1")
    var assessment = Assessment(file.opened.journal)
    var ids = ULID.Generator(after: file.opened.journal.greatestID)
    var made: [Change] = []
    for edit in [Edit.setFields(row, values: ["title": .string(words + " speaks")]), .takeOut(row)] {
      let change = assessment.change([edit], by: "p-test", at: .now(), id: ids.next())
      assessment.apply(change)
      made.append(change)
      try await file.appendAndWait(change)
    }
    try await file.erase(made[1].id)
    func shown() async throws -> Row? {
      Assessment(try await AssessmentFile.read(place.path(), in: place.surroundings()).journal).row(row)
    }
    #expect(try await shown() == nil)
    try await file.erase(made[0].id)
    await file.close()
    #expect(try await shown() == nil)
    #expect(try !place.text().contains(words))
    #expect(try !recoveryText(place).contains(words))
  }

  @Test("A file written anew has the rights, access list and attributes that it had")
  func rights() async throws {
    let place = try Workplace()
    let secret = note(words)
    let file = try await place.assessment(changes: [secret])
    chmod(place.path(), 0o660)
    // user::rw-, user:65534:rw-, group::---, mask::rw-, other::---
    let list: [UInt8] = [
      2, 0, 0, 0, 1, 0, 6, 0, 255, 255, 255, 255, 2, 0, 6, 0, 254, 255, 0, 0, 4, 0, 0, 0, 255, 255, 255, 255,
      16,
      0, 6, 0, 255, 255, 255, 255, 32, 0, 0, 0, 255, 255, 255, 255,
    ]
    let hasLists = setAttribute("system.posix_acl_access", list, place.path())
    let hasAttributes = setAttribute("user.origin", Array("scan".utf8), place.path())
    try await file.erase(secret.id)
    await file.close()
    if hasLists { #expect(attribute("system.posix_acl_access", place.path()) == list) }
    if hasAttributes { #expect(attribute("user.origin", place.path()) == Array("scan".utf8)) }
    #expect(try FileIdentity.look(at: place.path()).mode & 0o777 == 0o660)
  }
}
