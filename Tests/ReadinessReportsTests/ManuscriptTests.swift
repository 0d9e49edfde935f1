import Canvas
import ReadinessModel
import Testing

@testable import ReadinessReports

@Suite("Manuscripts")
struct ManuscriptTests {
  private func manuscript(_ blocks: [Block]) -> Manuscript {
    Manuscript(
      title: "Title", language: "en-GB", day: Samples.day, head: RunningHead("What", "Whose"), footer: "Foot",
      blocks: blocks)
  }

  @Test("Chapters and their paragraphs are counted, also inside what belongs together")
  func numbers() {
    let words = manuscript([
      .heading(Heading("One", isNumbered: true)), .numbered("a"),
      .together([.numbered("b"), .paragraph("c")]),
      .heading(Heading("Not counted")), .heading(Heading("Two", isNumbered: true)), .numbered("d"),
    ]).words
    #expect(words == "1. One 1.1 a 1.2 b c Not counted 2. Two 2.1 d")
  }

  @Test("A reference becomes the number of the chapter that it names, before it and after it")
  func references() {
    let anchor = Anchor("there")
    let sentence = Paragraph(Inline.filled("see part {number}, {else}.", ["number": .reference(anchor)]))
    let words = manuscript([
      .paragraph(sentence), .heading(Heading("One", isNumbered: true)),
      .heading(Heading("There", anchor: anchor, isNumbered: true)),
      .list([Item(sentence.inlines)], .lettered),
    ]).words
    #expect(words == "see part 2, {else}. 1. One 2. There see part 2, {else}.")
  }

  @Test("A chapter in which nothing stands is left out")
  func emptyChapter() {
    #expect(Block.chapter("Nothing", []).isEmpty)
    #expect(Block.chapter("Something", [.numbered("a")]).count == 2)
  }

  @Test(
    "Every reference of every paper leads somewhere, and no heading is said twice", arguments: [false, true])
  func papers(isAnswered: Bool) throws {
    let subject = isAnswered ? try Samples.northmoor() : Samples.subject(Samples.pack())
    for paper in Paper.all {
      let manuscript = paper.order(subject).manuscript
      #expect(!manuscript.words.contains("part –"), "\(paper.id)")
      #expect(Set(manuscript.headings).count == manuscript.headings.count, "\(paper.id)")
    }
  }

  @Test("Laying out and drawing tell how far they are, and end when they are told to")
  func progress() throws {
    struct Stop: Error {}
    let order = BoardPaperTests.order(try Samples.northmoor())
    var shares: [Double] = []
    let document = try order.layOut { shares.append($0) }
    #expect(shares.count > 20 && shares == shares.sorted() && shares.last == 1)
    #expect(throws: Stop.self) { try order.layOut { if $0 > 0.5 { throw Stop() } } }
    var pages = 0
    #expect(throws: Stop.self) {
      try document.pdf { done in
        pages = done
        if done == 3 { throw Stop() }
      }
    }
    #expect(pages == 3)
  }

  @Test("An answer without a place in the checklist is in the paper as what it is")
  func withoutPlace() {
    let subject = Samples.subject(
      Samples.pack(), [.rate(statement: "S1-1", level: "present"), .rate(statement: "GONE-1", level: "red")])
    let words = Paper.board.order(subject).manuscript.words
    #expect(
      words.contains("2 answers count for nothing, because the checklist has no place for them (part 7)."))
    #expect(words.contains("7. Answers without a place"))
    #expect(words.contains("S1-1 Title S1-1 present The checklist has no level “present”."))
    #expect(words.contains("GONE-1 Red The checklist has no statement “GONE-1”."))
  }

  @Test("A direction mark in a name turns nothing but itself")
  func directions() throws {
    let runs = PageWriter(style: DocumentStyle(), hasNumbers: false).runs([
      .text("Noted by "), .text("A\u{202e}B"), .text("."),
    ])
    #expect(runs.map(\.text) == ["Noted by ", "\u{2068}A\u{202e}B\u{2069}", "."])
  }
}

@Suite("Tagged documents")
struct TagTests {
  @Test("A board paper says what its headings, tables, lists and pictures are")
  func structure() throws {
    let document = try BoardPaperTests.paper(try Samples.northmoor())
    let bytes = try document.pdf()
    #expect(try Poppler.run("pdfinfo", [], on: bytes).contains(/Tagged: +yes/))
    let lines = try Poppler.run("pdfinfo", ["-struct-text"], on: bytes).split(separator: "\n").map(
      String.init)
    let names = lines.map { $0.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? "" }
    #expect(lines.first == "Document")
    #expect(
      names.count { $0 == "H1" } == 1
        && names.count { $0 == "H2" } == document.outline.count { $0.level == 1 })
    #expect(names.count { $0 == "Figure" } == 4)
    #expect(names.contains("Lbl") && names.contains("LBody") && names.contains("Link"))
    // Every row of the table of reasons has three cells, whatever pages it is on.
    let rows = lines.split { $0.contains("TR") }.dropFirst()
    #expect(
      rows.contains { row in row.count { $0.contains("TH") } == 1 && row.count { $0.contains("TD") } == 2 })
    let text = lines.joined(separator: " ")
    #expect(
      text.contains("“Trust readiness for localism: where we stand") || text.contains("where we stand\""))
    #expect(text.contains("\"2. Where we stand\"") && text.contains("\"Legal footing\""))
    #expect(
      text.contains("confirm or change its overall judgement, "), "whole lines, ligatures or not")
    // What stands above and below the text of each page is not read.
    #expect(!text.contains("Page 2 of"))
  }

  @Test(
    "A paragraph that goes on on the next page is read on both, and rows of a divided table keep their cells")
  func divided() throws {
    let note = (1...1500).map { "word\($0)" }.joined(separator: " ")
    let subject = Samples.subject(Samples.pack(), [.note(statement: "S1-1", text: note)])
    let text = try Poppler.run("pdfinfo", ["-struct-text"], on: BoardPaperTests.paper(subject).pdf())
    for number in [1, 700, 1500] { #expect(text.contains("word\(number)"), "\(number)") }
  }

  @Test(
    "A board paper names its language, says in words what its pictures show, and what its header cells head")
  func completed() throws {
    let subject = try Samples.northmoor()
    let document = try BoardPaperTests.paper(subject)
    let bytes = try document.pdf()
    let objects = try Poppler.run("qpdf", ["--qdf", "--object-streams=disable"], on: bytes, arguments: ["-"])
    #expect(objects.contains("/Lang (en-GB)") && objects.contains("/DisplayDocTitle true"))
    let heads = objects.matches(of: /\/Scope \/(Row|Column)/).map { $0.1 }
    let blocks = BoardPaperTests.order(subject).manuscript.blocks.flatMap(\.all)
    let columns = blocks.reduce(0) { if case .table(let table) = $1 { $0 + table.columns.count } else { $0 } }
    #expect(columns > 5 && heads.count { $0 == "Column" } == columns && heads.count { $0 == "Row" } > 20)
    let said = try Poppler.run("pdfinfo", ["-struct"], on: bytes)
    #expect(said.matches(of: /Figure/).count == 4)
    #expect(objects.matches(of: /\/Alt\s/).count == 4)
    #expect(document.alternatives[1].hasPrefix("Leadership by board and executive: Amber."))
    #expect(try document.pdf() == bytes, "the same paper is the same file")
  }

  @Test("Where libqpdf is missing the file stays as it was drawn, and a sentence says so")
  func withoutLibrary() throws {
    #expect(QPDF(["libqpdf.so.none"]) == nil)
    #expect(QPDF(["libc.so.6"]) == nil, "another library lacks the functions")
    let drawn = Array("%PDF-1.5 drawn".utf8)
    #expect(TaggedPDF.completed(drawn, language: "en-GB", pictures: [], with: nil) == drawn)
    #expect(TaggedPDF.lack(nil)?.contains("libqpdf is not installed") == true)
    #expect(TaggedPDF.lack == nil, "Is libqpdf installed? (make test)")
    #expect(TaggedPDF.completed(drawn, language: "en-GB", pictures: []) == drawn, "what cannot be read")
  }

  @Test("On a picture there are no tags, and the page is drawn")
  func untagged() throws {
    let document = try BoardPaperTests.paper(Samples.subject(Samples.pack()))
    let picture = Picture(size: document.pageSize, scale: 0.5)
    document.draw(page: 0, on: picture.drawing)
    #expect((0..<picture.pixelHeight).contains { picture.pixel(picture.pixelWidth / 5, $0).alpha > 0.5 })
  }
}
