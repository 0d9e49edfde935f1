import Foundation
import ReadinessModel
import Testing

@Suite("The sample assessment of Wales")
struct WelshSampleTests {
  private func standing() throws -> (Assessment, Pack, Standing) {
    let pack = try Content.checklist()
    let assessment = Assessment(try Content.sample("arad-coast"), redirects: pack.redirects)
    return (assessment, pack, Standing(assessment, pack))
  }

  @Test("It is of a made-up unit of the trust of Wales, named in both languages, as at March 2013")
  func organisation() throws {
    let (assessment, pack, _) = try standing()
    #expect(assessment.pack == PackReference(id: pack.id, version: pack.version))
    #expect(assessment.organisation?.id == "wales")
    #expect(assessment.scope.hasPrefix("Uned Glannau Arad / Arad Coast Unit"))
    #expect(assessment.asAt == Day("2013-03-31"))
  }

  @Test("It is two thirds answered, with what began and what ended meanwhile")
  func answered() throws {
    let (assessment, pack, standing) = try standing()
    #expect(standing.total.applicable == 71)
    #expect(standing.total.answered == 49)
    #expect(assessment.answer(to: "PAR-08") != .none)
    let index = try #require(pack.statements.firstIndex { $0.id == "PAR-08" })
    #expect(standing.states[index] == .notAsked)
    let asked = Set(pack.applicable(in: assessment.circumstances).map(\.id))
    #expect(asked.isSuperset(of: ["WAL-06", "PAR-09", "TRN-01"]))
    #expect(!asked.contains("PAR-02"))
  }

  @Test("Nothing in it is in conflict, and every answer is to a statement of the checklist")
  func whole() throws {
    let (assessment, pack, _) = try standing()
    #expect(assessment.conflicts.isEmpty)
    for change in try Content.sample("arad-coast").changes {
      for case .rate(let statement, let level, _) in change.operations.map(\.edit) {
        #expect(pack.statement(statement) != nil, "\(statement)")
        #expect(pack.scale.contains { $0.id == level }, "\(level)")
      }
    }
  }
}
