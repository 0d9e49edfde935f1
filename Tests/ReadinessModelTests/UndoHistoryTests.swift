import ReadinessModel
import Testing

@Suite("Undo and redo")
struct UndoHistoryTests {
  /// Makes changes in one window and takes them back.
  private struct Window {
    var assessment = Assessment(header: Header(id: "test", created: .now()))
    var history = UndoHistory()
    var ids = ULID.Generator()

    mutating func say(_ edit: Edit) {
      let change = assessment.change([edit], by: "p", at: .now(), id: ids.next())
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

    var state: [String] {
      ["A", "B"].map { "\(assessment.answer(to: $0)) \(assessment.note(on: $0)) \(assessment.isFlagged($0))" }
    }
  }

  @Test("Any walk of undoing and redoing goes through the same states", arguments: 0..<200)
  func anyWalk(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    var window = Window()
    var states = [window.state]
    for step in 0..<Int.random(in: 1...8, using: &random) {
      let statement = Bool.random(using: &random) ? "A" : "B"
      switch Int.random(in: 0..<4, using: &random) {
      case 0:
        window.say(
          .rate(statement: statement, level: ["red", "amber", "green"].randomElement(using: &random) ?? ""))
      case 1: window.say(.dontKnow(statement: statement, ask: "Ann", question: "When? \(step)"))
      case 2: window.say(.flag(statement: statement, isOn: Bool.random(using: &random)))
      default: window.say(.clearAnswer(statement: statement))
      }
      window.history.endStep()
      states.append(window.state)
    }
    var position = states.count - 1
    for _ in 0..<30 {
      if Bool.random(using: &random), position > 0 {
        try window.undo()
        position -= 1
      } else if position < states.count - 1 {
        try window.redo()
        position += 1
      }
      #expect(window.state == states[position])
    }
  }

  @Test("What is typed into one note in one go is one step")
  func noteIsOneStep() throws {
    var window = Window()
    window.say(.note(statement: "A", text: "Seen"))
    window.say(.note(statement: "A", text: "Seen by the board"))
    window.history.endStep()
    window.say(.note(statement: "A", text: "Seen by the board in March"))
    try window.undo()
    #expect(window.assessment.note(on: "A") == "Seen by the board")
    try window.undo()
    #expect(window.assessment.note(on: "A") == "")
    #expect(window.history.undoName == nil)
    try window.redo()
    try window.redo()
    #expect(window.assessment.note(on: "A") == "Seen by the board in March")
  }

  @Test("A new change ends what could be redone")
  func newChange() throws {
    var window = Window()
    window.say(.rate(statement: "A", level: "red"))
    try window.undo()
    window.say(.rate(statement: "B", level: "green"))
    #expect(window.history.redoName == nil)
    #expect(window.history.undoName == "answer to B")
  }

  @Test("Where somebody else answered since, undo says who, and goes on to the step before")
  func changedSince() throws {
    var window = Window()
    window.say(.rate(statement: "B", level: "green"))
    window.say(.rate(statement: "A", level: "red"))
    let other = window.assessment.change(
      [.person(id: "q", name: "Bob Example", role: ""), .rate(statement: "A", level: "amber")], by: "q",
      at: .now(),
      id: window.ids.next())
    window.assessment.apply(other)
    #expect(throws: UndoProblem.changedSince(by: "Bob Example", what: "answer to A")) { try window.undo() }
    #expect(window.assessment.answer(to: "A") == .level("amber"))
    try window.undo()
    #expect(window.assessment.answer(to: "B") == .none)
  }
}
