import Foundation
import ReadinessModel
import Testing

/// Strategies, training and learning.
@Suite("What the checklist carries along")
struct LibraryTests {
  private func file(_ name: String) throws -> JSONObject {
    let place = Content.root.appending(path: "Resources/Packs/trust-localism-2.0/\(name).json")
    return try #require(try JSON.parse(Array(try Data(contentsOf: place))).object)
  }

  @Test("Strategies are kept word for word")
  func untouched() throws {
    let library = try Content.checklist().library
    #expect(library.keys.sorted() == ["strategies"])
    #expect(library["strategies"] == (try file("strategies")["strategies"]))
  }

  @Test("It has 6 strategies, 10 modules, 3 agendas, and all that is to be learnt")
  func counts() throws {
    let pack = try Content.checklist()
    let learning = pack.learning
    #expect(pack.library["strategies"]?.array?.count == 6)
    let counts = [
      learning.modules.count, learning.agendas.count, learning.cards.count, learning.timeline.count,
      learning.differences.count, learning.facts.count, learning.indicators.count, learning.reading.count,
    ]
    let wanted: [Int] = [10, 3, 6, 66, 18, 61, 19, 25]
    #expect(counts == wanted)
  }

  /// All texts that stand in a value, however deep.
  private func texts(in value: Any) -> Set<String> {
    if let text = value as? String { return [text] }
    return Mirror(reflecting: value).children.reduce(into: []) { $0.formUnion(texts(in: $1.value)) }
  }

  @Test("Every text of training and learning is read")
  func everyText() throws {
    let known = texts(in: try Content.checklist().learning)
    var count = 0
    func look(_ value: JSON) {
      for element in value.array ?? [] { look(element) }
      for member in value.object?.members ?? [] { look(member.value) }
      // Shorter ones are dates, and words that have become cases.
      guard let text = value.string, text.count > 12 else { return }
      count += 1
      #expect(known.contains(text), "\(text)")
    }
    for name in ["training", "learning"] { look(.object(try file(name))) }
    #expect(count > 1500)
  }

  @Test("What strategies name is there: statements, toolkits and sections")
  func references() throws {
    let pack = try Content.checklist()
    let known: [String: Set<String>] = [
      "statements": Set(pack.statements.map(\.id)), "toolkits": Set(pack.toolkits.map(\.id)),
      "sections": Set(pack.sections.map(\.id)),
    ]
    var named = 0
    func look(_ value: JSON, in place: String) {
      for element in value.array ?? [] { look(element, in: place) }
      for member in value.object?.members ?? [] {
        let references = (member.value.array ?? []).compactMap(\.string)
        if let known = known[member.key] {
          named += references.count
          for id in references { #expect(known.contains(id), "\(place), \(member.key): \(id)") }
        }
        look(member.value, in: place)
      }
    }
    for (name, value) in pack.library { look(value, in: name) }
    #expect(named > 100)
  }
}
