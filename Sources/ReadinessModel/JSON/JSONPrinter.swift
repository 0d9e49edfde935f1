extension JSON {
  /// The value as JSON text: on one line, or for people one member a line with two spaces of indentation, and with escapes
  /// for what acts on a terminal.
  public func text(pretty: Bool = false) -> String {
    var output: [UInt8] = []
    write(to: &output, indent: pretty ? 0 : nil)
    let text = String(decoding: output, as: UTF8.self)
    return pretty ? text.withEscapes : text
  }

  /// What the value says, whatever the order and the blanks in which it was written: the SHA-256 of its text on one line, the
  /// members of every object sorted by the bytes of their names.
  public var digest: String {
    var output: [UInt8] = []
    write(to: &output, indent: nil, isSorted: true)
    return SHA256.digest(of: output)
  }

  private func write(to output: inout [UInt8], indent: Int?, isSorted: Bool = false) {
    switch self {
    case .null: output.append(contentsOf: "null".utf8)
    case .bool(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let text): output.append(contentsOf: text.utf8)
    case .string(let text): Self.quote(text, to: &output)
    case .array(let elements):
      Self.list(elements, "[", "]", to: &output, indent: indent) { element, output, indent in
        element.write(to: &output, indent: indent, isSorted: isSorted)
      }
    case .object(let object):
      let members = isSorted ? object.members.byName : object.members
      Self.list(members, "{", "}", to: &output, indent: indent) { member, output, indent in
        Self.quote(member.key, to: &output)
        output.append(contentsOf: (indent == nil ? ":" : ": ").utf8)
        member.value.write(to: &output, indent: indent, isSorted: isSorted)
      }
    }
  }

  private static func list<Element>(
    _ elements: [Element], _ open: Unicode.Scalar, _ close: Unicode.Scalar, to output: inout [UInt8],
    indent: Int?, _ write: (Element, inout [UInt8], Int?) -> Void
  ) {
    output.append(UInt8(ascii: open))
    for (index, element) in elements.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      newLine(indent.map { $0 + 1 }, to: &output)
      write(element, &output, indent.map { $0 + 1 })
    }
    if !elements.isEmpty { newLine(indent, to: &output) }
    output.append(UInt8(ascii: close))
  }

  private static func newLine(_ indent: Int?, to output: inout [UInt8]) {
    guard let indent else { return }
    output.append(UInt8(ascii: "\n"))
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * indent))
  }

  private static func quote(_ text: String, to output: inout [UInt8]) {
    var text = text
    output.append(UInt8(ascii: "\""))
    text.withUTF8 { bytes in
      // What needs no escape, which is nearly everything, is taken as it is.
      var start = 0
      for (index, byte) in bytes.enumerated() {
        guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
        output.append(contentsOf: bytes[start..<index])
        start = index + 1
        escape(byte, to: &output)
      }
      output.append(contentsOf: bytes[start...])
    }
    output.append(UInt8(ascii: "\""))
  }

  private static func escape(_ byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): output.append(contentsOf: [UInt8(ascii: "\\"), byte])
    case 0x0A: output.append(contentsOf: "\\n".utf8)
    case 0x0D: output.append(contentsOf: "\\r".utf8)
    case 0x09: output.append(contentsOf: "\\t".utf8)
    case 0: output.append(contentsOf: "\u{FFFD}".utf8)
    default:
      let digits = String(byte, radix: 16)
      output.append(contentsOf: (digits.utf8.count == 1 ? "\\u000" : "\\u00").utf8)
      output.append(contentsOf: digits.utf8)
    }
  }
}

extension [JSONObject.Member] {
  /// By the bytes of their names.
  fileprivate var byName: Self { sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) } }
}
