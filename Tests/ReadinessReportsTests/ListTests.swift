import Canvas
import ReadinessModel
import Testing

@testable import ReadinessReports

@Suite("Checklist to fill in")
struct BlankChecklistTests {
  @Test("It asks exactly the statements that apply, with every level in words")
  func applicable() throws {
    let subject = try Samples.northmoor()
    let circumstances = subject.assessment.circumstances
    let words = Paper.blankChecklist.order(subject).manuscript.words
    for statement in subject.pack.statements {
      let applies = subject.pack.applicability(of: statement, in: circumstances).applies
      #expect(words.contains("\(statement.id) \(statement.title)") == applies, "\(statement.id)")
      guard applies else { continue }
      for descriptor in statement.descriptors {
        #expect(words.contains(descriptor.prefix(40)), "\(statement.id)")
      }
    }
  }

  @Test("How to answer stands before the first section, where the checklist says it")
  func howToAnswer() throws {
    let subject = try Samples.northmoor()
    let words = Paper.blankChecklist.order(subject).manuscript.words
    let heading = try #require(words.range(of: "How to answer"))
    let first = try #require(words.range(of: subject.pack.sections[0].aim))
    let text = try #require(subject.pack.howToAnswer.last?.prefix(40))
    let last = try #require(words.range(of: text))
    #expect(heading.lowerBound < last.lowerBound && last.lowerBound < first.lowerBound)
    let plain = Paper.blankChecklist.order(Samples.subject(Samples.pack())).manuscript.words
    #expect(!plain.contains("How to answer"))
  }

  @Test("In large print no letter is smaller than 16 points")
  func largePrint() throws {
    let subject = Samples.subject(Samples.pack())
    let normal = try Paper.blankChecklist.order(subject).layOut()
    let large = try Paper.blankChecklist.order(subject, isLargePrint: true).layOut()
    let normalHeights = try normal.wordBoxes().map { $0.bottom - $0.top }
    let largeHeights = try large.wordBoxes().map { $0.bottom - $0.top }
    #expect(try #require(largeHeights.min()) >= 16)
    #expect(try #require(normalHeights.max()) > 1.5 * (try #require(normalHeights.min())))
    #expect(large.pageCount > normal.pageCount)
  }

  @Test("Nothing runs off a page, in either print", arguments: [false, true])
  func insidePages(isLargePrint: Bool) throws {
    let subject = try Samples.northmoor()
    let document = try Paper.blankChecklist.order(subject, sheet: .letter, isLargePrint: isLargePrint)
      .layOut()
    for box in try document.wordBoxes() {
      #expect(box.left >= 40 && box.right <= document.pageSize.width - 40, "page \(box.page + 1)")
      #expect(box.bottom <= document.pageSize.height - 20, "page \(box.page + 1)")
    }
  }

  @Test("A statement with its boxes stays on one page")
  func together() throws {
    let pack = Samples.pack(sections: 3, statements: 8)
    let document = try Paper.blankChecklist.order(Samples.subject(pack)).layOut()
    let pages = try Poppler.run("pdftotext", ["-raw"], on: document.pdf(), arguments: ["-"])
      .split(separator: "\u{c}").map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    for statement in pack.statements {
      let page = try #require(pages.first { $0.contains("\(statement.id) \(statement.title)") })
      for descriptor in statement.descriptors { #expect(page.contains(descriptor)) }
    }
  }
}

@Suite("Questions to ask")
struct QuestionsListTests {
  static let edits: [Edit] = [
    .dontKnow(statement: "S1-1", ask: "Housing lead", question: "Who keeps the register?"),
    .dontKnow(statement: "S1-2", ask: "", question: ""),
    .dontKnow(statement: "S2-1", ask: "Head of finance", question: "What does it cost?"),
    .dontKnow(statement: "S2-2", ask: "Housing lead", question: "Since when?"),
    .dontKnow(statement: "S2-3", ask: "Housing lead", question: "Answered since"),
    .rate(statement: "S2-3", level: "green"),
  ]

  @Test("Open questions are grouped by whom to ask, whatever the case; those without a name come last")
  func groups() {
    let groups = QuestionGroup.groups(Samples.subject(Samples.pack(), Self.edits).openQuestions)
    #expect(groups.map(\.ask) == ["Head of finance", "Housing lead", ""])
    #expect(groups.map { $0.questions.map(\.statement) } == [["S2-1"], ["S1-1", "S2-2"], ["S1-2"]])
    let twice = Samples.subject(
      Samples.pack(),
      [
        .dontKnow(statement: "S1-1", ask: "Finance", question: ""),
        .dontKnow(statement: "S1-2", ask: " finance ", question: ""),
      ])
    #expect(QuestionGroup.groups(twice.openQuestions).map(\.ask) == ["Finance"])
  }

  @Test("The list has each question, what it is about, who noted it, and room for the answer")
  func list() throws {
    let order = Paper.questions.order(Samples.subject(Samples.pack(), Self.edits))
    let words = order.manuscript.words
    for part in [
      "1. Head of finance", "2. Housing lead", "2.1 Who keeps the register?", "2.2 Since when?",
      "3. Nobody named yet", "3.1 Ask: show me S1-2.", "About S1-1 Title S1-1:",
      "Noted by Helen Marsh, 14 March 2011", "Answer",
    ] { #expect(words.contains(part), "\(part)") }
    #expect(!words.contains("Answered since"))
    #expect(try order.layOut().outline.count == 3)
  }

  @Test("What is asked are the words of who did not know, else the checklist’s, on every surface")
  func asked() throws {
    let pack = Samples.pack()
    let subject = Samples.subject(pack, Self.edits)
    let questions = Dictionary(uniqueKeysWithValues: subject.openQuestions.map { ($0.statement, $0) })
    let (own, none) = (try #require(questions["S1-1"]), try #require(questions["S1-2"]))
    let statement = try #require(pack.statement("S1-2"))
    #expect(own.asked(about: pack.statement("S1-1")) == "Who keeps the register?")
    #expect(none.asked(about: statement) == statement.challenge)
    var bare = statement
    bare.challenge = nil
    #expect(none.asked(about: bare) == statement.sentence)
    let board = Paper.board.order(subject).manuscript.words
    #expect(board.contains(try #require(statement.challenge)) && board.contains("Who keeps the register?"))
  }

  @Test("Without questions the list says so")
  func empty() throws {
    let order = Paper.questions.order(Samples.subject(Samples.pack()))
    #expect(try order.layOut().pageCount == 1)
    #expect(order.manuscript.words.contains("There are no open questions."))
  }
}
