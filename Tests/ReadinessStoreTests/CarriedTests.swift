import ReadinessModel
import Testing

@testable import ReadinessStore

@Suite("Checklists are known by what they say, and travel with what answers them")
struct CarriedTests {
  private let fixture =
    "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    + "/Fixtures/packs/flood-readiness.json"

  private func flood(_ change: (inout String) -> Void = { _ in }) throws -> String {
    var text = String(decoding: try FileBytes().read(fixture), as: UTF8.self)
    change(&text)
    return text
  }

  /// A pack library in which the flood checklist is installed.
  private func installed(_ text: String, in place: Workplace) throws -> (PackLibrary, Pack) {
    let library = PackLibrary(place.places)
    try place.write(text, to: "flood.json")
    _ = try library.importPack(from: place.path("flood.json"))
    return (library, try library.load("flood-readiness"))
  }

  private func begun(_ pack: Pack, _ library: PackLibrary) -> Journal {
    library.beginning(
      .fresh(), answering: pack,
      [
        .organisation(Organisation(name: "Dee Council")), .asAt(Day("2026-03-31")),
        .person(id: "p", name: "Ann", role: ""),
      ], by: "p")
  }

  @Test(
    "The first change names the digest; one that does not come with the program follows, alone; then all else"
  )
  func beginning() throws {
    let place = try Workplace()
    let (library, pack) = try installed(flood(), in: place)
    let journal = begun(pack, library)
    let changes = Array(journal.changes)
    #expect(changes.map { $0.operations.count } == [3, 1, 1])
    guard case .usePack(_, "1.1", let digest?) = changes[0].operations[0].edit,
      case .checklist(digest, let content) = changes[1].operations[0].edit
    else { return #expect(Bool(false), "\(changes)") }
    #expect(digest == pack.digest && digest == content.digest && changes[1].operations[0].replaces.isEmpty)
    #expect(Assessment(journal).conflicts.isEmpty)
    // One that comes with the program is not carried.
    let bundled = begun(try library.load("trust-localism"), library)
    #expect(bundled.changes.count == 2 && Assessment(bundled).carriedChecklists.isEmpty)
  }

  @Test("It is read where the checklist is not installed, and by no other assessment")
  func carried() async throws {
    let here = try Workplace()
    let (library, pack) = try installed(flood(), in: here)
    let journal = begun(pack, library)
    let elsewhere = try Workplace()
    let bare = PackLibrary(elsewhere.places)
    let path = elsewhere.path("a.readiness")
    let file = try await AssessmentFile.create(at: path, journal, in: elsewhere.places)
    await file.close()
    let read = try await AssessmentFile.read(path, in: elsewhere.places).journal
    let found = try bare.load(for: Assessment(read), at: path)
    #expect(found.digest == pack.digest && found.statements == pack.statements)
    #expect(throws: StoreProblem.self) { try bare.load("flood-readiness") }
    let other = Journal(.fresh(), journal.changes.prefix(1))
    #expect(throws: StoreProblem.self) { try bare.load(for: Assessment(other), at: path) }
    #expect(try AssessmentCheck.problems(in: path, packs: bare).filter { $0.severity == .error }.isEmpty)
  }

  @Test("What is carried is used only if it says what it is said to say, and has no mistakes")
  func untrusted() throws {
    let here = try Workplace()
    let (_, pack) = try installed(flood(), in: here)
    let empty = try Workplace()
    let bare = PackLibrary(empty.places)
    var ids = ULID.Generator()
    for (digest, text, reason) in [
      (pack.digest, try flood().replacing("flood plan", with: "fire plan"), "was changed by somebody"),
      (try JSON.parse("{}").digest, "{}", "has mistakes"),
    ] as [(String, String, String)] {
      let change = Assessment(header: .fresh()).change(
        [
          .usePack(id: "flood-readiness", version: "1.1", digest: digest),
          .checklist(digest: digest, content: try JSON.parse(text)),
        ], by: "p", at: .now(), id: ids.next())
      let assessment = Assessment(header: .fresh(), [change])
      let problem = #expect(throws: StoreProblem.self) { try bare.load(for: assessment, at: "x") }
      #expect(
        problem?.kind == .checklist(other: nil) && problem?.happened.contains(reason) == true, "\(reason)")
    }
  }

  @Test("What is carried under a digest that is another's hides the right one neither before nor after it")
  func hidden() throws {
    let here = try Workplace()
    let (_, pack) = try installed(flood(), in: here)
    let empty = try Workplace()
    let wrong: Edit = .checklist(
      digest: pack.digest, content: try JSON.parse(flood().replacing("flood plan", with: "fire plan")))
    let large: Edit = .checklist(
      digest: pack.digest, content: ["x": .string(String(repeating: "x", count: PackLibrary.mostCarried))])
    let right: Edit = .checklist(digest: pack.digest, content: try JSON.parse(flood()))
    let used: Edit = .usePack(id: pack.id, version: pack.version, digest: pack.digest)
    for edits in [[wrong, large, right], [right, wrong], [right, large, right], [wrong, right]] {
      var ids = ULID.Generator()
      let changes = ([used] + edits).map {
        Assessment(header: .fresh()).change([$0], by: "p", at: .now(), id: ids.next())
      }
      let found = try PackLibrary(empty.places).load(for: Assessment(header: .fresh(), changes), at: "x")
      #expect(found.digest == pack.digest && found.statements == pack.statements)
    }
  }

  /// An assessment is folded several times until it is shown, and its checklist is read once.
  @Test("Folding does not look at what a checklist says that a file carries")
  func unread() {
    let content: JSON = [
      "x": .array((0..<2000).map { .string("\($0)" + String(repeating: "x", count: 200)) })
    ]
    let clock = ContinuousClock()
    var digest = ""
    let reading = clock.measure { digest = content.digest }
    var ids = ULID.Generator()
    let change = Assessment(header: .fresh()).change(
      [.usePack(id: "a", version: "1", digest: digest), .checklist(digest: digest, content: content)],
      by: "p", at: .now(), id: ids.next())
    let folding = (0..<5).map { _ in clock.measure { _ = Assessment(header: .fresh(), [change]) } }.min()
    #expect((folding ?? reading) < reading / 4)
  }

  @Test("The digest decides, whatever else says the same id and version; a file of 0.1 is known by these")
  func decides() throws {
    let place = try Workplace()
    let (library, pack) = try installed(flood(), in: place)
    let other = try Workplace()
    let (changed, changedPack) = try installed(
      flood().replacing("\"title\": \"", with: "\"title\": \"New "), in: other)
    #expect(changedPack.digest != pack.digest && changedPack.version == pack.version)
    let reference = PackReference(pack)
    #expect(try library.load(reference).digest == pack.digest)
    let problem = #expect(throws: StoreProblem.self) { try changed.load(reference) }
    #expect(problem?.happened.contains("other words") == true)
    // What the file carries counts then.
    #expect(try changed.load(for: Assessment(begun(pack, library)), at: "x").digest == pack.digest)
    let old = PackReference(id: pack.id, version: pack.version)
    #expect(try changed.load(old).digest == changedPack.digest)
  }

  @Test("Written as JSON, as YAML and in several files, it is the same checklist")
  func sameInEveryForm() throws {
    let place = try Workplace()
    let json = try JSON.parse(flood())
    let pretty = json.text(pretty: true)
    // JSON with one member a line is YAML as well.
    for folder in ["whole", "parts"] { try Paths.makeFolder(place.path(folder)) }
    try place.write(pretty, to: "whole/checklist.yaml")
    let object = try #require(json.object)
    let sections = try #require(object["sections"])
    var rest = object
    rest["sections"] = nil
    try place.write(JSON.object(rest).text(), to: "parts/checklist.json")
    try place.write(sections.text(), to: "parts/sections.json")
    let digests = try ["whole", "parts"].map { try PackFiles(place.path($0)).read().pack?.digest }
    #expect(digests == [json.digest, json.digest])
  }
}
