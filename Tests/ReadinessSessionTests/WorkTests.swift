import ReadinessModel
import ReadinessStore
import TestDesk
import Testing

@testable import ReadinessSession

@MainActor
@Suite("Work without a window")
struct WorkTests {
  private let desk: Desk
  private let packs = PackLibrary(.current)
  private let ann = Person(id: "p-ann", name: "Ann Example", role: "Chair")

  init() throws { desk = try Desk() }

  /// Hears what there is to know of a file.
  private nonisolated static func ignore(_ warning: Warning) {}

  /// The file of an assessment that nobody has open.
  private func file() async throws -> String {
    await (try await desk.document()).close()
    return desk.path("desk")
  }

  private func assessment(_ path: String) async throws -> Assessment {
    try await Work.read(path, in: .current, packs: packs, told: Self.ignore).assessment
  }

  @Test("Who makes the changes is said in a change of its own, and once")
  func introduction() async throws {
    let path = try await file()
    var changes = (try await AssessmentFile.read(path, in: .current)).journal.count
    for (level, more) in [("red", 2), ("amber", 1)] {
      try await Work.on(path, in: .current, packs: packs, by: ann, told: Self.ignore) { work in
        try await work.perform([.rate(statement: "LDR-01", level: level, why: nil)])
        // It is on the disk before it is let go.
        let now = try await AssessmentFile.read(path, in: .current).journal.count
        #expect(now == changes + more)
        changes = now
      }
    }
    let nobody = Person(id: "p-nobody", name: "", role: "")
    try await Work.on(path, in: .current, packs: packs, by: nobody, told: Self.ignore) { work in
      try await work.perform([.rate(statement: "LDR-01", level: "green", why: nil)])
    }
    #expect(try await AssessmentFile.read(path, in: .current).journal.count == changes + 1)
    #expect(try await assessment(path).history(of: .answer("LDR-01")).map(\.who).contains("Ann Example"))
  }

  /// Erasing takes a whole change: the name of who wrote it once went with it, out of all history.
  @Test("What is erased takes no name with it")
  func erasing() async throws {
    let path = try await file()
    var secret: Change.ID?
    try await Work.on(path, in: .current, packs: packs, by: ann, told: Self.ignore) { work in
      secret = try await work.perform([.note(statement: "LDR-02", text: "A secret")])
      try await work.perform([.rate(statement: "LDR-01", level: "red", why: nil)])
    }
    try await Work.erase(.change(try #require(secret)), of: path, in: .current)
    let assessment = try await assessment(path)
    #expect(assessment.note(on: "LDR-02").isEmpty)
    #expect(assessment.history(of: .answer("LDR-01")).map(\.who) == ["Ann Example"])
  }

  @Test("However the work ends, the file is let go, and its error comes through")
  func letGo() async throws {
    struct Broken: Error {}
    let path = try await file()
    var problems: [any Error] = []
    do {
      try await Work.on(path, in: .current, packs: packs, by: ann, told: Self.ignore) { _ in throw Broken() }
    } catch {
      problems.append(error)
    }
    do {
      try await Work.on(path, in: .current, packs: packs, by: ann, told: Self.ignore) { work in
        try await work.perform([.note(statement: "LDR-01", text: String(repeating: "x", count: 17 << 20))])
      }
    } catch {
      problems.append(error)
    }
    #expect(problems.first is Broken)
    // Nothing of it is kept anywhere, and nobody is told that it is.
    #expect((problems.last as? StoreProblem)?.words == StoreProblem.tooLong(path).words)
    #expect(try await assessment(path).note(on: "LDR-01").isEmpty)
    let names = try FolderListing.names(in: desk.folder.path) ?? []
    #expect(names.allSatisfy { !$0.hasSuffix(".tmp") })
  }

  @Test(
    "An assessment that goes over to another version says who did that, and carries what does not come along")
  func moving() async throws {
    let path = try await file()
    let flood =
      "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
      + "/Fixtures/packs/flood-readiness.json"
    var places = Places.current
    places.packs = desk.folder.appending(path: "packs").path
    let library = PackLibrary(places)
    _ = try library.importPack(from: flood)
    let pack = try library.load("flood-readiness")
    try await Work.move(path, to: pack, from: library, by: ann, in: .current)
    let (moved, found, _) = try await Work.read(path, in: .current, packs: packs, told: Self.ignore)
    #expect(found.digest == pack.digest && moved.pack?.version == "1.1")
    #expect(moved.person("p-ann") == ann)
    #expect(moved.changes.filter { $0.by == "p-ann" }.map { $0.operations.count } == [1, 1, 1])
  }

  @Test("A window and a command make the same changes of the same decisions")
  func same() async throws {
    let document = try await desk.document(name: "window")
    let journal = document.file.opened.journal
    var session = Session(journal, pack: document.pack, author: document.author)
    let edits: [Edit] = [.rate(statement: "LDR-01", level: "red", why: nil)]
    document.perform(edits)
    let changes = session.perform(edits)
    await document.close()
    let written = try await AssessmentFile.read(desk.path("window"), in: .current).journal
    let ofWindow = written.changes.filter { !journal.contains($0) }.sorted { $0.id < $1.id }
    #expect(ofWindow.map(\.operations) == changes.map(\.operations))
    #expect(ofWindow.map(\.by) == changes.map(\.by))
  }

  @Test("An assessment begins with what was said, and without a name with nobody's")
  func beginning() {
    let day = Day.today()
    let organisation = Organisation(name: "Example Trust", nation: "england")
    let named = Beginning(organisation, scope: " North ", asAt: day, by: ann)
    let assessment = Assessment(named.journal(answering: desk.pack, from: packs))
    #expect(assessment.organisation == organisation && assessment.scope == "North" && assessment.asAt == day)
    #expect(assessment.person("p-ann") == ann)
    let nobody = Beginning(organisation, scope: " ", asAt: day, by: Person(id: "p-x", name: "", role: ""))
    #expect(nobody.edits == [.organisation(organisation), .asAt(day)])
  }

  @Test("What is told once is told once, and read-only files are known by their kind, not their words")
  func notices() {
    let notices = Notices()
    let readOnly = Notice.file(Warning("a.readiness", .readOnly(cause: "it is")))
    let other = Notice.file(Warning("a.readiness", .foreignLines(2)))
    for notice in [readOnly, other, readOnly] { notices.add(notice) }
    #expect(notices.all == [readOnly, other])
    #expect(readOnly.isReadOnly && !other.isReadOnly && !Notice.problem(.tooLong("a")).isReadOnly)
    notices.remove(where: \.isReadOnly)
    #expect(notices.all == [other])
  }
}
