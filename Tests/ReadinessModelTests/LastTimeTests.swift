import Testing

@testable import ReadinessModel

@Suite("Starting from last time")
struct LastTimeTests {
  private let pack = Sample.pack([
    Sample.statement("A1", duty: "law"), Sample.statement("A2"), Sample.statement("A3"),
    Sample.statement("B1", section: "B"),
    Sample.statement("B2", section: "B", until: Sample.day("2011-06-30")),
    Sample.statement("B3", section: "B"),
  ])
  private let circumstances = Circumstances(nation: nil, tiers: nil, asAt: Sample.day("2011-09-30"))

  /// The checklist as it was then: one statement was said in other words, and one is called otherwise since.
  private var before: Pack {
    var statements = pack.statements
    statements[1] = Statement(
      id: "A2", section: "A", title: "Title A2", sentence: "We did A2.", descriptors: ["a", "b", "c"],
      duty: "good")
    return Sample.pack(statements)
  }

  private func old() -> Author {
    var author = Author("p-ann")
    author.does(.organisation(Organisation(name: "Northmoor")), .asAt(Day("2011-03-31")))
    author.does(.person(id: "p-ann", name: "Ann Example", role: ""))
    author.rates(["A1": "red", "A2": "amber", "A3": "green", "B2": "green"])
    author.does(.doesNotApply(statement: "B3", reason: "We have no prison"))
    author.does(.note(statement: "A1", text: "Not yet"))
    author.does(.note(statement: "B1", text: "Nobody knows"))
    author.does(.target(statement: "A1", level: "green", by: Day("2011-12-31")))
    for edit in Evidence.adding("e1", title: "Minutes", places: [.folder("papers")], for: ["A3", "B2"]) {
      author.does(edit)
    }
    author.does(ActionItem.planning(ActionItem.row("r1"), "Ask", who: "Ruth", for: ["A1"]))
    author.does(ActionItem.planning(ActionItem.row("r2"), "Done long ago"))
    author.does(ActionItem.becoming(.done(on: nil), ActionItem.row("r2")))
    return author
  }

  private func last() -> LastTime {
    LastTime(Comparison.Side(old().assessment, before), to: pack, in: circumstances)
  }

  @Test("What is asked in the same words can come across; the rest is told with the reason")
  func prepared() {
    let last = last()
    #expect(last.asAt == Day("2011-03-31") && last.organisation == "Northmoor")
    #expect(last.answers.map(\.id) == ["A1", "A3", "B3"] && last.notes.map(\.id) == ["A1", "B1"])
    #expect(last.answers.first?.by == "Ann Example" && last.answers.first?.level?.id == "red")
    #expect(last.reworded.map(\.id) == ["A2"] && last.noLongerAsked.map(\.id) == ["B2"])
    #expect(last.evidence.map(\.id) == ["e1"])
    #expect(last.actions.map(\.id) == [ActionItem.row("r1")] && last.closedActions == 1)
    #expect(last.targets.map(\.id) == ["A1"])
  }

  private func begun(_ parts: Set<LastTime.Part>) -> (author: Author, change: Change) {
    var author = Author("p-new")
    author.does(.organisation(Organisation(name: "Northmoor")), .asAt(Day("2011-09-30")))
    let edits = last().edits(parts) { place in
      if case .folder(let path) = place { .folder("/old/" + path) } else { place }
    }
    let change = author.assessment.change(edits, by: "p-new", at: author.now, id: author.newID())
    author.takes(change)
    return (author, change)
  }

  @Test("Places beyond the limit come across too, each as the new assessment names it")
  func manyPlaces() throws {
    var old = old()
    let names = (1...53).map { "papers \($0)" }
    let written = JSON.array(names.map { .object(["folder": .string($0)]) })
    old.does(.setFields(Evidence.row("e1"), values: [Evidence.places.name: written]))
    let last = LastTime(Comparison.Side(old.assessment, before), to: pack, in: circumstances)
    var author = Author("p-new")
    for edit in last.edits(
      [.evidence],
      place: { place in
        if case .folder(let path) = place { .folder("/old/" + path) } else { place }
      })
    {
      author.does(edit)
    }
    let now = try #require(author.assessment.evidence("e1")).values[Evidence.places.name]?.array
    #expect(now?.compactMap { $0.object?["folder"]?.string } == names.map { "/old/" + $0 })
  }

  @Test("It is one change, there to look at, and counts nowhere")
  func countsNowhere() throws {
    let (author, change) = begun(Set(LastTime.Part.allCases))
    let assessment = author.assessment
    let nothing = begun([]).author
    let statement = try #require(pack.statement("A1"))
    #expect(assessment.lastTime == Day("2011-03-31"))
    #expect(assessment.lastAnswer(to: statement)?.level == "red")
    #expect(assessment.lastAnswer(to: statement)?.note == "Not yet")
    #expect(Standing(assessment, pack).states == Standing(nothing.assessment, pack).states)
    let other = try #require(pack.statement("B3"))
    #expect(assessment.lastAnswer(to: other)?.answer == .doesNotApply(reason: "We have no prison"))
    #expect(assessment.note(on: "A1").isEmpty && assessment.history(of: .answer("A1")).isEmpty)
    #expect(
      Series(author.journal, of: pack, now: author.now).days
        == Series(nothing.journal, of: pack, now: author.now).days)
    let register = EvidenceRegister(assessment)
    let support = SupportStanding(assessment, register, pack, on: Sample.day("2011-09-30"))
    let none = SupportStanding(
      nothing.assessment, EvidenceRegister(nothing.assessment), pack, on: Sample.day("2011-09-30"))
    #expect(support.counts == none.counts)
    #expect(register.uses(of: "e1", in: pack).map(\.statement) == ["A3", "B2"])
    #expect(register.entries["e1"]?.places == [.folder("/old/papers")])
    #expect(assessment.records(of: ActionItem.list, as: ActionItem.self).map(\.record.who) == ["Ruth"])
    #expect(assessment.target(for: "A1")?.level == "green")
    #expect(assessment.unplacedEntries(in: pack).isEmpty && assessment.conflicts.isEmpty)
    var touched = Touched()
    var fresh = nothing.assessment
    touched = fresh.apply(change)
    #expect(touched.statements.isSuperset(of: ["A1", "A3", "B1", "B3"]))
  }

  @Test("Undo takes all of it back in one step, and Redo brings it again")
  func undone() throws {
    var (author, change) = begun(Set(LastTime.Part.allCases))
    var history = UndoHistory()
    history.push(change)
    author.takes(
      try #require(try history.undo(in: author.assessment, by: "p-new", at: author.now, id: author.newID())))
    #expect(author.assessment.lastTime == nil && author.assessment.rows(of: Evidence.list).isEmpty)
    #expect(author.assessment.rows(of: ActionItem.list).isEmpty && author.assessment.target(for: "A1") == nil)
    #expect(history.undoName == nil && history.redoName == "start from last time")
    author.takes(
      try #require(try history.redo(in: author.assessment, by: "p-new", at: author.now, id: author.newID())))
    #expect(
      author.assessment.lastTime == Day("2011-03-31") && EvidenceRegister(author.assessment).totalUses == 2)
  }

  @Test("Each part can be left")
  func parts() throws {
    let statement = try #require(pack.statement("A1"))
    let notes = begun([.notes]).author.assessment
    #expect(
      notes.lastAnswer(to: statement)?.level == nil && notes.lastAnswer(to: statement)?.note == "Not yet")
    let answers = begun([.answers]).author.assessment
    #expect(answers.lastAnswer(to: statement)?.note == "" && answers.rows(of: Evidence.list).isEmpty)
    #expect(begun([.actions]).author.assessment.rows(of: LastAnswer.list).count == 1)
  }

  @Test(
    "Where a statement is said in other words since, last time’s answer is not shown; under another name it is"
  )
  func rewordedSince() throws {
    let assessment = begun([.answers]).author.assessment
    let reworded = Statement(
      id: "A1", section: "A", title: "A1", sentence: "Other words.", descriptors: ["a", "b", "c"], duty: "law"
    )
    #expect(assessment.lastAnswer(to: reworded) == nil)
    let renamed = Statement(
      id: "A9", section: "A", title: "A1", sentence: "We do A1.", descriptors: ["a", "b", "c"], duty: "law")
    let moved = Assessment(
      header: assessment.header, Array(assessment.changes), redirects: ["A1": "A9"])
    #expect(moved.lastAnswer(to: renamed)?.level == "red")
  }
}
