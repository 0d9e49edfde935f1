import ReadinessModel
import Testing

@testable import ReadinessStore

@Suite("Joining copies in the file")
struct JoiningTests {
  /// The same id with other bytes, as no program of ours writes it.
  private func twin(of change: Change, _ text: String) -> Change {
    Change(
      id: change.id, at: change.at, by: change.by,
      operations: [Operation(.note(statement: "PLN-02", text: text))])
  }

  @Test(
    "Of two lines with one id both are in the file after joining, whichever counts", arguments: ["aa", "zz"])
  func bothKept(text: String) async throws {
    let place = try Workplace()
    let mine = note("mm")
    let file = try await place.assessment(changes: [mine])
    try place.write(
      [file.opened.journal.header.line, twin(of: mine, text).line, ""].joined(separator: "\n"),
      to: "copy.readiness")
    try await file.merge(place.path("copy.readiness"))
    await file.close()
    let lines = try place.text().split(separator: "\n").map(String.init)
    #expect(lines.contains(mine.line))
    #expect(lines.contains(twin(of: mine, text).line))
    #expect(Set(lines).count == lines.count, "each once")
  }

  @Test("What was erased in a copy leaves the file when its line is appended")
  func erased() async throws {
    let place = try Workplace()
    let mine = note("names a patient")
    let file = try await place.assessment(changes: [mine])
    file.append([Change(erasing: mine)])
    #expect(await file.flush())
    #expect(try !place.text().contains("patient"))
    await file.close()
  }
}
