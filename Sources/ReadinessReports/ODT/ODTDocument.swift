import Canvas
import ReadinessModel

/// A manuscript as a text for office programs: its headings, numbers, references and tables are theirs, so that a
/// secretary can go on writing.
public struct ODTDocument {
  /// The office document cannot be packed.
  public struct Unpackable: Error {}

  /// Why no such documents can be made on this computer, in a sentence; nil if they can.
  public static var lack: String? { lack(Minizip.installed) }

  static func lack(_ library: Minizip?) -> String? {
    library == nil
      ? tr("OpenDocument files cannot be made, because minizip (libminizip.so.1) is not installed.") : nil
  }

  private let manuscript: Manuscript
  private let style: DocumentStyle

  /// The document of a manuscript.
  public init(_ manuscript: Manuscript, on sheet: PaperSize = .a4, isLargePrint: Bool = false) {
    self.manuscript = manuscript.numbered
    style = DocumentStyle(paper: sheet, isLargePrint: isLargePrint, language: manuscript.language)
  }

  /// The file.
  ///
  /// - Parameter progress: is told the share that is done, and throws if it is not to go on.
  public func bytes(progress: (Double) throws -> Void = { _ in }) throws -> [UInt8] {
    guard let library = Minizip.installed else { throw Unpackable() }
    if let failure = Fonts.failure(writing: manuscript.language) { throw failure }
    let styles = ODTStyles(manuscript: manuscript, style: style, levels: manuscript.levels)
    var content = ODTContent(styles)
    try content.write(manuscript.blocks, progress: progress)
    let files =
      [
        file("mimetype", "application/vnd.oasis.opendocument.text", isPacked: false),
        file("META-INF/manifest.xml", manifest(content.pictures)), file("meta.xml", meta),
        file("styles.xml", styles.document), file("content.xml", content.document),
      ] + content.pictures
    guard let bytes = Package.bytes(of: files, day: manuscript.day, with: library) else { throw Unpackable() }
    return bytes
  }

  private func file(_ name: String, _ text: String, isPacked: Bool = true) -> Package.File {
    Package.File(name: name, bytes: Array(text.utf8), isPacked: isPacked)
  }

  private func manifest(_ pictures: [Package.File]) -> String {
    let files =
      [("/", "application/vnd.oasis.opendocument.text")]
      + ["meta.xml", "styles.xml", "content.xml"].map { ($0, "text/xml") }
      + pictures.map { ($0.name, "image/png") }
    let entries = files.map { name, kind in
      "<manifest:file-entry manifest:full-path=\"\(name)\""
        + (name == "/" ? " manifest:version=\"1.2\"" : "") + " manifest:media-type=\"\(kind)\"/>"
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
      \(entries.joined(separator: "\n"))
      </manifest:manifest>
      """
  }

  private var meta: String {
    func element(_ name: String, _ words: String) -> String {
      words.isEmpty ? "" : "<\(name)>\(Markup.attribute(words))</\(name)>"
    }
    let moment = "\(manuscript.day.text)T00:00:00Z"
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document-meta \(ODTStyles.namespaces) office:version="1.2"><office:meta>
      <meta:generator>Trust Readiness</meta:generator>\(element("dc:title", manuscript.title))\
      \(element("dc:description", manuscript.subject))\(element("meta:initial-creator", manuscript.author))\
      \(element("dc:creator", manuscript.author))<meta:creation-date>\(moment)</meta:creation-date>\
      <dc:date>\(moment)</dc:date>\(element("dc:language", manuscript.language))
      </office:meta></office:document-meta>
      """
  }
}

extension Manuscript {
  /// The levels that it speaks of, each once.
  var levels: [Level] {
    var found: [Level] = []
    func add(_ level: Level?) {
      if let level, !found.contains(where: { $0.id == level.id }) { found.append(level) }
    }
    func look(at inlines: [Inline]) {
      for case .mark(let mark) in inlines { add(mark.level) }
    }
    func look(at block: Block) {
      switch block {
      case .paragraph(let words):
        look(at: words.inlines)
        add(words.mark?.level)
        add(words.verdict?.level)
      case .list(let items, _):
        for item in items {
          add(item.mark?.level)
          look(at: item.inlines)
        }
      case .panel(_, let level): add(level)
      case .table(let table):
        for case .mark(let mark) in table.rows.joined() { add(mark.level) }
      case .together(let blocks): for block in blocks { look(at: block) }
      case .title, .facts, .heading, .figure, .writingRoom, .pageBreak: break
      }
    }
    for block in blocks { look(at: block) }
    return found
  }
}
