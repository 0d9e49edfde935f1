import Foundation
import ReadinessModel
import ReadinessStore
import TestDesk
import Testing

@testable import ReadinessSession

@MainActor
@Suite("Joining copies of an assessment")
struct JoiningTests {
  /// An assessment and a copy of it, in which somebody else answered.
  private func pair(
    _ desk: Desk, mine: (AssessmentDocument) -> Void = { _ in }, theirs: (AssessmentDocument) -> Void,
    as name: String = "Bob Example"
  ) async throws -> AssessmentDocument {
    let document = try await desk.document()
    #expect(await document.flush())
    try await desk.copy(name: "theirs", as: name, theirs)
    mine(document)
    return document
  }

  private func news(_ paths: [String], for document: AssessmentDocument) async throws -> CopiesNews {
    try await document.news(in: paths, places: .current)
  }

  @Test("What a copy brings is said before anything is joined")
  func said() async throws {
    let desk = try Desk()
    let (one, two, three) = (desk.pack.statements[0], desk.pack.statements[1], desk.pack.statements[2])
    let document = try await pair(desk) { mine in
      mine.rate(one, "red")
      mine.rate(three, "amber")
    } theirs: { theirs in
      theirs.rate(one, "green")
      theirs.rate(two, "amber")
      theirs.rate(three, "amber")
    }
    let news = try await news([desk.path("theirs")], for: document)
    #expect(news.authors == [.init(name: "Bob Example", changes: 3)])
    #expect(news.countWords == "3 changes by Bob Example")
    #expect(news.linesToSettle(in: desk.pack).map(\.title) == ["\(one.id) \(one.title)"])
    let settle = try #require(news.linesToSettle(in: desk.pack).first?.words)
    #expect(settle.contains("Green (Bob Example)") && settle.contains("Red (Ann Example)"), "\(settle)")
    #expect(
      news.linesOfArrivals(in: desk.pack) == [.init(title: "\(two.id) \(two.title)", words: "▲ Amber")])
    #expect(document.state(of: two.id)?.answer == ReadinessModel.Answer.none, "looking joins nothing")
    await document.close()
  }

  /// What is touched is a set, and its order another in every run.
  @Test("What is said of one statement stands in the same order every time")
  func order() async throws {
    let desk = try Desk()
    let statements = desk.pack.statements.prefix(12)
    let document = try await pair(desk) { theirs in
      for statement in statements {
        theirs.rate(statement, "amber")
        theirs.type(note: "Seen in March", on: statement.id)
        theirs.leaveField()
        theirs.flag(statement, true)
      }
    }
    let lines = try await news([desk.path("theirs")], for: document).linesOfArrivals(in: desk.pack)
    #expect(lines.map(\.title) == statements.flatMap { Array(repeating: "\($0.id) \($0.title)", count: 3) })
    let words = stride(from: 0, to: lines.count, by: 3).map { lines[$0..<($0 + 3)].map(\.words) }
    #expect(Set(words).count == 1 && words[0][0] == "▲ Amber", "\(words)")
    await document.close()
  }

  @Test("Joined into mine, taken back without a trace in the file, joined again and kept")
  func undo() async throws {
    let desk = try Desk()
    let (one, two) = (desk.pack.statements[0], desk.pack.statements[1])
    let document = try await pair(desk) {
      $0.rate(one, "red")
    } theirs: { theirs in
      theirs.rate(one, "green")
      theirs.rate(two, "amber")
      theirs.type(note: "Seen in March", on: two.id)
    }
    #expect(await document.flush())
    let before = try Data(contentsOf: URL(filePath: desk.path("desk")))
    let news = try await news([desk.path("theirs")], for: document)
    document.join(news)
    #expect(document.state(of: two.id)?.answer == .level("amber"))
    #expect(document.overview.conflicts.count == 1)
    #expect(document.undoing.undo == "joining of “theirs”")

    #expect(try document.undo()?.name == "joining of “theirs”")
    #expect(document.state(of: two.id)?.answer == ReadinessModel.Answer.none)
    #expect(document.state(of: two.id)?.note == "")
    #expect(document.state(of: one.id)?.answer == .level("red"))
    #expect(document.overview.conflicts.isEmpty)
    #expect(document.undoing.undo == "answer to \(one.id)", "the step before is next")
    #expect(await document.flush())
    #expect(try Data(contentsOf: URL(filePath: desk.path("desk"))) == before)

    // The copy can be joined another time: nothing overruled it.
    document.join(try await self.news([desk.path("theirs")], for: document))
    try document.undo()
    #expect(document.undoing.redo == "joining of “theirs”")
    try document.redo()
    await document.close()
    let again = try await desk.open()
    #expect(again.state(of: two.id)?.note == "Seen in March")
    #expect(again.overview.conflicts.count == 1)
    await again.close()
    let theirs = try await desk.open("theirs")
    #expect(theirs.state(of: one.id)?.answer == .level("green"), "the copy is as it was")
    await theirs.close()
  }

  @Test("What is done next builds on what was joined, and Undo takes back that, not the joining")
  func next() async throws {
    let desk = try Desk()
    let (one, two) = (desk.pack.statements[0], desk.pack.statements[1])
    let document = try await pair(desk) { _ in
    } theirs: {
      $0.rate(one, "green")
    }
    document.join(try await news([desk.path("theirs")], for: document))
    document.rate(one, "amber")
    document.rate(two, "red")
    #expect(document.undoing.undo == "answer to \(two.id)")
    try document.undo()
    try document.undo()
    #expect(document.state(of: one.id)?.answer == .level("green"))
    #expect(document.undoing.undo == nil)
    await document.close()
    let again = try await desk.open()
    #expect(again.state(of: one.id)?.answer == .level("green"))
    await again.close()
  }

  @Test("What was joined is in the file after the pause, without anybody doing anything")
  func pause() async throws {
    let desk = try Desk()
    let statement = desk.pack.statements[0]
    var pace = TypingPace()
    pace.joining = .milliseconds(50)
    let document = try await desk.document(pace: pace)
    #expect(await document.flush())
    try await desk.copy(name: "theirs", as: "Bob Example") { $0.rate(statement, "green") }
    document.join(try await news([desk.path("theirs")], for: document))
    await eventually { document.undoing.undo == nil }
    #expect(document.undoing.undo == nil)
    await eventually { document.saving.mark != .saving }
    let saved = try await AssessmentFile.read(desk.path("desk"), in: .current)
    #expect(Assessment(saved.journal).answer(to: statement.id) == .level("green"))
    await document.close()
  }

  @Test(
    "What was joined and waits is kept on the computer, and in the file next time if the program was killed")
  func killed() async throws {
    let desk = try Desk()
    let statement = desk.pack.statements[0]
    let document = try await pair(desk) { _ in
    } theirs: {
      $0.rate(statement, "green")
    }
    for isTakenBack in [true, false] {
      document.join(try await news([desk.path("theirs")], for: document))
      await eventually { document.saving.mark == .kept }
      #expect(document.saving.mark == .kept)
      if isTakenBack { try document.undo() }
    }
    let before = try await AssessmentFile.read(desk.path("desk"), in: .current)
    #expect(Assessment(before.journal).answer(to: statement.id) == .none)
    // As a kill leaves it.
    await document.file.close()
    let again = try await desk.open()
    #expect(again.state(of: statement.id)?.answer == .level("green"))
    #expect(again.notices.all.first?.words.contains("were found on this computer") == true)
    try again.undo()
    await again.close()
  }

  @Test("What was joined and taken back leaves nothing for the next time")
  func takenBack() async throws {
    let desk = try Desk()
    let statement = desk.pack.statements[0]
    let document = try await pair(desk) { _ in
    } theirs: {
      $0.rate(statement, "green")
    }
    document.join(try await news([desk.path("theirs")], for: document))
    try document.undo()
    #expect(await document.flush())
    await document.file.close()
    let again = try await desk.open()
    #expect(again.state(of: statement.id)?.answer == ReadinessModel.Answer.none)
    await again.close()
  }

  @Test("Five members' files joined into mine lose nothing, and every voice is there to settle")
  func five() async throws {
    let desk = try Desk()
    let shared = desk.pack.statements[0]
    let document = try await desk.document()
    #expect(await document.flush())
    let members = ["Bob", "Cai", "Dee", "Eve", "Fay"]
    let levels = ["red", "amber", "green", "red", "amber"]
    for (index, member) in members.enumerated() {
      try await desk.copy(name: member, as: "\(member) Example") { copy in
        copy.rate(shared, levels[index])
        copy.rate(desk.pack.statements[index + 1], "green")
        copy.type(note: "Noted by \(member)", on: desk.pack.statements[index + 1].id)
      }
    }
    let paths = members.map { desk.path($0) }
    let before = try paths.map { try Data(contentsOf: URL(filePath: $0)) }
    let news = try await news(paths, for: document)
    #expect(news.authors.map(\.name) == members.map { "\($0) Example" })
    #expect(news.authors.allSatisfy { $0.changes == 3 })
    document.join(news)
    #expect(document.undoing.undo == "joining of 5 copies")
    await document.close()
    let again = try await desk.open()
    for (index, member) in members.enumerated() {
      let state = try #require(again.state(of: desk.pack.statements[index + 1].id))
      #expect(state.answer == .level("green") && state.note == "Noted by \(member)")
    }
    #expect(again.overview.conflicts.first?.claims.count == 5)
    for path in paths {
      let copy = try await AssessmentFile.read(path, in: .current)
      #expect(again.assessment.news(of: copy.journal).isEmpty)
    }
    #expect(try paths.map { try Data(contentsOf: URL(filePath: $0)) } == before)
    await again.close()
  }

  @Test("What cannot be joined is said: another assessment, a folder, something else, my own file")
  func refused() async throws {
    let desk = try Desk()
    let document = try await desk.document()
    await (try await desk.document(name: "other")).close()
    func problem(_ path: String) async -> StoreProblem? {
      do {
        _ = try await news([path], for: document)
        return nil
      } catch {
        return error as? StoreProblem
      }
    }
    #expect(await problem(desk.path("other"))?.kind == .differentAssessment)
    #expect(
      await problem(desk.path("other"))?.words
        == "“desk.readiness” and “other.readiness” are different assessments. Only copies of the same assessment can be joined."
    )
    #expect(await problem(desk.folder.path)?.words.contains("it is a folder. Choose a file.") == true)
    let own = try #require(await problem(desk.path("desk")))
    #expect(own.happened == "“desk.readiness” is the file that is open here.")
    try FileManager.default.createSymbolicLink(
      atPath: desk.path("link"), withDestinationPath: desk.path("desk"))
    #expect(await problem(desk.path("link"))?.kind == .notPossible)
    try Data("not ours".utf8).write(to: URL(filePath: desk.path("bad")))
    #expect(await problem(desk.path("bad"))?.kind == .notOurs)
    #expect(await problem(desk.path("none"))?.kind == .notFound(movedTo: nil))
    await document.close()
  }

  @Test("Of a damaged copy what can be read is joined, and the damage is said before")
  func damaged() async throws {
    let desk = try Desk()
    let statement = desk.pack.statements[0]
    let document = try await pair(desk) { _ in
    } theirs: {
      $0.rate(statement, "green")
    }
    let url = URL(filePath: desk.path("theirs"))
    var lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    lines.insert("{\"id\":\"01", at: 2)
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: url)
    let news = try await news([url.path], for: document)
    #expect(!news.isWhole)
    #expect(news.warnings.first?.contains("cannot be read") == true)
    document.join(news)
    #expect(document.state(of: statement.id)?.answer == .level("green"))
    await document.close()
  }

  @Test("What was erased in a copy is said, and erased here, too")
  func erased() async throws {
    let desk = try Desk()
    let statement = desk.pack.statements[0]
    let document = try await desk.document()
    document.type(note: "Names a patient", on: statement.id)
    #expect(await document.flush())
    let change = try #require(document.assessment.changes.first { $0.line.contains("patient") })
    try await desk.copy(name: "theirs", as: "Bob Example") { _ in }
    let copy = try await AssessmentFile.open(desk.path("theirs"), in: .current)
    // The other window keeps the words for recovery, which is said.
    try? await copy.erase(change.id)
    await copy.close()
    let news = try await news([desk.path("theirs")], for: document)
    #expect(news.erased == 1)
    document.join(news)
    #expect(document.state(of: statement.id)?.note == "")
    try document.undo()
    #expect(document.state(of: statement.id)?.note == "Names a patient")
    try document.redo()
    await document.close()
    let text = try String(contentsOf: URL(filePath: desk.path("desk")), encoding: .utf8)
    #expect(!text.contains("patient"))
  }
}
