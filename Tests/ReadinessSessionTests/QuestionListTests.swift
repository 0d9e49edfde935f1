import ReadinessModel
import Testing

@testable import ReadinessSession

@Suite("Questions by whom to ask")
struct QuestionListTests {
  @Test("Questions are grouped by name whatever the case and the spaces; nobody comes last")
  func groups() throws {
    let questions = try self.questions([
      ("S1", ""), ("S2", "Head of finance"), ("S3", "Ann Lee"), ("S4", " head of Finance "),
    ])
    let list = QuestionList(questions, showing: .open)
    #expect(list.groups.map(\.ask) == ["Ann Lee", "Head of finance", ""])
    #expect(list.groups[1].questions.map(\.statement) == ["S2", "S4"])
    #expect(list.count == 4)
  }

  @Test("An answered question moves to the other list")
  func answered() throws {
    let questions = try self.questions([("S1", "Ann"), ("S2", "Ann")], answering: "S1")
    let open = QuestionList(questions, showing: .open)
    #expect(open.groups.flatMap(\.questions).map(\.statement) == ["S2"])
    #expect(open.answered == 1)
    #expect(
      QuestionList(questions, showing: .answered).groups.flatMap(\.questions).map(\.statement) == ["S1"])
  }

  /// Questions as an assessment makes them.
  private func questions(
    _ asked: [(statement: String, ask: String)], answering answered: String? = nil
  ) throws -> [Question] {
    var ids = ULID.Generator()
    let start = try #require(Instant("2011-03-01T10:00:00Z"))
    var assessment = Assessment(header: Header(id: "t", created: start))
    var edits = asked.map { Edit.dontKnow(statement: $0.statement, ask: $0.ask, question: "?") }
    if let answered { edits.append(.rate(statement: answered, level: "red")) }
    for (place, edit) in edits.enumerated() {
      let moment = start.advanced(byMilliseconds: Int64(place) * 1000)
      assessment.apply(assessment.change([edit], by: "p", at: moment, id: ids.next(now: moment)))
    }
    return assessment.questions
  }
}
