import Testing

@testable import ReadinessModel

@Suite("A copy to show to others")
struct SharedCopyTests {
  private let header = Header(id: "c0", created: Sample.moment(0))
  private let pack = Sample.pack(
    [
      Sample.statement("A1", duty: "law"), Sample.statement("A2"), Sample.statement("A3"),
      Sample.statement("B1", section: "B"),
    ], redirects: ["OLD": "A2"])

  @Test(
    "It stands as the original does, whatever was said in whatever order; nothing that was left out is in it")
  func laws() {
    for seed in 0..<100 {
      for assessment in RandomJournals(seed: seed, steps: 40).authors.map(\.assessment) {
        let whole = copy(assessment, [])
        let copied = Assessment(whole.journal)
        #expect(Standing(copied, pack).states == Standing(assessment, pack).states, "seed \(seed)")
        for list in [ActionItem.list, Evidence.list, EvidenceUse.list] {
          #expect(copied.rows(of: list).map(\.id) == assessment.rows(of: list).map(\.id), "seed \(seed)")
        }
        for parts in [Set(SharedCopy.Part.allCases), [.names], [.notes], [.flagged, .evidence]] {
          let copy = copy(assessment, parts)
          #expect(copy.leak(in: copy.journal) == nil, "\(parts), seed \(seed)")
        }
      }
    }
  }

  private func author() -> Author {
    var author = Author("p-ann")
    author.does(.person(id: "p-ann", name: "Ann Example", role: "Secretary"))
    author.does(.rate(statement: "A1", level: "red"))
    author.does(.rate(statement: "A1", level: "amber"))
    author.does(.note(statement: "A1", text: "Mr Hasty is to blame"))
    author.does(.note(statement: "A1", text: "Ann Example looks into it"))
    author.does(.rate(statement: "A2", level: "green"))
    author.does(.flag(statement: "A2", isOn: true))
    author.does(
      .setFields(
        ActionItem.row("r1"),
        values: [
          "what": "Ask the council", "who": "ann example ", "serves": ["A1", "OLD"], "note": "Delicate",
        ]))
    return author
  }

  private func copy(
    _ assessment: Assessment, _ parts: Set<SharedCopy.Part>, leavingOut words: Set<String> = []
  ) -> SharedCopy {
    SharedCopy(of: assessment, in: pack, without: parts, leavingOut: words, header: header)
  }

  private func text(_ copy: SharedCopy) -> String { copy.journal.lines.joined(separator: "\n") }

  @Test(
    "Of what stood before there is nothing; each value has its own moment; the file is another assessment")
  func history() {
    let author = author()
    let copy = copy(author.assessment, [])
    let copied = Assessment(copy.journal)
    #expect(!text(copy).contains("Hasty") && !text(copy).contains("\"red\""))
    #expect(copied.history(of: "A1").count == 2)
    #expect(
      copied.history(of: .answer("A1")).first?.at == author.assessment.history(of: .answer("A1")).first?.at)
    #expect(copied.row(SharedCopy.origin)?.values["copyOf"] == .string(Sample.header.id))
    #expect(copy.journal.header.id == "c0")
    #expect(copied.unplacedEntries(in: pack).isEmpty)
  }

  @Test("What the checklist says is not for publication is in no copy, whatever else is left in")
  func unpublished() {
    let column = Pack.Toolkit.Column(id: "c", title: "C")
    let toolkit = Pack.Toolkit(
      id: "T", title: "T", purpose: "t",
      templates: [
        Pack.Toolkit.Template(id: "open", title: "Open", form: .table([column])),
        Pack.Toolkit.Template(id: "own", title: "Own", form: .table([column]), isPrivate: true),
      ])
    let pack = Sample.pack([Sample.statement("A1")], toolkits: [toolkit])
    var author = Author("p-ann")
    for template in toolkit.templates {
      author.does(
        .setFields(
          RowID(list: toolkit.list(of: template), row: "r1"), values: ["c": .string("said in \(template.id)")]
        ))
    }
    let copy = SharedCopy(of: author.assessment, in: pack, without: [], leavingOut: [], header: header)
    #expect(text(copy).contains("said in open") && !text(copy).contains("said in own"))
    #expect(copy.leak(in: copy.journal) == nil)
  }

  @Test(
    "Without names there are roles, also where somebody is named as the one who acts; names in notes are shown"
  )
  func names() {
    let copy = copy(author().assessment, [.names])
    let copied = Assessment(copy.journal)
    #expect(copied.history(of: "A2").allSatisfy { $0.who == "Secretary" })
    #expect(copied.row(ActionItem.row("r1"))?.values["who"] == "Secretary")
    #expect(copy.namesInWords == ["Ann Example looks into it"])
    let bare = self.copy(author().assessment, [.names, .notes])
    #expect(!text(bare).lowercased().contains("ann example") && !text(bare).contains("Delicate"))
    #expect(bare.namesInWords.isEmpty)
    let less = self.copy(author().assessment, [.names], leavingOut: Set(copy.namesInWords))
    #expect(!text(less).contains("Ann") && less.leak(in: less.journal) == nil)
    #expect(less.leak(in: copy.journal) == "Ann Example looks into it")
  }

  @Test("Who is named and never used the program is a number, the same throughout")
  func strangers() {
    var author = author()
    author.does(.dontKnow(statement: "A3", ask: "Ruth Castell", question: "How many?"))
    author.does(.dontKnow(statement: "B1", ask: "SECRETARY", question: "When?"))
    author.does(
      Evidence.writing("RUTH  CASTELL", into: Evidence.owner, of: Evidence.row("e1")),
      Evidence.writing("Ruth Castell", into: Evidence.title, of: Evidence.row("e2")),
      Evidence.writing("Mrs Castell’s binder", into: Evidence.title, of: Evidence.row("e1")))
    author.does(.judgement(level: "amber", words: "R. Castell agrees, the Annual plan does not"))
    let copy = copy(author.assessment, [.names])
    let copied = Assessment(copy.journal)
    #expect(copied.answer(to: "A3") == .dontKnow(ask: "Person 2", question: "How many?"))
    #expect(copied.answer(to: "B1") == .dontKnow(ask: "SECRETARY", question: "When?"))
    #expect(copied.evidence("e1")?.owner == "Person 2" && copied.evidence("e2")?.title == "Person 2")
    #expect(
      Set(copy.namesInWords) == [
        "Ann Example looks into it", "Mrs Castell’s binder", "R. Castell agrees, the Annual plan does not",
      ])
  }

  @Test("Without names of where a file lies only its name stays, and nothing by which it is told from others")
  func places() {
    var author = Author()
    let mark = FileMark(size: 7, modified: Sample.moment(0), sha256: "abc")
    for edit in Evidence.adding(
      "e1", title: "Minutes",
      places: [
        .file(FilePlace("/home/annhill/m.pdf", isCopied: true, mark: mark)), .folder("/home/annhill/Minutes"),
        .address("mailto:ann@example.org"), .address("https://example.org/"), .words("blue binder"),
      ])
    {
      author.does(edit)
    }
    let copy = copy(author.assessment, [.names])
    #expect(copy.fileNames == ["m.pdf", "Minutes"])
    #expect(
      Assessment(copy.journal).evidence("e1")?.places == [
        .file(FilePlace("m.pdf")), .folder("Minutes"), .address("https://example.org/"),
        .words("blue binder"),
      ])
    let less = self.copy(author.assessment, [.names], leavingOut: ["m.pdf"])
    #expect(less.fileNames == ["Minutes"] && !text(less).contains("m.pdf"))
    let whole = self.copy(author.assessment, [])
    #expect(Assessment(whole.journal).evidence("e1")?.places == author.assessment.evidence("e1")?.places)
    #expect(copy.leak(in: whole.journal) == "/home/annhill/m.pdf")
  }

  @Test(
    "Flagged statements stand without an answer, and nothing serves them, whatever they were called before")
  func flagged() {
    var author = Author(redirects: pack.redirects)
    author.does(.rate(statement: "OLD", level: "red"))
    author.does(.note(statement: "OLD", text: "Delicate"))
    author.does(.flag(statement: "A2", isOn: true))
    author.does(.rate(statement: "A1", level: "amber"))
    author.does(ActionItem.planning(ActionItem.row("r1"), "Ask", for: ["A1", "OLD"]))
    for edit in Evidence.adding("e1", title: "Minutes", for: ["OLD", "A1"]) { author.does(edit) }
    let copy = copy(author.assessment, [.flagged])
    let copied = Assessment(copy.journal, redirects: pack.redirects)
    #expect(copy.flagged == 1)
    #expect(copied.answer(to: "A2") == .none && copied.answer(to: "A1") == .level("amber"))
    #expect(copied.row(ActionItem.row("r1"))?.values["serves"] == ["A1"])
    #expect(copied.rows(of: EvidenceUse.list).map(\.id) == [EvidenceUse.row("e1", "A1")])
    #expect(!text(copy).contains("Delicate"))
  }

  @Test("What is in it all the same is found, and what stands beside all that this program knows")
  func leaks() throws {
    let copy = copy(author().assessment, [.notes])
    func adding(_ operation: Operation) -> Journal {
      let change = Change(
        id: ULID(time: Sample.moment(900), random: 0), at: Sample.moment(0), by: "p-ann",
        operations: [operation])
      return Journal(copy.journal.header, copy.journal.changes + [change])
    }
    let blame = "Mr Hasty is to blame"
    #expect(copy.leak(in: adding(Operation(.judgement(level: nil, words: blame)))) == blame)
    #expect(copy.leak(in: adding(Operation(.note(statement: "A3", text: "New")))) == "New")
    #expect(copy.leak(in: adding(Operation(.unknown(["x": "y"])))) != nil)
    #expect(copy.leak(in: adding(Operation(.setFields(ActionItem.row("r"), values: ["x": "y"])))) != nil)
    #expect(copy.leak(in: adding(Operation(.judgement(level: nil, words: "New")))) == nil)
  }

  @Test("What was said once may be a word of the program's, a day or the name of a level: that is no leak")
  func wordsOfTheProgram() {
    var author = Author()
    for word in [
      "note", "level", "green", "statement", "copyOf", "2011-03-31", "2014", "agreed", "A1", "Person 1",
    ] {
      author.does(.note(statement: "A1", text: word))
      author.does(Evidence.writing(word, into: Evidence.title, of: Evidence.row("e1")))
    }
    author.does(.note(statement: "A1", text: "Last"))
    author.does(
      .rate(statement: "A1", level: "green"), .target(statement: "A1", level: "green", by: Day("2011-03-31")))
    author.does(ActionItem.planning(ActionItem.row("r1"), "In 2014", by: Day("2011-03-31"), for: ["A1"]))
    author.does(ActionItem.becoming(.agreed, ActionItem.row("r1")))
    for parts in [[], [.notes], [.evidence], [.names], Set(SharedCopy.Part.allCases)] {
      let copy = copy(author.assessment, parts)
      #expect(copy.leak(in: copy.journal) == nil, "\(parts)")
    }
  }

  @Test("Of checklists that claim to be the one that is answered the right one goes along")
  func checklist() {
    let right: JSON = ["id": "own", "title": "Ours"]
    var author = Author()
    author.does(.usePack(id: "own", version: "1", digest: right.digest))
    author.does(.checklist(digest: right.digest, content: ["id": "own", "title": "Another"]))
    author.does(.checklist(digest: right.digest, content: right))
    let copy = copy(author.assessment, [.names])
    #expect(Assessment(copy.journal).carriedChecklists == [right.digest: [right]])
  }

  @Test(
    "For members to answer there is the checklist, the organisation and the day, and nothing that was entered"
  )
  func toAnswer() {
    let content: JSON = ["title": "Ask the council"]
    var author = author()
    author.does(.organisation(Organisation(name: "Northmoor")), .asAt(Day("2011-03-31")))
    author.does(.usePack(id: "own", version: "1", digest: content.digest))
    author.does(.checklist(digest: content.digest, content: content))
    let copy = SharedCopy(toAnswer: author.assessment, in: pack, header: header)
    let copied = Assessment(copy.journal)
    #expect(copied.organisation?.name == "Northmoor" && copied.asAt == Day("2011-03-31"))
    #expect(copied.pack == author.assessment.pack && copied.carriedChecklists[content.digest] != nil)
    #expect(copied.answer(to: "A1") == .none && copied.note(on: "A1").isEmpty)
    #expect(copied.rows(of: ActionItem.list).isEmpty && !text(copy).contains("Ann"))
    #expect(copied.row(SharedCopy.origin)?.values["for"] == "answer")
    #expect(copied.row(SharedCopy.origin)?.values["copyOf"] == .string(Sample.header.id))
    #expect(copied.unplacedEntries(in: pack).isEmpty)
    #expect(copy.leak(in: self.copy(author.assessment, []).journal) != nil)
  }

  @Test("What comes from last time goes as notes and names do")
  func lastTime() {
    var author = Author()
    author.does(
      .setFields(
        LastAnswer.row("A1"),
        values: ["level": "red", "by": "Helen Marsh", "note": "Mrs Secret", "wording": "x"]))
    author.does(.setFields(LastAnswer.row("A2"), values: ["level": "red", "note": "Mrs Flagged"]))
    author.does(.flag(statement: "A2", isOn: true))
    let copy = copy(author.assessment, [.names, .notes, .flagged])
    let copied = Assessment(copy.journal)
    #expect(copied.record(LastAnswer.row("A1"), as: LastAnswer.self).level == "red")
    #expect(copied.row(LastAnswer.row("A2")) == nil)
    #expect(!text(copy).contains("Helen") && !text(copy).contains("Mrs"))
  }
}
