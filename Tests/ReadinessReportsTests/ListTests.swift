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
    let words = try BlankChecklist(subject.pack, in: circumstances).words()
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
    let circumstances = subject.assessment.circumstances
    let words = try BlankChecklist(subject.pack, in: circumstances).words()
    let heading = try #require(words.range(of: "How to answer"))
    let first = try #require(words.range(of: subject.pack.sections[0].aim))
    let text = try #require(subject.pack.howToAnswer.last?.prefix(40))
    let last = try #require(words.range(of: text))
    #expect(heading.lowerBound < last.lowerBound && last.lowerBound < first.lowerBound)
    let plain = try BlankChecklist(Samples.pack(), in: Circumstances(asAt: Samples.day)).words()
    #expect(!plain.contains("How to answer"))
  }

  @Test("In large print no letter is smaller than 16 points")
  func largePrint() throws {
    let pack = Samples.pack()
    let circumstances = Circumstances(asAt: Samples.day)
    let normal = BlankChecklist(pack, in: circumstances)
    let large = BlankChecklist(pack, in: circumstances, isLargePrint: true)
    let normalHeights = try normal.wordBoxes().map { $0.bottom - $0.top }
    let largeHeights = try large.wordBoxes().map { $0.bottom - $0.top }
    #expect(try #require(largeHeights.min()) >= 16)
    #expect(try #require(normalHeights.max()) > 1.5 * (try #require(normalHeights.min())))
    #expect(large.pageCount > normal.pageCount)
  }

  @Test("Nothing runs off a page, in either print", arguments: [false, true])
  func insidePages(isLargePrint: Bool) throws {
    let subject = try Samples.northmoor()
    let document = BlankChecklist(
      subject.pack, in: subject.assessment.circumstances, organisation: subject.organisation,
      isLargePrint: isLargePrint, paper: .letter)
    for box in try document.wordBoxes() {
      #expect(box.left >= 40 && box.right <= document.pageSize.width - 40, "page \(box.page + 1)")
      #expect(box.bottom <= document.pageSize.height - 20, "page \(box.page + 1)")
    }
  }

  @Test("A statement with its boxes stays on one page")
  func together() throws {
    let pack = Samples.pack(sections: 3, statements: 8)
    let document = BlankChecklist(pack, in: Circumstances(asAt: Samples.day))
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

  @Test("Open questions are grouped by whom to ask, those without a name last")
  func groups() {
    let subject = Samples.subject(Samples.pack(), Self.edits)
    let groups = QuestionsList.groups(subject.openQuestions)
    #expect(groups.map(\.ask) == ["Housing lead", "Head of finance", ""])
    #expect(groups.map { $0.questions.map(\.statement) } == [["S1-1", "S2-2"], ["S2-1"], ["S1-2"]])
  }

  @Test("The list has each question, what it is about, who noted it, and room for the answer")
  func list() throws {
    let list = QuestionsList(Samples.subject(Samples.pack(), Self.edits), date: Samples.day)
    let words = try list.words()
    for part in [
      "1 Housing lead", "1.1 Who keeps the register?", "1.2 Since when?", "2 Head of finance",
      "3 Nobody named yet", "3.1 Ask: show me S1-2.", "About S1-1 Title S1-1:",
      "Noted by Helen Marsh, 14 March 2011", "Answer",
    ] { #expect(words.contains(part), "\(part)") }
    #expect(!words.contains("Answered since"))
    #expect(list.outline.count == 3)
  }

  @Test("Without questions the list says so")
  func empty() throws {
    let list = QuestionsList(Samples.subject(Samples.pack()), date: Samples.day)
    #expect(list.pageCount == 1)
    #expect(try list.words().contains("There are no open questions."))
  }
}
