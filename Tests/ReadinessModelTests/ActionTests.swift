import ReadinessModel
import Testing

@Suite("Actions")
struct ActionTests {
  private let pack = Sample.pack([
    Sample.statement("A1"), Sample.statement("A2"), Sample.statement("A3"),
    Sample.statement("B1", section: "B"),
  ])
  private let day = Sample.day("2011-03-31")

  private func log(_ edits: Edit...) -> ActionLog {
    var ann = Author("p-ann")
    for edit in edits { ann.does(edit) }
    return ActionLog(ann.assessment, pack, on: day)
  }

  private func plan(
    _ name: String, _ what: String = "", who: String = "", by: String = "", for served: [String] = []
  ) -> Edit {
    ActionItem.planning(ActionItem.row(name), what, who: who, by: Day(by), for: served)
  }

  private func names(_ groups: [ActionLog.Group]) -> [String] {
    groups.map { "\($0.title): \($0.entries.map(\.id.row).joined(separator: " "))" }
  }

  @Test("A state is written and read as one value, and one of a newer version reads as proposed")
  func states() {
    for state in [
      ActionState.proposed, .agreed, .underWay, .done(on: nil), .done(on: day), .dropped(reason: "too dear"),
    ] {
      #expect(ActionState(json: state.json) == state)
    }
    #expect(ActionState.done(on: day).json.text() == #"{"is":"done","on":"2011-03-31"}"#)
    let values: JSONObject = ["state": ["is": "waiting"], "by": "in spring", "serves": "A1"]
    let action = ActionItem(values: values)
    #expect(action.state == .proposed)
    #expect(action.by == nil)
    #expect(action.serves == [])
  }

  @Test("Late is what is open and was due before the day, by so many days; what is done or dropped never is")
  func late() {
    for (state, isOpen) in [
      (ActionState.proposed, true), (.agreed, true), (.underWay, true), (.done(on: nil), false),
      (.dropped(reason: "no"), false),
    ] {
      let found = log(
        plan("late", by: "2011-02-28"), plan("today", by: "2011-03-31"), plan("later", by: "2011-04-01"),
        plan("never"), ActionItem.becoming(state, ActionItem.row("late")))
      #expect(found.entry(ActionItem.row("late"))?.daysLate == (isOpen ? 31 : nil))
      #expect(found.entries.filter(\.isLate).map(\.id.row) == (isOpen ? ["late"] : []))
      #expect(found.count(.late) == (isOpen ? 1 : 0))
    }
  }

  @Test("To be agreed is what is open and has nobody, or no day")
  func toBeAgreed() {
    let found = log(
      plan("all", who: "Ann", by: "2011-06-30"), plan("nobody", who: " ", by: "2011-06-30"),
      plan("no day", who: "Ann"), plan("done"),
      ActionItem.becoming(.done(on: nil), ActionItem.row("done")))
    #expect(
      Set(found.entries.filter { ActionLog.Shown.toBeAgreed.includes($0) }.map(\.id.row)) == [
        "nobody", "no day",
      ])
  }

  @Test("Actions stand by their days, then in the checklist's order; those without a day last")
  func order() {
    let found = log(
      plan("none"), plan("second", by: "2011-06-30", for: ["B1"]),
      plan("first", by: "2011-06-30", for: ["B1", "A2"]), plan("early", by: "2011-01-31"),
      plan("far", by: "2012-01-31"))
    #expect(found.entries.map(\.id.row) == ["early", "first", "second", "far", "none"])
    #expect(found.entry(ActionItem.row("first"))?.statements == ["A2", "B1"])
  }

  @Test("They are grouped by when they are due, by who, by section and by status")
  func groups() {
    let found = log(
      plan("a", who: "Ruth", by: "2011-02-28", for: ["B1"]), plan("b", who: "ruth", by: "2011-04-30"),
      plan("c", by: "2011-06-30", for: ["A1"]), plan("d", who: "Ben", by: "2011-07-01"), plan("e"),
      ActionItem.becoming(.underWay, ActionItem.row("b")))
    func grouped(_ grouping: ActionLog.Grouping) -> [String] {
      names(found.groups(by: grouping, showing: .all))
    }
    #expect(
      grouped(.due) == ["Late: a", "April to June 2011: b c", "July to September 2011: d", "No day yet: e"])
    #expect(grouped(.who) == ["Ben: d", "Ruth: a b", "Nobody yet: c e"])
    #expect(grouped(.section) == ["First: c", "Second: a", "For no statement: b d e"])
    #expect(grouped(.status) == ["Proposed: a c d e", "Under way: b"])
    #expect(found.people == ["Ben", "Ruth"])
  }

  @Test(
    "Words have to occur in what, who, note or statement; the one before somebody stays, in a group of its own"
  )
  func filtering() {
    let done = ActionItem.becoming(.done(on: day), ActionItem.row("a"))
    let found = log(
      plan("a", "Brief the deputies", who: "Ruth", for: ["A1"]), plan("b", "Survey", who: "Ben", for: ["B1"]),
      plan("c", "Brief the board"), done)
    func shown(_ shown: ActionLog.Shown, _ query: String = "", who: String? = nil, kept: String? = nil)
      -> [String]
    {
      names(
        found.groups(
          by: .status, showing: shown, who: who, matching: query, keeping: kept.map(ActionItem.row)))
    }
    #expect(shown(.all, "brief") == ["Proposed: c", "Done: a"])
    #expect(shown(.all, "BRIEF ruth") == ["Done: a"])
    #expect(shown(.all, "title b1") == ["Proposed: b"])
    #expect(shown(.all, who: "ruth") == ["Done: a"])
    #expect(shown(.open, kept: "a") == ["Done now: a", "Proposed: b c"])
    #expect(shown(.done, kept: "a") == ["Done: a"])
    #expect(shown(.late) == [])
  }

  @Test(
    "What is to be reached next is offered one level up, in the checklist's words; at the best there is nothing"
  )
  func nextStep() throws {
    let statement = try #require(pack.statement("A1"))
    #expect(pack.nextStep(for: statement, from: .level("red"))?.descriptor == "b")
    #expect(pack.nextStep(for: statement, from: .level("amber"))?.level.id == "green")
    for answer in [Answer.level("green"), .none, .level("gone"), .dontKnow(ask: "", question: "")] {
      #expect(pack.nextStep(for: statement, from: answer) == nil)
    }
  }

  @Test("The gap to a target is the levels between; it is late once its day has passed and it is not reached")
  func target() {
    let target = Target(level: "green", by: Sample.day("2011-03-30"))
    #expect(target.gap(from: .level("red"), in: pack) == 2)
    #expect(target.gap(from: .level("green"), in: pack) == 0)
    #expect(target.gap(from: .none, in: pack) == nil)
    #expect(target.isLate(from: .level("amber"), in: pack, on: day))
    #expect(target.isLate(from: .none, in: pack, on: day))
    #expect(!target.isLate(from: .level("green"), in: pack, on: day))
    #expect(!target.isLate(from: .doesNotApply(reason: "no"), in: pack, on: day))
    #expect(!target.isLate(from: .level("red"), in: pack, on: Sample.day("2011-03-30")))
    #expect(!Target(by: Sample.day("2000-01-01")).isLate(from: .level("red"), in: pack, on: day))
  }

  @Test(
    "What is late is measured against today, or against the assessment's day where the checklist's years are over"
  )
  func reckoning() {
    let over = Pack(
      id: "p", title: "P", period: "2009 to 2014", scale: Sample.threeLevels, duties: Sample.duties,
      sections: [Section(id: "A", title: "First")], statements: [Sample.statement("A1")])
    let asAt = Sample.day("2011-03-31")
    #expect(over.reckoningDay(today: Sample.day("2026-01-01"), asAt: asAt) == asAt)
    #expect(over.reckoningDay(today: Sample.day("2014-12-31"), asAt: asAt) == Sample.day("2014-12-31"))
    #expect(pack.reckoningDay(today: Sample.day("2026-01-01"), asAt: asAt) == Sample.day("2026-01-01"))
  }

  @Test("An action is called by what it is in histories and in the menu, field by field")
  func words() throws {
    var ann = Author("p-ann")
    ann.does(plan("a", "Brief", who: "Ruth", by: "2011-02-28", for: ["A1", "B1"]))
    let row = ActionItem.row("a")
    let words = try #require(RowWords(row, in: pack))
    let entries = { ann.assessment.history(of: .row(row)) }
    #expect(
      words.text(entries()[0].edit, before: nil)
        == "What: Brief · Who: Ruth · By: 28 February 2011 · Status: Proposed · For: A1 and B1")
    ann.does(ActionItem.becoming(.done(on: day), row))
    #expect(
      words.text(entries()[0].edit, before: entries()[0].before)
        == "Status: Done on 31 March 2011 (was: Proposed)")
    #expect(Subject.row(row).words(in: pack) == "action")
  }

  @Test(
    "Whatever is said of an action, the statements it is or was for are among what is touched",
    arguments: 0..<60)
  func touches(seed: Int) {
    var journals = RandomJournals(seed: seed)
    var assessment = Assessment(header: Sample.header)
    for change in journals.shuffledChanges() {
      let before = ActionLog(assessment, pack, on: day)
      let touched = assessment.apply(change)
      let after = ActionLog(assessment, pack, on: day)
      for id in RandomJournals.statements where before.entries(for: id) != after.entries(for: id) {
        #expect(touched.statements.contains(id))
      }
      let rows = Set(touched.subjects.compactMap(\.row).filter { $0.list == ActionItem.list })
      #expect(before.following(assessment, changed: rows).entries == after.entries)
    }
  }

  @Test("Actions of two people come together whatever the order, field by field", arguments: 0..<30)
  func merging(seed: Int) throws {
    let journals = RandomJournals(seed: seed).journals
    let one = try journals[0].merged(with: journals[1])
    let other = try journals[1].merged(with: journals[0])
    let entries = ActionLog(Assessment(one), pack, on: day).entries
    #expect(entries == ActionLog(Assessment(other), pack, on: day).entries)
  }
}
