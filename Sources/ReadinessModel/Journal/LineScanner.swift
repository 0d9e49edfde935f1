/// Reads a line word for word as this program writes it, straight from its bytes.
///
/// Whatever is written otherwise, by a newer version or by hand, is left to the JSON parser, which takes all of JSON and
/// says what is wrong. A journal is nearly all of such lines, and is read in half the time.
struct LineScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  /// A line of valid UTF-8, without its end.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Whether nothing is left.
  var isAtEnd: Bool { index == bytes.count }

  /// Passes over these characters, if they come next.
  mutating func take(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    let start = text.utf8Start
    for offset in 0..<count where bytes[index + offset] != start[offset] { return false }
    index += count
    return true
  }

  /// The bytes of a text in quotation marks; nil if it is none, or has a backslash.
  mutating func utf8() -> UnsafeBufferPointer<UInt8>? {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return nil }
    let start = index + 1
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: "\"") {
        index = end + 1
        return UnsafeBufferPointer(rebasing: bytes[start..<end])
      }
      if byte == UInt8(ascii: "\\") || byte < 0x20 { return nil }
      end += 1
    }
    return nil
  }

  /// A text in quotation marks; nil if it is none, or has a backslash.
  mutating func text() -> String? {
    utf8().map { String(decoding: $0, as: UTF8.self) }
  }

  mutating func ulid() -> ULID? { utf8().flatMap { ULID(utf8: $0) } }

  mutating func instant() -> Instant? { utf8().flatMap { Instant(utf8: $0) } }
}

extension LineScanner {
  /// An element of a change's `do`; nil if it is not one of the common ones.
  mutating func operation() -> Operation? {
    guard take("{"), let edit = edit(), let replaces = replaces(), take("}") else { return nil }
    return Operation(edit, replaces: replaces)
  }

  private mutating func edit() -> Edit? {
    if take("\"rate\":{\"statement\":") {
      guard let statement = text(), take(",\"level\":"), let level = text() else { return nil }
      var why: ReasonForChange?
      if take(",\"why\":") {
        guard let reason = text() else { return nil }
        why = ReasonForChange(rawValue: reason)
      }
      return take("}") ? .rate(statement: statement, level: level, why: why) : nil
    }
    if take("\"note\":{\"statement\":") {
      guard let statement = text(), take(",\"text\":"), let words = text(), take("}") else { return nil }
      return .note(statement: statement, text: words)
    }
    if take("\"clearAnswer\":{\"statement\":") {
      guard let statement = text(), take("}") else { return nil }
      return .clearAnswer(statement: statement)
    }
    return nil
  }

  /// The operations that are replaced; none where nothing is said of them.
  private mutating func replaces() -> [OperationID]? {
    guard take(",\"replaces\":[") else { return [] }
    var result: [OperationID] = []
    repeat {
      guard let id = utf8().flatMap({ OperationID(utf8: $0) }) else { return nil }
      result.append(id)
    } while take(",")
    return take("]") ? result : nil
  }
}

extension Change {
  /// Reads a line of common operations as this program writes it; nil if it is anything else.
  init?(scanning bytes: UnsafeBufferPointer<UInt8>, line: String) {
    var scanner = LineScanner(bytes)
    guard bytes.count <= JSON.Limits().bytes, scanner.take("{\"id\":"), let id = scanner.ulid(),
      id.time < Instant.limit, scanner.take(",\"at\":"), let at = scanner.instant(), at < Instant.limit,
      at.milliseconds >= 0, scanner.take(",\"by\":"), let by = scanner.text()
    else { return nil }
    var undoes: ULID?
    if scanner.take(",\"undoes\":") {
      guard let id = scanner.ulid() else { return nil }
      undoes = id
    }
    guard scanner.take(",\"do\":[") else { return nil }
    var operations: [Operation] = []
    repeat {
      guard let operation = scanner.operation() else { return nil }
      operations.append(operation)
    } while scanner.take(",")
    guard scanner.take("]}"), scanner.isAtEnd else { return nil }
    self.init(id: id, at: at, by: by, operations: operations, undoes: undoes, line: line)
  }
}
