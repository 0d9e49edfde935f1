import ReadinessModel
import Testing

@testable import ReadinessStore

@Suite("Checklists on disk")
struct PackTests {
  private let fixtures =
    "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/") + "/Fixtures/packs"

  @Test("YAML gives the same values as JSON, with their places")
  func yaml() throws {
    let text = """
      # a comment
      id: "x"
      count: 12
      share: 0.75
      on: yes
      is: true
      none: ~
      list:
        - one
        - {two: "2"}
      long: >
        folded
        text
      """
    let tree = try YAMLReader.read(Array(text.utf8), file: "x.yaml").tree
    let expected = try JSON.parse(
      #"{"id":"x","count":12,"share":0.75,"on":"yes","is":true,"none":null,"list":["one",{"two":"2"}],"long":"folded text"}"#
    )
    #expect(tree.json == expected)
    guard case .object(let members) = tree.content else { return #expect(Bool(false)) }
    #expect(members[1].location == SourceLocation(file: "x.yaml", line: 3, column: 1))
    #expect(members[1].value.location == SourceLocation(file: "x.yaml", line: 3, column: 8))
  }

  @Test(
    "What YAML has beyond JSON, and what is too much, is refused with a place",
    arguments: [
      ("a: &x 1\nb: *x", 1, "begin with “&”"), ("a: 1\nb: *x", 2, "begin with “*”"),
      ("a: !!python/object 1", 1, "begin with “!”"), ("[\n  &x 1 ]", 2, "(anchors) are not read"),
      ("a: 1\n---\nb: 2", 2, "second"),
      ("? [a, b]\n: 1", 1, "names are plain text"), ("", 1, "empty"),
      ("a: [1", 1, "A comma, or the “]” for the “[” in line 1"),
      (String(repeating: "[", count: 100), 1, "deeper than 64"),
    ])
  func refused(text: String, line: Int, word: String) throws {
    let slips: [YAMLSlip]
    do throws(YAMLSlips.Found) {
      slips = try YAMLReader.read(Array(text.utf8), file: "x.yaml").slips
    } catch {
      slips = error.all
    }
    #expect(slips.first?.line == line)
    #expect(slips.first?.message.contains(word) == true, "\(slips)")
  }

  @Test("A checklist of several files is read as one, and a list of checklists has it")
  func folder() throws {
    let place = try Workplace()
    let library = PackLibrary(place.places, others: [fixtures])
    let ids = Set(library.list().map(\.id))
    #expect(ids.isSuperset(of: ["trust-localism", "flood-readiness", "library-service"]))
    let halls = try PackFiles(Paths.join(fixtures, "village-halls")).read()
    #expect(halls.errors.isEmpty)
    let pack = try #require(halls.pack)
    #expect(pack.organisations.isEmpty == false)
    #expect(pack.scale.count > 1 && !pack.statements.isEmpty)
    #expect(try library.load("village-halls").statements.map(\.id) == pack.statements.map(\.id))
  }

  @Test("A missing checklist is said in words")
  func missing() throws {
    let place = try Workplace()
    let problem = #expect(throws: StoreProblem.self) {
      try PackLibrary(place.places).load("nowhere", version: "1")
    }
    #expect(problem?.kind == .checklist(other: nil))
    #expect(
      problem?.words == "The checklist “nowhere” is not installed on this computer. Those that are: "
        + "local-partnership, trust-localism. Name one of them, or add it first. “Checklists” in the "
        + "window's menu or “readinessctl packs install” does that.")
  }

  @Test("An imported checklist is the user's own, in the version asked for or the newest")
  func versions() throws {
    let place = try Workplace()
    var library = PackLibrary(place.places)
    library.languages = ["en"]
    let source = String(
      decoding: try FileBytes().read(Paths.join(fixtures, "flood-readiness.json")), as: UTF8.self)
    for version in ["1.2", "1.10", "1.9"] {
      let text = source.split(separator: "\"version\": \"1.1\"").joined(
        separator: "\"version\": \"\(version)\"")
      try place.write(text, to: "flood.json")
      let entry = try library.importPack(from: place.path("flood.json")).entry
      #expect(entry.version == version && !entry.isBundled)
    }
    #expect(try library.load("flood-readiness", version: "1.2").version == "1.2")
    #expect(try library.load("flood-readiness").version == "1.10")
    let list = library.list().filter { $0.id == "flood-readiness" }
    #expect(list.map(\.version) == ["1.10", "1.9", "1.2"])
    // Never another version without a word.
    let problem = #expect(throws: StoreProblem.self) {
      try library.load("flood-readiness", version: "9")
    }
    #expect(problem?.words.contains("Those that are: 1.10, 1.9, 1.2.") == true)
    let found = try library.find(PackReference(id: "flood-readiness", version: "9"))
    #expect(!found.isAsked && found.pack.version == "1.10")
    #expect(try library.find(PackReference(id: "flood-readiness", version: "1.9")).isAsked)
  }

  @Test("A folder with too many files, or a file that is too large, is refused")
  func limits() throws {
    let place = try Workplace()
    try Paths.makeFolder(place.path("many"))
    for number in 0..<101 { try place.write("{}", to: "many/\(number).json") }
    let many = #expect(throws: StoreProblem.self) { try PackFiles(place.path("many")).read() }
    #expect(many?.kind == .tooLarge)
    try FileBytes().put([UInt8](repeating: 0x20, count: 17 << 20), at: place.path("large.json"))
    #expect(throws: StoreProblem.self) { try PackFiles(place.path("large.json")).read() }
  }
}
