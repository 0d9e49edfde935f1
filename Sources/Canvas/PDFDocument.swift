internal import CPangoCairo

/// A drawing surface that did not do what was asked, in cairo's words.
public struct DrawingFailure: Error, CustomStringConvertible, Sendable {
  /// What went wrong.
  public let description: String

  init(_ status: cairo_status_t) {
    description = String(cString: cairo_status_to_string(status))
  }

  private init(words: String) { description = words }

  /// There is no font, or none has the letters that are needed.
  static func noLetters(_ language: String) -> DrawingFailure {
    DrawingFailure(
      words:
        "no font is installed that has the letters of the language “\(language)”; install one, such as DejaVu"
    )
  }
}

/// What a document says about itself in a reader's window and to search programs.
public struct DocumentProperties: Hashable, Sendable {
  /// Its title, which readers show in the title bar.
  public var title: String
  /// Who wrote it.
  public var author: String?
  /// What it is about.
  public var subject: String?
  /// Words to find it by.
  public var keywords: String?
  /// The program that made it.
  public var creator: String?
  /// When it was made, as ISO 8601: `2011-03-31T09:00:00Z`. Without one, the moment of making.
  public var created: String?

  /// The properties of a document.
  public init(
    title: String, author: String? = nil, subject: String? = nil, keywords: String? = nil,
    creator: String? = nil, created: String? = nil
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.keywords = keywords
    self.creator = creator
    self.created = created
  }
}

/// A PDF document that is made page by page in memory. Its fonts are embedded.
///
/// ```swift
/// let document = PDFDocument(pageSize: Size(595, 842), properties: DocumentProperties(title: "Board paper"))
/// document.page { drawing in … }
/// let bytes = try document.finish()
/// ```
public final class PDFDocument {
  /// A line of the outline that readers show beside the pages.
  public struct OutlineEntry: Hashable, Sendable {
    let id: Int32
  }

  private let surface: OpaquePointer
  private let cairo: OpaquePointer
  private let output = ByteSink()

  /// An empty document whose pages all have one size, in points.
  public init(pageSize: Size, properties: DocumentProperties) {
    surface = cairo_pdf_surface_create_for_stream(
      ByteSink.write, Unmanaged.passUnretained(output).toOpaque(), pageSize.width, pageSize.height)
    cairo = cairo_create(surface)
    set(CAIRO_PDF_METADATA_TITLE, properties.title)
    set(CAIRO_PDF_METADATA_AUTHOR, properties.author)
    set(CAIRO_PDF_METADATA_SUBJECT, properties.subject)
    set(CAIRO_PDF_METADATA_KEYWORDS, properties.keywords)
    set(CAIRO_PDF_METADATA_CREATOR, properties.creator)
    set(CAIRO_PDF_METADATA_CREATE_DATE, properties.created)
    set(CAIRO_PDF_METADATA_MOD_DATE, properties.created)
  }

  deinit {
    cairo_destroy(cairo)
    cairo_surface_finish(surface)
    cairo_surface_destroy(surface)
  }

  /// Draws a page and goes on to the next.
  public func page(label: String? = nil, _ draw: (Drawing) -> Void) {
    if let label { cairo_pdf_surface_set_page_label(surface, label) }
    cairo_save(cairo)
    draw(Drawing(cairo: cairo))
    cairo_restore(cairo)
    cairo_show_page(cairo)
  }

  /// Adds a line to the outline that leads to a page (the first is 1) and a height on it.
  ///
  /// The page must be drawn by the time the document is finished.
  @discardableResult
  public func addOutlineEntry(
    _ title: String, page: Int, top: Double = 0, under parent: OutlineEntry? = nil, isOpen: Bool = true
  ) -> OutlineEntry {
    let y = String((top * 100).rounded() / 100)
    let id = cairo_pdf_surface_add_outline(
      surface, parent?.id ?? CAIRO_PDF_OUTLINE_ROOT, title.drawableLine, "page=\(page) pos=[0 \(y)]",
      isOpen ? CAIRO_PDF_OUTLINE_FLAG_OPEN : cairo_pdf_outline_flags_t(rawValue: 0))
    return OutlineEntry(id: id)
  }

  /// Ends the document and returns its bytes.
  public func finish() throws(DrawingFailure) -> [UInt8] {
    let drawn = cairo_status(cairo)
    cairo_surface_finish(surface)
    let status = drawn == CAIRO_STATUS_SUCCESS ? cairo_surface_status(surface) : drawn
    guard status == CAIRO_STATUS_SUCCESS else { throw DrawingFailure(status) }
    return output.bytes
  }

  private func set(_ property: cairo_pdf_metadata_t, _ text: String?) {
    if let text, !text.isEmpty { cairo_pdf_surface_set_metadata(surface, property, text.drawableLine) }
  }
}
