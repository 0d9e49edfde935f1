import ReadinessModel
import Testing

@Suite("Undo")
struct UndoTests {
  @Test("Undoing and redoing an answer, named as in the menu")
  func undoRedo() throws {
    var author = Author()
    var history = UndoHistory()
    #expect(history.undoName == nil)
    author.does(.rate(statement: "PLN-02", level: "red"))
    history.push(author.does(.rate(statement: "PLN-02", level: "green", why: .foundOutMore)))
    history.push(author.does(.note(statement: "PLN-02", text: "n")))
    #expect(history.undoName == "note on PLN-02")
    #expect(try undo(&history, &author))
    #expect(author.assessment.note(on: "PLN-02").isEmpty)
    #expect(history.undoName == "answer to PLN-02")
    #expect(try undo(&history, &author))
    #expect(author.assessment.answer(to: "PLN-02") == .level("red"))
    #expect(author.assessment.history(of: "PLN-02").first?.isUndo == true)
    #expect(history.undoName == nil)
    #expect(try !undo(&history, &author))
    #expect(history.redoName == "answer to PLN-02")
    #expect(try redo(&history, &author))
    #expect(author.assessment.answer(to: "PLN-02") == .level("green"))
    #expect(try redo(&history, &author))
    #expect(author.assessment.note(on: "PLN-02") == "n")
    #expect(history.redoName == nil)
    #expect(try undo(&history, &author))
    #expect(author.assessment.note(on: "PLN-02").isEmpty)
    history.push(author.does(.scope("x")))
    #expect(history.redoName == nil, "a new change ends what could be done again")
  }

  @Test("Where somebody changed the same since, undo refuses and says who")
  func changedSince() throws {
    var ann = Author("p-ann", seed: 1)
    ann.does(.person(id: "p-ann", name: "Ann", role: ""))
    var history = UndoHistory()
    history.push(ann.does(.note(statement: "A1", text: "n")))
    history.push(ann.does(.rate(statement: "A1", level: "red")))
    var bob = Author("p-bob", seed: 2)
    bob.syncs(with: ann)
    bob.does(.person(id: "p-bob", name: "Bob", role: ""))
    bob.does(.rate(statement: "A1", level: "green"))
    ann.syncs(with: bob)
    let problem = #expect(throws: UndoProblem.self) { try undo(&history, &ann) }
    #expect(problem?.words == "Not undone: Bob has changed the answer to A1 since.")
    #expect(ann.assessment.answer(to: "A1") == .level("green"))
    #expect(try undo(&history, &ann), "what was done before can still be undone")
    #expect(ann.assessment.note(on: "A1").isEmpty)
  }

  @Test("Where somebody answered at the same time, undo refuses too")
  func conflicting() {
    var ann = Author("p-ann", seed: 1)
    var bob = Author("p-bob", seed: 2)
    let mine = ann.does(.rate(statement: "A1", level: "red"))
    bob.does(.rate(statement: "A1", level: "green"))
    ann.syncs(with: bob)
    #expect(throws: UndoProblem.changedSince(by: "someone", what: "answer to A1")) {
      try ann.assessment.undo(mine)
    }
  }

  @Test("The choice of a checklist and what only a newer version knows cannot be undone")
  func impossible() throws {
    var author = Author()
    let pack = author.does(.usePack(id: "p", version: "1"))
    #expect(throws: UndoProblem.impossible) { try author.assessment.undo(pack) }
    let unknown = author.takes(
      Change(id: author.newID(), at: author.now, by: "p", operations: [Operation(.unknown(["vote": [:]]))]))
    #expect(throws: UndoProblem.impossible) { try author.assessment.undo(unknown) }
  }

  @Test("Undoing the latest change always restores what was, and redoing restores it again")
  func restores() throws {
    var undone = 0
    for seed in 0..<300 {
      var random = RandomJournals(seed: seed)
      var author = random.authors[0]
      for _ in 0..<5 {
        let before = Values(author.assessment)
        var history = UndoHistory()
        let edit = random.edit(for: author.assessment, ofToday: true)
        history.push(author.does(edit))
        let after = Values(author.assessment)
        do {
          guard try undo(&history, &author) else { continue }
        } catch {
          #expect(error as? UndoProblem == .impossible, "seed \(seed)")
          continue
        }
        undone += 1
        #expect(Values(author.assessment) == before, "seed \(seed): \(edit)")
        #expect(try redo(&history, &author))
        #expect(Values(author.assessment) == after, "seed \(seed): \(edit)")
      }
    }
    #expect(undone > 1000)
  }

  @Test("Going back and forth through many steps always shows what stood then")
  func backAndForth() throws {
    var steps = 0
    for seed in 0..<150 {
      var random = RandomJournals(seed: seed)
      var dice = SeededRandom(seed: UInt64(seed))
      var author = random.authors[1]
      var history = UndoHistory()
      var stood = [Values(author.assessment)]
      for _ in 0..<8 {
        let change = author.does(random.edit(for: author.assessment, ofToday: true))
        // Removing what is not there, and placing what had no place, say nothing that could be taken back.
        if (try? author.assessment.undo(change)) == nil {
          stood[stood.count - 1] = Values(author.assessment)
          continue
        }
        history.push(change)
        history.endStep()
        stood.append(Values(author.assessment))
      }
      var position = stood.count - 1
      for _ in 0..<30 {
        let goesBack = dice.chance(55)
        let moved = goesBack ? try undo(&history, &author) : try redo(&history, &author)
        #expect(moved == (goesBack ? position > 0 : position < stood.count - 1), "seed \(seed)")
        if moved { position += goesBack ? -1 : 1 }
        steps += moved ? 1 : 0
        #expect(Values(author.assessment) == stood[position], "seed \(seed)")
      }
    }
    #expect(steps > 2000)
  }

  @Test("What is typed into one note in one go is one step, and what is typed later another")
  func typing() throws {
    var author = Author()
    var history = UndoHistory()
    for text in ["a", "ab", "abc"] { history.push(author.does(.note(statement: "A1", text: text))) }
    history.endStep()
    history.push(author.does(.note(statement: "A1", text: "abcd")))
    #expect(try undo(&history, &author))
    #expect(author.assessment.note(on: "A1") == "abc")
    #expect(try undo(&history, &author))
    #expect(author.assessment.note(on: "A1").isEmpty)
    #expect(try redo(&history, &author))
    #expect(author.assessment.note(on: "A1") == "abc")
    #expect(try redo(&history, &author))
    #expect(author.assessment.note(on: "A1") == "abcd")
    #expect(try undo(&history, &author))
    #expect(try undo(&history, &author))
    #expect(author.assessment.note(on: "A1").isEmpty)
    #expect(try !undo(&history, &author))
  }

  @Test("Undoes that name each other in a circle, as a damaged file may have them, do not stop the program")
  func circle() throws {
    var author = Author()
    let ids = [author.newID(), author.newID()]
    for (id, other) in [(ids[0], ids[1]), (ids[1], ids[0])] {
      author.takes(
        Change(
          id: id, at: author.now, by: "p",
          operations: [Operation(.scope("x"), replaces: [OperationID(other, 0)])], undoes: other))
    }
    let change = author.takes(
      Change(
        id: author.newID(), at: author.now, by: "p", operations: [Operation(.scope("y"))], undoes: ids[0]))
    #expect(try author.assessment.undo(change).count == 1)
  }

  /// What stands, without how it came about.
  private struct Values: Equatable {
    var answers: [Answer]
    var texts: [String]
    var flags: [Bool]
    var targets: [Target?]
    var judgement: String?
    var rows: [JSONObject]

    init(_ assessment: Assessment) {
      let snapshot = Snapshot(assessment)
      answers = snapshot.answers
      texts = snapshot.notes
      flags = snapshot.flags
      targets = snapshot.targets
      judgement = snapshot.judgement?.words
      rows = snapshot.rows.sorted { $0.id.row < $1.id.row }.map(\.values)
    }
  }

  private func undo(_ history: inout UndoHistory, _ author: inout Author) throws -> Bool {
    let id = author.newID()
    let change = try history.undo(in: author.assessment, by: author.person, at: author.now, id: id)
    if let change { author.takes(change) }
    return change != nil
  }

  private func redo(_ history: inout UndoHistory, _ author: inout Author) throws -> Bool {
    let id = author.newID()
    let change = try history.redo(in: author.assessment, by: author.person, at: author.now, id: id)
    if let change { author.takes(change) }
    return change != nil
  }
}
