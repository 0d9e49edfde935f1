import ReadinessModel
import ReadinessStore
import TestDesk
import Testing

@testable import ReadinessSession

@MainActor
@Suite("An open assessment goes over to another version")
struct MovingTests {
  private let desk: Desk
  private let packs = PackLibrary(.current)
  private let new: Pack

  init() throws {
    desk = try Desk()
    new = try packs.load("trust-localism", version: "2.0")
  }

  private func statement(_ id: String) throws -> Statement { try #require(desk.pack.statement(id)) }

  @Test("All that is shown is of the new version at once; one Undo takes it back, and Redo goes there again")
  func thereAndBack() async throws {
    let document = try await desk.document()
    document.rate(try statement("LDR-01"), "red")
    let plan = document.move(to: new)
    #expect(plan.decisions.isEmpty && plan.old.version == "1.0")
    let (overview, asked) = (document.overview, document.overview.statements.count)
    #expect(document.move(to: new, by: packs.moving(to: new), keeping: [:]))
    #expect(document.pack.version == "2.0" && document.answering.pack.version == "2.0")
    #expect(document.overview !== overview && document.overview.statements.count == plan.asked)
    #expect(document.state(of: "LDR-01")?.answer == .level("red"))
    #expect(document.assessment.answersInEarlierWords(in: new) { try? packs.load($0) } == ["LDR-01"])
    #expect(document.undoing.undo == "checklist")
    #expect(try document.undo() != nil)
    #expect(document.pack.version == "1.0" && document.overview.statements.count == asked)
    #expect(document.state(of: "LDR-01")?.answer == .level("red"))
    #expect(try document.redo() != nil)
    #expect(document.pack.version == "2.0")
    await document.close()
    let moved = try await Work.read(desk.path("desk"), in: .current, packs: packs, told: { _ in })
    #expect(moved.pack.version == "2.0" && moved.other == nil)
  }

  @Test(
    "What is to be decided holds it back; decided, Undo gives each of the statements its own answer again")
  func deciding() async throws {
    let document = try await desk.document()
    let joined = try #require(
      new.statements.lazy.map { now in
        desk.pack.statements.filter { new.statement($0.id)?.id == now.id }
      }.first { $0.count > 1 })
    document.rate(joined[0], "red")
    document.rate(joined[1], "green")
    let decision = try #require(document.move(to: new).decisions.first)
    let changes = packs.moving(to: new)
    #expect(!document.move(to: new, by: changes, keeping: [:]))
    #expect(document.pack.version == "1.0" && document.assessment.pack?.version == "1.0")
    #expect(document.move(to: new, by: changes, keeping: [decision.id: .level("red")]))
    #expect(document.state(of: decision.id)?.answer == .level("red"))
    #expect(document.overview.conflicts.isEmpty)
    _ = try document.undo()
    #expect(document.state(of: joined[0].id)?.answer == .level("red"))
    #expect(document.state(of: joined[1].id)?.answer == .level("green"))
    _ = try document.redo()
    #expect(document.state(of: decision.id)?.answer == .level("red"))
    await document.close()
  }

  @Test("Moved by somebody else, it is shown with the version that it answers since")
  func elsewhere() async throws {
    let document = try await desk.document()
    document.rate(try statement("LDR-01"), "amber")
    #expect(await document.flush())
    let ann = Person(id: "p-other", name: "Other", role: "")
    try await Work.move(desk.path("desk"), to: new, from: packs, by: ann, in: .current)
    #expect(await eventually { document.answering.wanted != nil })
    await document.findChecklist(in: packs)
    #expect(document.pack.version == "2.0" && document.answering.wanted == nil)
    #expect(document.state(of: "LDR-01")?.answer == .level("amber"))
    await document.close()
  }
}
