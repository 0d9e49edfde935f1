import Canvas
import Testing

@Suite("Texts that can be drawn")
struct DrawableTextTests {
  @Test(
    "What is no character is drawn as the replacement character, and the document is made",
    arguments: [0xfffe, 0xffff, 0xfdd0, 0xfdef, 0x1fffe, 0x10ffff] as [UInt32])
  func noncharacters(_ value: UInt32) throws {
    let odd = String(try #require(Unicode.Scalar(value)))
    #expect("Agreed \(odd) in March".drawable == "Agreed \u{fffd} in March")
    let document = PDFDocument(
      pageSize: Size(300, 200), properties: DocumentProperties(title: "Odd \(odd) title", subject: odd))
    document.addOutlineEntry("Odd \(odd) chapter", page: 1)
    document.page {
      $0.draw(TextLayout("Agreed \(odd) in March", font: Font(size: 11)), at: Point(20, 20), colour: .black)
    }
    let bytes = try document.finish()
    #expect(try Poppler.run("pdftotext", [], on: bytes, arguments: ["-"]).contains("Agreed"))
    #expect(try Poppler.run("pdfinfo", [], on: bytes).contains("Odd \u{fffd} title"))
  }

  @Test("Control characters are left out; line ends and tabs stay, but not in titles")
  func controls() throws {
    #expect("a\u{0}b\u{1b}[31mc\u{7f}d\u{9b}e\tf\ng".drawable == "ab[31mcde\tf\ng")
    #expect("two\nlines\u{1b}".drawableLine == "two lines")
    let document = PDFDocument(
      pageSize: Size(300, 200),
      properties: DocumentProperties(title: "Name\u{1b}]0;x\u{7}", author: "A\u{9b}B"))
    document.page { _ in }
    let info = try Poppler.run("pdfinfo", [], on: document.finish())
    #expect(info.contains("Name]0;x") && info.contains(/Author: +AB/))
    #expect(!info.unicodeScalars.contains { $0.value == 0x1b || $0.value == 7 || $0.value == 0x9b })
  }

  @Test("This computer has fonts for English and Welsh")
  func fonts() {
    #expect(Fonts.failure(writing: "en-GB") == nil)
    #expect(Fonts.failure(writing: "cy") == nil)
  }
}
