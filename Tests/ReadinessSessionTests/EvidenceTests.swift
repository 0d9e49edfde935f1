import Foundation
import ReadinessModel
import ReadinessStore
import TestDesk
import Testing

@testable import ReadinessSession

@MainActor
@Suite("Evidence of an open assessment")
struct EvidenceTests {
  private func statements(_ document: AssessmentDocument) -> [Statement] {
    Array(document.overview.statements.prefix(5))
  }

  @Test("One piece on five statements is one entry, used five times, and follows undo")
  func fiveStatements() async throws {
    let document = try await Desk().document()
    let five = statements(document)
    for statement in five { document.rate(statement, "green") }
    let id = document.addEvidence(title: "Board minutes", for: [five[0].id])
    for statement in five.dropFirst() { document.use(id, for: statement.id) }
    let shelf = document.shelf
    #expect(shelf.register.entries.count == 1 && shelf.register.useCount(of: id) == 5)
    #expect(shelf.support.counts.current == 5 && shelf.support.carries(id) == 5)
    #expect(shelf.entries(matching: "minut").map(\.uses) == [5])
    try document.undo()
    #expect(shelf.register.useCount(of: id) == 4 && shelf.support.counts.none == 1)
    document.stopUsing(id, for: five[0].id)
    document.takeOut(evidence: id)
    #expect(shelf.register.entries.isEmpty && shelf.support.counts.none == 5)
    try document.undo()
    #expect(shelf.register.useCount(of: id) == 3)
    await document.close()
  }

  @Test(
    "A file becomes an entry with its name, its day and its digest; the same file again is the same entry")
  func takeIn() async throws {
    let desk = try Desk()
    let document = try await desk.document()
    let path = desk.folder.appending(path: "Budget book.ods").path
    try Data("abc".utf8).write(to: URL(filePath: path))
    let two = statements(document)
    let first = try await document.takeIn([path, "https://a.example/x"], for: two[0].id)
    #expect(first.new == 2)
    let id = try #require(first.evidence.first)
    let entry = try #require(document.assessment.evidence(id))
    #expect(entry.title == "Budget book" && entry.date == Day.today())
    let place = try #require(entry.places.first)
    let file = try #require({ if case .file(let file) = place { file } else { nil } }())
    #expect(
      file.path == "Budget book.ods" && file.mark?.size == 3
        && file.mark?.sha256.hasPrefix("ba7816bf") == true)
    let again = try await document.takeIn([path], for: two[1].id)
    #expect(again.new == 0 && again.evidence == [id] && document.shelf.register.useCount(of: id) == 2)
    // All that was dropped together is taken back together.
    try document.undo()
    try document.undo()
    #expect(document.shelf.register.entries.isEmpty)
    await #expect(throws: StoreProblem.self) {
      try await document.takeIn([desk.path("desk")], for: two[0].id)
    }
    #expect(document.shelf.register.entries.isEmpty)
    await document.close()
  }

  @Test("Typed into a field, words are one change at the end, and what is typed back is none")
  func typing() async throws {
    let document = try await Desk().document()
    let id = document.addEvidence(title: "Minutes")
    let before = document.assessment.changes.count
    let typing = RowTyping(document.evidenceRow(id), in: document)
    typing.type("Minutes of", as: Evidence.title.name)
    typing.type("Minutes of May", as: Evidence.title.name)
    #expect(document.assessment.evidence(id)?.title == "Minutes")
    document.leaveField()
    #expect(document.assessment.evidence(id)?.title == "Minutes of May")
    #expect(document.assessment.changes.count == before + 1)
    typing.type("x", as: Evidence.owner.name)
    typing.type("", as: Evidence.owner.name)
    document.leaveField()
    #expect(document.assessment.changes.count == before + 1)
    await document.close()
  }

  @Test("Entries are found by title, kind, owner and place, shown by what is amiss, and sorted")
  func finding() async throws {
    let document = try await Desk().document()
    let green = statements(document)[0]
    document.rate(green, "green")
    let old = document.addEvidence(
      title: "Agreement", date: Day("2009-01-01"), places: [.words("Blue binder")])
    document.write("2010-01-01", into: Evidence.reviewBy, of: old)
    document.write("Ann Lee", into: Evidence.owner, of: old)
    document.write("minutes", into: Evidence.kind, of: old)
    let new = document.addEvidence(title: "budget", date: Day("2010-05-01"), for: [green.id])
    let shelf = document.shelf
    for words in ["agree", "blue", "lee", "Minutes"] {
      #expect(shelf.entries(matching: words).map(\.id) == [old], "\(words)")
    }
    #expect(shelf.entries().map(\.id) == [old, new] && shelf.entries(by: .date).map(\.id) == [new, old])
    #expect(
      shelf.entries(by: .reviewBy).map(\.id) == [old, new]
        && shelf.entries(by: .uses).map(\.id) == [new, old])
    #expect(
      shelf.entries(showing: .unused).map(\.id) == [old] && shelf.entries(showing: .past).map(\.id) == [old])
    #expect(shelf.entries(showing: .past, keeping: new).count == 2)
    #expect(shelf.kinds == ["minutes"] && shelf.owners == ["Ann Lee"])
    #expect(shelf.entries(showing: .owner("ann lee")).map(\.id) == [old])
    await document.close()
  }
}
