import ReadinessModel

/// Writes YAML that people go on with: long texts wrapped, quotation marks only where they are needed.
///
/// Whatever it writes is read as the same values again.
public struct YAMLWriter {
  private static let width = 100
  private var lines: [String] = []

  /// The file of some fields.
  public static func file(_ fields: [YAMLNode.Field]) -> String {
    var writer = YAMLWriter()
    writer.write(fields, indent: 0, first: nil)
    return writer.lines.joined(separator: "\n") + "\n"
  }

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

  /// Writes fields; the first after what is begun already, such as the hyphen of an entry.
  private mutating func write(_ fields: [YAMLNode.Field], indent: Int, first: String?) {
    for (index, field) in fields.enumerated() {
      let start = index == 0 ? first ?? Self.blanks(indent) : Self.blanks(indent)
      if let remark = field.remark {
        write(remark: remark, indent: index == 0 && first != nil ? indent - 2 : indent)
      }
      write(field.value, after: start + Self.scalar(field.name) + ":", indent: indent)
    }
  }

  private mutating func write(remark: String, indent: Int) {
    for line in remark.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.append(Self.blanks(indent) + (line.isEmpty ? "#" : "# " + String(line).visibleLines))
    }
  }

  private mutating func write(_ value: YAMLNode, after start: String, indent: Int) {
    switch value {
    case .word(let word): lines.append(start + " " + word)
    case .text(let text): write(text, after: start, indent: indent)
    case .line(let fields):
      lines.append(
        start + " { "
          + fields.map { Self.scalar($0.name) + ": " + Self.inLine($0.value) }.joined(separator: ", ") + " }")
    case .list(let entries) where entries.isEmpty: lines.append(start + " []")
    case .list(let entries):
      lines.append(start)
      for entry in entries {
        let hyphen = Self.blanks(indent + 2) + "-"
        if case .fields(let fields) = entry {
          write(fields, indent: indent + 4, first: hyphen + " ")
        } else {
          write(entry, after: hyphen, indent: indent + 2)
        }
      }
    case .fields(let fields):
      lines.append(start)
      write(fields, indent: indent + 2, first: nil)
    }
  }

  private mutating func write(_ text: String, after start: String, indent: Int) {
    guard start.count + text.count > Self.width, let wrapped = Self.wrapped(text, Self.width - indent - 2)
    else {
      return lines.append(start + " " + Self.scalar(text))
    }
    lines.append(start + " >-")
    lines += wrapped.map { Self.blanks(indent + 2) + $0 }
  }

  /// The lines of a text that folding joins to the same text again; nil where that cannot be.
  static func wrapped(_ text: String, _ width: Int) -> [String]? {
    guard let first = text.first, let last = text.last, first != " ", last != " ",
      text.unicodeScalars.allSatisfy(canStand)
    else { return nil }
    var lines: [String] = []
    var line = ""
    // Two blanks beside each other stay within a line.
    var words: [String] = []
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if word.isEmpty || words.last?.hasSuffix(" ") == true {
        words[words.count - 1] += " " + word
      } else {
        words.append(String(word))
      }
    }
    for word in words {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = word
      } else {
        line += (line.isEmpty ? "" : " ") + word
      }
    }
    return lines + [line]
  }

  /// Whether a sign may stand outside of quotation marks.
  private static func canStand(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF:
      scalar.value != 0x2028 && scalar.value != 0x2029
    default: false
    }
  }

  private static func inLine(_ value: YAMLNode) -> String {
    switch value {
    case .word(let word): word
    case .text(let text): text.contains { ",[]{}".contains($0) } ? quoted(text) : scalar(text)
    case .list(let entries): "[" + entries.map(inLine).joined(separator: ", ") + "]"
    case .line(let fields), .fields(let fields):
      "{ " + fields.map { scalar($0.name) + ": " + inLine($0.value) }.joined(separator: ", ") + " }"
    }
  }

  /// A text on one line.
  static func scalar(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

  private static let words: Set = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]

  /// Whether a text stands for itself without quotation marks, in every version of YAML.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.first, first.isLetter, let last = text.last, last != " ", last != ":",
      text.unicodeScalars.allSatisfy(canStand)
    else { return false }
    return !text.holds(": ") && !text.holds(" #") && !text.holds("\u{A0}")
      && !words.contains(text.lowercased())
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case _ where canStand(scalar): result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      }
    }
    return result + "\""
  }
}
