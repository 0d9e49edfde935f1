import Foundation
import ReadinessModel
import Testing

@testable import ReadinessStore

@Suite("Joining copies of an assessment")
struct MergeTests {
  /// Two copies of an assessment, of which one answers under a former id, as in a file that was made before that became
  /// another, and the other answers what took its place.
  private func copies(_ program: Program) async throws -> [String] {
    let names = ["one.readiness", "two.readiness"]
    let one = try program.assessment(names[0])
    try FileManager.default.copyItem(atPath: one, toPath: program.path(names[1]))
    let answers = [Edit.rate(statement: "LEG-03", level: "red"), .rate(statement: "PAR-01", level: "green")]
    for (name, answer) in zip(names, answers) {
      let file = try await AssessmentFile.open(program.path(name), in: .current)
      var ids = ULID.Generator(after: file.opened.journal.greatestID)
      try await file.appendAndWait(
        Assessment(file.opened.journal).change([answer], by: "p-\(name)", at: .now(), id: ids.next()))
      await file.close()
    }
    return names
  }

  @Test("Where they answer a statement and the one that took its place, they disagree")
  func redirected() async throws {
    let program = try Program()
    let names = try await copies(program)
    let outcome = try program.run(["merge"] + names + ["--output", "both.readiness"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.output.contains("To be settled: answer to PAR-01"))
  }

  @Test("An action about which they disagree is named")
  func named() throws {
    let program = try Program()
    let one = try program.assessment("one.readiness")
    let added = try program.run("action", "add", one, "Ask the districts", "--owner", "Ann")
    let id = try #require(added.output.split(separator: "\n").last.map(String.init))
    try FileManager.default.copyItem(atPath: one, toPath: program.path("two.readiness"))
    for (file, owner) in [("one.readiness", "Ben"), ("two.readiness", "Cleo")] {
      #expect(try program.run("action", "set", file, id, "--owner", owner, "--name", owner).status == 0)
    }
    let outcome = try program.run("merge", "one.readiness", "two.readiness", "--output", "both.readiness")
    #expect(outcome.output.contains("To be settled: action “Ask the districts” ("))
  }

  @Test("Without the checklist they are joined, and it is said what could not be looked for")
  func withoutChecklist() async throws {
    let program = try Program()
    let names = try await copies(program)
    for name in names {
      let text = try String(contentsOfFile: program.path(name), encoding: .utf8)
      try text.replacing("\"trust-localism\"", with: "\"nowhere\"")
        .write(toFile: program.path(name), atomically: true, encoding: .utf8)
    }
    let outcome = try program.run(["merge"] + names + ["--output", "both.readiness"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Wrote "))
    #expect(outcome.errors.contains("The copies are joined, but without the checklist it cannot be seen"))
    #expect(outcome.errors.contains("“nowhere” is not installed"))
  }

  @Test("Of copies beside them only one is told of that holds something else, and once")
  func beside() async throws {
    let program = try Program()
    let names = try await copies(program)
    try program.run(["merge"] + names + ["--output", "earlier.readiness"])
    let quiet = try program.run(["merge"] + names + ["--output", "both.readiness"])
    #expect(quiet.status == 0 && quiet.errors.isEmpty)
    try FileManager.default.copyItem(atPath: program.path(names[0]), toPath: program.path("third.readiness"))
    try program.run("rate", "third.readiness", "PLN-02", "red")
    let told = try program.run(["merge"] + names + ["--output", "again.readiness"]).errors
    #expect(told.split(separator: "\n").count == 1)
    #expect(told.contains("a copy of the same assessment with changes that it lacks: “third.readiness”."))
  }
}
