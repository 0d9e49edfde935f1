import Foundation
import ReadinessModel
import Testing

/// Strategies, training and learning: carried as they are, to be shown later.
@Suite("What the checklist carries along")
struct LibraryTests {
  private func file(_ name: String) throws -> JSONObject {
    let place = Content.root.appending(path: "Resources/Packs/trust-localism-2.0/\(name).json")
    return try #require(try JSON.parse(Array(try Data(contentsOf: place))).object)
  }

  @Test(
    "Every list of the three files is kept word for word", arguments: ["strategies", "training", "learning"])
  func untouched(_ name: String) throws {
    let library = try Content.checklist().library
    for member in try file(name).members { #expect(library[member.key] == member.value, "\(member.key)") }
  }

  @Test("It has 6 strategies, 10 modules, 3 agendas, and all that is to be learnt")
  func counts() throws {
    let library = try Content.checklist().library
    #expect(
      library.mapValues { $0.array?.count } == [
        "strategies": 6, "modules": 10, "agendas": 3, "cards": 6, "timeline": 66, "contradictions": 18,
        "facts": 61, "indicators": 19, "reading": 25,
      ])
  }

  @Test("What it names is there: statements, toolkits, sections, outcomes, modules and facts")
  func references() throws {
    let pack = try Content.checklist()
    func ids(_ name: String) -> Set<String> {
      Set((pack.library[name]?.array ?? []).compactMap { $0["id"]?.string })
    }
    let known: [String: Set<String>] = [
      "statements": Set(pack.statements.map(\.id)), "toolkits": Set(pack.toolkits.map(\.id)),
      "sections": Set(pack.sections.map(\.id)), "outcomes": Set(pack.outcomes.map(\.id)),
      "modules": ids("modules"), "facts": ids("facts"),
    ]
    var named = 0
    func look(_ value: JSON, in place: String) {
      for element in value.array ?? [] { look(element, in: place) }
      for member in value.object?.members ?? [] {
        // An agenda's outcomes are words.
        let references = (member.value.array ?? []).compactMap(\.string).filter { !$0.contains(" ") }
        if let known = known[member.key] {
          named += references.count
          for id in references { #expect(known.contains(id), "\(place), \(member.key): \(id)") }
        }
        look(member.value, in: place)
      }
    }
    for (name, value) in pack.library { look(value, in: name) }
    #expect(named > 500)
  }
}
