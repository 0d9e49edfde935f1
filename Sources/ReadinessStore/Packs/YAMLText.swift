import ReadinessModel

/// The text that YAML is read from, for telling a writer what became of it.
struct YAMLText {
  let bytes: [UInt8]
  /// Whether it is UTF-8; libyaml reads UTF-16, too, which nobody looks into here.
  private let isUTF8: Bool
  /// Where each line begins.
  private let starts: [Int]
  /// Up to where the characters are counted, and how many they are. Values come in order, so each is counted once.
  private var counted: (byte: Int, characters: Int)

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    isUTF8 = !bytes.starts(with: [0xFF, 0xFE]) && !bytes.starts(with: [0xFE, 0xFF])
    let first = bytes.starts(with: Self.mark) ? Self.mark.count : 0
    counted = (first, 0)
    var starts = [first]
    for index in bytes.indices where bytes[index] == 0x0A || bytes[index] == 0x0D {
      let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if !isPair { starts.append(index + 1) }
    }
    self.starts = starts
  }

  /// A line, the first being 1, without its end; empty where there is none.
  func line(_ number: Int) -> String {
    guard starts.indices.contains(number - 1) else { return "" }
    let end = number < starts.count ? starts[number] : bytes.count
    let line = bytes[starts[number - 1]..<end]
    return String(decoding: line.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
  }

  /// How many lines there are.
  var count: Int { starts.count }

  /// The text with other lines in the place of some; nil where that changes nothing.
  func replacing(_ lines: [Int: String]) -> YAMLText? {
    guard isUTF8, lines.contains(where: { line($0.key) != $0.value || !isWhole($0.key) }) else { return nil }
    var result = Array(bytes[..<starts[0]])
    for index in starts.indices {
      let written = bytes[starts[index]..<end(index)]
      guard let other = lines[index + 1] else {
        result += written
        continue
      }
      result += Array(other.utf8) + written.drop { $0 != 0x0A && $0 != 0x0D }
    }
    return YAMLText(result)
  }

  private func end(_ index: Int) -> Int { index + 1 < starts.count ? starts[index + 1] : bytes.count }

  /// Whether a line is text.
  private func isWhole(_ number: Int) -> Bool {
    String(validating: bytes[starts[number - 1]..<end(number - 1)], as: UTF8.self) != nil
  }

  /// Refuses letters of an older encoding, and control characters, where they are.
  func mustBeUnicode() throws(YAMLSlip) {
    guard isUTF8 else { return }
    if String(validating: bytes, as: UTF8.self) == nil { throw encodingSlip }
    guard let index = bytes.indices.first(where: isCommand) else { return }
    let number = starts.firstIndex { $0 > index } ?? starts.count
    let before = bytes[starts[number - 1]..<index]
    var mended: [Int: String] = [:]
    for line in starts.indices where (starts[line]..<end(line)).contains(where: isCommand) {
      let scalars = self.line(line + 1).unicodeScalars.filter {
        $0 == "\t" || $0 == "\u{85}" || !$0.isCommand
      }
      mended[line + 1] = String(String.UnicodeScalarView(scalars))
    }
    throw YAMLSlip(
      number, before.count { $0 & 0xC0 != 0x80 } + 1,
      tr("A control character stands here that nobody sees."), tr("Delete it."), mended: mended)
  }

  /// Where the first letter of an older encoding stands, and the lines as that encoding has them.
  private var encodingSlip: YAMLSlip {
    let foreign = starts.indices.filter { !isWhole($0 + 1) }
    let first = foreign.first ?? 0
    let line = bytes[starts[first]..<end(first)]
    let before = String(decoding: line, as: UTF8.self).unicodeScalars.prefix { $0 != "\u{FFFD}" }
    let letters = String(String.UnicodeScalarView(before))
    let letter = line.dropFirst(letters.utf8.count).first ?? 0
    let words: KeyValuePairs<String, any CustomStringConvertible> = [
      "n": first + 1, "letter": Windows1252.text([letter]), "place": before.count + 1,
    ]
    return YAMLSlip(
      first + 1, before.count + 1,
      tr("Line {n} is not UTF-8: its sign {place} is “{letter}” in an older encoding.", words),
      tr("Save the file as UTF-8: editors ask for the encoding where they ask for the file's name."),
      mended: Dictionary(
        uniqueKeysWithValues: foreign.map { index in
          let line = bytes[starts[index]..<end(index)].prefix { $0 != 0x0A && $0 != 0x0D }
          return (index + 1, Windows1252.text(line))
        }))
  }

  /// Whether a control character begins at a byte. YAML allows none but the tab and the ends of lines.
  private func isCommand(_ index: Int) -> Bool {
    switch bytes[index] {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F: true
    case 0xC2: index + 1 < bytes.count && bytes[index + 1] < 0xA0 && bytes[index + 1] != 0x85
    default: false
    }
  }

  /// Whether a comment follows on the line after so many characters, which belongs to the text by its looks.
  ///
  /// - Parameter evenIfSpaced: whether a comment with a space after its sign counts, too.
  mutating func hasComment(after end: Int, evenIfSpaced: Bool) -> Bool {
    guard isUTF8 else { return false }
    while counted.characters < end, counted.byte < bytes.count {
      counted.byte += 1
      while counted.byte < bytes.count, bytes[counted.byte] & 0xC0 == 0x80 { counted.byte += 1 }
      counted.characters += 1
    }
    var index = counted.byte
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "#") else { return false }
    guard !evenIfSpaced, index + 1 < bytes.count else { return evenIfSpaced }
    return ![0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "#")].contains(bytes[index + 1])
  }

  /// Whether a text stands as a whole in quotation marks that printers use: they enclose nothing in YAML.
  static func isInTypographicMarks(_ text: String) -> Bool {
    let marks: Set<Character> = ["“", "”", "„", "«", "»", "‘", "’", "‚"]
    guard text.count > 1, let first = text.first, let last = text.last, marks.contains(first),
      marks.contains(last)
    else { return false }
    return !text.dropFirst().dropLast().contains { marks.contains($0) && $0 != "’" }
  }
}

extension Unicode.Scalar {
  /// Whether it is a control character.
  fileprivate var isCommand: Bool { value < 0x20 || (0x7F..<0xA0).contains(value) }
}
