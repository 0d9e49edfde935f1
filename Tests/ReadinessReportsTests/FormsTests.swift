import Canvas
import Foundation
import ReadinessModel
import Testing

@testable import ReadinessReports

/// All forms of one manuscript say the same, to other programs too.
@Suite("Forms of papers")
struct FormsTests {
  /// The words of a text with single spaces between them, without marks of direction, symbols and boxes.
  private func plain(_ text: String) -> String {
    let signs: Set<Unicode.Scalar> = ["\u{2068}", "\u{2069}", "◆", "▲", "●", "■", "☐", "☑", "•"]
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !signs.contains($0) }))
      .split { $0.isWhitespace || $0 == "\u{a0}" }.joined(separator: " ")
  }

  /// Where two texts begin to differ, and what each says from there; nil if they are one.
  private func difference(_ one: String, _ other: String) -> String? {
    guard one != other else { return nil }
    let (one, other) = (Array(one.unicodeScalars), Array(other.unicodeScalars))
    let start = max(0, zip(one, other).prefix { $0 == $1 }.count - 30)
    func part(_ text: [Unicode.Scalar]) -> String {
      String(String.UnicodeScalarView(text.dropFirst(start).prefix(120)))
    }
    return "“\(part(one))”, not “\(part(other))”"
  }

  private func papers() throws -> [(String, Manuscript)] {
    let northmoor = try Samples.northmoor()
    let hostile = Samples.subject(Samples.pack(), Samples.hostileEdits)
    return Paper.all.map { ($0.id, $0.order(northmoor, author: "Helen Marsh").manuscript) }
      + [
        ("hostile", Paper.board.order(hostile).manuscript),
        ("movement", try MovementTests.order(northmoor, since: "2010-12-31").manuscript),
      ]
  }

  @Test("A paper says the same words in the same order as PDF, as text for office programs and as HTML")
  func sameWords() throws {
    for (id, manuscript) in try papers() {
      let said = plain(manuscript.spoken(withNumbers: true).drawable)
      let html = try HTMLDocument(manuscript).bytes()
      let page = plain(try OfficeText.html(html))
      #expect(difference(page, said) == nil, "\(id)")
      let odt = try ODTDocument(manuscript).bytes()
      let text = plain(try OfficeText.odt(odt))
      let uncounted = plain(manuscript.spoken(withNumbers: false).drawable)
      #expect(difference(text, uncounted) == nil, "\(id)")
      let pdf = try PagedDocument(manuscript).pdf()
      // What cairo writes from right to left Poppler does not find in the structure.
      if id == "hostile" { continue }
      // Poppler breaks long words where the lines end, and does not tell what is said of pictures.
      let read = plain(try OfficeText.pdf(pdf)).filter { $0 != " " }
      let drawn = plain(manuscript.spoken(withNumbers: true, withPictures: false).drawable)
      #expect(difference(read, drawn.filter { $0 != " " }) == nil, "\(id)")
    }
  }

  @Test("HTML is without a mistake, has one main part, no script and no address elsewhere")
  func html() throws {
    for (id, manuscript) in try papers() {
      let bytes = try HTMLDocument(manuscript).bytes()
      let complaints = try Tool.run("tidy", ["-e", "-q", "-utf8"], on: bytes, ending: "html")
      #expect(complaints.isEmpty, "\(id): \(complaints)")
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(
        text.components(separatedBy: "<main").count == 2
          && text.contains("<html lang=\"\(manuscript.language)\">"))
      #expect(!text.contains("<script") && !text.contains("src=\"http") && !text.contains("href=\"http"))
      let levels = text.matches(of: /<h([1-6])/).compactMap { Int($0.1) }
      #expect(levels.first == 1 && zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(id)")
      for anchor in text.matches(of: /href="#([^"]*)"/).map({ $0.1 }) {
        #expect(text.contains("id=\"\(anchor)\""), "\(id): \(anchor)")
      }
    }
  }

  @Test("The numbers of each picture stand under it as a table, with a name for each row")
  func numbers() throws {
    let subject = Samples.subject(Samples.pack(), BoardPaperTests.edits)
    let text = String(
      decoding: try HTMLDocument(Paper.board.order(subject).manuscript).bytes(), as: UTF8.self)
    let pictures = text.matches(of: /<figure>/).count
    let tables = text.matches(of: /<details>.*?<\/details>/.dotMatchesNewlines()).map { String($0.0) }
    #expect(pictures > 1 && tables.count == pictures)
    let total = tables.first ?? ""
    for title in ["Red", "Amber", "Green", "To ask about", "To answer"] {
      #expect(total.contains(">\(title)</th>"), "\(title)")
    }
    #expect(total.matches(of: />(\d+)<\/td>/).compactMap { Int($0.1) } == [1, 0, 1, 1, 2])
    #expect(tables.allSatisfy { $0.contains("<th scope=\"row\"") })
  }

  @Test("The package begins with its kind, not packed, and every file in it is named and well formed")
  func package() throws {
    let bytes = try ODTDocument(Paper.board.order(try Samples.northmoor()).manuscript).bytes()
    // Signature, no packing, no extra field, the name, then the kind as it is.
    #expect(bytes[0..<4].elementsEqual([0x50, 0x4B, 3, 4]) && bytes[8] == 0 && bytes[28] == 0)
    let start = String(decoding: bytes[30..<77], as: UTF8.self)
    #expect(start == "mimetypeapplication/vnd.oasis.opendocument.text")
    let files = try OfficeText.unpack(bytes)
    let manifest = try #require(files["META-INF/manifest.xml"].map { String(decoding: $0, as: UTF8.self) })
    for (name, content) in files where name != "mimetype" && !name.hasPrefix("META-INF") {
      #expect(manifest.contains("full-path=\"\(name)\""), "\(name)")
      if name.hasSuffix(".xml") {
        #expect(try Tool.run("xmllint", ["--noout"], on: Array(content), ending: "xml").isEmpty, "\(name)")
      } else {
        #expect(content.starts(with: [0x89, 0x50, 0x4E, 0x47]), "\(name)")
      }
    }
    #expect(try ODTDocument(Paper.board.order(try Samples.northmoor()).manuscript).bytes() == bytes)
  }

  @Test("LibreOffice reads numbers, references and text, and keeps them when it writes the file again")
  func office() throws {
    let board = Paper.board.order(try Samples.northmoor()).manuscript
    let hostile = Paper.board.order(Samples.subject(Samples.pack(), Samples.hostileEdits)).manuscript
    let office = try Office()
    let files = ["board": try ODTDocument(board).bytes(), "hostile": try ODTDocument(hostile).bytes()]
    let text = try office.convert(files, from: "odt", to: "txt:Text (encoded):UTF8")
    let again = try office.convert(files, from: "odt", to: "odt")
    let textAgain = try office.convert(again, from: "odt", to: "txt:Text (encoded):UTF8")
    let pages = try office.convert(["board": again["board"] ?? []], from: "odt", to: "pdf")
    for (name, manuscript) in [("board", board), ("hostile", hostile)] {
      let said = plain(String(decoding: try #require(text[name]), as: UTF8.self))
      for heading in manuscript.headings { #expect(said.contains(plain(heading.drawable)), "\(heading)") }
      #expect(plain(String(decoding: try #require(textAgain[name]), as: UTF8.self)) == said, "\(name)")
    }
    let said = plain(String(decoding: text["board"] ?? [], as: UTF8.self))
    #expect(said.contains("confirm or change its overall judgement, Amber (2.3);"))
    #expect(said.contains("6.1 Amber"))
    let about = try Poppler.run("pdfinfo", [], on: try #require(pages["board"]))
    let count = try #require(about.firstMatch(of: /Pages: +(\d+)/).flatMap { Int($0.1) })
    let ours = try PagedDocument(board).pageCount
    #expect(abs(count - ours) <= 4, "\(count) pages, and \(ours) of ours")
    #expect(about.contains("Trust readiness for localism: where we stand"))
    // Moved by a secretary, a part has another number; a reference is followed.
    let content = String(
      decoding: try OfficeText.unpack(again["board"] ?? [])["content.xml"] ?? [], as: UTF8.self)
    #expect(content.contains("text:bookmark-ref") && content.contains("text:reference-format=\"number\""))
    #expect(content.contains("text:style-name=\"Numbering\"") && content.contains("table:table-header-rows"))
    #expect(content.contains("<svg:desc>"))
  }

  @Test("Where minizip is missing a sentence says so, and nothing else is harmed")
  func withoutLibrary() throws {
    #expect(Minizip(["libminizip.so.none"]) == nil && Minizip(["libc.so.6"]) == nil)
    #expect(ODTDocument.lack(nil)?.contains("libminizip.so.1") == true)
    #expect(ODTDocument.lack == nil, "Is minizip installed? (make test)")
  }

  @Test("Making a form tells how far it is, and ends when it is told to", arguments: PaperForm.allCases)
  func progress(form: PaperForm) throws {
    struct Stop: Error {}
    let order = Paper.board.order(try Samples.northmoor())
    var shares: [Double] = []
    _ = try order.file(as: form) { shares.append($0) }
    #expect(shares.count > 10 && shares == shares.sorted() && shares.last == 1)
    #expect(throws: Stop.self) { try order.file(as: form) { if $0 > 0.4 { throw Stop() } } }
  }

  @Test("Bytes become 64 signs")
  func signs() {
    for text in ["", "f", "fo", "foo", "foob", "fooba", "foobar"] {
      #expect(base64(Array(text.utf8)) == Data(text.utf8).base64EncodedString())
    }
  }
}

extension Samples {
  /// Texts as a file may hold them, whoever wrote it.
  static let hostileEdits: [Edit] = [
    .rate(statement: "S1-1", level: "red"),
    .note(
      statement: "S1-1",
      text: String(repeating: "Twenty thousand letters & <marks> \"are\" many. ", count: 434)),
    .rate(statement: "S1-2", level: "amber"),
    .note(
      statement: "S1-2", text: "שלום עולם, זה מבחן.\nAnd a line in English.\t– after a tab,  two spaces."),
    .rate(statement: "S1-3", level: "green"),
    .note(statement: "S1-3", text: "Mae’r bwrdd yn gweithio’n lleol: ŵ ŷ â ê î ô û. 🎉👩‍👩‍👧 مرحبا"),
    .note(
      statement: "S2-1", text: "Bell \u{7} escape \u{1b}[31m nul \u{0} none \u{fffe} free \u{378} end\u{9f}."),
    .doesNotApply(statement: "S2-2", reason: "]]> <!-- &amp; \u{202e}turned"),
    .dontKnow(statement: "S2-3", ask: "Who & <whom>", question: "Why?\n\n\nReally?"),
    .judgement(level: "amber", words: "  Spaces before, “quotes” and\nlines."),
  ]
}

extension Manuscript {
  /// What it says, as ``words``: with or without the numbers that office programs count themselves, and what is said of
  /// pictures.
  func spoken(withNumbers: Bool, withPictures: Bool = true) -> String {
    numbered.blocks.flatMap(\.all).flatMap { block -> [String] in
      switch block {
      case .figure where !withPictures: return []
      case .heading(var heading) where !withNumbers:
        heading.number = nil
        return Block.heading(heading).words
      case .paragraph(var paragraph) where !withNumbers:
        paragraph.number = nil
        return Block.paragraph(paragraph).words
      default: return block.words
      }
    }.joined(separator: " ")
  }
}
