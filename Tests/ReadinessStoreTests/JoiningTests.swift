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
    "Of two lines with one id both are in the file, whichever counts", arguments: ["aa", "zz"])
  func bothKept(text: String) async throws {
    let place = try Workplace()
    let mine = note("mm")
    let file = try await place.assessment(changes: [mine])
    for _ in 1...2 { try await file.appendAndWait(twin(of: mine, text)) }
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

  @Test("A copy that a sync program puts beside an open file is spoken of once, if it has something new")
  func copyAppears() async throws {
    let place = try Workplace()
    await (try place.assessment()).close()
    let file = try await AssessmentFile.open(place.path(), in: place.surroundings(watches: true))
    let news = note("made on the other computer")
    try place.write(try place.text(), to: "spring.same.readiness")
    try place.write(try place.text() + news.line + "\n", to: "spring.sync-conflict-20261128.readiness")
    try place.write("not ours\n", to: "else.readiness")
    file.append(note("mine"))
    var spoken: [[String]] = []
    let collecting = Task {
      var spoken: [[String]] = []
      for await case .notice(let warning) in file.events {
        if case .conflictCopies(let copies) = warning.kind { spoken.append(copies) }
      }
      return spoken
    }
    try await Task.sleep(for: .milliseconds(500))
    try place.write(
      try place.text("spring.sync-conflict-20261128.readiness"), to: "spring.sync-conflict-20261128.readiness"
    )
    try await Task.sleep(for: .milliseconds(500))
    await file.close()
    spoken = await collecting.value
    #expect(spoken == [[place.path("spring.sync-conflict-20261128.readiness")]])
  }

  @Test("A copy is spare only if every line of it is in the other file, and all of it can be read")
  func holdsAll() async throws {
    let place = try Workplace()
    let file = try await place.assessment()
    try await file.saveCopy(to: place.path("copy.readiness"))
    let library = Library(place.folder, places: place.places)
    #expect(await library.holdsAll(of: place.path("copy.readiness"), in: place.path()))
    #expect(await !library.holdsAll(of: place.path(), in: place.path()), "a file is no copy of itself")
    let whole = try place.text("copy.readiness")
    try place.write(whole + note("new").line + "\n", to: "copy.readiness")
    #expect(await !library.holdsAll(of: place.path("copy.readiness"), in: place.path()))
    try place.write(whole + "{\"id\":\"torn", to: "copy.readiness")
    #expect(await !library.holdsAll(of: place.path("copy.readiness"), in: place.path()))
    await (try place.assessment("another.readiness")).close()
    #expect(await !library.holdsAll(of: place.path("another.readiness"), in: place.path()))
    await file.close()
  }

  @Test("Of several copies mine is the one in which I worked last")
  func mine() async throws {
    let place = try Workplace()
    let file = try await place.assessment()
    try await file.saveCopy(to: place.path("a.readiness"))
    try await file.appendAndWait(note("mine"))
    await file.close()
    let library = Library(place.folder, places: place.places)
    let paths = [place.path("a.readiness"), place.path()]
    #expect(await library.lastWorkedOn(paths, by: ["p-test"]) == place.path())
    #expect(await library.lastWorkedOn(paths, by: ["p-other"]) == place.path("a.readiness"))
  }
}
