import ReadinessModel
import Testing

@testable import ReadinessReports

@Suite("What moved since last time, on paper")
struct MovementTests {
  /// A board paper that looks back to a day of the same assessment.
  static func order(
    _ subject: ReportSubject, since day: String, choices: PaperChoices = .everything
  ) throws -> PaperOrder {
    var order = Paper.board.order(subject, choices: choices)
    let day = try #require(Day(day))
    let now = Comparison.Side(subject.assessment, subject.pack)
    order.lookBack = try LookBack(
      to: day, words: "Board meeting",
      earlier: Comparison.Side(subject.assessment.atEnd(of: day, now: .now()), subject.pack), now: now)
    return order
  }

  /// What was said then, and what was said since; each on a day of its own.
  private func subject(then: [Edit], since: [Edit]) -> ReportSubject {
    let start: [Edit] = [
      .person(id: "p-1", name: "Helen Marsh", role: "Board secretary"),
      .usePack(id: "test", version: "3"), .organisation(Organisation(name: "Northmoor Trust")),
    ]
    var assessment = Assessment(header: Header(id: "test", created: Samples.noon))
    let later = Int64(20) * 86_400_000
    let all = (start + then).map { ($0, Int64(0)) } + since.map { ($0, later) }
    for (place, (edit, days)) in all.enumerated() {
      let moment = Samples.noon.advanced(byMilliseconds: days + Int64(place) * 60_000)
      assessment.apply(
        assessment.change([edit], by: "p-1", at: moment, id: ULID(time: moment, random: UInt128(place))))
    }
    return ReportSubject(assessment, Samples.pack())
  }

  private var moved: ReportSubject {
    let action = ActionItem.row("a")
    let dropped = ActionItem.row("b")
    return subject(
      then: [
        .rate(statement: "S1-1", level: "green"), .rate(statement: "S1-2", level: "red"),
        .rate(statement: "S2-1", level: "amber"), .rate(statement: "S2-2", level: "amber"),
        ActionItem.planning(action, "Brief the deputies", who: "Helen Marsh", for: ["S1-1"]),
        ActionItem.planning(dropped, "Ask the county"),
        ActionItem.planning(ActionItem.row("c"), "Done before"),
        ActionItem.becoming(.done(on: Day("2011-03-01")), ActionItem.row("c")),
      ],
      since: [
        .rate(statement: "S1-1", level: "amber", why: .thingsGotWorse),
        .note(statement: "S1-1", text: "The list is lost."), .rate(statement: "S1-2", level: "green"),
        .rate(statement: "S1-3", level: "red"),
        .dontKnow(statement: "S2-2", ask: "", question: ""),
        ActionItem.becoming(.done(on: Day("2011-04-01")), action),
        ActionItem.becoming(.dropped(reason: "The partnership does it"), dropped),
      ])
  }

  @Test("The first page says it in a line, the part what fell before what rose, and what is not compared")
  func movement() throws {
    let words = try Self.order(moved, since: "2011-03-24").manuscript.words
    #expect(
      words.contains(
        "Movement Since 24 March 2011: 1 fell, 1 rose, 1 newly answered, 1 not answered any more."))
    #expect(
      words.contains(
        "Compared with 24 March 2011 (Board meeting). Of 3 statements that can be compared, 1 fell, 1 rose and 1 stayed."
      ))
    let fell = try #require(words.range(of: "Fell:"))
    let rose = try #require(words.range(of: "Rose:"))
    #expect(fell.lowerBound < rose.lowerBound)
    #expect(
      words.contains(
        "S1-1 Title S1-1 The list is lost. Green Amber Things got worse Helen Marsh, 3 April 2011"))
    #expect(words.contains("S1-2 Title S1-2 Red Green Helen Marsh, 3 April 2011"))
    #expect(words.contains("Answered then, not now: S2-2 Title S2-2."))
    #expect(words.contains("Answered since: S1-3 Title S1-3."))
    #expect(words.contains("Section 1, then: Red so far. 1 Red, 1 Green."))
  }

  @Test("What was done or dropped since is for the board to confirm; what was closed before is not")
  func closed() throws {
    let words = try Self.order(moved, since: "2011-03-24").manuscript.words
    #expect(words.contains("confirm that 2 actions are closed (part"))
    let start = try #require(words.range(of: "Closed since last time 5.1 Since 24 March 2011, 2 actions"))
    let end = try #require(
      words.range(of: "How the sections stand", range: start.upperBound..<words.endIndex))
    let part = words[start.upperBound..<end.lowerBound]
    #expect(part.contains("Brief the deputies") && part.contains("Done on 1 Apr 2011"))
    #expect(part.contains("Dropped: The partnership does it") && !part.contains("Done before"))
  }

  @Test("Names and notes are as they are chosen, and parts that are not wanted are not there")
  func choices() throws {
    var choices = PaperChoices.everything
    choices.names = .roles
    choices.notes = .none
    let roles = try Self.order(moved, since: "2011-03-24", choices: choices).manuscript.words
    #expect(roles.contains("Things got worse Board secretary, 3 April 2011"))
    #expect(!roles.contains("Helen Marsh") && !roles.contains("The list is lost."))
    choices.names = .none
    #expect(
      try Self.order(moved, since: "2011-03-24", choices: choices).manuscript.words
        .contains("Things got worse 3 April 2011"))
    choices.parts.subtract([.moved, .closed])
    let without = try Self.order(moved, since: "2011-03-24", choices: choices).manuscript.words
    #expect(
      !without.contains("Movement") && !without.contains("What moved") && !without.contains("confirm that"))
  }

  @Test("Where nothing can be compared the parts are left out, and so is the line")
  func nothing() throws {
    let subject = subject(then: [], since: [])
    let words = try Self.order(subject, since: "2011-03-24").manuscript.words
    #expect(!words.contains("Movement") && !words.contains("What moved") && !words.contains("Closed since"))
  }
}
