import Glibc
import ReadinessModel
import Testing

@testable import ReadinessStore

@Suite("Saving")
struct SavingTests {
  @Test("What was saved is there when the file is opened again")
  func saved() async throws {
    let place = try Workplace()
    let file = try await place.assessment()
    let change = note("We met the council's officers")
    try await file.appendAndWait(change)
    #expect(await file.close())
    let again = try await AssessmentFile.open(place.path(), in: place.surroundings())
    #expect(again.opened.journal[change.id] == change)
    #expect(again.opened.warnings.isEmpty)
    #expect(try FileIdentity.look(at: place.path()).mode & 0o777 == 0o600)
    await again.close()
  }

  @Test("Changes that pile up are all saved, and told in order")
  func pile() async throws {
    let place = try Workplace()
    let file = try await place.assessment()
    let changes = (0..<200).map { note("note \($0)") }
    for change in changes { file.append(change) }
    #expect(await file.flush())
    await file.close()
    var told: [Change.ID] = []
    for await event in file.events {
      if case .saved(let ids, _) = event { told += ids }
    }
    #expect(told == changes.map(\.id))
    let journal = try await AssessmentFile.read(place.path(), in: place.surroundings()).journal
    #expect(changes.allSatisfy(journal.contains))
  }

  @Test("A file that is there already is not created over")
  func createOver() async throws {
    let place = try Workplace()
    try place.write("something else")
    let problem = await #expect(throws: StoreProblem.self) { _ = try await place.assessment() }
    #expect(problem?.kind == .alreadyThere)
    #expect(problem?.words.contains("“spring.readiness”") == true)
    #expect(try place.text() == "something else")
  }
}
