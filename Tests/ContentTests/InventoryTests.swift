import Foundation
import ReadinessModel
import Testing

/// Everything that the source documents hold has its place in the checklist, or a reason why not.
@Suite("The inventory of the sources")
struct InventoryTests {
  private struct Item {
    let name: String
    let places: [(kind: String, id: String)]
    let reason: String
    let isInStatements: Bool
  }

  /// `Tests/Fixtures/inventory.json`.
  private func items() throws -> [Item] {
    let data = try Data(contentsOf: Content.fixtures.appending(path: "inventory.json"))
    let entries = try #require(try JSON.parse(Array(data)).object?["items"]?.array)
    return entries.map { entry in
      let places = (entry["places"]?.array ?? []).map { ($0["kind"]?.string ?? "", $0["id"]?.string ?? "") }
      return Item(
        name: entry["item"]?.string ?? "", places: places, reason: entry["reason"]?.string ?? "",
        isInStatements: entry["inStatements"] == .bool(true))
    }
  }

  /// What a kind of place may name.
  private func ids() throws -> [String: Set<String>] {
    let pack = try Content.checklist()
    let strategies = Set(pack.strategies.map(\.id))
    let learning = pack.learning
    let statements = Set(pack.statements.map(\.id))
    return [
      "statement": statements, "why": statements, "source": statements, "evidence": statements,
      "glossary": Set(pack.glossary.map(\.term)), "toolkit": Set(pack.toolkits.map(\.id)),
      "strategy": strategies, "module": Set(learning.modules.map(\.id)),
      "card": Set(learning.cards.map(\.id)), "timeline": Set(learning.timeline.map(\.id)),
      "fact": Set(learning.facts.map(\.id)), "contradiction": Set(learning.differences.map(\.id)),
      "indicator": Set(learning.indicators.map(\.id)), "reading": Set(learning.reading.map(\.id)),
    ]
  }

  @Test("It has 133 items, each once")
  func count() throws {
    let names = try items().map(\.name)
    #expect(names.count == 133)
    #expect(Set(names).count == 133)
  }

  @Test("Every item is found where the inventory says, or says why it is left out")
  func places() throws {
    let ids = try ids()
    for item in try items() {
      #expect(item.places.isEmpty != item.reason.isEmpty, "\(item.name)")
      for (kind, id) in item.places {
        #expect(ids[kind]?.contains(id) == true, "\(item.name): \(kind) \(id)")
      }
    }
  }

  @Test("123 items stand with a statement, 8 in the files for learning alone, 2 nowhere")
  func spread() throws {
    let items = try items()
    for item in items {
      let isInStatements = item.places.contains {
        ["statement", "why", "source", "evidence"].contains($0.kind)
      }
      #expect(isInStatements == item.isInStatements, "\(item.name)")
    }
    #expect(items.count(where: \.isInStatements) == 123)
    #expect(items.count { !$0.isInStatements && !$0.places.isEmpty } == 8)
    #expect(items.filter(\.places.isEmpty).map(\.name) == ["003-61", "004-00"])
  }
}
