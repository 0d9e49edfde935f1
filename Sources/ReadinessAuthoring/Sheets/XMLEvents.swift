import ReadinessModel

/// What a reader of XML is told while expat goes through it.
protocol XMLTaker: AnyObject {
  func began(_ name: String, _ attributes: XMLAttributes)
  func ended(_ name: String)
  func text(_ bytes: UnsafeRawBufferPointer)
}

/// The attributes of an element, while it begins.
struct XMLAttributes {
  fileprivate let list: UnsafePointer<UnsafePointer<CChar>?>?

  /// The value of a name.
  subscript(name: String) -> String? {
    guard let list else { return nil }
    var index = 0
    while let found = list[index] {
      if String(cString: found) == name { return list[index + 1].map { String(cString: $0) } }
      index += 2
    }
    return nil
  }
}

/// The parser of XML. Office files declare no kinds of documents, and with these come entities that grow without bound
/// or lead out of the file: one that does is refused.
enum XMLEvents {
  private typealias Parser = OpaquePointer
  private typealias Began =
    @convention(c) (
      UnsafeMutableRawPointer?, UnsafePointer<CChar>?, UnsafePointer<UnsafePointer<CChar>?>?
    ) -> Void
  private typealias Ended = @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?) -> Void
  private typealias Text = @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?, CInt) -> Void
  private typealias Doctype =
    @convention(c) (
      UnsafeMutableRawPointer?, UnsafePointer<CChar>?, UnsafePointer<CChar>?, UnsafePointer<CChar>?, CInt
    ) -> Void

  private struct Functions: Sendable {
    let create: @Sendable @convention(c) (UnsafePointer<CChar>?) -> Parser?
    let free: @Sendable @convention(c) (Parser) -> Void
    let setData: @Sendable @convention(c) (Parser, UnsafeMutableRawPointer) -> Void
    let setElements: @Sendable @convention(c) (Parser, Began, Ended) -> Void
    let setText: @Sendable @convention(c) (Parser, Text) -> Void
    let setDoctype: @Sendable @convention(c) (Parser, Doctype) -> Void
    let stop: @Sendable @convention(c) (Parser, CUnsignedChar) -> CInt
    let parse: @Sendable @convention(c) (Parser, UnsafeRawPointer?, CInt, CInt) -> CInt
    let line: @Sendable @convention(c) (Parser) -> CUnsignedLong

    static let installed = Functions()

    init?() {
      guard let library = SharedLibrary(["libexpat.so.1"], prefix: "XML_") else { return nil }
      do {
        create = try library.find("ParserCreate")
        free = try library.find("ParserFree")
        setData = try library.find("SetUserData")
        setElements = try library.find("SetElementHandler")
        setText = try library.find("SetCharacterDataHandler")
        setDoctype = try library.find("SetStartDoctypeDeclHandler")
        stop = try library.find("StopParser")
        parse = try library.find("Parse")
        line = try library.find("GetCurrentLineNumber")
      } catch {
        library.close()
        return nil
      }
    }
  }

  /// What the parser hands to its functions.
  private final class Work {
    let taker: any XMLTaker
    let parser: Parser
    let functions: Functions
    var hasDoctype = false

    init(_ taker: any XMLTaker, _ parser: Parser, _ functions: Functions) {
      (self.taker, self.parser, self.functions) = (taker, parser, functions)
    }

    static func of(_ pointer: UnsafeMutableRawPointer?) -> Work? {
      pointer.map { Unmanaged<Work>.fromOpaque($0).takeUnretainedValue() }
    }
  }

  /// Goes through a file of a packed file.
  static func read(_ name: String, in zip: Zip, _ taker: any XMLTaker) throws(SheetProblem) {
    guard let functions = Functions.installed, let parser = functions.create(nil) else {
      throw SheetProblem(tr("Sheets cannot be read, because expat (libexpat.so.1) is not installed."))
    }
    defer { functions.free(parser) }
    let work = Work(taker, parser, functions)
    functions.setData(parser, Unmanaged.passUnretained(work).toOpaque())
    functions.setElements(
      parser, { Work.of($0)?.taker.began(String(cString: $1!), XMLAttributes(list: $2)) },
      { Work.of($0)?.taker.ended(String(cString: $1!)) })
    functions.setText(parser) { work, text, count in
      Work.of(work)?.taker.text(UnsafeRawBufferPointer(start: text, count: Int(count)))
    }
    functions.setDoctype(parser) { pointer, _, _, _, _ in
      guard let work = Work.of(pointer) else { return }
      work.hasDoctype = true
      _ = work.functions.stop(work.parser, 0)
    }
    try zip.read(name) { (bytes, isLast) throws(SheetProblem) in
      guard functions.parse(parser, bytes.baseAddress, CInt(bytes.count), isLast ? 1 : 0) != 0 else {
        throw .broken(
          work.hasDoctype
            ? tr("“{name}” declares entities, which no office program does", ["name": name])
            : tr("“{name}” is broken in line {n}", ["name": name, "n": functions.line(parser)]))
      }
    }
    withExtendedLifetime(work) {}
  }
}
