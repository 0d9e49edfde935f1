import Glibc
import ReadinessModel
import Testing

@testable import ReadinessStore

@Suite("Library, bin and settings")
struct LibraryTests {
  private func made(_ place: Workplace, _ name: String, organisation: String) async throws {
    let edits: [Operation] = [
      Operation(.usePack(id: "trust-localism", version: "1.0")),
      Operation(.organisation(Organisation(name: organisation, nation: "wales", tiers: []))),
      Operation(.asAt(Day("2011-03-31"))), Operation(.rate(statement: "PLN-02", level: "green")),
    ]
    var ids = ULID.Generator()
    let change = Change(id: ids.next(), at: .now(), by: "p", operations: edits)
    let file = try await AssessmentFile.create(
      at: place.path(name), header: .fresh(), changes: [change], in: place.surroundings())
    await file.close()
  }

  @Test("Assessments are listed with their counts, from the cache where nothing changed")
  func list() async throws {
    let place = try Workplace()
    try await made(place, "one.readiness", organisation: "One Trust")
    try place.write("not an assessment", to: "broken.readiness")
    try place.write("something", to: "other.txt")
    let library = Library(place.folder, places: place.places)
    let entries = await library.list()
    #expect(Set(entries.map(\.title)) == ["One Trust", "broken"])
    let entry = try #require(entries.first { $0.title == "One Trust" })
    #expect(entry.answered == 1 && entry.applicable == 71)
    #expect(entry.asAt == Day("2011-03-31"))
    #expect(entry.packTitle == "Trust readiness for localism")
    #expect(entry.minutesLeft > 0 && !entry.isFinished && entry.problem == nil)
    #expect(entries.first { $0.title == "broken" }?.problem?.contains("is not an assessment") == true)
    #expect(await library.list() == entries)

    let file = try await AssessmentFile.open(place.path("one.readiness"), in: place.surroundings())
    try await file.appendAndWait(
      Change(
        id: note("").id, at: .now(), by: "p",
        operations: [Operation(.rate(statement: "PLN-03", level: "red"))]))
    await file.close()
    #expect(await library.list().first { $0.title == "One Trust" }?.answered == 2)
    for name in try Paths.names(in: place.places.cache) { unlink(Paths.join(place.places.cache, name)) }
    #expect(await library.list().count == 2)
  }

  @Test("Renaming never writes over another file")
  func rename() async throws {
    let place = try Workplace()
    try await made(place, "one.readiness", organisation: "One")
    try await made(place, "two.readiness", organisation: "Two")
    let library = Library(place.folder, places: place.places)
    let problem = #expect(throws: StoreProblem.self) {
      try library.rename(place.path("one.readiness"), to: "two")
    }
    #expect(
      problem?.words
        == "Cannot rename “one.readiness” to “two.readiness”: something of this name is there already. "
        + "Choose another name.")
    #expect(try library.rename(place.path("one.readiness"), to: "../a/b") == place.path("-a-b.readiness"))
  }

  @Test("A duplicate has the same answers and an id of its own")
  func duplicate() async throws {
    let place = try Workplace()
    try await made(place, "one.readiness", organisation: "One")
    let library = Library(place.folder, places: place.places)
    let copy = try await library.duplicate(place.path("one.readiness"))
    #expect(copy == place.path("one (copy).readiness"))
    #expect(try await library.duplicate(place.path("one.readiness")) == place.path("one (copy 2).readiness"))
    let first = try await AssessmentFile.read(place.path("one.readiness"), in: place.surroundings()).journal
    let second = try await AssessmentFile.read(copy, in: place.surroundings()).journal
    #expect(first.header.id != second.header.id)
    #expect(first.changes == second.changes)
    #expect(await library.conflictCopies(of: copy).isEmpty)
  }

  @Test(
    "What the desktop moved into the bin is found there and given back; what it cannot move is moved here")
  func binOfTheDesktop() async throws {
    let place = try Workplace()
    let path = place.path("one.readiness")
    try await made(place, "one.readiness", organisation: "One")
    let library = Library(place.folder, places: place.places)
    let bin = place.places.bin
    let moved = try library.moveToBin(path) { path in
      // Under another name, as where the bin has one of the name already.
      let (files, notes) = (Paths.join(bin, "files"), Paths.join(bin, "info"))
      guard (try? Paths.makeFolder(files)) != nil, (try? Paths.makeFolder(notes)) != nil else { return false }
      return Glibc.rename(path, Paths.join(files, "one 2.readiness")) == 0
        && (try? FileBytes().put(
          Array("[Trash Info]\n".utf8), at: Paths.join(notes, "one 2.readiness.trashinfo"))) != nil
    }
    #expect(moved.canBeRestored)
    #expect(try library.restore(moved) == path)
    #expect(access(Paths.join(bin, "info/one 2.readiness.trashinfo"), F_OK) != 0)

    let elsewhere = try library.moveToBin(path) { Glibc.rename($0, $0 + ".away") == 0 }
    #expect(!elsewhere.canBeRestored, "A sandbox does not show the user's bin")
    #expect(Glibc.rename(path + ".away", path) == 0)

    let here = try library.moveToBin(path) { _ in false }
    #expect(try library.restore(here) == path)
  }

  @Test("The bin keeps where a file was, and gives it back even if its name is taken")
  func bin() async throws {
    let place = try Workplace()
    try await made(place, "one & only.readiness", organisation: "One")
    let library = Library(place.folder, places: place.places)
    let receipt = try library.moveToBin(place.path("one & only.readiness"))
    #expect(access(place.path("one & only.readiness"), F_OK) != 0)
    let info = Paths.join(place.places.bin, "info/one & only.readiness.trashinfo")
    let text = String(decoding: try FileBytes().read(info), as: UTF8.self)
    #expect(text.hasPrefix("[Trash Info]\nPath=\(place.folder)/one%20%26%20only.readiness\nDeletionDate=20"))
    try await made(place, "one & only.readiness", organisation: "Another")
    let second = try library.moveToBin(place.path("one & only.readiness"))
    try await made(place, "one & only.readiness", organisation: "A third")
    #expect(try library.restore(receipt) == place.path("one & only (2).readiness"))
    #expect(try library.restore(second) == place.path("one & only (3).readiness"))
    #expect(access(info, F_OK) != 0)
    #expect(
      #expect(throws: StoreProblem.self) { try library.restore(receipt) }?.words.contains("out of the bin")
        == true)
  }

  @Test("Settings survive, with fields of other versions and changes of other windows")
  func settings() throws {
    let place = try Workplace()
    let path = place.places.settings
    var one = Settings.load(from: path)
    #expect(one.name.isEmpty && one.singleKeys && one.textSize == 1 && one.colourScheme == .system)
    one.name = "Ann Jones"
    one[window: "assessment"] = Settings.WindowSize(width: 900, height: 600)
    try one.save(to: path)
    var other = Settings.load(from: path)
    #expect(other[window: "assessment"] == Settings.WindowSize(width: 900, height: 600))
    one.textSize = 2
    other.colourScheme = .dark
    try one.save(to: path)
    try other.save(to: path)
    let both = Settings.load(from: path)
    #expect(both.textSize == 2 && both.colourScheme == .dark && both.name == "Ann Jones")
    try FileBytes().put(Array(#"{"newer":{"x":1},"textSize":"huge"}"#.utf8), at: path)
    var odd = Settings.load(from: path)
    #expect(odd.textSize == 1)
    odd.role = "Chair"
    try odd.save(to: path)
    let text = String(decoding: try FileBytes().read(path), as: UTF8.self)
    #expect(text.contains("\"newer\""))
    try FileBytes().put(Array("{damaged".utf8), at: path)
    var fresh = Settings.load(from: path)
    fresh.name = "Bob"
    try fresh.save(to: path)
    #expect(Settings.load(from: path).name == "Bob")
    #expect(try FileBytes().read(path + ".damaged") == Array("{damaged".utf8))
  }

  @Test("Settings that cannot be read at the moment are never replaced, nor rewritten when nothing changed")
  func settingsUnreadable() throws {
    let place = try Workplace()
    let path = place.places.settings
    try Paths.makeFolder(Paths.folder(path))
    // Leads round in a circle: nobody can read it, whoever they are.
    symlink(Paths.name(path), path)
    var blind = Settings.load(from: path)
    try blind.save(to: path)
    blind.textSize = 2
    #expect(throws: StoreProblem.self) { try blind.save(to: path) }
    unlink(path)
    try FileBytes().put(Array(#"{"name":"Jo Chair","role":"Chair"}"#.utf8), at: path)
    let before = try FileIdentity.look(at: path)
    var same = Settings.load(from: path)
    same.name = "Jo Chair"
    try same.save(to: path)
    #expect(try FileIdentity.look(at: path) == before)
    try blind.save(to: path)
    let now = Settings.load(from: path)
    #expect(now.name == "Jo Chair" && now.role == "Chair" && now.textSize == 2)
    // Each damage keeps a copy of its own.
    for damage in ["{one", "{two", "{one"] {
      unlink(path)
      try FileBytes().put(Array(damage.utf8), at: path)
      var fresh = Settings.load(from: path)
      fresh.name = "Bob"
      try fresh.save(to: path)
    }
    let names = try Paths.names(in: Paths.folder(path))
    #expect(names == ["settings.json", "settings.json.damaged", "settings.json.damaged-2"])
  }

  @Test(
    "Assessments come one by one, a damaged or large one last; a checklist that is missing is looked for once"
  )
  func streamed() async throws {
    let place = try Workplace()
    for name in ["b", "c"] { await (try place.assessment(name + ".readiness")).close() }
    let large = (0..<200).map { _ in note(String(repeating: "words ", count: 100)) }
    await (try place.assessment("a.readiness", changes: large)).close()
    let library = Library(place.folder, places: place.places)
    var paths: [String] = []
    for await entry in library.entries() { paths.append(Paths.name(entry.path)) }
    #expect(paths.count == 3 && paths.last == "a.readiness")
    // What was read before comes from the cache, and whoever has seen enough can go.
    var count = 0
    for await _ in library.entries() {
      count += 1
      break
    }
    #expect(count == 1)
    #expect(await library.list().map(\.path).count == 3)
  }

  @Test(
    "An assessment is counted by its own version of a checklist, or not at all: what is not here is said",
    arguments: [("trust-localism", LibraryEntry.Absence.version), ("unheard-of", .checklist)])
  func otherVersion(id: Pack.ID, absence: LibraryEntry.Absence) async throws {
    let place = try Workplace()
    var ids = ULID.Generator()
    let header = Header.fresh()
    let start = Assessment(header: header).change(
      [
        .usePack(id: id, version: "0.0.1"), .rate(statement: "A", level: "red"),
        .dontKnow(statement: "B", ask: "", question: ""), .doesNotApply(statement: "C", reason: "None here"),
        .rate(statement: "D", level: "red"), .clearAnswer(statement: "D"), .note(statement: "E", text: "x"),
      ], by: "p", at: .now(), id: ids.next())
    let file = try await AssessmentFile.create(
      at: place.path(), header: header, changes: [start], in: place.surroundings())
    await file.close()
    let library = Library(place.folder, places: place.places)
    for from in ["the file", "the cache"] {
      let entry = try #require(library.listNow().first)
      #expect(entry.applicable == 0 && entry.packVersion == "0.0.1" && entry.answered == 2, "\(from)")
      #expect(entry.absence == absence, "\(from)")
      #expect((entry.packTitle == id) == (absence == .checklist), "a title is said where one is known")
    }
  }

  @Test("Places follow the environment and the user's folders")
  func places() throws {
    let place = try Workplace()
    try Paths.makeFolder(place.path(".config"))
    try FileBytes().put(
      Array("# comment\nXDG_DOCUMENTS_DIR=\"$HOME/Dogfennau\"\n".utf8),
      at: place.path(".config/user-dirs.dirs"))
    let usual = Places(environment: [:], home: place.folder, programFolder: "/usr/bin")
    #expect(usual.library == place.path("Dogfennau/Trust Readiness"))
    #expect(usual.outbox == place.path(".local/state/trust-readiness/outbox"))
    #expect(usual.cache == place.path(".cache/trust-readiness"))
    let given = Places(
      environment: [
        "XDG_STATE_HOME": "/s", "XDG_CACHE_HOME": "relative", "TRUST_READINESS_RESOURCES": "/r", "HOME": "/h",
      ], programFolder: "/usr/bin")
    #expect(given.outbox == "/s/trust-readiness/outbox")
    #expect(given.cache == "/h/.cache/trust-readiness")
    #expect(given.sample == "/r/Samples/northmoor.readiness")
    try Paths.makeFolder(place.path("opt/share/trust-readiness/Packs"))
    let installed = Places(environment: [:], home: place.folder, programFolder: place.path("opt/bin"))
    #expect(installed.resources == place.path("opt/share/trust-readiness"))
  }
}
