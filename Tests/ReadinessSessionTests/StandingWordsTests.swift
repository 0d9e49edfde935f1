import ReadinessModel
import ReadinessStore
import Testing

@testable import ReadinessSession

@MainActor
@Suite("Where we stand, in words")
struct StandingWordsTests {
  private let pack: Pack
  private let standing: Standing

  /// Two answers and a question in the first section.
  init() throws {
    pack = try PackLibrary(.current).load("trust-localism", version: "1.0")
    let start = try #require(Instant("2011-03-31T10:00:00Z"))
    var ids = ULID.Generator()
    var assessment = Assessment(header: Header(id: "words", created: start))
    let first = Array(pack.statements(in: pack.sections[0].id))
    let edits: [Edit] = [
      .rate(statement: first[0].id, level: "red"), .rate(statement: first[1].id, level: "green"),
      .dontKnow(statement: first[2].id, ask: "Ann", question: "?"),
    ]
    assessment.apply(assessment.change(edits, by: "p", at: start, id: ids.next(now: start)))
    standing = Standing(assessment, pack)
  }

  @Test("A section is named with its status, the reason and the counts by word")
  func section() throws {
    let section = pack.sections[0]
    let name = StandingWords.name(of: section, try #require(standing.section(section.id)), in: pack)
    #expect(name.hasPrefix(section.title + ": Red so far. "))
    #expect(name.contains(pack.statements(in: section.id).first?.id ?? "?"))
    #expect(name.contains("1 Red, 1 Green, 1 to ask about"))
  }

  @Test("What is not answered is told apart from the result")
  func counts() {
    let words = StandingWords.counts(standing.total)
    #expect(words.hasPrefix("2 of "))
    #expect(words.contains("still to answer; they do not affect the result."))
    #expect(words.hasSuffix("One question waits for an answer."))
  }

  @Test("An assessment without answers is not begun; a question begins it")
  func begun() {
    #expect(standing.total.isBegun)
    #expect(!Tally(scale: ["red"]).isBegun)
  }

  @Test(
    "Minutes are told to five, but not near the end",
    arguments: [(44, 45), (42, 40), (13, 15), (7, 7), (1, 1), (0, 1)])
  func minutes(exact: Int, told: Int) { #expect(ProgressWords.rounded(exact) == told) }
}
