import Canvas
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
}

/// A document whose pages can be drawn anywhere: into a PDF file, on a printer, in a preview.
///
/// ```swift
/// let bytes = try paper.pdf()
/// for page in 0..<paper.pageCount { paper.draw(page: page, on: printer) }
/// ```
public protocol PagedDocument {
  /// What the document and its maker are called.
  var properties: DocumentProperties { get }
  /// The extent of a page in points.
  var pageSize: Size { get }
  /// The number of pages, at least 1.
  var pageCount: Int { get }
  /// The headings, in order.
  var outline: [OutlineItem] { get }
  /// Draws a page; the first is 0. A point is one unit of the drawing.
  func draw(page: Int, on drawing: Drawing)
}

extension PagedDocument {
  /// The document's title.
  public var title: String { properties.title }

  /// The document as a PDF file, with an outline and embedded fonts.
  public func pdf() throws(DrawingFailure) -> [UInt8] {
    try pdf(goOn: { _ in true }) ?? []
  }

  /// The document as a PDF file, made page by page.
  ///
  /// - Parameter goOn: is told the number of pages done after each, and answers whether to go on.
  /// - Returns: The file; nil if it was not to go on.
  public func pdf(goOn: (Int) -> Bool) throws(DrawingFailure) -> [UInt8]? {
    let document = PDFDocument(pageSize: pageSize, properties: properties.visible)
    for page in 0..<pageCount {
      document.page(label: String(page + 1)) { draw(page: page, on: $0) }
      guard goOn(page + 1) else { return nil }
    }
    var parents: [PDFDocument.OutlineEntry] = []
    for item in outline {
      parents.removeLast(max(0, parents.count - max(0, item.level - 1)))
      parents.append(
        document.addOutlineEntry(
          item.title.visible, page: item.page + 1, top: item.top, under: parents.last, isOpen: item.level == 1
        ))
    }
    return try document.finish()
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
