/// What a parser builds: plain values for journals, located ones for checking a checklist.
protocol JSONTree {
  associatedtype Member
  /// Whether values want to know their line and column.
  static var isLocated: Bool { get }
  static func scalar(_ value: JSON, at place: SourceLocation) -> Self
  static func array(_ elements: [Self], at place: SourceLocation) -> Self
  /// The object, or nil if a name that must be unique is there twice.
  static func object(_ members: [Member], at place: SourceLocation) -> Self?
  static func member(_ key: String, at place: SourceLocation, value: Self) -> Member
}

/// Reads JSON (RFC 8259) from UTF-8 in one pass.
struct JSONParser<Tree: JSONTree> {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let limits: JSON.Limits
  /// The file's name, for the places.
  private let file: String
  private var index = 0
  private var depth = 0
  private var line = 1
  /// Up to where the characters of the line are counted, and how many they are.
  private var counted = (index: 0, column: 1)

  init(_ bytes: UnsafeBufferPointer<UInt8>, file: String = "", limits: JSON.Limits) {
    self.bytes = bytes
    self.file = file
    self.limits = limits
  }

  /// The one value that the text is.
  mutating func document() throws(JSON.SyntaxError) -> Tree {
    guard bytes.count <= limits.bytes else {
      throw error(tr("the text is larger than {n} bytes, the most that is read", ["n": limits.bytes]))
    }
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      index = 3
      counted.index = 3
    }
    skipSpace()
    let value = try value()
    skipSpace()
    guard index == bytes.count else { throw error(tr("something follows after the end of the value")) }
    return value
  }

  private mutating func value() throws(JSON.SyntaxError) -> Tree {
    let start = place()
    guard index < bytes.count else { throw error(tr("the text ends where a value should be")) }
    switch bytes[index] {
    case UInt8(ascii: "{"): return try object(start)
    case UInt8(ascii: "["): return try array(start)
    case UInt8(ascii: "\""): return .scalar(.string(try string()), at: start)
    case UInt8(ascii: "t"): return .scalar(try word("true", .bool(true)), at: start)
    case UInt8(ascii: "f"): return .scalar(try word("false", .bool(false)), at: start)
    case UInt8(ascii: "n"): return .scalar(try word("null", .null), at: start)
    default: return .scalar(.number(try number()), at: start)
    }
  }

  private mutating func object(_ start: SourceLocation) throws(JSON.SyntaxError) -> Tree {
    try enter()
    defer { depth -= 1 }
    var members: [Tree.Member] = []
    index += 1
    skipSpace()
    if take("}") { return try closed(members, start) }
    while true {
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
        throw error(tr("a name in quotation marks should be here"))
      }
      let place = place()
      let key = try string()
      skipSpace()
      guard take(":") else { throw error(tr("a colon should follow the name “{name}”", ["name": key])) }
      skipSpace()
      members.append(Tree.member(key, at: place, value: try value()))
      skipSpace()
      if take("}") { return try closed(members, start) }
      guard take(",") else { throw error(tr("a comma or a closing brace should be here")) }
      skipSpace()
    }
  }

  private func closed(_ members: [Tree.Member], _ start: SourceLocation) throws(JSON.SyntaxError) -> Tree {
    guard let object = Tree.object(members, at: start) else {
      throw error(tr("a name is given twice in the object that ends here"))
    }
    return object
  }

  private mutating func array(_ start: SourceLocation) throws(JSON.SyntaxError) -> Tree {
    try enter()
    defer { depth -= 1 }
    var elements: [Tree] = []
    index += 1
    skipSpace()
    if take("]") { return .array(elements, at: start) }
    while true {
      elements.append(try value())
      skipSpace()
      if take("]") { return .array(elements, at: start) }
      guard take(",") else { throw error(tr("a comma or a closing bracket should be here")) }
      skipSpace()
    }
  }

  private mutating func enter() throws(JSON.SyntaxError) {
    depth += 1
    guard depth <= limits.depth else {
      throw error(tr("the text is nested deeper than {n} levels, the most that is read", ["n": limits.depth]))
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSON) throws(JSON.SyntaxError) -> JSON {
    let count = word.utf8CodeUnitCount
    guard index + count <= bytes.count,
      UnsafeBufferPointer(rebasing: bytes[index..<index + count])
        .elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: count))
    else { throw error(tr("this is not a value; text needs quotation marks")) }
    index += count
    return value
  }

  private mutating func number() throws(JSON.SyntaxError) -> String {
    let start = index
    take("-")
    if !take("0") {
      guard digits() > 0 else {
        index = start
        throw error(tr("this is not a value; text needs quotation marks"))
      }
    }
    if take("."), digits() == 0 { throw error(tr("a digit should follow the decimal point")) }
    if take("e") || take("E") {
      if !take("+") { take("-") }
      if digits() == 0 { throw error(tr("a digit should follow the exponent")) }
    }
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self)
  }

  private mutating func digits() -> Int {
    let start = index
    while index < bytes.count, bytes[index] &- UInt8(ascii: "0") < 10 { index += 1 }
    return index - start
  }

  @discardableResult private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): index += 1
      case UInt8(ascii: "\n"):
        index += 1
        line += 1
        counted = (index, 1)
      default: return
      }
    }
  }

  /// The place of the next byte; zero where nobody asks.
  private mutating func place() -> SourceLocation {
    guard Tree.isLocated else { return SourceLocation(file: "", line: 0, column: 0) }
    while counted.index < index {
      if bytes[counted.index] & 0xC0 != 0x80 { counted.column += 1 }
      counted.index += 1
    }
    return SourceLocation(file: file, line: line, column: counted.column)
  }

  private func error(_ message: String) -> JSON.SyntaxError {
    let rest = bytes[min(counted.index, index)..<index]
    let column = counted.column + rest.count { $0 & 0xC0 != 0x80 }
    return JSON.SyntaxError(line: line, column: column, message: message)
  }
}

extension JSONParser {
  /// The string at the opening quotation mark.
  private mutating func string() throws(JSON.SyntaxError) -> String {
    index += 1
    let start = index
    var seen: UInt8 = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        let utf8 = UnsafeBufferPointer(rebasing: bytes[start..<index])
        // Decoding is much faster than validating, and cannot go wrong with ASCII.
        let text = seen < 0x80 ? String(decoding: utf8, as: UTF8.self) : try text(utf8)
        index += 1
        return text
      }
      if byte == UInt8(ascii: "\\") { return try escapedString(from: start) }
      if byte < 0x20 { throw error(tr("a text must not contain a line break or control character as it is")) }
      seen |= byte
      index += 1
    }
    throw error(tr("the quotation mark at the end of a text is missing"))
  }

  private func text(_ utf8: UnsafeBufferPointer<UInt8>) throws(JSON.SyntaxError) -> String {
    guard let text = String(validating: utf8, as: UTF8.self) else {
      throw error(tr("a text is not valid UTF-8"))
    }
    return text
  }

  /// The string that began at `start`, from the first backslash on.
  private mutating func escapedString(from start: Int) throws(JSON.SyntaxError) -> String {
    var result = Array(bytes[start..<index])
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        return try result.withUnsafeBufferPointer { (buffer) throws(JSON.SyntaxError) in try text(buffer) }
      case UInt8(ascii: "\\"): result.append(contentsOf: try escape())
      case 0..<0x20: throw error(tr("a text must not contain a line break or control character as it is"))
      default: result.append(byte)
      }
    }
    throw error(tr("the quotation mark at the end of a text is missing"))
  }

  private mutating func escape() throws(JSON.SyntaxError) -> [UInt8] {
    guard index < bytes.count else { throw error(tr("the text ends after a backslash")) }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return Array(String(Character(try unicodeEscape())).utf8)
    default: throw error(tr("this letter has no meaning after a backslash"))
    }
  }

  /// A character written as `\uXXXX` or a pair of these. Half of a pair becomes the replacement character, and so does
  /// U+0000, at which C, and with it GTK, would end the text.
  private mutating func unicodeEscape() throws(JSON.SyntaxError) -> Unicode.Scalar {
    let unit = try hexadecimal()
    if unit == 0 { return "\u{FFFD}" }
    if let scalar = Unicode.Scalar(unit) { return scalar }
    if unit < 0xDC00, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    {
      let before = index
      index += 2
      let low = try hexadecimal()
      if 0xDC00..<0xE000 ~= low,
        let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
      {
        return scalar
      }
      index = before
    }
    return "\u{FFFD}"
  }

  private mutating func hexadecimal() throws(JSON.SyntaxError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard index < bytes.count, let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue else {
        throw error(tr("four hexadecimal digits should follow \\u"))
      }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    return value
  }
}
