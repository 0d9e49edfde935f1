import Testing

@testable import ReadinessModel

@Suite("Progress: a series of days, and two moments side by side")
struct ProgressTests {
  private let pack = Sample.pack([
    Sample.statement("A1", duty: "law", essential: true), Sample.statement("A2", outcomes: ["RR"]),
    Sample.statement("A3", appliesTo: AppliesTo(nations: ["england"])), Sample.statement("B1", section: "B"),
  ])
  private let groups: [Series.Group] = [
    .whole, .essentials, .legalDuties, .section("A"), .section("B"), .outcome("RR"),
  ]

  /// The tally of a group as it stands.
  private func tally(_ group: Series.Group, _ standing: Standing) -> Tally? {
    switch group {
    case .whole: standing.total
    case .essentials: standing.essentials
    case .legalDuties, .strategy: nil
    case .section(let id): standing.section(id)?.tally
    case .outcome(let id): standing.outcome(id)?.tally
    }
  }

  @Test("The last point of a series is where the assessment stands, whatever was said in whatever order")
  func lastPoint() {
    for seed in 0..<150 {
      var journals = RandomJournals(seed: seed, steps: 40)
      var changes = journals.shuffledChanges()
      // Now and then other statements are asked.
      var author = Author("p-5", seed: UInt64(seed))
      author.does(
        .organisation(Organisation(name: "Us", nation: seed.isMultiple(of: 2) ? "wales" : "england")))
      author.rates(["B1": "amber"])
      author.does(.organisation(Organisation(name: "Us", nation: "wales")))
      changes += author.changes
      let journal = Journal(Sample.header, changes)
      let series = Series(journal, of: pack, now: Sample.moment(1_000_000))
      let standing = Standing(Assessment(journal, redirects: pack.redirects), pack)
      #expect(series.states(on: Day("2999-01-01") ?? .today()) == standing.states, "seed \(seed)")
      for group in groups {
        guard let last = series.points(of: group).last, let tally = tally(group, standing) else { continue }
        #expect(last.tally == tally, "\(group), seed \(seed)")
      }
    }
  }

  @Test("One point a day that moved; where asking changed there is a break, and none before the first answer")
  func days() throws {
    var author = Author()
    let day = 86_400
    func at(_ days: Int, _ edits: Edit...) {
      author.takes(
        author.assessment.change(
          edits, by: "p-1", at: Sample.moment(Int64(days * day)), id: author.newID()))
    }
    at(0, .organisation(Organisation(name: "Us", nation: "england")))
    at(0, .rate(statement: "A1", level: "red"))
    at(0, .rate(statement: "A3", level: "green"))
    at(3, .rate(statement: "A1", level: "amber"))
    at(3, .note(statement: "A1", text: "Better"))
    at(5, .organisation(Organisation(name: "Us", nation: "wales")))
    at(900, .rate(statement: "A2", level: "green"))
    let series = Series(author.journal, of: pack, now: Sample.moment(Int64(7 * day)))
    let first = Sample.moment(0).localDay
    let points = series.points(of: .whole)
    #expect(points.map(\.tally.byLevel) == [[1, 0, 1], [0, 1, 1], [0, 1, 0], [0, 1, 1]])
    #expect(points.first?.day == first)
    // A clock that ran ahead: what it says counts as now.
    #expect(points.last?.day == Sample.moment(Int64(7 * day)).localDay)
    #expect(series.breaks.map(\.day) == [Sample.moment(Int64(5 * day)).localDay])
    #expect(series.points(of: .section("B")).isEmpty)
    #expect(series.states(on: first) == [.level(0), .unanswered, .level(2), .unanswered])
  }

  private func side(_ journal: Journal) -> Comparison.Side {
    Comparison.Side(Assessment(journal, redirects: pack.redirects), pack)
  }

  @Test("A moment beside itself moves nothing; swapped, what fell rose")
  func laws() throws {
    for seed in 0..<100 {
      let journals = RandomJournals(seed: seed, steps: 40).journals
      let (one, other) = (side(journals[0]), side(journals[1]))
      let same = try Comparison(from: one, to: one)
      #expect(same.fell.isEmpty && same.rose.isEmpty && same.apart.isEmpty)
      let (forth, back) = (try Comparison(from: one, to: other), try Comparison(from: other, to: one))
      #expect(Set(forth.fell.map(\.id)) == Set(back.rose.map(\.id)))
      #expect(Set(forth.rose.map(\.id)) == Set(back.fell.map(\.id)))
      #expect(forth.stayed == back.stayed && forth.then == back.now && forth.now == back.then)
      #expect(forth.compared == forth.now.answered)
    }
  }

  @Test("Only what was asked and answered both times in the same words is compared; the rest has its reason")
  func apart() throws {
    var then = Author()
    then.rates(["A1": "green", "A2": "red", "A3": "amber", "B1": "red"])
    var now = Author(seed: 2)
    now.rates(["A1": "red", "A2": "amber", "B1": "red"])
    now.does(.dontKnow(statement: "A3", ask: "", question: ""))
    now.does(.rate(statement: "N1", level: "green"))
    var reworded = Sample.statement("A2")
    reworded.sentence = "We do A2 in other words."
    let later = Sample.pack([
      Sample.statement("A1", duty: "law"), reworded, Sample.statement("A3"), Sample.statement("N1"),
    ])
    let comparison = try Comparison(
      from: Comparison.Side(then.assessment, pack), to: Comparison.Side(now.assessment, later))
    #expect(comparison.fell.map(\.id) == ["A1"] && comparison.fell.first?.levels == -2)
    #expect(comparison.rose.isEmpty && comparison.stayed == 0)
    let apart = Dictionary(
      uniqueKeysWithValues: comparison.apart.map { ($0.reason, $0.statements.map(\.id)) })
    #expect(
      apart == [
        .notAnsweredNow: ["A3"], .reworded: ["A2"], .noLongerAsked: ["B1"], .newlyAsked: ["N1"],
      ])
  }

  @Test(
    "Papers look back to the last meeting before their day, or to the last marked day where none was marked")
  func lastMeeting() throws {
    func marked(_ days: [(String, Bool)]) -> Assessment {
      var author = Author()
      for (index, (day, isMeeting)) in days.enumerated() {
        var values: JSONObject = [Marker.day.name: .string(day), Marker.words.name: .string("On \(day)")]
        if isMeeting { values[Marker.kind.name] = .string(Marker.meeting) }
        author.does(.setFields(RowID(list: Marker.list, row: "m\(index)"), values: values))
      }
      return author.assessment
    }
    let day = try #require(Day("2011-03-24"))
    let both = marked([
      ("2011-01-20", true), ("2010-11-25", true), ("2011-02-01", false), ("2011-03-24", true),
    ])
    #expect(both.lastMeeting(before: day)?.day == Day("2011-01-20"))
    #expect(both.lastMeeting(before: day)?.words == "On 2011-01-20")
    #expect(
      marked([("2011-02-01", false), ("2011-01-01", false)]).lastMeeting(before: day)?.day
        == Day("2011-02-01"))
    #expect(marked([("2011-03-24", true)]).lastMeeting(before: day) == nil)
  }

  @Test("Of statements that became one, that with its id is compared, and the other is listed")
  func joined() throws {
    let later = Sample.pack([Sample.statement("A2")], redirects: ["A1": "A2"])
    var then = Author()
    then.rates(["A1": "green", "A2": "red"])
    var now = Author(seed: 2)
    now.rates(["A2": "amber"])
    let comparison = try Comparison(
      from: Comparison.Side(then.assessment, pack), to: Comparison.Side(now.assessment, later))
    #expect(comparison.rose.map(\.levels) == [1] && comparison.scale.map(\.id) == later.scale.map(\.id))
    #expect(comparison.apart.map(\.reason) == [.joined])
    #expect(comparison.apart.first?.statements.map(\.id) == ["A1"])
    #expect(comparison.words == "The one statement that can be compared rose.")
  }

  @Test("Assessments with other levels are refused, in words that name both")
  func scales() {
    let other = Sample.pack([Sample.statement("A1")], scale: Sample.yesPartlyNo)
    let error = #expect(throws: Comparison.OtherScale.self) {
      _ = try Comparison(
        from: Comparison.Side(Author().assessment, other), to: Comparison.Side(Author().assessment, pack))
    }
    #expect(error?.words.contains("No / Partly / Yes") == true)
  }

  @Test(
    "Legal duties that fell come first, then what fell furthest; who, when and why are the latest change's")
  func order() throws {
    var then = Author()
    then.rates(["A1": "amber", "A2": "green", "B1": "amber"])
    var now = then
    now.rates(["B1": "red", "A2": "red"])
    now.does(.rate(statement: "A1", level: "red", why: .thingsGotWorse))
    let comparison = try Comparison(from: side(then.journal), to: side(now.journal))
    #expect(comparison.fell.map(\.id) == ["A1", "A2", "B1"])
    #expect(comparison.fell.first?.why == .thingsGotWorse && comparison.fell.last?.why == nil)
    #expect(comparison.sections.map(\.id) == ["A", "B"])
    #expect(comparison.words == "Of 3 statements that can be compared, 3 fell, 0 rose and 0 stayed.")
  }
}
