import ReadinessModel
import Testing

@Suite("Workbooks")
struct WorkbookTests {
  static let toolkit = Pack.Toolkit(
    id: "T", title: "Tool", purpose: "To have it.",
    steps: [Pack.Toolkit.Step(id: "one", text: "Begin"), Pack.Toolkit.Step(id: "two", text: "End")],
    templates: [
      Pack.Toolkit.Template(
        id: "outline", title: "Outline",
        form: .outline([
          Pack.Toolkit.Heading(id: "who", title: "Who we are"),
          Pack.Toolkit.Heading(id: "what", title: "What changed"),
        ])),
      Pack.Toolkit.Template(
        id: "grid", title: "Offers and asks",
        form: .table([
          Pack.Toolkit.Column(id: "offer", title: "We offer", kind: .long),
          Pack.Toolkit.Column(id: "day", title: "Agreed on", kind: .day),
        ])),
    ])

  private var toolkit: Pack.Toolkit { Self.toolkit }
  private var pack: Pack { Self.pack }
  static let pack = Pack(
    id: "p", title: "P", scale: Sample.threeLevels, duties: Sample.duties,
    sections: [Section(id: "A", title: "First")], statements: [Sample.statement("A1")], toolkits: [toolkit])

  private func row(_ name: String) -> RowID { toolkit.row(.template("grid"), name) }

  private func write(_ heading: String, _ text: String) -> Edit {
    .setFields(toolkit.row(.template("outline"), heading), values: [OutlineEntry.text.name: .string(text)])
  }

  private func offers(_ assessment: Assessment) -> [String] {
    assessment.rows(of: "T/grid").map { $0.values[text: "offer"] }
  }

  @Test("What is ticked, planned and written stands in the workbook, and other lists do not")
  func fold() throws {
    var ann = Author("p-ann")
    #expect(ann.assessment.workbook(toolkit).isEmpty)
    ann.does(toolkit.tick(toolkit.steps[0], true))
    ann.does(.setFields(toolkit.row(.plan, "two"), values: ["who": "Bob", "by": "2010-05-28"]))
    ann.does(write("who", "A trust."))
    ann.takes(
      ann.assessment.change(
        ann.assessment.adding(row("r1"), values: ["offer": "Figures"]), by: "p-ann", at: ann.now,
        id: ann.newID()))
    ann.does(.setFields(RowID(list: "actions", row: "x"), values: ["what": "else"]))
    let workbook = ann.assessment.workbook(toolkit)
    #expect(workbook.steps.map(\.isDone) == [true, false])
    #expect(workbook.steps.map(\.who) == ["", "Bob"])
    #expect(workbook.steps[1].by == "2010-05-28")
    #expect(workbook.stepsDone == 1)
    let outline = try #require(toolkit.template("outline"))
    #expect(outline.headings.map { workbook.text($0, of: outline) } == ["A trust.", ""])
    let grid = try #require(toolkit.template("grid"))
    #expect(workbook.rows(of: grid).map(\.id.row) == ["r1"])
    #expect(!workbook.isEmpty)
  }

  @Test("Two people who fill in different headings, steps and rows never disagree")
  func differentParts() {
    var (ann, bob) = (Author("p-ann", seed: 1), Author("p-bob", seed: 2))
    ann.does(write("who", "Ann's"))
    bob.does(write("what", "Bob's"))
    ann.does(toolkit.tick(toolkit.steps[0], true))
    bob.does(.setFields(toolkit.row(.plan, "one"), values: ["who": "Bob", "by": ""]))
    for edit in ann.assessment.adding(row("a"), values: ["offer": "Ann's"]) { ann.does(edit) }
    for edit in bob.assessment.adding(row("b"), values: ["offer": "Bob's"]) { bob.does(edit) }
    ann.syncs(with: bob)
    bob.syncs(with: ann)
    #expect(ann.assessment.conflicts.isEmpty)
    #expect(offers(ann.assessment) == ["Ann's", "Bob's"])
    #expect(offers(bob.assessment) == ["Ann's", "Bob's"])
    let step = ann.assessment.workbook(toolkit).steps[0]
    #expect(step.isDone && step.who == "Bob")
  }

  @Test("The same heading written by two is a conflict that one of them settles; the same words are none")
  func sameHeading() throws {
    var (ann, bob) = (Author("p-ann", seed: 1), Author("p-bob", seed: 2))
    ann.does(write("who", "A trust of 2010."))
    bob.does(write("who", "A trust in the north."))
    bob.syncs(with: ann)
    let subject = Subject.field(toolkit.row(.template("outline"), "who"), "text")
    let conflict = try #require(bob.assessment.conflict(about: subject))
    #expect(conflict.claims.count == 2)
    #expect(subject.words(in: pack) == "words under “Who we are”")
    bob.does(try #require(conflict.claims.first { $0.person == "p-ann" }).edit)
    #expect(bob.assessment.conflicts.isEmpty)
    ann.syncs(with: bob)
    #expect(
      ann.assessment.row(toolkit.row(.template("outline"), "who"))?.values[text: "text"] == "A trust of 2010."
    )
    ann.does(write("what", "Nothing"))
    bob.does(write("what", "Nothing"))
    ann.syncs(with: bob)
    #expect(ann.assessment.conflicts.isEmpty)
  }

  @Test("A row removed by one and changed by another meanwhile stays, as changed")
  func removedAndChanged() {
    var ann = Author("p-ann", seed: 1)
    for edit in ann.assessment.adding(row("a"), values: ["offer": "Figures"]) { ann.does(edit) }
    var bob = Author("p-bob", seed: 2)
    bob.syncs(with: ann)
    ann.does(.takeOut(row("a")))
    #expect(offers(ann.assessment).isEmpty)
    bob.does(.setFields(row("a"), values: ["offer": "Figures each month"]))
    ann.syncs(with: bob)
    bob.syncs(with: ann)
    #expect(offers(ann.assessment) == ["Figures each month"])
    #expect(Snapshot(ann.assessment) == Snapshot(bob.assessment))
    #expect(ann.assessment.history(ofList: "T/grid").count == 3)
  }

  @Test(
    "Rows go where they are put, however often, and two who put theirs at one place still can",
    arguments: 0..<40)
  func order(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    var (ann, bob) = (Author("p-ann", seed: 1), Author("p-bob", seed: 2))
    for name in ["x", "y"] {
      for edit in ann.assessment.adding(row(name)) { ann.does(edit) }
    }
    bob.syncs(with: ann)
    // Both insert at the same place, with the same key.
    for edit in ann.assessment.moving(row("a"), after: row("x")) { ann.does(edit) }
    ann.does(.setFields(row("a"), values: [:]))
    for edit in bob.assessment.moving(row("b"), after: row("x")) { bob.does(edit) }
    bob.does(.setFields(row("b"), values: [:]))
    ann.syncs(with: bob)
    var expected = ann.assessment.rows(of: "T/grid").map(\.id)
    #expect(expected.count == 4)
    for _ in 0..<60 {
      let moved = random.pick(expected)
      expected.removeAll { $0 == moved }
      let index = Int.random(in: 0...expected.count, using: &random)
      let edits = ann.assessment.moving(moved, after: index == 0 ? nil : expected[index - 1])
      ann.takes(ann.assessment.change(edits, by: "p-ann", at: ann.now, id: ann.newID()))
      expected.insert(moved, at: index)
      let rows = ann.assessment.rows(of: "T/grid")
      #expect(rows.map(\.id) == expected)
      #expect(rows.allSatisfy { ($0.position?.text.utf8.count ?? 99) <= 24 })
    }
  }

  @Test(
    "Keys that are spread out are in order, and there is room between any two",
    arguments: [1, 2, 61, 62, 200, 5000])
  func spread(count: Int) {
    let keys = PositionKey.spread(count)
    #expect(keys.count == count)
    for (one, next) in zip(keys, keys.dropFirst()) {
      let between = PositionKey.between(one, next)
      #expect(one < between && between < next)
    }
    #expect(keys.allSatisfy { PositionKey($0.text) == $0 })
  }

  @Test("The position of a row is never a conflict")
  func positions() {
    var ann = Author("p-ann", seed: 1)
    for name in ["a", "b", "c"] { for edit in ann.assessment.adding(row(name)) { ann.does(edit) } }
    var bob = Author("p-bob", seed: 2)
    bob.syncs(with: ann)
    for edit in ann.assessment.moving(row("a"), after: row("b")) { ann.does(edit) }
    for edit in bob.assessment.moving(row("a"), after: row("c")) { bob.does(edit) }
    ann.syncs(with: bob)
    #expect(ann.assessment.conflicts.isEmpty)
    #expect(ann.assessment.rows(of: "T/grid").count == 3)
  }

  @Test("Entries are named by the checklist, with what stood there before")
  func words() throws {
    #expect(Subject.row(row("r")).words(in: pack) == "entry in “Offers and asks”")
    #expect(Subject.rowPosition(row("r")).words(in: pack) == "order of “Offers and asks”")
    #expect(Subject.row(toolkit.row(.ticks, "two")).words(in: pack) == "tick at step 2")
    #expect(Subject.row(toolkit.row(.plan, "one")).words(in: pack) == "plan for step 1")
    #expect(Subject.row(RowID(list: "others", row: "a")).words(in: pack) == "row of a list")
    var ann = Author("p-ann")
    for edit in ann.assessment.adding(row("a")) { ann.does(edit) }
    ann.does(.setFields(row("a"), values: ["offer": "Figures", "day": "2010-05-28"]))
    ann.does(.setFields(row("a"), values: ["offer": "Names", "day": "2010-05-28"]))
    ann.does(.takeOut(row("a")))
    let words = try #require(RowWords(row("a"), in: pack))
    #expect(
      ann.assessment.history(ofList: "T/grid").map { words.text($0.edit, before: $0.before) } == [
        "Removed: We offer: Names · Agreed on: 28 May 2010", "We offer: Names (was: Figures)",
        "We offer: Figures · Agreed on: 28 May 2010", "New row",
      ])
    #expect(RowWords(RowID(list: "others", row: "a"), in: pack) == nil)
  }
}
