import Canvas
import ReadinessModel
import Testing

@testable import ReadinessReports

@Suite("Board paper")
struct BoardPaperTests {
  static let edits: [Edit] = [
    .rate(statement: "S1-1", level: "red"),
    .note(statement: "S1-1", text: "Seen in <b>March</b> & \"April\"."),
    .rate(statement: "S1-2", level: "amber"),
    .rate(statement: "S1-2", level: "green", why: .betterInPractice),
    .dontKnow(statement: "S1-3", ask: "Director of housing", question: "Who owns the register?"),
    .doesNotApply(statement: "S2-1", reason: "We have no prison."),
    .note(statement: "S2-2", text: "Waiting for minutes."), .flag(statement: "S2-3", isOn: true),
    .judgement(level: "amber", words: "Lawful, but not yet at the table."),
  ]

  static func order(_ subject: ReportSubject) -> PaperOrder {
    Paper.board.order(subject, author: "Helen Marsh, Board secretary")
  }

  static func paper(_ subject: ReportSubject) throws -> PagedDocument { try order(subject).layOut() }

  static func words(_ subject: ReportSubject) -> String { order(subject).manuscript.words }

  @Test("It has the form of a board paper: whose, what, when, from whom, what for")
  func front() throws {
    let words = Self.words(Samples.subject(Samples.pack(), Self.edits))
    for part in [
      "Northmoor Trust", "Board paper, for decision", "Readiness for testing: where we stand",
      "12 April 2011", "31 March 2011", "Helen Marsh, Board secretary", "1. Decision sought",
      "2. Where we stand", "3. Legal duties that are Red", "4. What else needs attention",
      "5. How the sections stand", "6. Section 1", "7. Section 2", "8. Questions to ask",
      "9. What does not apply", "10. How this paper came about",
    ] { #expect(words.contains(part), "\(part)") }
  }

  @Test("Not a word that was said is left out")
  func everythingSaid() throws {
    let words = Self.words(Samples.subject(Samples.pack(), Self.edits))
    for part in [
      "S1-1 Title S1-1 Red", "Red means S1-1.", "Note: Seen in <b>March</b> & \"April\".",
      "S1-2 Title S1-2 Green", "Green means S1-2.", "was Amber: It got better in practice",
      "To be asked: Director of housing. Who owns the register?", "We have no prison.",
      "Note: Waiting for minutes.", "flagged", "“Lawful, but not yet at the table.”",
      "The board’s own judgement, recorded by Helen Marsh, 14 March 2011:",
      "answered by Helen Marsh, 14 March 2011",
    ] { #expect(words.contains(part), "\(part)") }
  }

  @Test("The summary keeps what was answered and how it came out apart")
  func summary() throws {
    let words = Self.words(Samples.subject(Samples.pack(), Self.edits))
    #expect(
      words.contains("2 of 5 statements are answered; 1 waits for somebody who knows, 2 are still to answer"))
    #expect(words.contains("counting for nothing until then."))
    #expect(words.contains("3. Legal duties that are Red 3.1 S1-1 Title S1-1. Seen in <b>March</b>"))
  }

  @Test("Paragraphs are numbered within their chapters, without a gap")
  func numbers() throws {
    let text = try Poppler.run(
      "pdftotext", ["-layout"], on: try Self.paper(try Samples.northmoor()).pdf(), arguments: ["-"])
    var last = (chapter: 0, paragraph: 0)
    for line in text.split(separator: "\n") {
      guard let match = line.prefixMatch(of: /\f?\s{0,12}(\d+)\.(\d+)\s{2,}/), let chapter = Int(match.1),
        let paragraph = Int(match.2)
      else { continue }
      let follows = chapter == last.chapter ? paragraph == last.paragraph + 1 : paragraph == 1
      #expect(follows && chapter >= last.chapter, "\(chapter).\(paragraph) after \(last)")
      last = (chapter, paragraph)
    }
    #expect(last.chapter > 15)
  }

  @Test("Every chapter has a line in the outline that leads to its page")
  func outline() throws {
    let paper = try Self.paper(try Samples.northmoor())
    #expect(paper.outline.count == 22)
    #expect(paper.outline.first?.title == "1. Decision sought")
    #expect(paper.outline.map(\.page) == paper.outline.map(\.page).sorted())
    let pages = try Poppler.run("pdftotext", ["-raw"], on: paper.pdf(), arguments: ["-"])
      .split(separator: "\u{c}", omittingEmptySubsequences: false)
    for item in paper.outline {
      let title = item.title.drop { $0 != " " }.dropFirst()
      #expect(pages[item.page].contains(title), "\(item.title) on page \(item.page + 1)")
    }
  }

  @Test("A section's heading stands on the page of its first statement, and no per cent sign stands alone")
  func headings() throws {
    let paper = try Self.paper(try Samples.northmoor())
    let pages = try Poppler.run("pdftotext", ["-raw"], on: paper.pdf(), arguments: ["-"])
      .split(separator: "\u{c}", omittingEmptySubsequences: false)
    let sections = try Samples.northmoor().pack.sections
    var found = 0
    for item in paper.outline {
      let title = item.title.drop { $0 != " " }.dropFirst()
      guard let section = sections.first(where: { $0.title == title }) else { continue }
      found += 1
      let after = pages[item.page].split(separator: title).last ?? ""
      #expect(after.contains("\(section.id)-"), "\(item.title) on page \(item.page + 1)")
    }
    #expect(found == 13)
    for page in pages { #expect(!page.contains(/(^|\n|\s)%/)) }
  }

  @Test("Title, author and dates are in the file, and all fonts are embedded")
  func properties() throws {
    let bytes = try Self.paper(Samples.subject(Samples.pack(), Self.edits)).pdf()
    let info = try Poppler.run("pdfinfo", ["-isodates"], on: bytes)
    #expect(info.contains(/Title: +Readiness for testing: where we stand – Northmoor Trust/))
    #expect(info.contains(/Author: +Helen Marsh, Board secretary/))
    #expect(info.contains(/CreationDate: +2011-04-12/))
    for line in try Poppler.run("pdffonts", [], on: bytes).split(separator: "\n").dropFirst(2) {
      #expect(line.contains(/\ yes +(yes|no) +(yes|no) +\d+ +\d+$/), "\(line)")
    }
  }

  @Test("The same assessment gives the same bytes")
  func deterministic() throws {
    let one = try Self.paper(try Samples.northmoor()).pdf()
    let other = try Self.paper(try Samples.northmoor()).pdf()
    #expect(one == other)
  }

  @Test("Nothing runs off a page", arguments: PaperSize.allCases)
  func insidePages(paper: PaperSize) throws {
    let document = try Paper.board.order(try Samples.northmoor(), sheet: paper).layOut()
    for box in try document.wordBoxes() {
      #expect(box.left >= 50 && box.right <= paper.size.width - 50, "page \(box.page + 1)")
      #expect(box.top >= 30 && box.bottom <= paper.size.height - 20, "page \(box.page + 1)")
    }
  }

  @Test("Words longer than a line are broken, and notes longer than a page go on")
  func longWords() throws {
    let long = String(repeating: "abcdefghij", count: 60)
    let note = (1...900).map { "word\($0)" }.joined(separator: " ")
    let subject = Samples.subject(
      Samples.pack(words: long),
      [
        .rate(statement: "S1-1", level: "red"), .note(statement: "S1-1", text: note),
        .dontKnow(statement: "S1-2", ask: long, question: long), .note(statement: "S1-2", text: long),
        .doesNotApply(statement: "S1-3", reason: note), .judgement(level: "red", words: note),
      ])
    let paper = try Self.paper(subject)
    for box in try paper.wordBoxes() {
      #expect(box.left >= 50 && box.right <= paper.pageSize.width - 50, "page \(box.page + 1)")
      #expect(box.bottom <= paper.pageSize.height - 20, "page \(box.page + 1)")
    }
    let words = try paper.words()
    for number in [1, 450, 900] { #expect(words.ranges(of: "word\(number)").count >= 3) }
  }

  @Test("An assessment in which nothing is answered is a paper, too")
  func nothingAnswered() throws {
    let words = Self.words(Samples.subject(Samples.pack()))
    #expect(words.contains("0 of 6 statements are answered: nothing can be said yet about where we stand."))
    #expect(words.contains("The board has not recorded its overall judgement yet."))
    #expect(words.contains("Still to answer: S1-1 Title S1-1; S1-2 Title S1-2; S1-3 Title S1-3."))
    #expect(!words.contains("Questions to ask"))
  }

  @Test("A single answer is enough for a paper")
  func oneAnswer() throws {
    let words = Self.words(
      Samples.subject(Samples.pack(), [.rate(statement: "S2-2", level: "green")]))
    #expect(words.contains("1 of 6 statements are answered; 5 are still to answer"))
    #expect(words.contains("S2-2 Title S2-2 Green"))
  }

  @Test("Two answers that are not settled are both in the paper")
  func conflict() throws {
    let words = Self.words(try Samples.fixture("flood-readiness", journal: "conflict"))
    #expect(words.contains("Who could not agree"))
    #expect(words.contains("Ada Lindqvist said Yes"))
    #expect(words.contains("Ben Okafor said Partly"))
  }

  @Test("A short paper is the first page, the actions and the questions; the first page of the sample is one")
  func short() throws {
    let subject = try Samples.northmoor()
    let order = Paper.board.order(subject, choices: PaperChoices())
    let headings = order.manuscript.headings
    #expect(headings.first == "1. Decision sought" && headings.last?.hasSuffix("Questions to ask") == true)
    #expect(!order.manuscript.words.contains("Leadership by board and executive"))
    let document = try order.layOut()
    #expect(document.outline.filter { $0.page == 0 }.count >= 4)
    #expect(document.outline.last?.page == 1, "what stands behind the first page begins on the second")
  }

  @Test(
    "What the board is asked to agree stands on the first page, with who and when, or that nobody is named")
  func actions() throws {
    let planned = (1...9).flatMap { number -> [Edit] in
      [
        ActionItem.planning(
          ActionItem.row("a\(number)"), "Do thing \(number)", who: number == 1 ? "Helen Marsh" : "",
          by: number == 1 ? Day("2011-03-01") : nil, for: ["S1-1"])
      ]
    }
    let subject = Samples.subject(Samples.pack(), Self.edits + planned)
    let words = Self.words(subject)
    #expect(words.contains("agree the 9 actions proposed (part 5)"))
    #expect(
      words.contains("1 Do thing 1 S1-1 Helen Marsh 1 Mar 2011 2 Do thing 2 S1-1 nobody yet no date yet"))
    #expect(words.contains("And 3 more in part 9.") && words.contains("1 action is late"))
    #expect(words.contains("9 actions are open, 1 of them is late."))
    #expect(words.contains("Action 1: Do thing 1. Helen Marsh, by 1 March 2011, 42 days late."))
    let short = Paper.board.order(subject, choices: PaperChoices()).manuscript
    #expect(try PagedDocument(short).outline.filter { $0.page == 0 }.count == 5)
  }

  @Test("The action log says how far an adopted strategy is")
  func strategy() throws {
    let plain = Samples.pack()
    let strategy = Strategy(
      id: "S", title: "Steady climb", aim: "", weeks: 8, fit: Strategy.Fitting(text: ""),
      phases: [
        Strategy.Phase(
          id: "p", title: "First", weeks: 8,
          actions: [Strategy.Action(id: "ask", text: "Ask partners.", weeks: 4, statements: ["S1-1"])])
      ])
    let pack = Pack(
      id: plain.id, title: plain.title, scale: plain.scale, duties: plain.duties, outcomes: plain.outcomes,
      sections: plain.sections, statements: plain.statements, strategies: [strategy])
    let day = try #require(Day("2011-03-31"))
    let adopting = AdoptedStrategy.writing(
      day.text, into: AdoptedStrategy.from, of: AdoptedStrategy.row("S"))
    let plan = ActionItem.planning(
      ActionItem.row("S/ask"), "Ask partners.", by: Day("2999-01-01"), for: ["S1-1"], from: "S/ask")
    let words = Self.words(Samples.subject(pack, Self.edits + [adopting, plan]))
    #expect(
      words.contains("Steady climb, adopted from 31 March 2011: 0 of 1 done · next: Ask partners."),
      "\(words)")
  }

  @Test("Forty sections with long names, and a level for each, do not break the first page")
  func manySections() throws {
    let pack = Samples.pack(
      sections: 40, statements: 2,
      sectionTitle: { "Section \($0), and how partners, districts and the regions work with it" })
    let levels = ["red", "amber", "green"]
    let edits: [Edit] =
      pack.statements.enumerated().map { .rate(statement: $1.id, level: levels[$0 / 2 % 3]) } + [
        .judgement(level: "amber", words: (1...200).map { "judged\($0)" }.joined(separator: " "))
      ] + (1...20).map { ActionItem.planning(ActionItem.row("a\($0)"), "Do thing \($0)", for: ["S1-1"]) }
    let order = Paper.board.order(Samples.subject(pack, edits), choices: PaperChoices())
    let document = try order.layOut()
    let titles = document.outline.filter { $0.page == 0 }.map(\.title)
    #expect(titles.count == 5 && titles[4].contains("Actions to agree"), "\(titles)")
    #expect(document.outline[5].page == 1, "\(document.outline.map { ($0.title, $0.page) })")
    let said = try document.words()
    for number in 1...40 { #expect(said.contains("Section \(number),")) }
  }

  @Test("However much there is to say, the first page is one page, and nothing is lost")
  func fits() throws {
    let words = (1...300).map { "judged\($0)" }.joined(separator: " ")
    let pack = Samples.pack(sections: 16, statements: 4)
    let edits: [Edit] =
      pack.statements.map { .rate(statement: $0.id, level: "red") } + [
        .judgement(level: "amber", words: words)
      ]
      + (1...20).map { ActionItem.planning(ActionItem.row("a\($0)"), "Do thing \($0)", for: ["S1-1"]) }
      + pack.statements.map { .note(statement: $0.id, text: words) }
    let order = Paper.board.order(Samples.subject(pack, edits), choices: PaperChoices())
    let document = try order.layOut()
    let titles = document.outline.filter { $0.page == 0 }.map(\.title)
    #expect(titles.count == 5 && titles[4].contains("Actions to agree"), "\(titles)")
    #expect(document.outline[5].page == 1 && document.outline[5].title.contains("The board’s own judgement"))
    let said = try document.words()
    for number in [1, 300] { #expect(said.contains("judged\(number)")) }
    for number in 1...20 { #expect(said.contains("Do thing \(number)")) }
  }

  @Test("What answers rest on is counted, listed and named beside the statements")
  func evidence() throws {
    let subject = Samples.subject(
      Samples.pack(),
      [.rate(statement: "S1-1", level: "green"), .rate(statement: "S2-1", level: "green")]
        + Evidence.adding(
          "e1", title: "Minutes of May", kind: "minutes", date: Day("2010-05-04"),
          reviewBy: Day("2011-01-01"), owner: "Helen Marsh", note: "By Ann.", for: ["S1-2"])
        + Evidence.adding("e2", title: "The plan", for: ["S1-1"]))
    let words = Self.words(subject)
    #expect(words.contains("Of the 2 statements rated Green, 1 rests on current evidence, 1 on none (part "))
    #expect(words.contains("S2-1 Title S2-1 is a legal duty and Green without evidence."))
    #expect(words.contains("E1 The plan S1-1") && words.contains("Evidence: E1 The plan"))
    #expect(
      words.contains(
        "E2 Minutes of May Minutes · By Ann. 4 May 2010 1 Jan 2011 past its date Helen Marsh S1-2"))
  }

  @Test("People are called by their names, by their roles or not at all")
  func names() throws {
    let subject = Samples.subject(
      Samples.pack(),
      Self.edits + [
        .dontKnow(statement: "S2-2", ask: "helen marsh", question: "Why?"),
        ActionItem.planning(ActionItem.row("a"), "Do it", who: "Helen Marsh", by: Day("2011-09-01")),
      ])
    var choices = PaperChoices.everything
    choices.names = .roles
    let roles = Paper.board.order(subject, choices: choices).manuscript.words
    #expect(!roles.lowercased().contains("helen marsh"))
    #expect(
      roles.contains("answered by Board secretary, 14 March 2011") && roles.contains("Person 2")
        && !roles.contains("Director of housing"))
    choices.names = .none
    let none = Paper.board.order(subject, choices: choices).manuscript.words
    #expect(!none.lowercased().contains("helen marsh") && !none.contains("Board secretary"))
    #expect(none.contains("answered 14 March 2011") && !none.contains("Director of housing"))
  }

  @Test("Lists of evidence, actions and questions call people as it is wanted, too")
  func namesInLists() throws {
    let subject = Samples.subject(
      Samples.pack(),
      [
        .dontKnow(statement: "S2-2", ask: "helen marsh", question: "Why?"),
        .dontKnow(statement: "S2-3", ask: "Director of housing", question: "Where?"),
        ActionItem.planning(ActionItem.row("a"), "Do it", who: " Helen Marsh ", by: Day("2011-09-01")),
        ActionItem.planning(ActionItem.row("b"), "Do that", who: "Outside firm"),
        ActionItem.writing("Ask Ben.", into: ActionItem.note, of: ActionItem.row("b")),
      ] + Evidence.adding("e", title: "The plan", owner: "HELEN MARSH", for: ["S1-1"]))
    func words(_ paper: Paper, _ names: PaperChoices.Names, _ notes: PaperChoices.Notes = .all) -> String {
      var choices = PaperChoices()
      choices.names = names
      choices.notes = notes
      return paper.order(subject, choices: choices).manuscript.words
    }
    for paper in [Paper.actions, .evidence, .questions] {
      #expect(words(paper, .shown).lowercased().contains("helen marsh"), "\(paper.id)")
      #expect(!words(paper, .roles).lowercased().contains("helen marsh"), "\(paper.id)")
      #expect(words(paper, .roles).contains("Board secretary"), "\(paper.id)")
      let none = words(paper, .none)
      for name in ["helen marsh", "board secretary", "outside firm", "director of housing"] {
        #expect(!none.lowercased().contains(name), "\(paper.id): \(name)")
      }
    }
    let roles = words(.actions, .roles)
    #expect(roles.contains("Person 3") && !roles.contains("Outside firm"), "a number for who never used it")
    #expect(
      words(.questions, .none).contains("Why? ") && words(.questions, .none).contains("Noted 14 March 2011"))
    #expect(
      words(.actions, .shown).contains("Ask Ben.") && !words(.actions, .shown, .none).contains("Ask Ben."))
    let nothing = Samples.subject(Samples.pack())
    #expect(Paper.actions.order(nothing).manuscript.words.contains("No actions yet."))
    #expect(Paper.evidence.order(nothing).manuscript.words.contains("Nothing collected yet."))
  }

  @Test("Every part says on how many pages it stands; a part that is not there is on none")
  func pages() throws {
    let document = try Self.paper(try Samples.northmoor())
    let pages = document.pagesByPart
    #expect(pages["cover"] == 1 && pages["sections"] ?? 0 > 5 && pages["moved"] == nil)
    #expect(pages.values.reduce(0, +) >= document.pageCount)
    #expect(pages["origin"] ?? 0 <= 2)
  }

  @Test("Notes are left out as wanted, and those on what is flagged unless all are wanted")
  func notes() throws {
    let subject = Samples.subject(
      Samples.pack(), Self.edits + [.note(statement: "S2-3", text: "About a colleague.")])
    func words(_ notes: PaperChoices.Notes) -> String {
      var choices = PaperChoices.everything
      choices.notes = notes
      return Paper.board.order(subject, choices: choices).manuscript.words
    }
    #expect(words(.all).contains("About a colleague.") && words(.all).contains("Waiting for minutes."))
    #expect(!words(.unflagged).contains("About a colleague."))
    #expect(words(.unflagged).contains("Waiting for minutes."))
    #expect(!words(.none).contains("Waiting for minutes."))
  }

  @Test("Scales of two and of seven levels are explained and shown", arguments: [2, 7])
  func otherScales(count: Int) throws {
    let symbols: [Level.Symbol] = [.diamond, .triangle, .square, .pentagon, .cross, .star, .circle]
    let scale = (0..<count).map { index in
      Level(
        id: "l\(index)", label: "Level \(index)", meaning: "Meaning \(index).", symbol: symbols[index],
        role: index == 0 ? .bad : index == count - 1 ? .good : .middle)
    }
    let edits = (1...3).map { Edit.rate(statement: "S1-\($0)", level: "l\(min($0, count) - 1)") }
    let words = Self.words(Samples.subject(Samples.pack(scale: scale), edits))
    for index in 0..<count { #expect(words.contains("Level \(index) Meaning \(index).")) }
    #expect(words.contains("S1-2 Title S1-2 Level 1"))
  }

  @Test("Two thousand statements make a paper with each of them in it")
  func large() throws {
    let pack = Samples.pack(sections: 15, statements: 134)
    let edits = pack.statements.enumerated().map { index, statement in
      Edit.rate(statement: statement.id, level: Samples.red[index % 3].id)
    }
    let paper = try Self.paper(Samples.subject(pack, edits))
    #expect(paper.pageCount > 100)
    let words = Set(try paper.words().split(separator: " ").map(String.init))
    let missing = pack.statements.filter { !words.contains($0.id) }
    #expect(missing.isEmpty)
  }

  @Test("A page is drawn on any surface")
  func anySurface() throws {
    let paper = try Self.paper(Samples.subject(Samples.pack(), Self.edits))
    let picture = Picture(size: paper.pageSize, scale: 0.5)
    paper.draw(page: 0, on: picture.drawing)
    let dark = (0..<picture.pixelHeight).reduce(0) { sum, y in
      sum + (0..<picture.pixelWidth).count { picture.pixel($0, y).alpha > 0.5 }
    }
    #expect(dark > 1000)
  }
}
