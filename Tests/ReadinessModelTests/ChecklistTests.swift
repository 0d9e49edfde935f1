import ReadinessModel
import Testing

@Suite("Checklists")
struct ChecklistTests {
  private let england = Circumstances(nation: "england", tiers: [], asAt: Sample.day("2011-03-31"))

  @Test("A statement of another nation is not asked, and the words say of which it is")
  func nation() {
    let statement = Sample.statement("A1", appliesTo: AppliesTo(nations: ["wales"]))
    let pack = Sample.pack([statement, Sample.statement("A2")])
    #expect(pack.applicable(in: england).map(\.id) == ["A2"])
    let found = pack.applicability(of: statement, in: england)
    #expect(found.words == "Not asked: it concerns only Wales.")
  }

  @Test("A statement of some tiers is asked where one of them is there")
  func tier() {
    let statement = Sample.statement("A1", appliesTo: AppliesTo(tiers: ["two-tier"]))
    let pack = Sample.pack([statement])
    #expect(
      pack.applicability(of: statement, in: england).words
        == "Not asked: it concerns only “two-tier council areas”.")
    var twoTier = england
    twoTier.tiers = ["two-tier", "unitary"]
    #expect(pack.applicability(of: statement, in: twoTier).applies)
  }

  @Test("Where both the nation and the tier are limited both must fit, and the words name both")
  func nationAndTier() {
    let limits = AppliesTo(nations: ["wales"], tiers: ["two-tier"])
    let statement = Sample.statement("A1", appliesTo: limits)
    let pack = Sample.pack([statement])
    let words = "Not asked: it concerns only Wales, there only “two-tier council areas”."
    var place = england
    #expect(pack.applicability(of: statement, in: place).words == words)
    place.tiers = ["two-tier"]
    #expect(pack.applicability(of: statement, in: place).words == words)
    place.nation = "wales"
    #expect(pack.applicability(of: statement, in: place).applies)
    place.tiers = ["unitary"]
    #expect(pack.applicability(of: statement, in: place).words == words)
    #expect(pack.limits(of: statement) == "Wales, there only “two-tier council areas”")
    #expect(pack.limits(of: Sample.statement("A2")) == nil)
  }

  @Test("Where nation and tiers are not known everything is asked")
  func unknownPlace() {
    let limits = AppliesTo(nations: ["wales"], tiers: ["two-tier"])
    let pack = Sample.pack([Sample.statement("A1", appliesTo: limits)])
    #expect(pack.applicable(in: Circumstances(asAt: Sample.day("2011-03-31"))).count == 1)
  }

  @Test("A statement is asked from its first to its last day, and the words say what ended it")
  func dates() {
    let statement = Sample.statement(
      "A1", from: Sample.day("2009-07-01"), until: Sample.day("2010-10-13"),
      untilReason: "the targets were revoked.")
    let pack = Sample.pack([statement])
    func found(_ day: String) -> Applicability {
      pack.applicability(of: statement, in: Circumstances(asAt: Sample.day(day)))
    }
    #expect(found("2009-06-30").words == "Not asked: it applies from 1 July 2009.")
    #expect(found("2009-07-01").applies)
    #expect(found("2010-10-13").applies)
    #expect(found("2010-10-14").words == "Not asked after 13 October 2010: the targets were revoked.")
    #expect(
      Applicability.ended(Sample.day("2010-10-13"), reason: nil).words
        == "Not asked: it applied until 13 October 2010.")
  }

  @Test("A day of its own for each nation: where the nation is not known, from the first to the last of them")
  func nationalDays() {
    var statement = Sample.statement("A1")
    statement.from = .nations(["england": Sample.day("2009-04-30"), "wales": Sample.day("2009-10-01")])
    statement.until = .nations(["england": Sample.day("2010-10-13")])
    let pack = Sample.pack([statement])
    func asked(_ nation: String?, _ day: String) -> Bool {
      pack.applicability(of: statement, in: Circumstances(nation: nation, asAt: Sample.day(day))).applies
    }
    #expect(!asked("england", "2009-04-29") && asked("england", "2009-04-30"))
    #expect(!asked("wales", "2009-09-30") && asked("wales", "2009-10-01"))
    #expect(!asked(nil, "2009-04-29") && asked(nil, "2009-04-30"))
    #expect(asked("scotland", "2009-01-01"))
    #expect(asked("england", "2010-10-13") && !asked("england", "2010-10-14"))
    #expect(asked("wales", "2014-01-01"))
    #expect(asked(nil, "2010-10-13") && !asked(nil, "2010-10-14"))
    #expect(pack.applicable(in: Circumstances(nation: "wales", asAt: Sample.day("2009-09-30"))).isEmpty)
  }

  @Test("Statements stand section by section, and former ids lead to present ones")
  func lookup() {
    let pack = Sample.pack(
      [Sample.statement("B1", section: "B"), Sample.statement("A1"), Sample.statement("B2", section: "B")],
      redirects: ["OLD": "OLDER", "OLDER": "B2", "X": "Y", "Y": "X"])
    #expect(pack.statements.map(\.id) == ["A1", "B1", "B2"])
    #expect(pack.statements(in: "B").map(\.id) == ["B1", "B2"])
    #expect(pack.statement("OLD")?.id == "B2")
    #expect(pack.statement("X") == nil)
    #expect(pack.statements(in: "C").isEmpty)
  }

  @Test("Levels have their initial as key, unless two share it")
  func keys() {
    let pack = Sample.pack([Sample.statement("A1")])
    #expect(pack.level(forKey: "R")?.id == "red")
    #expect(pack.level(forKey: "x") == nil)
    #expect(Sample.pack([], scale: Sample.fiveLevels).scale.allSatisfy { $0.initialKey == nil })
  }

  @Test("A source is cited with body, title, date and section")
  func citation() {
    let source = Source(body: "PA", title: "Update", date: "2009-11", section: "Recommendation 2")
    #expect(source.citation == "PA, Update, November 2009, Recommendation 2")
    #expect(Source(body: "", title: "Act", date: "2009-11-12").citation == "Act, 12 November 2009")
    #expect(Source(body: "B", title: "T", date: "undated").citation == "B, T, undated")
  }

  @Test(
    "A path stays inside the folder or is refused",
    arguments: [
      ("a.png", true), ("images/a.png", true), ("", false), ("/etc/passwd", false), ("../a", false),
      ("a/../b", false),
      ("~/a", false), ("a//b", false), ("./a", false), ("C:\\a", false), ("a\\..\\b", false),
      ("file:a", false),
    ])
  func paths(path: String, isInside: Bool) {
    #expect(PackReader.isInsideFolder(path) == isInside)
  }
}
