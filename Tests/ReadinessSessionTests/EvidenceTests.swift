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

  @Test("Places beyond fifty, which another program wrote, stay when the others are changed")
  func manyPlaces() async throws {
    let document = try await Desk().document()
    let id = document.addEvidence(title: "Minutes", for: [])
    let names = (1...53).map { "shelf \($0)" }
    let written = JSON.array(names.map { .object(["words": .string($0)]) })
    document.perform([.setFields(Evidence.row(id), values: [Evidence.places.name: written])])
    func raw() -> [String] {
      document.assessment.evidence(id)?.values[Evidence.places.name]?.array?
        .compactMap { $0.object?["words"]?.string } ?? []
    }
    let places = try #require(document.assessment.evidence(id)?.places)
    #expect(places.count == Place.limit && raw() == names)
    document.replace(places[0], with: .words("desk"), of: id)
    #expect(raw() == ["desk"] + names.dropFirst())
    document.replacePlaces(of: id, with: Array(places.dropFirst(2)))
    #expect(raw() == Array(names.dropFirst(2)))
    await document.close()
  }

  @Test(
    "A copy beside the assessment is one change; Undo leads back to where the file was, and the copy stays")
  func copies() async throws {
    let desk = try Desk()
    let document = try await desk.document()
    let folder = desk.folder.appending(path: "elsewhere")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "minutes.pdf").path
    try Data("abc".utf8).write(to: URL(filePath: path))
    let id = try #require(try await document.takeIn([path], for: nil).evidence.first)
    let before = try #require(document.assessment.evidence(id)?.places.first)
    #expect(document.placeBeforeCopying(before, of: id) == nil)
    try await document.copyBeside(before, of: id)
    let copy = try #require(document.assessment.evidence(id)?.places.first)
    let copied = desk.folder.appending(path: "desk evidence/minutes.pdf").path
    #expect(copy != before && FileManager.default.fileExists(atPath: copied))
    #expect(document.placeBeforeCopying(copy, of: id) == before)
    try document.undo()
    #expect(document.assessment.evidence(id)?.places == [before])
    try document.redo()
    document.leaveWhereItWas(copy, of: id)
    #expect(document.assessment.evidence(id)?.places == [before])
    #expect(FileManager.default.fileExists(atPath: copied) && FileManager.default.fileExists(atPath: path))
    await document.close()
  }

  @Test("A file that is found again is the same, another, or one of which nobody noted what it was")
  func foundAgain() async throws {
    let desk = try Desk()
    let document = try await desk.document()
    func write(_ text: String, _ name: String) throws -> String {
      let path = desk.folder.appending(path: name).path
      try Data(text.utf8).write(to: URL(filePath: path))
      return path
    }
    let path = try write("abc", "minutes.pdf")
    let id = try #require(try await document.takeIn([path], for: nil).evidence.first)
    let place = try #require(document.assessment.evidence(id)?.places.first)
    try FileManager.default.removeItem(atPath: path)
    document.lookAtFiles()
    await eventually { document.fileWatch.states[place] == .missing }
    #expect(document.troubledEvidence == [id])
    let same = try await document.look(at: write("abc", "moved.pdf"), insteadOf: place)
    #expect(same.finding == .same)
    #expect(try await document.look(at: write("abcd", "other.pdf"), insteadOf: place).finding == .different)
    let unmarked = Place.file(FilePlace("minutes.pdf"))
    #expect(try await document.look(at: write("x", "third.pdf"), insteadOf: unmarked).finding == .unknown)
    await #expect(throws: StoreProblem.self) {
      try await document.look(at: desk.path("desk"), insteadOf: place)
    }
    document.replace(place, with: same.place, of: id)
    document.lookAtFiles()
    await eventually { document.fileWatch.states[same.place] == .unchanged }
    #expect(document.troubledEvidence.isEmpty)
    try document.undo()
    #expect(document.assessment.evidence(id)?.places == [place])
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

  @Test("A document of a part is evidence; that more was written there is said until it is undone")
  func partDocument() async throws {
    let desk = try Desk()
    let document = try await desk.document()
    let toolkit = try #require(document.pack.toolkit("TK01"))
    let template = try #require(toolkit.templates.first { !$0.headings.isEmpty })
    let row = try #require(document.list(toolkit.list(of: template))?.row(template.headings[0].id))
    document.write([(OutlineEntry.text.name, "A trust.")], in: row)
    let path = desk.folder.appending(path: "position.odt").path
    try Data("abc".utf8).write(to: URL(filePath: path))
    let part = document.document(of: template, toolkit)
    let served = document.assessment.statementsServed(by: toolkit, in: document.pack)
    let id = try await document.keep(part, writtenTo: path, for: served)
    let entry = try #require(document.assessment.evidence(id))
    #expect(!served.isEmpty && document.shelf.register.useCount(of: id) == served.count)
    #expect(entry.places.count == 2)
    let place = try #require(entry.places.last)
    #expect(document.fileWatch.states[place] == .unchanged)
    document.write([(OutlineEntry.text.name, "A trust of 2010.")], in: row)
    #expect(document.fileWatch.states[place] == .changed && document.troubledEvidence == [id])
    try document.undo()
    #expect(document.fileWatch.states[place] == .unchanged)
    try document.undo()
    #expect(document.assessment.evidence(id) == nil, "file, days and uses were one change")
    await document.close()
  }
}
