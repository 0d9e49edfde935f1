import Foundation
import ReadinessModel
import Testing

/// “The right things, not only things done right”: what the highest level of each statement turns on.
@Suite("What green turns on")
struct RightThingsTests {
  /// Greens that a paper alone can reach, and why these may.
  static let paper = [
    "POS-03":
      "What is offered and asked has to be agreed and looked at together; other statements ask what it gave.",
    "PLN-06": "Evidence behind a priority is what is left when a scheme of targets ends.",
    "PAR-08":
      "Nobody is in office yet: before the event nothing can have come of it; PAR-09 asks afterwards.",
    "PRF-01": "What a target would do has to be thought through before anybody feels it.",
    "RES-06": "A scheme's rewards have to be thought through before it is settled.",
    "INF-05": "The figure itself is the matter.",
    "TRN-02": "Terms of a contract are written or not; what they did shows when the trust is gone.",
  ]

  /// Greens that turn on what the trust itself decided, learned or put right.
  static let ownChange: Set = [
    "LDR-01", "AWR-01", "AWR-02", "LEG-06", "PLN-02", "PLN-05", "LDU-05", "COR-01", "RES-01", "INF-01",
    "WAL-04", "TRN-05",
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
    #expect(Self.ownChange.count == 12 && Self.paper.count == 7)
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
