import ReadinessModel

/// Says of a tagged PDF file what cairo cannot say: its language, what its pictures show, and for what its header
/// cells stand.
public struct TaggedPDF {
  /// What readers of papers go without on this computer, in a sentence; nil if nothing.
  public static var lack: String? { lack(QPDF.installed) }

  static func lack(_ library: QPDF?) -> String? {
    library == nil
      ? tr(
        "Screen readers are not told the paper's language or what its pictures show, because libqpdf is not installed."
      ) : nil
  }

  private let library: QPDF
  private let file: QPDF.File

  /// The file, completed; as it is where the library is missing or cannot read it.
  ///
  /// - Parameter pictures: what each picture says, in the order in which they stand.
  static func completed(
    _ bytes: [UInt8], language: String, pictures: [String], with library: QPDF? = .installed
  ) -> [UInt8] {
    guard let library, let file = library.begin() else { return bytes }
    var open: QPDF.File? = file
    defer { library.end(&open) }
    library.silence(file)
    library.suppressWarnings(file, 1)
    return bytes.withUnsafeBufferPointer { buffer in
      let read = buffer.withMemoryRebound(to: CChar.self) {
        library.read(file, "paper", $0.baseAddress, UInt64($0.count), nil)
      }
      guard read & 2 == 0 else { return nil }
      let document = TaggedPDF(library: library, file: file)
      document.complete(language: language, pictures: pictures)
      return document.written()
    } ?? bytes
  }

  private func complete(language: String, pictures: [String]) {
    let root = library.root(file)
    set(root, "/Lang", library.string(file, language))
    let preferences = library.dictionary(file)
    set(preferences, "/DisplayDocTitle", library.bool(file, 1))
    set(root, "/ViewerPreferences", preferences)
    let tree = children(library.value(file, root, "/StructTreeRoot"))
    for row in tree.flatMap({ all("/TR", in: $0) }) { nameScopes(in: row) }
    let figures = tree.flatMap { all("/Figure", in: $0) }
    // Rather no words than those of another picture.
    guard figures.count == pictures.count else { return }
    for (figure, words) in zip(figures, pictures) { set(figure, "/Alt", library.string(file, words.plain)) }
  }

  /// A row of header cells alone stands for its columns; in others the header cell stands for the row.
  private func nameScopes(in row: QPDF.Handle) {
    let cells = children(row)
    let headers = cells.filter { isElement($0, "/TH") }
    for header in headers {
      let scope = library.dictionary(file)
      set(scope, "/O", library.name(file, "/Table"))
      set(scope, "/Scope", library.name(file, headers.count == cells.count ? "/Column" : "/Row"))
      set(header, "/A", scope)
    }
  }

  // MARK: The tree

  private func set(_ object: QPDF.Handle, _ key: String, _ value: QPDF.Handle) {
    library.replace(file, object, key, value)
  }

  private func isElement(_ object: QPDF.Handle, _ name: String) -> Bool {
    library.isName(file, library.value(file, object, "/S"), name) != 0
  }

  /// What is inside an element, apart from its words.
  private func children(_ object: QPDF.Handle) -> [QPDF.Handle] {
    guard library.isDictionary(file, object) != 0 else { return [] }
    let inner = library.value(file, object, "/K")
    let items =
      library.isArray(file, inner) == 0
      ? [inner] : (0..<library.count(file, inner)).map { library.item(file, inner, $0) }
    return items.filter { library.isDictionary(file, $0) != 0 }
  }

  private func all(_ name: String, in element: QPDF.Handle) -> [QPDF.Handle] {
    isElement(element, name) ? [element] : children(element).flatMap { all(name, in: $0) }
  }

  private func written() -> [UInt8]? {
    guard library.startWriting(file) & 2 == 0 else { return nil }
    // Objects are packed, and the same paper is the same file.
    library.packObjects(file, 2)
    library.fixIdentity(file, 1)
    guard library.write(file) & 2 == 0, let bytes = library.bytes(file) else { return nil }
    return Array(UnsafeBufferPointer(start: bytes, count: library.length(file)))
  }
}

extension String {
  /// The words without the sign that ends a string of C.
  fileprivate var plain: String { String(unicodeScalars.filter { $0.value != 0 }.map(Character.init)) }
}
