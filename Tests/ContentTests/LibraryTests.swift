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

  @Test("It has 6 strategies, 10 modules, 3 agendas, and all that is to be learnt")
  func counts() throws {
    let pack = try Content.checklist()
    let learning = pack.learning
    #expect(pack.strategies.map(\.actions.count) == [18, 19, 12, 12, 13, 15])
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

  @Test("Every text of strategies, training and learning is read")
  func everyText() throws {
    let pack = try Content.checklist()
    let known = texts(in: pack.learning).union(texts(in: pack.strategies))
    var count = 0
    func look(_ value: JSON) {
      for element in value.array ?? [] { look(element) }
      for member in value.object?.members ?? [] { look(member.value) }
      // Shorter ones are dates, and words that have become cases.
      guard let text = value.string, text.count > 12 else { return }
      count += 1
      #expect(known.contains(text), "\(text)")
    }
    for name in ["strategies", "training", "learning"] { look(.object(try file(name))) }
    #expect(count > 1500)
  }
}
