import Foundation
import ReadinessModel
import Testing

/// “The right things, not only things done right”: what the highest level of each statement turns on.
@Suite("What green turns on")
struct RightThingsTests {
  /// Greens that a paper alone can reach, and why these may.
  static let paper = [
    "POS-01": "Publishing the statement is itself what trusts were asked to do; POS-02 asks what came of it.",
    "LEG-01": "A status in law is known or not; PAR-01 asks what came of it.",
    "LEG-05": "The law keeps this work with a public body; a note before approval is the only proof of that.",
    "INF-05": "The figure itself is the matter.",
    "TRN-01": "The ledger is what a successor takes over; it counts only when somebody has worked from it.",
  ]

  /// Greens that turn on what the trust itself decided, learned or put right.
  static let ownChange: Set = [
    "LDR-01", "LDR-05", "AWR-01", "AWR-02", "AWR-03", "PLN-01", "PLN-02", "PLN-04", "LEG-06", "LDU-05",
    "PRF-01", "PRF-07", "RES-01", "RES-03", "RES-06", "INF-01", "TRN-02", "WAL-03", "WAL-04",
  ]

  /// People and partners, as the checklist names them.
  private static var others: Regex<AnyRegexOutput>? {
    words(
      "people|partners?|districts?|victims?|residents?|committees?|members|readers|staff|community|communities",
      "associations?|groups|councils?|partnerships?|they|them|theirs|services?|boards|those|agency|areas|commissioner|office|person"
    )
  }
  /// What came of it.
  private static var results: Regex<AnyRegexOutput>? {
    words(
      "changed?|say|says|said|tell|told|knew|kept|helped|heard|gained?|agreed|used?|understood|better|won|found",
      "achieved|know how|taken up|taken it up|shows?|spared|met|moved|acted|caught up|settled|promised|name|fair",
      "saves|rests?|rested|put right|pressed|dropped|fitted|come of it|what it did|draws on|tried|shape|clear",
      "could say|made|answered|came of it|affected|works|mended")
  }

  private static func words(_ lists: String...) -> Regex<AnyRegexOutput>? {
    (try? Regex("\\b(" + lists.joined(separator: "|") + ")\\b"))?.wordBoundaryKind(.simple)
  }

  @Test("Greens turn on what changed for people or partners far more often than on a paper that exists")
  func majority() throws {
    let ids = try Content.checklist().statements.map(\.id)
    let forOthers = ids.filter { Self.paper[$0] == nil && !Self.ownChange.contains($0) }
    #expect(Set(Self.paper.keys).union(Self.ownChange).isSubset(of: ids))
    #expect(Self.ownChange.isDisjoint(with: Self.paper.keys))
    #expect(forOthers.count == 57)
    #expect(Self.ownChange.count == 19 && Self.paper.count == 5)
    #expect(forOthers.count * 2 > ids.count)
  }

  @Test("Every other green says whom it is about and what came of it")
  func greens() throws {
    let others = try #require(Self.others)
    let results = try #require(Self.results)
    for statement in try Content.checklist().statements where Self.paper[statement.id] == nil {
      let green = try #require(statement.descriptors.last).lowercased()
      #expect(green.contains(results), "\(statement.id): \(green)")
      if !Self.ownChange.contains(statement.id) {
        #expect(green.contains(others), "\(statement.id): \(green)")
      }
    }
  }

  @Test("A green on a register alone would be found")
  func found() throws {
    let results = try #require(Self.results)
    #expect(!"the register is complete, dated and signed.".contains(results))
  }
}
