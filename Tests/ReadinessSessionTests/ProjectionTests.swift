import Foundation
import ReadinessModel
import ReadinessStore
import TestDesk
import Testing

@testable import ReadinessSession

@MainActor
@Suite("Projections")
struct ProjectionTests {
  /// How many answers there are, and what it was told.
  final class AnswerCount: Projection {
    private(set) var count: Int
    private(set) var told: [Touched] = []

    init(_ assessment: Assessment, _ pack: Pack) { count = Self.count(assessment, pack) }

    func update(from assessment: Assessment, _ pack: Pack, _ touched: Touched) {
      count = Self.count(assessment, pack)
      told.append(touched)
    }

    private static func count(_ assessment: Assessment, _ pack: Pack) -> Int {
      pack.statements.count { assessment.answer(to: $0.id).level != nil }
    }
  }

  @Test("One is made when it is asked for, and follows one's own changes, undone ones, and those of others")
  func follows() async throws {
    let desk = try Desk()
    let document = try await desk.document()
    let statements = document.overview.statements
    document.rate(statements[0], "red")
    let answers = document.projection(AnswerCount.self)
    #expect(answers.count == 1 && answers.told.isEmpty)
    #expect(document.projection(AnswerCount.self) === answers)
    document.rate(statements[1], "green")
    #expect(answers.count == 2)
    #expect(answers.told.last?.statements == [statements[1].id])
    try document.undo()
    #expect(answers.count == 1)
    // Somebody else's, through the file.
    #expect(await document.flush())
    let other = try await AssessmentFile.open(document.file.path, in: .current)
    var ids = ULID.Generator(after: other.opened.journal.greatestID)
    let change = Assessment(other.opened.journal).change(
      [.rate(statement: statements[2].id, level: "amber")], by: "p-2", at: .now(), id: ids.next())
    try await other.appendAndWait(change)
    await other.close()
    await eventually { answers.count >= 2 }
    #expect(answers.count == 2 && answers.told.last?.statements.contains(statements[2].id) == true)
    await document.close()
  }
}
