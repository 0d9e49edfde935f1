import Canvas
import Foundation
import Testing

@Suite("PDF and PNG")
struct PDFDocumentTests {
  static func document(created: String? = "2011-03-31T09:00:00Z") throws -> [UInt8] {
    let document = PDFDocument(
      pageSize: Size(595, 842),
      properties: DocumentProperties(
        title: "Readiness – ‘paper’", author: "Board secretary", subject: "Localism", keywords: "board",
        creator: "Trust Readiness", created: created))
    let legal = document.addOutlineEntry("Legal footing", page: 1)
    document.addOutlineEntry("LEG-01", page: 2, top: 100, under: legal)
    for number in 1...2 {
      document.page { drawing in
        drawing.beginTag("H1")
        drawing.draw(TextLayout("Page \(number)", font: Font(size: 20)), at: Point(50, 50), colour: .black)
        drawing.endTag("H1")
        drawing.link(to: "https://example.org/it's") {
          $0.draw(TextLayout("a link", font: Font(size: 11)), at: Point(50, 100), colour: .black)
        }
        drawing.destination("page \(number)", at: Point(50, 50))
        drawing.link(toDestination: "page \(3 - number)") {
          $0.draw(TextLayout("the other", font: Font(size: 11)), at: Point(50, 120), colour: .black)
        }
      }
    }
    return try document.finish()
  }

  @Test("A document carries its title, dates and number of pages")
  func properties() throws {
    let info = try Poppler.run("pdfinfo", ["-isodates"], on: Self.document())
    #expect(info.contains(/Title: +Readiness – ‘paper’/))
    #expect(info.contains(/Author: +Board secretary/))
    #expect(info.contains(/CreationDate: +2011-03-31T/))
    #expect(info.contains(/Pages: +2\n/))
    #expect(info.contains(/Page size: +595 x 842 pts/))
  }

  @Test("Text can be read out of a document, page by page")
  func text() throws {
    let text = try Poppler.run("pdftotext", ["-layout"], on: Self.document(), arguments: ["-"])
    let pages = text.split(separator: "\u{c}")
    #expect(pages.count == 2)
    #expect(pages.first?.contains("Page 1") == true)
    #expect(pages.last?.contains("Page 2") == true)
  }

  @Test("Every font is embedded")
  func fonts() throws {
    let lines = try Poppler.run("pdffonts", [], on: Self.document()).split(separator: "\n").dropFirst(2)
    #expect(!lines.isEmpty)
    for line in lines {
      #expect(line.contains(/\ yes +(yes|no) +(yes|no) +\d+ +\d+$/), "\(line)")
    }
  }

  @Test("The same pages give the same bytes when the document says when it was made")
  func deterministic() throws {
    #expect(try Self.document() == Self.document())
  }

  @Test("The outline leads to its pages")
  func outline() throws {
    let text = String(decoding: try Self.document(), as: UTF8.self)
    #expect(text.contains("/Outlines"))
    #expect(text.contains("(LEG-01)"))
    #expect(text.contains("https://example.org/it's"))
  }

  @Test("A picture is written as PNG")
  func png() throws {
    let picture = Picture(size: Size(7, 5), scale: 2)
    picture.drawing.fill(.white)
    let bytes = try picture.png()
    #expect(bytes.starts(with: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    #expect(bytes[16..<24].elementsEqual([0, 0, 0, 14, 0, 0, 0, 10]))
  }
}
