import FoundationEssentials
import ReadinessModel
import Testing

@Suite("Journals of version 0.1.0")
struct ReleasedJournalsTests {
  private static let folder =
    #filePath.replacing("ReadinessModelTests/ReleasedJournalsTests.swift", with: "")
    + "Fixtures/released/"

  @Test("What 0.1.0 wrote is shown as 0.1.0 showed it", arguments: 0..<4)
  func shown(number: Int) throws {
    let lines = try text("history-\(number).readiness").split(separator: "\n").map(String.init)
    let changes = try lines.dropFirst().map { try Change(parsing: $0) }
    let assessment = Assessment(
      header: try Header(parsing: lines[0]), changes, redirects: ["OLD-A1": "A1"])
    let shown = Shown(assessment).lines
    let before = try text("history-\(number).txt").split(separator: "\n").map(String.init)
    for (now, then) in zip(shown, before) { #expect(now == then) }
    #expect(shown.count == before.count)
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: Self.folder + name)), as: UTF8.self)
  }
}

/// What an assessment shows, a line each: everything that version 0.1.0 showed, besides evidence, which no program
/// ever wrote.
private struct Shown {
  private(set) var lines: [String] = []
  private let assessment: Assessment

  init(_ assessment: Assessment) {
    self.assessment = assessment
    add("pack", assessment.pack?.id, assessment.pack?.version)
    add("organisation", assessment.organisation?.name, assessment.scope, assessment.asAt.text)
    for person in ["p-ann", "p-bob"] { add("person", person, assessment.person(person)?.name) }
    add("judgement", assessment.judgement?.level, assessment.judgement?.words)
    for statement in ["A1", "A2", "B1"] { addStatement(statement) }
    for list in ["actions", "T/grid", "T/outline", "T/steps/done"] { addList(list) }
    let disputed = assessment.conflicts.compactMap { conflict -> String? in
      return conflict.subject.row.map { "\($0.list) \($0.row)" } ?? "\(conflict.subject)"
    }
    for subject in Set(disputed).sorted() { add("disputed", subject) }
  }

  private mutating func addStatement(_ id: String) {
    add(id, "\(assessment.answer(to: id))", assessment.note(on: id), "\(assessment.isFlagged(id))")
    if let target = assessment.target(for: id) { add(id, "target", target.level, target.by?.text) }
    if let question = assessment.question(about: id) { add(id, "question", question.question, question.who) }
    for entry in assessment.history(of: id) {
      addEntry(entry)
    }
  }

  private mutating func addList(_ list: String) {
    for row in assessment.rows(of: list) {
      let values = row.values.members.sorted { $0.key < $1.key }
      add(list, row.id.row, row.position?.text, JSON.object(JSONObject(values)).text())
    }
    for entry in assessment.history(ofList: list) { addEntry(entry) }
  }

  private mutating func addEntry(_ entry: HistoryEntry) {
    add(
      "  \(entry.id)", entry.who, entry.at.text, written(entry.edit), entry.before.map(written),
      entry.isUndo ? "undo" : nil, entry.isSettlement ? "settled" : nil, entry.isInForce ? "counts" : nil)
  }

  /// An edit as files have it.
  private func written(_ edit: Edit) -> String {
    let change = Change(
      id: ULID(time: Sample.moment(0), random: 0), at: Sample.moment(0), by: "", operations: [Operation(edit)]
    )
    let operation = (try? JSON.parse(change.line))?["do"]?.array?.first
    return operation?.text() ?? ""
  }

  private mutating func add(_ words: String?...) {
    lines.append(words.map { $0 ?? "-" }.joined(separator: " | ").replacing("\n", with: " "))
  }
}
