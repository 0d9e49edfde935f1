public import Canvas
import ReadinessModel

/// The sheets a document can be made for.
public enum PaperSize: String, Hashable, Sendable, CaseIterable {
  /// 210 by 297 millimetres.
  case a4
  /// 8½ by 11 inches.
  case letter

  /// The extent of a sheet in points.
  public var size: Size {
    switch self {
    case .a4: Size(595.28, 841.89)
    case .letter: Size(612, 792)
    }
  }
}

/// A line of a document's outline: what readers show beside the pages.
public struct OutlineItem: Hashable, Sendable {
  /// The heading's words.
  public let title: String
  /// 1 for a chapter, 2 for what is in it.
  public let level: Int
  /// The page it is on; the first is 0.
  public let page: Int
  /// How far down that page, in points.
  public let top: Double
  /// The part of the paper that begins here, by its name; nil where none does.
  let part: String?
}

/// A manuscript on pages that can be drawn anywhere: into a PDF file, on a printer, in a preview.
///
/// ```swift
/// let document = try PagedDocument(manuscript)
/// for page in 0..<document.pageCount { document.draw(page: page, on: printer) }
/// ```
public struct PagedDocument {
  /// What the document and its maker are called.
  public let properties: DocumentProperties
  /// The language it is written in.
  public let language: String
  /// The headings, in order.
  public let outline: [OutlineItem]
  /// What each picture says, in the order in which they stand.
  let alternatives: [String]
  private let style: DocumentStyle
  private let head: RunningHead
  private let footer: String
  private let marking: String
  private let pages: [Page]

  /// Lays out a manuscript.
  ///
  /// - Parameter progress: is told the share of the blocks that are laid out, and throws if it is not to go on.
  public init(
    _ manuscript: Manuscript, on sheet: PaperSize = .a4, isLargePrint: Bool = false,
    progress: (Double) throws -> Void = { _ in }
  ) throws {
    if let failure = Fonts.failure(writing: manuscript.language) { throw failure }
    let manuscript = manuscript.numbered
    style = DocumentStyle(paper: sheet, isLargePrint: isLargePrint, language: manuscript.language)
    var writer = PageWriter(style: style, hasNumbers: manuscript.hasNumbers)
    try writer.write(manuscript.blocks, progress: progress)
    language = manuscript.language
    alternatives = writer.alternatives
    head = manuscript.head
    footer = manuscript.footer
    marking = manuscript.marking
    let area = style.area
    pages = Paginator.pages(of: writer.slices, height: area.height)
    outline = pages.enumerated().flatMap { number, page in
      page.placed.compactMap { placed in
        placed.slice.outline.map {
          OutlineItem(
            title: $0.title, level: $0.level, page: number, top: area.minY + placed.top,
            part: $0.part)
        }
      }
    }
    properties = DocumentProperties(
      title: manuscript.title, author: manuscript.author, subject: manuscript.subject,
      creator: "Trust Readiness", created: "\(manuscript.day.text)T00:00:00Z")
  }

  /// The document's title.
  public var title: String { properties.title }

  /// The extent of a page in points.
  public var pageSize: Size { style.paper.size }

  /// The number of pages, at least 1.
  public var pageCount: Int { pages.count }

  /// On how many pages each part of the paper stands, by its name; one page may have several parts.
  public var pagesByPart: [String: Int] {
    let starts = outline.filter { $0.part != nil }
    var counts: [String: Int] = [:]
    for (index, start) in starts.enumerated() {
      guard let part = start.part else { continue }
      var last = pageCount - 1
      if index + 1 < starts.count {
        let next = starts[index + 1]
        // What begins at the top of a page leaves the one before to this part.
        last = next.top <= style.area.minY + 1 ? next.page - 1 : next.page
      }
      counts[part, default: 0] += max(1, last - start.page + 1)
    }
    return counts
  }

  /// Draws a page; the first is 0. A point is one unit of the drawing.
  public func draw(page: Int, on drawing: Drawing) { draw(page: page, on: drawing, tags: nil) }

  private func draw(page number: Int, on drawing: Drawing, tags: TagStack?) {
    guard pages.indices.contains(number) else { return }
    pages[number].draw(on: drawing, area: style.area, tags: tags)
    tags?.endPage(on: drawing)
    drawFurniture(of: number, on: drawing)
  }

  /// Draws what stands above and below the text.
  private func drawFurniture(of number: Int, on drawing: Drawing) {
    let area = style.area
    let colour = style.palette.secondaryText
    if !marking.isEmpty {
      let words = line(marking, most: area.width)
      drawing.draw(words, at: Point(area.midX - words.size.width / 2, area.minY * 0.32), colour: colour)
    }
    if number > 0 {
      let whose = line(head.whose, most: area.width * 0.6)
      let what = line(head.what, most: area.width - whose.size.width - style.bodySize * 2)
      let y = area.minY - 12 - what.size.height
      drawing.draw(what, at: Point(area.minX, y), colour: colour)
      drawing.draw(whose, at: Point(area.maxX - whose.size.width, y), colour: colour)
      drawing.fill(Rect(area.minX, area.minY - 9, area.width, 0.5), style.palette.line)
    }
    let page = line(
      tr("Page {page} of {count}", ["page": number + 1, "count": pageCount]), most: area.width * 0.5)
    let words = line(footer, most: area.width - page.size.width - style.bodySize * 2)
    let y = area.maxY + 16
    drawing.draw(words, at: Point(area.minX, y), colour: colour)
    drawing.draw(page, at: Point(area.maxX - page.size.width, y), colour: colour)
  }

  private func line(_ text: String, most: Double) -> TextLayout {
    let whole = TextLayout(text.drawableLine, font: style.small, language: style.language)
    guard whole.size.width > most else { return whole }
    return TextLayout(
      text, font: style.small, width: most, overflow: .ellipsis, language: style.language)
  }

  // MARK: PDF

  /// The document as a PDF file, tagged, made page by page.
  ///
  /// - Parameter progress: is told the number of pages done after each, and throws if it is not to go on.
  public func pdf(progress: (Int) throws -> Void = { _ in }) throws -> [UInt8] {
    let document = PDFDocument(pageSize: pageSize, properties: properties.visible)
    let tags = TagStack()
    for page in 0..<pageCount {
      document.page(label: String(page + 1)) { drawing in
        draw(page: page, on: drawing, tags: tags)
        if page == pageCount - 1 { tags.end(on: drawing) }
      }
      try progress(page + 1)
    }
    var parents: [PDFDocument.OutlineEntry] = []
    for item in outline {
      parents.removeLast(max(0, parents.count - max(0, item.level - 1)))
      parents.append(
        document.addOutlineEntry(
          item.title.visible, page: item.page + 1, top: item.top, under: parents.last, isOpen: item.level == 1
        ))
    }
    return TaggedPDF.completed(try document.finish(), language: language, pictures: alternatives)
  }
}

extension DocumentProperties {
  /// The same with signs for what would act on a terminal or a window's title: readers print them as they are.
  var visible: DocumentProperties {
    DocumentProperties(
      title: title.visible, author: author?.visible, subject: subject?.visible, keywords: keywords?.visible,
      creator: creator, created: created)
  }
}
