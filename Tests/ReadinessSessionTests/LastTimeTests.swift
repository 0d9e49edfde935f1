import Foundation
import ReadinessModel
import TestDesk
import Testing

@testable import ReadinessSession
@testable import ReadinessStore

@MainActor
@Suite("Starting from last time, erasing and comparing, in an open assessment")
struct LastTimeTests {
  private func entries(_ texts: [JSON]) -> [LibraryEntry] {
    texts.enumerated().compactMap { index, json in LibraryEntry(json, path: "/tmp/\(index).readiness") }
  }

  @Test(
    "Offered is what is of the same organisation and checklist and speaks of an earlier day, the latest first"
  )
  func offered() async throws {
    let document = try await Desk().document()
    let draft = NewAssessment(document.pack, name: "", today: Day.today())
    draft.asAt = Day("2011-09-30")
    let pack = JSON.string(document.pack.id)
    let all = entries([
      ["title": "Northmoor Trust", "changed": 1, "packID": pack, "asAt": "2010-09-30"],
      ["title": "NORTHMOOR trust", "changed": 1, "packID": pack, "asAt": "2011-03-31"],
      ["title": "Northmoor Trust", "changed": 1, "packID": pack, "asAt": "2011-09-30"],
      ["title": "Northmoor Trust", "changed": 1, "packID": "other", "asAt": "2011-03-31"],
      ["title": "Southmoor Trust", "changed": 1, "packID": pack, "asAt": "2011-03-31"],
      ["title": "Northmoor Trust", "changed": 1, "packID": pack, "asAt": "2011-03-31", "problem": "damaged"],
    ])
    #expect(draft.earlier(among: all).isEmpty)
    draft.type(organisation: "Northmoor Trust ")
    #expect(draft.earlier(among: all).map(\.path) == ["/tmp/1.readiness", "/tmp/0.readiness"])
    await document.close()
  }

  @Test(
    "Where an organisation is that the checklist does not know is taken from last time, until another is typed"
  )
  func whereItIs() async throws {
    let document = try await Desk().document()
    let draft = NewAssessment(document.pack, name: "", today: Day.today())
    draft.asAt = Day("2011-09-30")
    let nation = try #require(document.pack.nations.last?.id)
    let all = entries([
      [
        "title": "Nowhere Trust", "changed": 1, "packID": .string(document.pack.id), "asAt": "2011-03-31",
        "nation": .string(nation), "tiers": [],
      ]
    ])
    draft.type(organisation: "Nowhere Trust")
    draft.endTyping()
    #expect(draft.missing != nil)
    draft.takeWhere(from: all)
    #expect(draft.nation == nation && draft.tiers?.isEmpty == true && draft.missing == nil)
    draft.tiers = nil
    draft.takeWhere(from: all)
    #expect(draft.tiers == nil, "what somebody took back stays so")
    draft.tiers = []
    draft.type(organisation: "Nowhere Trusts")
    #expect(draft.nation == nil && draft.tiers == nil)
    await document.close()
  }

  @Test("It is one step of Undo; “=” answers as last time, and where nothing is known of it answers nothing")
  func started() async throws {
    let desk = try Desk()
    let old = try await desk.document()
    let two = Array(old.overview.statements.prefix(3))
    old.rate(two[0], "red")
    old.doesNotApply(two[2], reason: "No prison")
    _ = old.addEvidence(title: "Minutes", for: [two[0].id])
    let last = LastTime(
      Comparison.Side(old.assessment, old.pack), to: old.pack, in: old.assessment.circumstances)
    await old.close()
    let document = try await desk.document(name: "new")
    document.start(from: last, Set(LastTime.Part.allCases), at: desk.path("desk"))
    let state = try #require(document.state(of: two[0].id))
    #expect(state.lastTime?.level == "red" && state.answer == .none)
    #expect(document.lastTimeTag(state, at: "red").hasPrefix("last time, "))
    #expect(document.lastTimeTag(state, at: "green").isEmpty)
    #expect(document.overview.standing.total.answered == 0)
    #expect(document.answer(two[0], byKey: "=") && state.answer == .level("red"))
    #expect(!document.answer(two[1], byKey: "="))
    let third = try #require(document.state(of: two[2].id))
    #expect(document.lastTimeWords(third).contains("Does not apply: “No prison”") && third.answer == .none)
    #expect(document.answer(two[2], byKey: "=") && third.answer == .doesNotApply(reason: "No prison"))
    try document.undo()
    try document.undo()
    #expect(state.answer == .none && document.undoing.undo == "start from last time")
    try document.undo()
    #expect(state.lastTime == nil && document.shelf.register.entries.isEmpty && document.undoing.undo == nil)
    await document.close()
  }

  @Test("What is erased is gone from the window and from Undo; the question says what goes")
  func erased() async throws {
    let document = try await Desk().document()
    let statement = try #require(document.overview.statements.first)
    #expect(document.question(erasing: .note(statement.id)) == nil)
    document.rate(statement, "red")
    let id = document.addEvidence(title: "Mrs Secret’s letter", for: [statement.id])
    let question = try #require(document.question(erasing: .evidence(id)))
    #expect(question.text == "Erase “Mrs Secret’s letter” for good?")
    #expect(question.details.contains("used for 1 statement") && !question.details.contains("Progress"))
    let answer = try #require(document.question(erasing: .answer(statement.id)))
    #expect(answer.details.contains("Progress shows a gap where it counted."))
    try await document.erase(.evidence(id))
    #expect(await eventually { document.shelf.register.entries.isEmpty })
    #expect(document.undoing.undo == Subject.answer(statement.id).words)
    #expect(try !String(contentsOfFile: document.file.path, encoding: .utf8).contains("Mrs Secret"))
    await document.close()
  }

  @Test(
    "Another assessment can be compared with where it is of the same organisation, and is refused where not")
  func compared() async throws {
    let desk = try Desk()
    let document = try await desk.document()
    let packs = PackLibrary(.current)
    let statement = try #require(document.overview.statements.first)
    document.rate(statement, "green")
    await #expect(throws: Comparison.OtherOrganisation.self) {
      try await document.earlier(at: Places.current.sample, packs: packs, in: .current)
    }
    await document.close()
  }
}
