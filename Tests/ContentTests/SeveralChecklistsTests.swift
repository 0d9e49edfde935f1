import Foundation
import ReadinessModel
import ReadinessStore
import Testing

@Suite("The checklists that come with the program")
struct SeveralChecklistsTests {
  private static let packs = Content.root.appending(path: "Resources/Packs")

  private func second() throws -> Pack {
    let reading = try PackFiles(Self.packs.appending(path: "local-partnership-1.0").path).read()
    #expect(reading.problems.isEmpty, "\(reading.problems)")
    return try #require(reading.pack)
  }

  /// All that come with the program.
  private func all() throws -> [Pack] {
    try FileManager.default.contentsOfDirectory(atPath: Self.packs.path).compactMap {
      try PackFiles(Self.packs.appending(path: $0).path).read().pack
    }
  }

  @Test("The one for any public body has 56 statements in 10 sections, at four levels")
  func size() throws {
    let pack = try second()
    #expect(pack.id == "local-partnership" && pack.title == "Ready for local partnership")
    #expect(pack.sections.count == 10 && pack.statements.count == 56 && pack.scale.count == 4)
    #expect(pack.toolkits.count == 2 && pack.glossary.count == 32)
    #expect(pack.statements.allSatisfy { $0.id.hasPrefix($0.section + "-") })
  }

  @Test("It asks as many statements as there are for the nation and the kind of area")
  func asked() throws {
    let pack = try second()
    func count(_ nation: String, _ tiers: Set<String>?) throws -> [Int] {
      let asked = pack.applicable(
        in: Circumstances(nation: nation, tiers: tiers, asAt: try #require(Day("2026-01-01"))))
      return [asked.count, asked.count(where: \.isEssential)]
    }
    #expect(try count("england", []) == [50, 19])
    #expect(try count("england", ["combined"])[0] == 51)
    #expect(try count("england", nil)[0] == 52)
    for nation in ["wales", "scotland", "northern-ireland"] { #expect(try count(nation, []) == [52, 20]) }
  }

  @Test("The one of the association's own trusts is offered first, in its newest version")
  func order() throws {
    var places = Places(environment: ["HOME": "/nowhere"])
    places.resources = Content.root.appending(path: "Resources").path
    places.cache = Content.root.appending(path: ".build/none").path
    let listed = PackLibrary(places).list().map { "\($0.id) \($0.version)" }
    #expect(listed == ["trust-localism 2.0", "trust-localism 1.0", "local-partnership 1.0"])
  }

  @Test("The sample of any public body is answered but for one, and every answer has its place")
  func sample() throws {
    let pack = try second()
    let assessment = Assessment(try Content.sample("strathennick"), redirects: pack.redirects)
    let total = Standing(assessment, pack).total
    #expect(assessment.pack == PackReference(id: pack.id, version: pack.version))
    #expect(total.applicable == 50 && total.answered == 49 && total.byLevel == [7, 20, 18, 4])
    #expect(assessment.conflicts.isEmpty)
    for change in try Content.sample("strathennick").changes {
      for case .rate(let statement, let level, _) in change.operations.map(\.edit) {
        #expect(pack.statement(statement) != nil && pack.level(level) != nil, "\(statement) \(level)")
      }
    }
  }

  @Test("A section of it is never called by a level while half of it is better")
  func heldBack() throws {
    let pack = try second()
    let standing = Standing(Assessment(try Content.sample("strathennick")), pack)
    let labels = Set(standing.sections.map(\.status.label))
    #expect(!labels.contains { $0.hasPrefix("Not started") }, "\(labels)")
    #expect(labels.contains { $0.hasPrefix("Held back") }, "\(labels)")
  }

  @Test("No line of code names any of them")
  func unnamed() throws {
    let names = Set(try all().flatMap { [$0.id, $0.title] })
    #expect(names.count == 4)
    let sources = Content.root.appending(path: "Sources")
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var looked = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      looked += 1
      for name in names { #expect(!text.contains(name), "\(file.lastPathComponent) names \(name)") }
    }
    #expect(looked > 300)
  }
}
