import ReadinessModel
import Testing

@Suite("Journals")
struct JournalTests {
  private let header = Sample.header

  @Test("A header is written as the file format says, and read again")
  func headerLine() throws {
    let line = #"{"format":"trust-readiness","version":1,"id":"5f0c","created":"2027-01-15T08:00:00.000Z"}"#
    #expect(header.line == line)
    #expect(try Header(parsing: line) == header)
  }

  @Test("A file of something else or of a newer version is told apart")
  func foreignHeaders() {
    for line in [
      "", "x", "{}", #"{"format":"other","version":1,"id":"a"}"#,
      #"{"format":"trust-readiness","version":1}"#,
    ] {
      #expect(throws: Header.Damage.notOurs) { try Header(parsing: line) }
    }
    #expect(throws: Header.Damage.newer(version: 2)) {
      try Header(parsing: #"{"format":"trust-readiness","version":2,"shape":"new"}"#)
    }
  }

  @Test("Of two lines with the same id the greater counts, both are kept, and it is reported")
  func collision() {
    var author = Author()
    let one = author.does(.note(statement: "A1", text: "a"))
    let two = Change(
      id: one.id, at: one.at, by: "p-1", operations: [Operation(.note(statement: "A1", text: "b"))])
    for pair in [[one, two], [two, one]] {
      var journal = Journal(header)
      #expect(journal.insert(pair[0]) == .inserted)
      #expect(journal.insert(pair[1]) == .collided(isNewInForce: pair[1] == two))
      #expect(journal.insert(pair[0]) == .known)
      #expect(journal.insert(pair[1]) == .known)
      #expect(journal[one.id]?.line == two.line)
      #expect(journal.collisions == [one])
      #expect(journal.lines == [header.line, two.line, one.line])
      #expect(Assessment(header: header, pair).note(on: "A1") == "b")
    }
  }

  @Test("An erased line beats any other with its id, and nothing of the other is left")
  func erasing() {
    var author = Author()
    author.does(.note(statement: "A1", text: "old"))
    let secret = author.does(.note(statement: "A1", text: "zzz secret"))
    let erased = author.journal.erasing(secret.id)
    for journal in [
      erased, try? erased.merged(with: author.journal), try? author.journal.merged(with: erased),
    ] {
      #expect(journal?[secret.id]?.isErased == true)
      #expect(journal?.lines.contains { $0.contains("secret") } == false)
      #expect(journal == erased)
    }
    #expect(
      erased.lines.last
        == #"{"id":"\#(secret.id)","erased":true,"do":[{"replaces":["\#(author.changes[0].id)/0"]}]}"#)
    #expect(Assessment(erased).note(on: "A1").isEmpty, "what it replaced does not come back")
  }

  @Test(
    "Lines that differ only in how an accent is written are two, both are kept, and the order is no matter")
  func accents() throws {
    var author = Author()
    let id = author.newID()
    let changes = ["caf\u{e9}", "cafe\u{301}"].map { text in
      Change(
        id: id, at: author.now, by: "p-1", operations: [Operation(.note(statement: "A1", text: text))])
    }
    let journals = changes.map { Journal(header, [$0]) }
    let one = try journals[0].merged(with: journals[1])
    let other = try journals[1].merged(with: journals[0])
    #expect(one.lines.map { Array($0.utf8) } == other.lines.map { Array($0.utf8) })
    #expect(one.lines.count == 3)
    #expect(changes.allSatisfy(one.contains))
    let ids = ["caf\u{e9}", "cafe\u{301}"].map { Journal(Header(id: $0, created: author.now)) }
    #expect(throws: DifferentAssessment.self) { try ids[0].merged(with: ids[1]) }
  }

  @Test("Many lines with one id are told apart at once, and an erased one leaves nothing of any")
  func manyOfOneID() {
    var author = Author()
    let id = author.newID()
    let changes = (0..<1000).map { number in
      Change(
        id: id, at: author.now, by: "p-1",
        operations: [Operation(.note(statement: "A1", text: "\(number)"))])
    }
    #expect(Set(changes.map(\.hashValue)).count > 990)
    var journal = Journal(header, changes)
    #expect(journal.lines.count == 1001)
    journal.insert(Change(erasing: changes[7]))
    #expect(journal.lines.count == 2)
    #expect(changes.allSatisfy { journal.insert($0) == .known })
    #expect(journal.collisions.isEmpty)
  }

  @Test("Erasing twice, or what is not there, changes nothing")
  func erasingAgain() {
    var author = Author()
    let change = author.does(.scope("north"))
    let erased = author.journal.erasing(change.id)
    #expect(erased.erasing(change.id) == erased)
    #expect(erased.erasing(author.newID()) == erased)
  }

  @Test("Journals of different assessments are never merged")
  func differentAssessments() {
    let other = Journal(Header(id: "other", created: Sample.moment(0)))
    #expect(throws: DifferentAssessment.self) { try Journal(header).merged(with: other) }
  }

  @Test("Merging does not depend on order or grouping, and merging again changes nothing")
  func mergeLaws() throws {
    for seed in 0..<300 {
      let journals = RandomJournals(seed: seed).journals
      let (a, b, c) = (journals[0], journals[1], journals[2])
      let ab = try a.merged(with: b)
      #expect(ab == (try b.merged(with: a)), "seed \(seed)")
      let left = try ab.merged(with: c)
      let right = try a.merged(with: b.merged(with: c))
      #expect(left == right, "seed \(seed)")
      #expect(left.lines == right.lines)
      #expect(try left.merged(with: left) == left)
      #expect(try left.merged(with: b) == left)
    }
  }

  @Test("Writing and reading a journal gives the same journal, word for word")
  func roundTrip() throws {
    for seed in 0..<200 {
      let journals = RandomJournals(seed: seed).journals
      let journal = try journals[0].merged(with: journals[1])
      let lines = journal.lines
      let again = Journal(
        try Header(parsing: lines[0]), try lines.dropFirst().map { try Change(parsing: $0) })
      #expect(again == journal, "seed \(seed)")
      #expect(again.lines == lines)
    }
  }

  @Test("Once erased in any copy, nothing of a change is left in a merged one")
  func erasedWins() throws {
    for seed in 0..<100 {
      let journals = RandomJournals(seed: seed).journals
      let merged = try journals[0].merged(with: journals[1]).merged(with: journals[2])
      for erased in journals.flatMap(\.changes) where erased.isErased {
        #expect(merged[erased.id]?.isErased == true)
        #expect(merged.collisions.allSatisfy { $0.id != erased.id || $0.isErased })
      }
    }
  }

  @Test("A time in the future counts as now")
  func future() {
    var author = Author()
    author.does(.note(statement: "A1", text: "past"))
    let ahead = Change(
      id: author.newID(), at: Sample.moment(9000), by: "p-2",
      operations: [
        Operation(.note(statement: "A1", text: "future"), replaces: [OperationID(author.changes[0].id, 0)])
      ])
    author.takes(ahead)
    let journal = author.journal
    let now = Sample.moment(100)
    #expect(Assessment(journal, until: now, now: now).note(on: "A1") == "future")
    #expect(Assessment(journal, until: Sample.moment(50), now: now).note(on: "A1") == "past")
    #expect(Assessment(journal, until: Sample.moment(0), now: now).note(on: "A1").isEmpty)
  }
}
