import ReadinessModel
import Testing

@Suite("Where an assessment stands")
struct StandingTests {
  /// The standing of section A after these ratings.
  private func section(
    _ statements: [Statement], scale: [Level] = Sample.threeLevels, _ ratings: KeyValuePairs<String, String>
  )
    -> (status: Status, reason: String)?
  {
    var author = Author()
    author.rates(ratings)
    let standing = Standing(author.assessment, Sample.pack(statements, scale: scale)).section("A")
    return standing.map { ($0.status, $0.reason) }
  }

  private let four = ["A1", "A2", "A3", "A4"].map { Sample.statement($0) }
  private var withDuty: [Statement] { [Sample.statement("L1", duty: "law")] + four }
  private var withGate: [Statement] { [Sample.statement("G1", gate: true)] + four }

  @Test("A legal duty at red makes its section red, whatever the rest says, and is named")
  func legalRed() {
    let found = section(withDuty, ["L1": "red", "A1": "green", "A2": "green", "A3": "green", "A4": "green"])
    #expect(found?.status.label == "Red")
    #expect(found?.status.kind == .bad)
    #expect(found?.reason == "A legal duty is rated “Red”: L1 Title L1.")
  }

  @Test("A gate at red makes its section red, and is named")
  func gateRed() {
    let found = section(withGate, ["G1": "red", "A1": "green", "A2": "green", "A3": "green", "A4": "green"])
    #expect(found?.status.level == "red")
    #expect(found?.reason.contains("G1 Title G1") == true)
  }

  @Test("The rules in words say which level lies between, or which of several")
  func betweenInWords() {
    func rule(_ scale: [Level]) -> String { Sample.pack(four, scale: scale).statusRulesInWords[1] }
    let three = Sample.threeLevels
    #expect(rule(three).hasSuffix("of the others are. Otherwise it is “Amber”."))
    let begun = Level(id: "begun", label: "Begun", symbol: .square, role: .poor)
    let words = rule([three[0], begun, three[1], three[2]])
    #expect(
      words.hasSuffix(
        "Otherwise it is the highest of “Begun” / “Amber” that at least half of the answers reach, and “Begun” if there is none or while a statement is “Red”."
      ))
    #expect(rule([three[0], three[2]]).hasSuffix("Otherwise it is mixed."))
  }

  @Test(
    "A section bears the name that a level has for sections, and is good from the level that the checklist says"
  )
  func ofSections() {
    let begun = Level(id: "begun", label: "Begun", symbol: .square, role: .poor)
    var red = Sample.threeLevels[0]
    red.statusLabel = "Held back"
    let scale = [red, begun] + Sample.threeLevels[1...]
    #expect(section(four, scale: scale, ["A1": "red"])?.status.label == "Held back so far")
    #expect(section(four, scale: scale, ["A1": "red"])?.reason.contains("“Red”") == true)
    let pack = Sample.pack(four, scale: scale, rules: StatusRules(goodFrom: "amber"))
    #expect(pack.goodLevels.map(\.label) == ["Amber", "Green"] && pack.badLevels.map(\.label) == ["Red"])
    #expect(pack.statusRulesInWords[0].hasPrefix("A section is “Held back” if a statement"))
    var author = Author()
    author.rates(["A1": "amber", "A2": "amber", "A3": "green", "A4": "begun"])
    let standing = Standing(author.assessment, pack).section("A")
    #expect(standing?.status.kind == .good && standing?.status.label == "Amber")
  }

  @Test("Half of those answered at red make the section red; fewer do not")
  func halfRed() {
    #expect(section(four, ["A1": "red", "A2": "red", "A3": "green", "A4": "green"])?.status.label == "Red")
    #expect(
      section(four, ["A1": "red", "A2": "amber", "A3": "green", "A4": "green"])?.status.label == "Amber")
    #expect(section(four, ["A1": "red", "A2": "green"])?.status.label == "Red so far")
  }

  @Test("Green needs all answered, none red, all resting on law green, and three quarters of the others")
  func green() {
    let all = section(withDuty, ["L1": "green", "A1": "green", "A2": "green", "A3": "green", "A4": "amber"])
    #expect(all?.status.label == "Green")
    #expect(
      all?.reason
        == "All answered, none “Red”, every legal duty “Green”, and at least 75% of the others.")
    let duty = section(withDuty, ["L1": "amber", "A1": "green", "A2": "green", "A3": "green", "A4": "green"])
    #expect(duty?.status.label == "Amber")
    #expect(duty?.reason == "A legal duty is not yet “Green”: L1 Title L1.")
    let half = section(withDuty, ["L1": "green", "A1": "green", "A2": "green", "A3": "amber", "A4": "amber"])
    #expect(half?.status.label == "Amber")
    #expect(
      half?.reason
        == "Apart from legal duties, only 2 of the 4 answered are “Green”; at least 75% have to be.")
    let none = section(withDuty, ["L1": "green", "A1": "amber", "A2": "amber", "A3": "amber", "A4": "amber"])
    #expect(
      none?.reason == "Apart from legal duties, none of the 4 answered is “Green”; at least 75% have to be.")
    let one = section(four, ["A1": "green", "A2": "amber", "A3": "amber", "A4": "amber"])
    #expect(one?.reason == "Only 1 of the 4 answered is “Green”; at least 75% have to be.")
    let alone = section(four, ["A1": "amber"])
    #expect(alone?.reason == "The only one answered is not “Green”. 3 still to answer.")
    let oneRed = section(withDuty, ["L1": "green", "A1": "green", "A2": "green", "A3": "green", "A4": "red"])
    #expect(oneRed?.status.label == "Amber")
    #expect(oneRed?.reason == "Held back from “Green” by one rated “Red”: A4 Title A4.")
    #expect(section([withDuty[0]], ["L1": "green"])?.status.label == "Green")
  }

  @Test("Until all are answered it is so far, and never green")
  func soFar() {
    let found = section(four, ["A1": "green", "A2": "green", "A3": "green"])
    #expect(found?.status.label == "Amber so far")
    #expect(found?.status.soFar == true)
    #expect(
      found?.reason == "On the way to “Green”, which needs an answer to everything: 1 still to answer.")
    #expect(section(four, [:])?.status.label == "Not answered")
    #expect(section(four, [:])?.reason == "Not answered yet: 4 still to answer.")
  }

  @Test("Don't know is never red and counts as still to answer")
  func dontKnow() {
    var author = Author()
    for id in ["A1", "A2", "A3"] { author.does(.dontKnow(statement: id, ask: "", question: "")) }
    let pack = Sample.pack(four)
    #expect(Standing(author.assessment, pack).section("A")?.status.label == "Not answered")
    author.rates(["A4": "green"])
    let standing = Standing(author.assessment, pack)
    #expect(standing.section("A")?.status.label == "Amber so far")
    #expect(standing.section("A")?.reason.hasSuffix("3 still to be asked about.") == true)
    #expect(standing.total.answered == 1)
    #expect(standing.total.toAnswer == 3)
    #expect(standing.total.coverage == 0.25)
  }

  @Test("What does not apply is not counted, for whatever reason")
  func notCounted() {
    var author = Author()
    author.does(.organisation(Organisation(name: "T", nation: "wales", tiers: [])))
    author.does(.doesNotApply(statement: "A1", reason: "none here"))
    author.rates(["A2": "green", "E1": "red"])
    let english = Sample.statement("E1", duty: "law", appliesTo: AppliesTo(nations: ["england"]))
    let pack = Sample.pack([
      four[0], four[1], english, Sample.statement("B1", section: "B", appliesTo: english.appliesTo),
    ])
    let standing = Standing(author.assessment, pack)
    #expect(standing.section("A")?.status.label == "Green")
    #expect(standing.total.applicable == 1)
    #expect(standing.total.doesNotApply == 1)
    #expect(standing.states == [.doesNotApply, .level(2), .notAsked, .notAsked])
    #expect(standing.section("B")?.doesNotApply == true)
    #expect(standing.section("B")?.status.label == "Does not apply")
    #expect(standing.section("B")?.reason == "Not asked: it concerns only England.")
    #expect(AttentionTests.first(author.assessment, pack).isEmpty)
  }

  @Test(
    "Yes, partly and no are scored by their roles",
    arguments: [("no", "No"), ("partly", "Partly"), ("yes", "Yes")])
  func yesPartlyNo(level: String, label: String) {
    let found = section(
      four, scale: Sample.yesPartlyNo, ["A1": level, "A2": level, "A3": level, "A4": level])
    #expect(found?.status.label == label)
  }

  @Test(
    "Of five levels only the lowest holds back and only the highest is good; between, half of the answers decide, unless one is at the lowest",
    arguments: [
      (["l1", "l1", "l5", "l5"], "L1"), (["l2", "l2", "l2", "l2"], "L2"), (["l2", "l2", "l3", "l4"], "L3"),
      (["l4", "l4", "l4", "l4"], "L4"), (["l5", "l5", "l4", "l2"], "L4"), (["l5", "l5", "l5", "l2"], "L5"),
      (["l1", "l5", "l5", "l5"], "L2"), (["l1", "l2", "l2", "l5"], "L2"),
    ])
  func fiveLevels(levels: [String], label: String) {
    let found = section(
      four, scale: Sample.fiveLevels, ["A1": levels[0], "A2": levels[1], "A3": levels[2], "A4": levels[3]])
    #expect(found?.status.label == label)
  }

  @Test("With several levels between, the reason says what the status lacks for the next")
  func whatTheStatusBetweenLacks() {
    func reason(_ levels: [String]) -> String? {
      section(
        four, scale: Sample.fiveLevels, ["A1": levels[0], "A2": levels[1], "A3": levels[2], "A4": levels[3]]
      )?.reason
    }
    #expect(
      reason(["l2", "l2", "l2", "l3"])
        == "Fewer than half are “L3” or better: 1 of the 4 answered. None of the 4 answered is “L5”; at least 75% have to be."
    )
    #expect(reason(["l2", "l2", "l2", "l2"])?.hasPrefix("All 4 answered are below “L3”. ") == true)
    #expect(reason(["l4", "l4", "l4", "l4"]) == "None of the 4 answered is “L5”; at least 75% have to be.")
    #expect(
      reason(["l1", "l5", "l5", "l5"]) == "Held back from “L3”, “L4” and “L5” by one rated “L1”: A1 Title A1."
    )
  }

  @Test("Every level that counts as bad is named by its own label")
  func severalBadLevels() {
    let scale = [
      Level(id: "none", label: "Not met", symbol: .diamond, role: .bad),
      Level(id: "weak", label: "Not met in part", symbol: .cross, role: .bad),
      Level(id: "met", label: "Met", symbol: .circle, role: .good),
    ]
    #expect(
      section(four, scale: scale, ["A1": "weak", "A2": "met", "A3": "met", "A4": "met"])?.reason
        == "Held back from “Met” by one rated “Not met in part”: A1 Title A1.")
    #expect(
      section(four, scale: scale, ["A1": "weak", "A2": "none", "A3": "met", "A4": "met"])?.reason.hasPrefix(
        "2 of the 4 answered are rated “Not met” or “Not met in part”: A1") == true)
  }

  @Test("With two levels there is nothing between, so that a status may be mixed")
  func twoLevels() {
    let scale = [Sample.yesPartlyNo[0], Sample.yesPartlyNo[2]]
    let found = section(four, scale: scale, ["A1": "no", "A2": "yes", "A3": "yes", "A4": "yes"])
    #expect(found?.status.label == "Mixed")
    #expect(found?.status.level == nil)
    #expect(section(four, scale: scale, ["A1": "yes"])?.status.label == "Mixed so far")
  }

  @Test("The checklist's own shares are used")
  func shares() {
    var author = Author()
    author.rates(["A1": "red", "A2": "green", "A3": "green", "A4": "green"])
    let strict = Sample.pack(four, rules: StatusRules(goodShare: 1, badShare: 0.25))
    #expect(Standing(author.assessment, strict).section("A")?.status.label == "Red")
  }

  @Test("A level that the scale does not have counts as no answer")
  func foreignLevel() {
    #expect(section(four, ["A1": "purple"])?.status.label == "Not answered")
  }

  @Test("Outcomes are scored by the same rule over all sections")
  func outcomes() {
    var author = Author()
    author.rates(["A1": "red", "B1": "red"])
    let pack = Sample.pack([
      Sample.statement("A1", outcomes: ["RR"]), four[1],
      Sample.statement("B1", section: "B", outcomes: ["RR"]),
    ])
    let outcome = Standing(author.assessment, pack).outcome("RR")
    #expect(outcome?.status.label == "Red")
    #expect(outcome?.tally.counts == ["red": 2, "amber": 0, "green": 0])
    #expect(outcome?.tally.applicable == 2)
  }

  @Test("The time left, for all and for the essentials")
  func timeLeft() {
    let pack = Sample.pack([
      four[0], Sample.statement("A2", essential: true), four[2],
      Sample.statement("B1", section: "B", essential: true),
    ])
    var author = Author()
    var standing = Standing(author.assessment, pack)
    #expect(standing.minutesLeft() == 6)
    #expect(standing.minutesLeft(essentials: true) == 3)
    author.rates(["A1": "green", "A2": "green"])
    author.does(.dontKnow(statement: "A3", ask: "", question: ""))
    standing = Standing(author.assessment, pack)
    #expect(standing.minutesLeft(essentials: true) == 2)
    #expect(standing.minutesLeft() == 2, "“Don't know” takes nobody's time here")
    author.rates(["B1": "green"])
    #expect(Standing(author.assessment, pack).minutesLeft() == 0)
  }

  @Test("Counts agree with each other in any assessment")
  func countsAgree() {
    let pack = Sample.pack(
      RandomJournals.statements.map { Sample.statement($0, section: String($0.prefix(1))) })
    for seed in 0..<100 {
      let assessment = RandomJournals(seed: seed).authors[0].assessment
      let standing = Standing(assessment, pack)
      let sum = standing.sections.map(\.tally)
      #expect(sum.map(\.applicable).reduce(0, +) == standing.total.applicable)
      #expect(sum.map(\.answered).reduce(0, +) == standing.total.answered)
      #expect(standing.total.applicable + standing.total.doesNotApply == 4)
      for section in standing.sections {
        #expect(section.status.kind != .good || section.tally.toAnswer == 0)
        #expect(section.status.kind != .unanswered || section.tally.answered == 0)
        #expect(!section.reason.isEmpty)
      }
    }
  }

  @Test("After any change it is as if worked out anew, whatever was touched")
  func following() {
    let pack = Sample.pack(
      [
        Sample.statement("A1", duty: "law", essential: true, outcomes: ["RR"]),
        Sample.statement("A2", outcomes: ["RR"], appliesTo: AppliesTo(nations: ["wales"])),
        Sample.statement("A3", gate: true, from: Sample.day("2011-01-01")),
        Sample.statement("B2", section: "B", essential: true, outcomes: ["RR"]),
      ], redirects: ["B1": "B2"])
    for seed in 0..<60 {
      var journals = RandomJournals(seed: seed)
      var assessment = Assessment(header: Sample.header, redirects: pack.redirects)
      var standing = Standing(assessment, pack)
      var random = SeededRandom(seed: UInt64(seed))
      for (step, change) in journals.shuffledChanges().enumerated() {
        var touched = assessment.apply(change)
        if random.chance(20) {
          let place: Edit =
            random.chance(50)
            ? .asAt(Sample.day(random.chance(50) ? "2010-06-01" : "2011-06-01"))
            : .organisation(Organisation(name: "X", nation: random.pick(["england", "wales"])))
          let id = ULID(time: Sample.moment(9000 + Int64(step)), random: 1)
          touched.formUnion(
            assessment.apply(assessment.change([place], by: "p-1", at: Sample.moment(9000), id: id)))
        }
        standing = standing.following(
          assessment, changed: touched.statements.filter { pack.statement($0) != nil })
        let anew = Standing(assessment, pack)
        #expect(standing.states == anew.states)
        #expect(standing.total == anew.total && standing.essentials == anew.essentials)
        #expect(standing.sections == anew.sections && standing.outcomes == anew.outcomes)
      }
    }
  }
}
