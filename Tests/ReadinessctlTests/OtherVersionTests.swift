import Foundation
import ReadinessModel
import Testing

@testable import ReadinessStore

@Suite("An assessment whose version of its checklist is nowhere is looked at with another")
struct OtherVersionTests {
  private let program: Program
  private let file: String

  /// An assessment of a version of the flood checklist that is nowhere: it had one statement more, and one level.
  init() async throws {
    program = try Program()
    #expect(try program.run("packs", "import", fixture("packs/flood-readiness.json")).status == 0)
    file = program.path("old.readiness")
    var ids = ULID.Generator()
    let operations: [[Edit]] = [
      [
        .usePack(id: "flood-readiness", version: "1.0", digest: "00"),
        .organisation(Organisation(name: "Dee Council")), .asAt(Day("2026-03-31")),
      ],
      [
        .rate(statement: "B1", level: "yes", why: nil), .rate(statement: "X9", level: "no", why: nil),
        .rate(statement: "B2", level: "nearly", why: nil),
      ],
    ]
    let changes = operations.map {
      Change(id: ids.next(), at: .now(), by: "p-test", operations: $0.map { Operation($0) })
    }
    let places = Places(environment: program.environment)
    await (try AssessmentFile.create(at: file, Journal(.fresh(), changes), in: places)).close()
  }

  @Test("Without being told so, a command refuses and says how to look at it")
  func suggested() throws {
    for command in [["summary", file], ["rate", file, "B1", "no"]] {
      let outcome = try program.run(command)
      #expect(outcome.status == 1)
      #expect(
        outcome.errors.contains("Version 1.0 of the checklist “Ready for the next flood” is not installed"))
      #expect(outcome.errors.contains("give summary, three, export or report “--with 1.1”."))
    }
    // Where there is nothing to look at it with, nothing is suggested.
    let bare = try Program()
    #expect(try !bare.run("summary", file).errors.contains("--with"))
  }

  @Test("Every command that only reads shows it, and says which answers have no place; nothing is written")
  func reading() throws {
    let before = try Data(contentsOf: URL(filePath: file))
    let paper = program.path("paper.pdf")
    for command in [["summary"], ["export"], ["export", "--format", "csv"], ["report", "--output", paper]] {
      let outcome = try program.run(command + [file, "--with", "1.1"])
      #expect(outcome.status == 0)
      #expect(
        outcome.errors.contains("This answers version 1.0 of its checklist, and is shown with version 1.1"))
      #expect(outcome.errors.contains("Version 1.1 has no place for 2 answers: B2 (level “nearly”), X9."))
      #expect(!outcome.output.contains("no place for"))
    }
    let export = try #require(try program.run("export", file, "--with", "1.1").json)
    let statement = export["statements"]?.array?.first { $0["id"] == "B1" }
    #expect(statement?["answer"]?["level"] == "yes")
    #expect(try Data(contentsOf: URL(filePath: file)) == before)
    #expect(FileManager.default.fileExists(atPath: paper))
  }

  @Test("A version that is not installed either is refused", arguments: ["0.9", "1.0", ""])
  func unknown(version: String) throws {
    let outcome = try program.run("summary", file, "--with", version)
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(
      outcome.errors.contains(
        "Version \(version) of the checklist “Ready for the next flood” is not installed"))
  }

  @Test("A command that would write refuses")
  func writing() throws {
    let before = try Data(contentsOf: URL(filePath: file))
    for command in [["rate", file, "B1", "no"], ["note", file, "B1", "Not kept"]] {
      let outcome = try program.run(command + ["--with", "1.1"])
      #expect(outcome.status == 1)
      #expect(
        outcome.errors.contains("only looked at with another version of its checklist: nothing was changed"))
    }
    #expect(try Data(contentsOf: URL(filePath: file)) == before)
  }

  @Test("Where its own version is there, that is what it is shown with, and that is said")
  func own() throws {
    let own = try program.assessment()
    let outcome = try program.run("summary", own, "--with", "0.5", "--format", "json")
    #expect(outcome.status == 0 && outcome.json != nil)
    #expect(
      outcome.errors.contains("The checklist that this answers is here, and it is shown with that: version"))
    let version = try #require(
      try program.run("packs", "--format", "json").json?.array?.first { $0["id"] == "trust-localism" }?[
        "version"]?
        .string)
    #expect(try program.run("summary", own, "--with", version).errors.isEmpty)
  }
}
