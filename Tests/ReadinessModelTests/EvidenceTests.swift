import Testing

@testable import ReadinessModel

@Suite("Evidence: collected once, used many times")
struct EvidenceTests {
  private static let day = Sample.day("2011-03-31")

  private func pack(_ rules: EvidenceRules = EvidenceRules(), months: Int? = nil) -> Pack {
    var first = Sample.statement("A1", duty: "law")
    first.evidenceMaxAgeMonths = months
    return Sample.pack(
      [first] + ["A2", "A3"].map { Sample.statement($0) } + [Sample.statement("B1", section: "B")],
      evidence: rules)
  }

  private func author(_ pack: Pack, _ edits: [Edit]) -> Author {
    var author = Author("p-1", seed: 3)
    author.says([.asAt(Self.day)] + edits)
    return author
  }

  private func standing(_ author: Author, _ pack: Pack, on day: Day = day) -> SupportStanding {
    SupportStanding(author.assessment, EvidenceRegister(author.assessment), pack, on: day)
  }

  private func green(_ ids: Statement.ID...) -> [Edit] { ids.map { .rate(statement: $0, level: "green") } }

  @Test("An address is one only where it may be opened; everything else is words")
  func addresses() {
    for text in ["https://a.example/x", "http://a.example", "mailto:ann@a.example", "HTTPS://A.example"] {
      #expect(Place(typed: text) == .address(text))
    }
    for text in [
      "file:///etc/passwd", "javascript:alert(1)", "smb://host/share", "https://", "https:// two words",
      "binder",
      "https://a\u{1}b",
    ] {
      #expect(Place(typed: text) == .words(text))
    }
    #expect(Place(json: ["address": "file:///etc/passwd"]) == .words("file:///etc/passwd"))
  }

  @Test("Places are read as they were written, those of newer versions word for word, and no more than fifty")
  func places() {
    let mark = FileMark(size: 217_088, modified: Instant(milliseconds: 1_295_481_600_000), sha256: "ab12")
    let places: [Place] = [
      .file(FilePlace("Northmoor evidence/position.pdf", isCopied: true, mark: mark)),
      .file(FilePlace("/a/b")),
      .folder("/c"), .address("https://a.example"), .words("blue binder"), .unknown(["shelf": 3]),
    ]
    #expect(PlaceList(json: PlaceList(places).json) == PlaceList(places))
    let many = JSON.array((0..<80).map { ["words": .string("w\($0)")] })
    #expect(PlaceList(json: many)?.all.count == 50)
    #expect(Place(json: ["words": .string(String(repeating: "é", count: 30_000))]).words.count < 20_010)
  }

  @Test("Evidence is never without a title: the file's name, the address, or Untitled")
  func titles() {
    func title(_ title: String, _ places: [Place]) -> String? {
      Evidence.adding("e", title: title, places: places).first?.fieldValues?[text: "title"]
    }
    #expect(title(" ", [.file(FilePlace("/x/Budget 2011.ods"))]) == "Budget 2011")
    #expect(title("", [.address("https://a.example")]) == "https://a.example")
    #expect(title("", []) == "Untitled")
    #expect(Evidence(values: ["places": PlaceList([.folder("/x/minutes")]).json]).name == "minutes")
  }

  @Test("A day outside the years that evidence may have is none")
  func years() {
    #expect(Evidence(values: ["date": "1899-12-31"]).date == nil)
    #expect(Evidence(values: ["date": "1900-01-01"]).date != nil)
    #expect(Evidence(values: ["date": "2201-01-01", "reviewBy": "soon"]).hasNoDate)
    #expect(Evidence(values: ["date": "2011-02-01", "reviewBy": "2011-01-01"]).isReviewBeforeDate)
  }

  @Test("A kind is known by its name and by its label; any other word stays")
  func kinds() {
    #expect(EvidenceKind.named(" Minutes ") == "minutes")
    #expect(EvidenceKind.named("photo") == "photo")
    #expect(EvidenceKind.label("photo") == "photo" && EvidenceKind.label("plan") == "Plan")
  }

  @Test("Support: none, old only, current; other levels have none to show")
  func support() {
    let pack = pack()
    let author = author(
      pack,
      green("A1", "A2", "A3") + [.rate(statement: "B1", level: "amber")]
        + Evidence.adding("old", title: "Old", reviewBy: Day("2011-03-30"), for: ["A2", "A3", "B1"])
        + Evidence.adding("new", title: "New", date: Day("2011-04-01"), for: ["A3", "B1"]))
    let standing = standing(author, pack)
    #expect(standing.support(of: "A1") == Support.none)
    #expect(standing.support(of: "A2") == .oldOnly)
    #expect(standing.support(of: "A3") == .current(1))
    #expect(standing.support(of: "B1") == nil)
    #expect(standing.counts.total == 3 && standing.counts.current == 1)
    #expect(standing.isEarly("A3") && !standing.isEarly("A2"))
    #expect(standing.carries("new") == 1 && standing.carries("old") == 0)
    #expect(standing.unsupported.map(\.id) == ["A1"] && standing.onOldEvidence.map(\.id) == ["A2"])
    // On its last day it is still good.
    #expect(self.standing(author, pack, on: Sample.day("2011-03-30")).support(of: "A2") == .current(1))
  }

  @Test("Evidence grows old after the checklist's months, or the statement's own")
  func months() {
    let edits =
      green("A1", "A2") + Evidence.adding("e", title: "E", date: Day("2010-08-31"), for: ["A1", "A2"])
    let limited = pack(EvidenceRules(maxAgeMonths: 12), months: 6)
    let author = author(limited, edits)
    // 31 August and six months is 28 February.
    #expect(standing(author, limited, on: Sample.day("2011-02-28")).support(of: "A1") == .current(1))
    #expect(standing(author, limited, on: Sample.day("2011-03-01")).support(of: "A1") == .oldOnly)
    #expect(standing(author, limited, on: Sample.day("2011-08-31")).support(of: "A2") == .current(1))
    #expect(standing(author, limited, on: Sample.day("2011-09-01")).support(of: "A2") == .oldOnly)
    #expect(standing(author, pack(), on: Sample.day("2030-01-01")).support(of: "A1") == .current(1))
    // A list says the same as what it is used for: past for one of them is past.
    let register = EvidenceRegister(author.assessment)
    #expect(!register.isPast("e", in: limited, on: Sample.day("2011-02-28")))
    #expect(register.isPast("e", in: limited, on: Sample.day("2011-03-01")))
    let longer = pack(EvidenceRules(maxAgeMonths: 1), months: 120)
    let kept = EvidenceRegister(
      self.author(longer, Evidence.adding("e", title: "E", date: Day("2010-08-31"), for: ["A1"])).assessment)
    #expect(!kept.isPast("e", in: longer, on: Sample.day("2011-03-01")))
  }

  @Test("One entry that carries more than the checklist allows is heavy; more evidence lightens it")
  func heavy() {
    let pack = pack(EvidenceRules(carriesAtMost: 2))
    var author = author(
      pack, green("A1", "A2", "A3") + Evidence.adding("e", title: "E", for: ["A1", "A2", "A3"]))
    #expect(standing(author, pack).heavy == ["e"])
    author.says(Evidence.adding("f", title: "F", for: ["A1"]))
    #expect(standing(author, pack).heavy.isEmpty && standing(author, pack).carries("e") == 2)
  }

  @Test("Taking an entry out leaves its uses: put back, it serves the same statements")
  func takenOut() throws {
    let pack = pack()
    var author = author(pack, green("A1") + Evidence.adding("e", title: "E", for: ["A1", "B1"]))
    author.says([.takeOut(Evidence.row("e"))])
    #expect(standing(author, pack).support(of: "A1") == Support.none)
    #expect(EvidenceRegister(author.assessment).evidence(for: "A1").isEmpty)
    author.says([.setFields(Evidence.row("e"), values: JSONObject())])
    #expect(standing(author, pack).support(of: "A1") == .current(1))
    #expect(EvidenceRegister(author.assessment).uses(of: "e", in: pack).map(\.statement) == ["A1", "B1"])
  }

  @Test("The same use made by two people is one, and no disagreement")
  func sameUse() {
    let pack = pack()
    var ann = author(pack, Evidence.adding("e", title: "E"))
    var ben = Author("p-2", seed: 9)
    ben.syncs(with: ann)
    ann.says(ann.assessment.using("e", for: ["A1"]))
    ben.says(ben.assessment.using("e", for: ["A1"]))
    ann.syncs(with: ben)
    #expect(ann.assessment.conflicts.isEmpty)
    #expect(EvidenceRegister(ann.assessment).useCount(of: "e") == 1)
  }

  @Test("A use touches its statement, also when it is taken back")
  func touched() {
    let pack = pack()
    var author = author(pack, Evidence.adding("e", title: "E"))
    #expect(author.says(author.assessment.using("e", for: ["A1", "A2"])).statements == ["A1", "A2"])
    #expect(author.says([.takeOut(EvidenceUse.row("e", "A2"))]).statements == ["A2"])
    #expect(author.says(author.assessment.using("e", for: ["A1", "A2"])).statements == ["A2"])
    #expect(EvidenceRegister(author.assessment).useCount(of: "e") == 2)
  }

  @Test("Followed change by change, register and support are what they are when made anew", arguments: 0..<60)
  func following(seed: Int) {
    let pack = pack(EvidenceRules(maxAgeMonths: 6, carriesAtMost: 1))
    let author = RandomJournals(seed: seed, steps: 60).authors[0]
    var assessment = Assessment(header: author.journal.header)
    var register = EvidenceRegister(assessment)
    var support = SupportStanding(assessment, register, pack, on: Self.day)
    for change in author.journal.changes {
      let touched = assessment.apply(change)
      let changed = register.update(from: assessment, touched)
      support = support.following(
        assessment, register, changed: touched.statements.union(changed.statements), on: Self.day)
      let fresh = EvidenceRegister(assessment)
      #expect(register.entries == fresh.entries)
      let anew = SupportStanding(assessment, fresh, pack, on: Self.day)
      #expect(support.counts == anew.counts && support.heavy == anew.heavy)
      for id in RandomJournals.statements {
        #expect(support.support(of: id) == anew.support(of: id) && support.isEarly(id) == anew.isEarly(id))
        #expect(register.evidence(for: id).map(\.use) == fresh.evidence(for: id).map(\.use))
      }
      for id in fresh.entries.keys { #expect(support.carries(id) == anew.carries(id)) }
    }
  }
}

extension Author {
  /// Makes a change of these edits, and says what it touched.
  @discardableResult mutating func says(_ edits: [Edit]) -> Touched {
    let change = assessment.change(edits, by: person, at: now, id: newID())
    var before = assessment
    takes(change)
    return before.apply(change)
  }
}
