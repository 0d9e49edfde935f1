import Foundation
import ReadinessModel
import Testing

@Suite("Going over to another version, by command")
struct MoveTests {
  private let program: Program
  private let file: String

  /// The sample of the first version, in a file of one's own.
  init() throws {
    program = try Program()
    file = program.path("northmoor.readiness")
    try FileManager.default.copyItem(atPath: fixture("journals/northmoor-1.0.readiness"), toPath: file)
  }

  /// The levels of the statements, by their ids.
  private func answers() throws -> [String: JSON] {
    let statements = try program.run("export", file).json?["statements"]?.array ?? []
    return Dictionary(
      uniqueKeysWithValues: statements.compactMap { statement in
        guard let id = statement["id"]?.string else { return nil }
        return (id, statement["answer"]?["level"] ?? .null)
      })
  }

  private func bytes() throws -> Data { try Data(contentsOf: URL(filePath: file)) }

  @Test("It says what changes, what becomes of each answer, and what is to be decided; nothing is written")
  func dryRun() throws {
    let before = try bytes()
    let outcome = try program.run("move", file, "--to", "2.0", "--dry-run")
    #expect(outcome.status == 0)
    for words in [
      "from version 1.0 to version 2.0", "To decide first", "takes in", " reworded", " new", "led to others",
      "stays, answered in the earlier words", "Answered then: ", "Nothing was changed.",
    ] { #expect(outcome.output.contains(words), "\(words)") }
    let json = try #require(
      try program.run("move", file, "--to", "2.0", "--dry-run", "--format", "json").json)
    #expect(json["from"] == "1.0" && json["to"] == "2.0" && json["saved"] == .null)
    let kinds = Set((json["statements"]?.array ?? []).compactMap { $0["kind"]?.string })
    #expect(kinds == ["reworded", "redirected", "new"])
    #expect(json["undecided"]?.array?.isEmpty == false)
    // Only what has a level is named beside the number of those.
    let (earlier, answered) = (json["inEarlierWords"]?.array?.count ?? 0, json["answered"]?.integer ?? 0)
    #expect(earlier > 0 && earlier <= answered)
    #expect(try bytes() == before)
  }

  @Test("Until all is decided it refuses; then it goes over by one change, and no earlier line is touched")
  func moving() throws {
    let before = try bytes()
    let refused = try program.run("move", file, "--to", "2.0", "--format", "json")
    #expect(refused.status == 1 && refused.errors.contains("say first which answers hold, such as --keep"))
    #expect(try bytes() == before)
    let undecided = try #require(refused.json?["undecided"]?.array)
    var keep: [String] = []
    for decision in undecided {
      let id = try #require(decision["id"]?.string)
      let answer = try #require(decision["answers"]?.array?.first?["answer"]?.string)
      keep += ["--keep", "\(id)=\(answer)"]
    }
    let given = try answers()
    let summary = try #require(try program.run("summary", file, "--format", "json").json)
    #expect(summary["inEarlierWords"] == [])
    let moved = try program.run(["move", file, "--to", "2.0", "--format", "json"] + keep)
    #expect(moved.status == 0, "\(moved.errors)")
    let saved = try #require(moved.json?["saved"]?.string)
    let after = try bytes()
    #expect(after.starts(with: before))
    // What the next one says is what was said that it would be.
    let now = try #require(try program.run("summary", file, "--format", "json").json)
    #expect(now["checklist"]?["version"] == "2.0")
    #expect(now["inEarlierWords"] == moved.json?["inEarlierWords"])
    #expect(now["inEarlierWords"]?.array?.isEmpty == false)
    #expect(now["total"]?["answered"] == moved.json?["answered"])
    #expect(try program.run("summary", file).output.contains("are answered in the earlier words: "))
    let change = try #require(
      try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
        .first { $0.contains("\"id\":\"\(saved)\"") })
    #expect(change.contains("usePack"))
    // Back again: all that was not decided is answered as it was.
    #expect(try program.run("move", file, "--to", "1.0").status == 0)
    let back = try #require(try program.run("summary", file, "--format", "json").json)
    #expect(back["inEarlierWords"] == [] && back["withoutPlace"] == summary["withoutPlace"])
    let decided = Set(
      undecided.flatMap { ($0["answers"]?.array ?? []).compactMap { $0["statement"]?.string } })
    let again = try answers()
    #expect(again.count == given.count)
    for (id, answer) in given where !decided.contains(id) { #expect(again[id] == answer, "\(id)") }
    #expect(try bytes().starts(with: after))
  }

  @Test("What is not to be decided, no version, and the version that it answers already are refused in words")
  func refusals() throws {
    let before = try bytes()
    #expect(try program.run("move", file, "--to", "1.0").errors.contains("answers version 1.0 already"))
    #expect(try program.run("move", file, "--to", "7").status == 1)
    let nothing = try program.run("move", file, "--to", "2.0", "--keep", "LDR-01=red")
    #expect(nothing.status == 1 && nothing.errors.contains("nothing to decide of LDR-01"))
    #expect(try program.run("move", file, "--to", "2.0", "--keep", "LDR-01").status == 2)
    #expect(try bytes() == before)
  }
}
