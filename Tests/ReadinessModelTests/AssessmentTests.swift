import ReadinessModel
import Testing

@Suite("Assessments")
struct AssessmentTests {
  @Test("A rating, don't know, does not apply and clearing are one answer: the latest counts")
  func oneAnswer() {
    var author = Author()
    #expect(author.assessment.answer(to: "A1") == .none)
    author.does(.rate(statement: "A1", level: "red"))
    #expect(author.assessment.answer(to: "A1") == .level("red"))
    author.does(.dontKnow(statement: "A1", ask: "Clerk", question: "When?"))
    #expect(author.assessment.answer(to: "A1") == .dontKnow(ask: "Clerk", question: "When?"))
    author.does(.doesNotApply(statement: "A1", reason: "no"))
    #expect(author.assessment.answer(to: "A1") == .doesNotApply(reason: "no"))
    author.does(.clearAnswer(statement: "A1"))
    #expect(author.assessment.answer(to: "A1") == .none)
    #expect(author.assessment.conflicts.isEmpty)
  }

  @Test("What is said of the whole assessment")
  func registers() {
    var author = Author()
    #expect(author.assessment.asAt == Sample.header.created.day)
    author.does(
      .usePack(id: "p", version: "2"),
      .organisation(Organisation(name: "T", nation: "wales", tiers: ["two-tier"])),
      .scope("North"), .asAt(Sample.day("2011-03-31")), .judgement(level: "amber", words: "Nearly"))
    let assessment = author.assessment
    #expect(assessment.pack == PackReference(id: "p", version: "2"))
    #expect(assessment.scope == "North")
    #expect(
      assessment.circumstances
        == Circumstances(nation: "wales", tiers: ["two-tier"], asAt: Sample.day("2011-03-31")))
    #expect(assessment.judgement == Judgement(level: "amber", words: "Nearly", at: author.now))
    author.does(.judgement(level: nil, words: ""))
    #expect(author.assessment.judgement == nil)
  }

  @Test("People are named once they have a name, before that they are someone")
  func names() {
    var author = Author()
    author.does(.rate(statement: "A1", level: "red"))
    #expect(author.assessment.history(of: "A1").map(\.who) == ["someone"])
    author.does(.person(id: "p-1", name: "Ann", role: "Chair"))
    #expect(author.assessment.history(of: "A1").map(\.who) == ["Ann"])
    #expect(author.assessment.person("p-1")?.role == "Chair")
  }

  @Test(
    "A name is that of its time; a new name of the same person is that of all they did before, whatever the order"
  )
  func newNames() throws {
    var author = Author()
    author.does(.rate(statement: "A1", level: "red"))
    author.does(.person(id: "p-1", name: "Ann", role: ""))
    author.does(.rate(statement: "A1", level: "amber"))
    author.does(.person(id: "p-1", name: "Bea", role: ""))
    author.does(.rate(statement: "A1", level: "green"))
    #expect(author.assessment.history(of: "A1").map(\.who) == ["Bea", "Ann", "Ann"])
    let introduction = author.assessment.introducing(Person(id: "p-1", name: "Cea"))
    #expect(introduction == [.person(id: "p-1", name: "Cea", role: "", renames: true)])
    #expect(author.assessment.introducing(Person(id: "p-1", name: "Bea")).isEmpty)
    author.does(introduction[0])
    #expect(author.assessment.history(of: "A1").map(\.who) == ["Cea", "Cea", "Cea"])
    author.does(.person(id: "p-1", name: "Dot", role: ""))
    author.does(.rate(statement: "A1", level: "red"))
    let names = ["Dot", "Cea", "Cea", "Cea"]
    #expect(author.assessment.history(of: "A1").map(\.who) == names)
    // In whatever order they come, and written and read again.
    let lines = author.journal.changes.reversed().map(\.line)
    let read = try lines.map { try Change(parsing: $0) }
    let oneByOne = read.reduce(into: Assessment(header: Sample.header)) { $0.apply($1) }
    #expect(oneByOne.history(of: "A1").map(\.who) == names)
  }

  @Test("What counts stands above what it replaced in the history, whatever the clocks said")
  func historyAfterWrongClock() {
    var author = Author()
    let ahead = Change(
      id: author.newID(), at: Sample.moment(900_000), by: "p-2",
      operations: [Operation(.rate(statement: "A1", level: "red", why: nil))])
    author.takes(ahead)
    author.does(.rate(statement: "A1", level: "amber"))
    author.does(.rate(statement: "A1", level: "green"))
    for history in [author.assessment.history(of: "A1"), author.assessment.history(of: .answer("A1"))] {
      #expect(history.map(\.edit.answer) == [.level("green"), .level("amber"), .level("red")])
      #expect(history.map(\.isInForce) == [true, false, false])
    }
  }

  @Test("History tells who, when, what, what it was before, and why, newest first")
  func history() {
    var author = Author()
    author.does(.rate(statement: "A1", level: "red"))
    author.does(.note(statement: "A1", text: "hm"))
    author.does(.rate(statement: "A1", level: "green", why: .betterInPractice))
    let history = author.assessment.history(of: "A1")
    #expect(history.map(\.edit.subject) == [.answer("A1"), .note("A1"), .answer("A1")])
    #expect(history.map(\.isInForce) == [true, true, false])
    #expect(history[0].before?.answer == .level("red"))
    #expect(history[0].why == .betterInPractice)
    #expect(history[0].at == author.now)
    #expect(history[2].before == nil)
  }

  @Test(
    "Two who answer at once are in conflict; the greater id counts; a change that replaces both settles it")
  func conflict() {
    var ann = Author("p-ann", seed: 1)
    ann.does(.rate(statement: "A1", level: "red"))
    var bob = Author("p-bob", seed: 2)
    bob.syncs(with: ann)
    ann.does(.rate(statement: "A1", level: "amber"))
    bob.does(.note(statement: "B1", text: "later"))
    bob.does(.rate(statement: "A1", level: "green"))
    ann.syncs(with: bob)
    bob.syncs(with: ann)
    #expect(Snapshot(ann.assessment) == Snapshot(bob.assessment))
    let conflict = ann.assessment.conflict(about: "A1")
    #expect(conflict?.claims.map(\.person) == ["p-bob", "p-ann"])
    #expect(conflict?.claims.map(\.isInForce) == [true, false])
    #expect(ann.assessment.answer(to: "A1") == .level("green"))
    #expect(ann.assessment.conflicts.count == 1)
    let settled = ann.does(.rate(statement: "A1", level: "amber"))
    #expect(settled.operations[0].replaces.count == 2)
    #expect(ann.assessment.conflicts.isEmpty)
    bob.syncs(with: ann)
    #expect(bob.assessment.answer(to: "A1") == .level("amber"))
    #expect(bob.assessment.conflicts.isEmpty)
  }

  @Test("Two who say the same, for whatever reason, are not in conflict")
  func agreement() {
    var ann = Author("p-ann", seed: 1)
    var bob = Author("p-bob", seed: 2)
    ann.does(.rate(statement: "A1", level: "amber"))
    bob.does(.rate(statement: "A1", level: "amber", why: .mistake))
    ann.syncs(with: bob)
    #expect(ann.assessment.conflict(about: "A1") == nil)
    #expect(ann.assessment.conflicts.isEmpty)
    #expect(ann.does(.clearAnswer(statement: "A1")).operations[0].replaces.count == 2)
  }

  @Test("A question is open until an answer comes, and gone when it is taken back")
  func questions() {
    var author = Author()
    author.does(.dontKnow(statement: "A1", ask: "Clerk", question: "When?"))
    author.does(.dontKnow(statement: "A2", ask: "", question: ""))
    author.does(.dontKnow(statement: "A3", ask: "", question: ""))
    author.does(.clearAnswer(statement: "A3"))
    #expect(author.assessment.questions.map(\.statement) == ["A1", "A2"])
    #expect(author.assessment.questions.allSatisfy { $0.answered == nil })
    author.does(.rate(statement: "A1", level: "green"))
    let questions = author.assessment.questions
    #expect(questions.map(\.statement) == ["A2", "A1"])
    #expect(questions[1].ask == "Clerk")
    #expect(questions[1].since == Sample.moment(1))
    #expect(questions[1].answered?.answer == .level("green"))
    #expect(questions[1].answered?.at == author.now)
  }

  @Test("Rows stand in the order of their positions, wherever they were added")
  func rows() {
    var author = Author()
    var keys: [PositionKey] = [.between(nil, nil)]
    keys.append(.between(keys[0], nil))
    keys.append(.between(nil, keys[0]))
    for (index, key) in keys.enumerated() {
      let row = RowID(list: "actions", row: "r\(index)")
      author.does(.setFields(row, values: ["n": JSON(index)]), .moveRow(row, position: key))
    }
    #expect(author.assessment.rows(of: "actions").map(\.id.row) == ["r2", "r0", "r1"])
    author.does(.takeOut(RowID(list: "actions", row: "r0")))
    #expect(author.assessment.rows(of: "actions").map { $0.values["n"] } == [2, 1])
    #expect(author.assessment.rows(of: "other").isEmpty)
  }

  @Test("Answers to a statement's former id count for the present one")
  func redirects() {
    var author = Author(redirects: ["OLD": "A1"])
    author.does(.rate(statement: "OLD", level: "red"), .flag(statement: "OLD", isOn: true))
    #expect(author.assessment.answer(to: "A1") == .level("red"))
    #expect(author.assessment.isFlagged("A1"))
    author.does(.rate(statement: "A1", level: "green"))
    #expect(author.assessment.answer(to: "OLD") == .level("green"))
    #expect(author.assessment.history(of: "A1").count == 3)
    #expect(author.assessment.conflicts.isEmpty)
  }

  @Test("The fold is the same in any order and any batches, and twice is as once")
  func orderIndependence() {
    for seed in 0..<300 {
      var random = RandomJournals(seed: seed)
      let journals = random.journals
      let merged = try? journals[0].merged(with: journals[1]).merged(with: journals[2])
      let expected = merged.map { Snapshot(Assessment($0)) }
      for _ in 0..<2 {
        let changes = random.shuffledChanges()
        var assessment = Assessment(header: Sample.header, changes.prefix(changes.count / 3))
        for change in changes.dropFirst(changes.count / 3) { assessment.apply(change) }
        #expect(Snapshot(assessment) == expected, "seed \(seed)")
      }
    }
  }

  @Test("Applying a change tells every subject whose value, conflict or history is another afterwards")
  func touched() {
    for seed in 0..<100 {
      var random = RandomJournals(seed: seed)
      var assessment = Assessment(header: Sample.header)
      for change in random.shuffledChanges() {
        let before = Snapshot(assessment)
        let touched = assessment.apply(change)
        let after = Snapshot(assessment)
        for (index, statement) in RandomJournals.statements.enumerated() {
          if before.answers[index] != after.answers[index] {
            #expect(touched.subjects.contains(.answer(statement)))
          }
          if before.notes[index] != after.notes[index] {
            #expect(touched.subjects.contains(.note(statement)))
          }
          if before.flags[index] != after.flags[index] {
            #expect(touched.subjects.contains(.flag(statement)))
          }
          if before.targets[index] != after.targets[index] {
            #expect(touched.subjects.contains(.target(statement)))
          }
        }
        if before.judgement != after.judgement { #expect(touched.subjects.contains(.judgement)) }
        for conflict in Set(before.conflicts).symmetricDifference(after.conflicts) {
          #expect(touched.subjects.contains(conflict.subject))
        }
      }
    }
  }
}
