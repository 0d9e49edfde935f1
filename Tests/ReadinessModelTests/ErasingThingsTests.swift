import Testing

@testable import ReadinessModel

@Suite("Erasing a thing takes every word that was ever said of it, and nothing else")
struct ErasingThingsTests {
  private let things: [Erasable] = [
    .note("A1"), .note("B1"), .answer("A1"), .answer("A2"), .action("r1"), .action("r2"), .evidence("e1"),
    .evidence("e2"),
  ]

  /// What a thing is called in the words that must go.
  private func secret(_ thing: Erasable) -> String {
    switch thing {
    case .change(let id): "secret change \(id)"
    case .note(let id): "secret note \(id)"
    case .answer(let id): "secret answer \(id)"
    case .action(let name): "secret actions \(name)"
    case .evidence(let id): "secret evidence \(id)"
    }
  }

  /// The same change, with words that tell of what they are.
  private func marked(_ change: Change) -> Change {
    guard !change.isErased else { return change }
    return Change(
      id: change.id, at: change.at, by: change.by,
      operations: change.operations.map { Operation(marked($0.edit), replaces: $0.replaces) })
  }

  private func marked(_ edit: Edit) -> Edit {
    switch edit {
    case .note(let id, _): .note(statement: id, text: secret(.note(id)))
    case .dontKnow(let id, _, let question):
      .dontKnow(statement: id, ask: secret(.answer(id)), question: question)
    case .doesNotApply(let id, _): .doesNotApply(statement: id, reason: secret(.answer(id)))
    case .setFields(let row, let values): .setFields(row, values: marked(values, of: row))
    case .setRow(let row, let values): .setRow(row, values: marked(values, of: row))
    default: edit
    }
  }

  private func marked(_ values: JSONObject, of row: RowID) -> JSONObject {
    JSONObject(
      values.members.map { member in
        guard ["what", "who", "title"].contains(member.key), !member.value.isNothing else { return member }
        return JSONObject.Member(
          key: member.key, value: .string("secret \(row.list) \(row.row) \(member.value.text())"))
      })
  }

  /// What stands; nothing where a row was taken out.
  private func standing(_ assessment: Assessment, _ subject: Subject) -> Edit? {
    let edit = assessment.standing(about: subject)
    if case .takeOut = edit { return nil }
    return edit
  }

  private func conflicts(_ assessment: Assessment, besides erased: Set<Subject>) -> [Subject: [Edit]] {
    var all: [Subject: [Edit]] = [:]
    for conflict in assessment.conflicts {
      let whole: Subject = conflict.subject.row.map { .row($0) } ?? conflict.subject
      if !erased.contains(whole) { all[conflict.subject] = conflict.claims.map(\.edit) }
    }
    return all
  }

  @Test("Whatever was said: its words are nowhere, all else says the same, and no copy brings it back")
  func law() throws {
    var erasedChanges = 0
    for seed in 0..<300 {
      let people = RandomJournals(seed: seed, steps: 40)
      let copies = people.authors.map { Journal(Sample.header, $0.changes.map(marked)) }
      let journal = try copies[0].merged(with: copies[1]).merged(with: copies[2])
      let before = Assessment(journal)
      for thing in things {
        let subjects = before.subjects(of: thing)
        let lines = journal.lines(erasing: thing)
        erasedChanges += lines.count(where: \.isErased)
        let erased = Journal(Sample.header, journal.changes + journal.collisions + lines)
        let after = Assessment(erased)
        let text = erased.lines.joined(separator: "\n")
        #expect(!text.contains(secret(thing)), "seed \(seed), \(thing)")
        #expect(erased.lines(erasing: thing).isEmpty && after.changes(about: thing).isEmpty)
        #expect(subjects.allSatisfy { after.standing(about: $0) == nil }, "seed \(seed), \(thing)")
        for subject in before.subjects where !subjects.contains(subject) {
          #expect(
            standing(after, subject) == standing(before, subject), "seed \(seed), \(thing), \(subject)")
        }
        #expect(
          conflicts(after, besides: subjects) == conflicts(before, besides: subjects),
          "seed \(seed), \(thing)")
        for copy in copies + [journal] {
          #expect(try erased.merged(with: copy) == erased, "seed \(seed), \(thing)")
        }
      }
    }
    #expect(erasedChanges > 1000)
  }

  @Test("An action that was done and rated in one go: one can be erased, and the other still counts")
  func together() {
    var author = Author()
    author.does(.rate(statement: "A1", level: "red"), ActionItem.planning(ActionItem.row("r1"), "Ask Ann"))
    author.does(
      ActionItem.becoming(.done(on: nil), ActionItem.row("r1")),
      .rate(statement: "A1", level: "green", why: .betterInPractice))
    let withoutAnswer = Assessment(
      Journal(Sample.header, author.changes + author.journal.lines(erasing: .answer("A1"))))
    #expect(withoutAnswer.answer(to: "A1") == .none)
    #expect(
      withoutAnswer.record(ActionItem.row("r1"), as: ActionItem.self).state == .done(on: nil))
    let withoutAction = Assessment(
      Journal(Sample.header, author.changes + author.journal.lines(erasing: .action("r1"))))
    #expect(withoutAction.row(ActionItem.row("r1")) == nil)
    #expect(withoutAction.answer(to: "A1") == .level("green"))
    #expect(withoutAction.history(of: .answer("A1")).first?.why == .betterInPractice)
    // What does not count any more goes with the change that said it.
    #expect(withoutAction.history(of: .answer("A1")).map(\.at) == [author.changes[1].at])
  }

  @Test("Of a statement that was renamed since, what was said under its former name goes too")
  func renamed() {
    var author = Author()
    author.does(.note(statement: "A0", text: "Mrs Secret"))
    author.does(.note(statement: "A1", text: "Mrs Other"))
    let lines = author.journal.lines(erasing: .note("A1"), redirects: ["A0": "A1"])
    let erased = Journal(Sample.header, author.changes + lines)
    #expect(!erased.lines.joined().contains("Mrs"))
  }

  @Test("A checklist that came with the same change stays in the file")
  func carried() {
    var author = Author()
    author.does(
      .checklist(digest: "d", content: ["id": "own"]), .note(statement: "A1", text: "Mrs Secret"))
    let erased = Assessment(
      Journal(Sample.header, author.changes + author.journal.lines(erasing: .note("A1"))))
    #expect(erased.carriedChecklists["d"] == [["id": "own"]])
  }

  @Test("What was erased cannot be undone or done again")
  func undo() throws {
    var author = Author()
    var history = UndoHistory()
    history.push(author.does(.note(statement: "A1", text: "Mrs Secret")))
    history.push(author.does(.rate(statement: "A1", level: "red")))
    let id = author.changes[0].id
    history.forget([id])
    #expect(history.undoName == Subject.answer("A1").words)
    let undone = try #require(
      try history.undo(in: author.assessment, by: "p-1", at: author.now, id: author.newID()))
    author.takes(undone)
    #expect(history.undoName == nil && history.redoName != nil)
    history.forget([undone.id])
    #expect(history.redoName == nil)
  }
}
