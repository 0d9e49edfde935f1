import ReadinessModel
import Testing

@Suite("Undoing in a workbook")
struct WorkbookUndoTests {
  private static let toolkit = WorkbookTests.toolkit

  /// Makes changes in one window and takes them back.
  private struct Window {
    var assessment = Assessment(header: Header(id: "test", created: .now()))
    var history = UndoHistory()
    var ids = ULID.Generator()

    mutating func say(_ edits: [Edit]) {
      guard !edits.isEmpty else { return }
      let change = assessment.change(edits, by: "p", at: .now(), id: ids.next())
      history.push(change)
      assessment.apply(change)
    }

    mutating func undo() throws {
      let change = try #require(try history.undo(in: assessment, by: "p", at: .now(), id: ids.next()))
      assessment.apply(change)
    }

    mutating func redo() throws {
      let change = try #require(try history.redo(in: assessment, by: "p", at: .now(), id: ids.next()))
      assessment.apply(change)
    }

    var state: [[Row]] { WorkbookUndoTests.toolkit.lists.map { assessment.rows(of: $0) } }
    /// What is seen: a value that was never there and one that was cleared look alike.
    var seen: [[String]] {
      state.map { $0.map { "\($0.id.row) \($0.values)" } }
    }
  }

  @Test("Any walk of undoing and redoing goes through the same states", arguments: 0..<150)
  func anyWalk(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    var window = Window()
    var states = [window.seen]
    let toolkit = Self.toolkit
    for step in 0..<Int.random(in: 1...12, using: &random) {
      let rows = window.assessment.rows(of: "T/grid").map(\.id)
      var edits: [Edit]
      switch Int.random(in: 0..<6, using: &random) {
      case 0:
        edits = [.setFields(toolkit.row(.template("outline"), "who"), values: ["text": .string("v\(step)")])]
      case 1: edits = window.assessment.adding(toolkit.row(.template("grid"), "r\(step)"))
      case 2 where !rows.isEmpty: edits = [.takeOut(random.pick(rows))]
      case 3 where rows.count > 1:
        edits = window.assessment.moving(random.pick(rows), after: nil)
      case 4 where !rows.isEmpty:
        edits = [.setFields(random.pick(rows), values: ["offer": .string("o\(step)")])]
      default:
        let index = Int.random(in: 0...1, using: &random)
        edits = [
          .setFields(toolkit.row(.plan, toolkit.steps[index].id), values: ["who": .string("w\(step)")])
        ]
      }
      window.say(edits)
      window.history.endStep()
      states.append(window.seen)
    }
    var position = states.count - 1
    for _ in 0..<40 {
      if Bool.random(using: &random), position > 0 {
        try window.undo()
        position -= 1
      } else if position < states.count - 1 {
        try window.redo()
        position += 1
      }
      #expect(window.seen == states[position])
    }
  }

  @Test("What is typed into one heading in one go is one step, and each step is named by the checklist")
  func names() throws {
    var window = Window()
    let pack = WorkbookTests.pack
    let row = Self.toolkit.row(.template("outline"), "who")
    for text in ["A", "A trust", "A trust of 2010"] {
      window.say([.setFields(row, values: ["text": .string(text)])])
    }
    window.history.endStep()
    window.say(window.assessment.adding(Self.toolkit.row(.template("grid"), "r")))
    window.say([.takeOut(Self.toolkit.row(.template("grid"), "r"))])
    #expect(window.history.undoName(in: pack) == "removal from “Offers and asks”")
    try window.undo()
    #expect(window.assessment.rows(of: "T/grid").count == 1)
    #expect(window.history.undoName(in: pack) == "entry in “Offers and asks”")
    try window.undo()
    #expect(window.history.undoName(in: pack) == "words under “Who we are”")
    try window.undo()
    #expect(window.assessment.workbook(Self.toolkit).isEmpty)
    #expect(window.history.undoName == nil)
    try window.redo()
    #expect(window.assessment.row(row)?.values[text: "text"] == "A trust of 2010")
  }

  @Test("Where somebody else wrote since, undo says who and where")
  func changedSince() throws {
    var window = Window()
    let row = Self.toolkit.row(.template("outline"), "who")
    window.say([.setFields(row, values: ["text": "Mine"])])
    window.assessment.apply(
      window.assessment.change(
        [.person(id: "q", name: "Bob Example", role: ""), .setFields(row, values: ["text": "Yours"])],
        by: "q",
        at: .now(), id: window.ids.next()))
    #expect(throws: UndoProblem.changedSince(by: "Bob Example", what: "words under “Who we are”")) {
      _ = try window.history.undo(
        in: window.assessment, by: "p", at: .now(), id: window.ids.next(), pack: WorkbookTests.pack)
    }
    #expect(window.assessment.row(row)?.values[text: "text"] == "Yours")
  }
}
