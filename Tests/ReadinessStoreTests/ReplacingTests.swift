import Foundation
import Glibc
import ReadinessModel
import Testing

@testable import ReadinessStore

@Suite("What may take the place of a file")
struct ReplacingTests {
  @Test("A document replaces a document, never an assessment, whatever its name and however damaged")
  func documents() async throws {
    let place = try Workplace()
    let file = try await place.assessment()
    try await file.appendAndWait(note("Every word"))
    await file.close()
    let whole = try Data(contentsOf: URL(filePath: place.path()))
    let lines = whole.split(separator: UInt8(ascii: "\n"))
    let headless = Data(Array("{\"format\":\n".utf8) + Array(lines[1]))
    for (name, content) in [("spring.readiness", whole), ("paper.pdf", whole), ("table.csv", headless)] {
      let path = place.path(name)
      try content.write(to: URL(filePath: path))
      let problem = #expect(throws: StoreProblem.self) { try ReportFile.write([1], to: path) }
      #expect(problem?.words.hasPrefix("Nothing was written: “\(name)” is an assessment") == true)
      #expect(try Data(contentsOf: URL(filePath: path)) == content)
    }
    let paper = place.path("board.pdf")
    try ReportFile.write([1], to: paper)
    try ReportFile.write([2], to: paper)
    #expect(try Data(contentsOf: URL(filePath: paper)) == Data([2]))
  }

  @Test("What is no ordinary file is left alone")
  func pipes() throws {
    let place = try Workplace()
    let pipe = place.path("pipe")
    #expect(mkfifo(pipe, 0o600) == 0)
    let problem = #expect(throws: StoreProblem.self) { try ReportFile.write([1], to: pipe) }
    #expect(problem?.kind == .notOurs)
    #expect(throws: StoreProblem.self) { try ReportFile.write([1], to: place.folder) }
    var status = stat()
    #expect(stat(pipe, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
  }

  @Test("A copy replaces an older copy, but nothing that holds a word which it has not")
  func copies() async throws {
    let place = try Workplace()
    let file = try await place.assessment()
    let copy = place.path("copy.readiness")
    try await file.saveCopy(to: copy)
    try await file.appendAndWait(note("Later"))
    try await file.saveCopy(to: copy)
    #expect(try place.text("copy.readiness").contains("Later"))

    let other = try await AssessmentFile.open(copy, in: place.surroundings())
    try await other.appendAndWait(note("Written in the copy"))
    await other.close()
    await (try place.assessment("another.readiness")).close()
    for name in ["copy.readiness", "another.readiness", "spring.readiness"] {
      let before = try place.text(name)
      let problem = await #expect(throws: StoreProblem.self) {
        try await file.saveCopy(to: place.path(name))
      }
      #expect(problem?.kind == .alreadyThere)
      #expect(try place.text(name) == before)
    }
    await file.close()
  }
}
