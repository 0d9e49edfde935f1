import Glibc
import ReadinessModel
import Testing

@testable import ReadinessStore

@Suite("Reading files in any state")
struct ReadingTests {
  private let header =
    #"{"format":"trust-readiness","version":1,"id":"a-1","created":"2026-11-21T10:02:03.120Z"}"#
  private let first = note("first")
  private let second = note("second")

  private func open(_ text: String, _ place: Workplace) async throws -> AssessmentFile.Opened {
    try place.write(text)
    let file = try await AssessmentFile.open(place.path(), in: place.surroundings())
    await file.close()
    return file.opened
  }

  @Test(
    "What editors, file systems and sync clients leave is read without a word",
    arguments: [
      "HEADER\nFIRST\nSECOND", "HEADER\r\nFIRST\r\nSECOND\r\n", "\u{FEFF}HEADER\nFIRST\nSECOND\n",
      "HEADER\nFIRST\n\0\0\0\0\0SECOND\n\0\0", "HEADER\nFIRST\nFIRST\nHEADER\nSECOND\n",
      "HEADER\n\n  \nSECOND\nFIRST\n\n",
    ])
  func tolerance(pattern: String) async throws {
    let place = try Workplace()
    let opened = try await open(filled(pattern), place)
    #expect(opened.journal.changes == [first, second].sorted { $0.id < $1.id })
    #expect(opened.warnings.isEmpty)
  }

  private func filled(_ pattern: String) -> String {
    [("HEADER", header), ("FIRST", first.line), ("SECOND", second.line)].reduce(pattern) { text, part in
      text.split(separator: part.0, omittingEmptySubsequences: false).joined(separator: part.1)
    }
  }

  @Test(
    "A torn last line is reported once, what comes before it is read, and new changes get a line of their own"
  )
  func torn() async throws {
    let place = try Workplace()
    let text = filled("HEADER\nFIRST\n") + String(second.line.prefix(50))
    let opened = try await open(text, place)
    #expect(opened.journal.changes == [first])
    let warning = try #require(opened.warnings.first)
    #expect(warning == Warning(place.path(), .unfinishedLine(3)))
    #expect(
      warning.words
        == "The last change in “spring.readiness” (line 3) was not finished when the computer or the "
        + "program stopped, and cannot be read. Everything before it is there. Please look whether your last answer "
        + "or note is as you left it.")
    let file = try await AssessmentFile.open(place.path(), in: place.surroundings())
    #expect(file.opened.warnings.isEmpty)
    let third = note("third")
    try await file.appendAndWait(third)
    await file.close()
    #expect(try place.text() == text + "\n" + third.line + "\n")
    let again = try await AssessmentFile.open(place.path(), in: place.surroundings())
    #expect(again.opened.journal.contains(third))
    #expect(again.opened.warnings.isEmpty)
    await again.close()
  }

  @Test(
    "A damaged line elsewhere: the rest is read, the original is kept beside the file, and that is said once")
  func damaged() async throws {
    let place = try Workplace()
    let text = filled("HEADER\nFIRST\n{\"id\":\"01JD\",,,}\nSECOND\n")
    let opened = try await open(text, place)
    #expect(opened.journal.count == 2)
    let copies = DamagedCopy.all(of: place.path())
    let copy = try #require(copies.first)
    #expect(try place.text(Paths.name(copy)) == text)
    #expect(DamagedCopy.isOne(Paths.name(copy)))
    guard case .damagedLines(let lines, let read, let kept)? = opened.warnings.first?.kind else {
      return #expect(Bool(false))
    }
    #expect(lines == [3] && read == 2 && kept == copy)
    let words = try #require(opened.warnings.first).words
    #expect(
      words
        == "Line 3 of “spring.readiness” is damaged and cannot be read. The other 2 changes were read. "
        + "A copy of the file as it was is beside it as “\(Paths.name(copy))”. Please look whether an answer or a note "
        + "is missing. If so, join an older copy of the assessment, or enter it again.")
    #expect(try place.text() == text)
    let again = try await AssessmentFile.open(place.path(), in: place.surroundings())
    #expect(again.opened.warnings.isEmpty)
    await again.close()
    #expect(DamagedCopy.all(of: place.path()).count == 1)
  }

  @Test(
    "Many lines with one id are counted, and many with other damage are not all said to have the first one's")
  func many() throws {
    let id = note("x").id
    let changes = (0..<1000).map {
      Change(
        id: id, at: id.time, by: "p-1", operations: [Operation(.note(statement: "PLN-02", text: "\($0)"))])
    }
    let counts = Journal(.fresh(), changes).contradictions
    #expect(counts == (changes: 1, lines: 1000))
    let words = Warning("a.readiness", .contradiction(changes: 1, lines: 1000)).words
    #expect(words.hasPrefix("A change in “a.readiness” is there 1000 times, and not the same each time."))
    let damage = Warning("a.readiness", .damagedLines([41, 81, 315], read: 9, copy: nil)).words
    #expect(
      damage.hasPrefix(
        "3 lines of “a.readiness” are damaged and cannot be read: 41, 81, 315. The other 9 changes"))
    #expect(!damage.contains("("))
  }

  @Test("A newer version is refused with a clear message, and left as it is")
  func newer() async throws {
    let place = try Workplace()
    let text =
      #"{"format":"trust-readiness","version":2,"id":"a-1","created":"2026-11-21T10:02:03.120Z"}"# + "\n"
    let problem = await #expect(throws: StoreProblem.self) { _ = try await open(text, place) }
    #expect(problem?.kind == .newerVersion(2))
    #expect(
      problem?.words
        == "“spring.readiness” was written by a newer version of this program. It was left as it is. "
        + "Update the program to open it.")
    #expect(try place.text() == text)
  }

  @Test(
    "What is not ours is refused, and left as it is",
    arguments: ["", "\n\n", "<html></html>", "{\"id\":1}", "\0\0"])
  func notOurs(text: String) async throws {
    let place = try Workplace()
    let problem = await #expect(throws: StoreProblem.self) { _ = try await open(text, place) }
    #expect(problem?.kind == .notOurs)
    #expect(problem?.words.hasPrefix("“spring.readiness” is not an assessment of this program.") == true)
    #expect(try place.text() == text)
  }

  @Test("An operation of a newer version is kept word for word, and that is said")
  func unknownOperation() async throws {
    let place = try Workplace()
    let line =
      #"{"id":"01JDAAAAAAAAAAAAAAAAAAAAAA","at":"2026-11-21T10:02:03.120Z","by":"p-1","do":[{"sing":{"song":"…"}}],"x":1}"#
    let opened = try await open(filled("HEADER\nFIRST\n") + line + "\n", place)
    #expect(opened.warnings == [Warning(place.path(), .unknownContent(changes: 1))])
    #expect(
      opened.warnings[0].words
        == "A change in “spring.readiness” is of a kind that this version of the program does not know. "
        + "It is kept, but not shown.")
    #expect(opened.journal.lines.contains(line))
  }

  @Test("Lines of another assessment in the file are left alone")
  func foreignLines() async throws {
    let place = try Workplace()
    let other = #"{"format":"trust-readiness","version":1,"id":"b-2","created":"2026-11-21T10:02:03.120Z"}"#
    let opened = try await open(filled("HEADER\nFIRST\n" + other + "\nSECOND\n"), place)
    #expect(opened.journal.changes == [first])
    #expect(opened.warnings == [Warning(place.path(), .foreignLines(2))])
  }

  @Test("A missing file, a folder and a pipe are refused in words")
  func notAFile() async throws {
    let place = try Workplace()
    let missing = await #expect(throws: StoreProblem.self) {
      _ = try await AssessmentFile.open(place.path("none.readiness"), in: place.surroundings())
    }
    #expect(
      missing?.words
        == "Cannot open “none.readiness”: it is not there. It may have been moved, renamed or deleted, or "
        + "its drive may not be connected.")
    let folder = await #expect(throws: StoreProblem.self) {
      _ = try await AssessmentFile.open(place.folder, in: place.surroundings())
    }
    #expect(folder?.words.contains("it is a folder") == true)
    mkfifo(place.path("pipe.readiness"), 0o600)
    let pipe = await #expect(throws: StoreProblem.self) {
      _ = try await AssessmentFile.open(place.path("pipe.readiness"), in: place.surroundings())
    }
    #expect(pipe?.words.contains("it is not an ordinary file") == true)
  }

  @Test("The fixtures of damage open as their names say")
  func fixtures() async throws {
    let folder = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    let damaged = "/\(folder)/Fixtures/journals/damaged"
    for name in try Paths.names(in: damaged) where name.hasSuffix(".readiness") {
      let place = try Workplace()
      try place.write(String(decoding: try FileBytes().read(Paths.join(damaged, name)), as: UTF8.self))
      let isRefused = ["empty.readiness", "newer-version.readiness", "not-ours.readiness"].contains(name)
      do {
        let file = try await AssessmentFile.open(place.path(), in: place.surroundings())
        #expect(!isRefused, "\(name)")
        let isDamaged = ["bad-line", "torn-last-line", "unknown-operation"].contains(Paths.stem(name))
        #expect(file.opened.warnings.isEmpty == !isDamaged, "\(name): \(file.opened.warnings.map(\.words))")
        await file.close()
      } catch {
        #expect(isRefused, "\(name): \(error)")
      }
    }
  }
}
