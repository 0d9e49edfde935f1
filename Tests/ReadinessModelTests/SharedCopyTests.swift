import Testing

@testable import ReadinessModel

@Suite("A copy to show to others")
struct SharedCopyTests {
  private let header = Header(id: "c0", created: Sample.moment(0))
  private let pack = Sample.pack([
    Sample.statement("A1", duty: "law"), Sample.statement("A2"), Sample.statement("A3"),
    Sample.statement("B1", section: "B"),
  ])

  @Test(
    "It stands as the original does, whatever was said in whatever order; nothing that was left out is in it")
  func laws() {
    for seed in 0..<100 {
      for assessment in RandomJournals(seed: seed, steps: 40).authors.map(\.assessment) {
        let whole = SharedCopy(of: assessment, without: [], header: header)
        let copied = Assessment(whole.journal)
        #expect(Standing(copied, pack).states == Standing(assessment, pack).states, "seed \(seed)")
        for list in RandomJournals.lists {
          #expect(
            Set(copied.rows(of: list).map(\.id)) == Set(assessment.rows(of: list).map(\.id)), "seed \(seed)")
        }
        for parts in [Set(SharedCopy.Part.allCases), [.names], [.notes], [.flagged, .evidence]] {
          let copy = SharedCopy(of: assessment, without: parts, header: header)
          #expect(copy.leak(in: copy.journal.lines.joined(separator: "\n")) == nil, "\(parts), seed \(seed)")
        }
        let blank = SharedCopy(toAnswer: assessment, header: header)
        let begun = Assessment(blank.journal)
        #expect(blank.leak(in: blank.journal.lines.joined(separator: "\n")) == nil, "seed \(seed)")
        #expect(Standing(begun, pack).total.answered == 0 && begun.asAt == assessment.asAt)
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
          "what": "Ask the council", "who": "ann example", "serves": ["A1", "A2"], "note": "Delicate",
        ]))
    return author
  }

  private func text(_ copy: SharedCopy) -> String { copy.journal.lines.joined(separator: "\n") }

  @Test(
    "Of what stood before there is nothing; each value has its own moment; the file is another assessment")
  func history() {
    let author = author()
    let copy = SharedCopy(of: author.assessment, without: [], header: header)
    let copied = Assessment(copy.journal)
    #expect(!text(copy).contains("Hasty") && !text(copy).contains("\"red\""))
    #expect(copied.history(of: "A1").count == 2)
    #expect(
      copied.history(of: .answer("A1")).first?.at == author.assessment.history(of: .answer("A1")).first?.at)
    #expect(copied.row(SharedCopy.origin)?.values["copyOf"] == .string(Sample.header.id))
    #expect(copy.journal.header.id == "c0")
  }

  @Test(
    "Without names there are roles, also where somebody is named as the one who acts; names in notes are shown"
  )
  func names() {
    let copy = SharedCopy(of: author().assessment, without: [.names], header: header)
    let copied = Assessment(copy.journal)
    #expect(copied.history(of: "A2").allSatisfy { $0.who == "Secretary" })
    #expect(copied.row(ActionItem.row("r1"))?.values["who"] == "Secretary")
    #expect(copy.namesInWords == ["Ann Example looks into it"])
    let bare = SharedCopy(of: author().assessment, without: [.names, .notes], header: header)
    #expect(!text(bare).lowercased().contains("ann example") && !text(bare).contains("Delicate"))
    #expect(bare.namesInWords.isEmpty)
  }

  @Test("Flagged statements stand without an answer, and nothing serves them")
  func flagged() {
    let copy = SharedCopy(of: author().assessment, without: [.flagged], header: header)
    let copied = Assessment(copy.journal)
    #expect(copy.flagged == 1)
    #expect(copied.answer(to: "A2") == .none && copied.answer(to: "A1") == .level("amber"))
    #expect(copied.row(ActionItem.row("r1"))?.values["serves"] == ["A1"])
  }

  @Test(
    "For members to answer there is the checklist, the organisation and the day, and nothing that was entered"
  )
  func toAnswer() {
    var author = author()
    author.does(.organisation(Organisation(name: "Northmoor")), .asAt(Day("2011-03-31")))
    author.does(.usePack(id: "own", version: "1", digest: "d"))
    author.does(.checklist(digest: "d", content: ["title": "Ask the council"]))
    let copy = SharedCopy(toAnswer: author.assessment, header: header)
    let copied = Assessment(copy.journal)
    #expect(copied.organisation?.name == "Northmoor" && copied.asAt == Day("2011-03-31"))
    #expect(copied.pack == author.assessment.pack && copied.carriedChecklists["d"] != nil)
    #expect(copied.answer(to: "A1") == .none && copied.note(on: "A1").isEmpty)
    #expect(copied.rows(of: ActionItem.list).isEmpty && !text(copy).contains("Ann"))
    #expect(copied.row(SharedCopy.origin)?.values["for"] == "answer")
    #expect(copied.row(SharedCopy.origin)?.values["copyOf"] == .string(Sample.header.id))
    #expect(copied.unplacedEntries(in: pack).isEmpty)
    #expect(copy.leak(in: text(copy) + "\n{\"text\":\"Mr Hasty is to blame\"}") != nil)
  }

  @Test("What a note says may be a word of the file’s own: that is no leak")
  func wordsOfTheFormat() {
    var author = Author()
    for (index, word) in ["note", "level", "green", "statement", "copyOf", "names"].enumerated() {
      author.does(.note(statement: "A\(index % 3 + 1)", text: word))
    }
    author.does(.rate(statement: "A1", level: "green"))
    let copy = SharedCopy(of: author.assessment, without: [.notes], header: header)
    #expect(copy.leak(in: text(copy)) == nil)
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
    let copy = SharedCopy(of: author.assessment, without: [.names, .notes, .flagged], header: header)
    let copied = Assessment(copy.journal)
    #expect(copied.record(LastAnswer.row("A1"), as: LastAnswer.self).level == "red")
    #expect(copied.row(LastAnswer.row("A2")) == nil)
    #expect(!text(copy).contains("Helen") && !text(copy).contains("Mrs"))
  }

  @Test("What is in it all the same is found, also where its letters are written with escapes")
  func leaks() {
    let copy = SharedCopy(of: author().assessment, without: [.notes], header: header)
    #expect(copy.leak(in: text(copy) + "Mr Hasty is to blame") == "Mr Hasty is to blame")
    var quoting = Author()
    quoting.does(.note(statement: "A1", text: "She said \"no\""))
    let other = SharedCopy(of: quoting.assessment, without: [.notes], header: header)
    #expect(other.leak(in: #"{"text":"She said \"no\""}"#) != nil)
  }
}
