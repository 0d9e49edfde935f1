import ReadinessModel

/// A line of YAML as its writer sees it: how far in it begins, its hyphens, its name and its text.
struct YAMLLine {
  let text: String
  /// How many blanks come before the first sign, tabs among them.
  let indent: Int
  /// Where the hyphens of a list stand that begin it, from 0.
  private(set) var hyphens: [Int] = []
  /// Where its name or text begins, behind the hyphens, from 0.
  let start: Int
  /// What stands before its colon, without quotation marks; nil where no colon ends a name.
  private(set) var name: String?
  /// What comes after the name, or after the hyphens.
  let value: Substring

  init(_ text: String) {
    self.text = text
    var rest = text[...].drop { $0 == " " || $0 == "\t" }
    indent = text[..<rest.startIndex].unicodeScalars.count
    while rest.hasPrefix("- ") || rest == "-" {
      hyphens.append(text[..<rest.startIndex].unicodeScalars.count)
      rest = rest.dropFirst().drop { $0 == " " }
    }
    start = text[..<rest.startIndex].unicodeScalars.count
    if let end = Self.endOfName(rest) {
      name = rest[..<end].filter { $0 != "\"" && $0 != "'" }
      rest = rest[end...].dropFirst().drop { $0 == " " }
    }
    value = rest[..<(rest.lastIndex { $0 != " " && $0 != "\t" }.map(rest.index(after:)) ?? rest.startIndex)]
  }

  /// Whether nothing stands on it but a remark.
  var isBlank: Bool { name == nil && hyphens.isEmpty && (value.isEmpty || value.hasPrefix("#")) }
  /// Whether it is more than the text of lines above.
  var isStructure: Bool { name != nil || !hyphens.isEmpty }
  /// Where its text begins, from 1.
  var valueColumn: Int { text[..<value.startIndex].unicodeScalars.count + 1 }

  /// The text without the remark behind it.
  var plainValue: Substring {
    guard let remark = value.place(of: " #")?.lowerBound else { return value }
    let before = value[..<remark]
    return before[..<(before.lastIndex { $0 != " " }.map(before.index(after:)) ?? before.startIndex)]
  }

  /// Whether its text begins with a mark that is a sign of YAML.
  var isQuoted: Bool { value.first == "\"" || value.first == "'" }

  /// Where the quotation mark that begins the text is closed; nil if it is not on this line.
  var closing: Substring.Index? {
    guard let mark = value.first, isQuoted else { return nil }
    var index = value.index(after: value.startIndex)
    while index < value.endIndex {
      let next = value.index(after: index)
      if value[index] == "\\", mark == "\"" {
        index = next < value.endIndex ? value.index(after: next) : next
      } else if value[index] != mark {
        index = next
      } else if mark == "'", next < value.endIndex, value[next] == "'" {
        index = value.index(after: next)
      } else {
        return index
      }
    }
    return nil
  }

  /// What stands behind the closing quotation mark, unless it is a remark.
  var afterClosing: Substring {
    guard let closing else { return "" }
    let rest = value[closing...].dropFirst()
    return rest.drop { $0 == " " }.hasPrefix("#") ? "" : rest
  }

  /// The text that its writer meant: without marks that were to enclose it.
  var meant: String {
    guard let mark = value.first, isQuoted, value.count > 2, value.last == mark else { return String(value) }
    let inner = value.dropFirst().dropLast()
    // In ‘"Doors" and "gates"’ the first mark within ends a word, so the outer ones belong to the text.
    if let first = inner.firstIndex(of: mark) {
      let after = inner[first...].dropFirst().first
      let before = inner[..<first].last
      if before != " ", after.map({ !$0.isLetter && !$0.isNumber }) ?? true { return String(value) }
    }
    return mark == "'" ? inner.putting("'", for: "''") : String(inner)
  }

  /// The line with another text.
  func with(_ value: String) -> String {
    text[..<self.value.startIndex] + value + text[self.value.endIndex...]
  }

  /// The line with other blanks before it.
  func indented(by count: Int) -> String {
    String(repeating: " ", count: count) + text.drop { $0 == " " || $0 == "\t" }
  }

  /// A text in the marks in which it can stand as it is.
  static func quoted(_ text: some StringProtocol) -> String {
    let text = String(text)
    return text.holds("\"") || text.holds("\\")
      ? "'" + text.putting("''", for: "'") + "'" : "\"" + text + "\""
  }

  private static func endOfName(_ rest: Substring) -> Substring.Index? {
    var name = rest
    if let mark = rest.first, mark == "\"" || mark == "'" {
      guard let end = rest.dropFirst().firstIndex(of: mark) else { return nil }
      name = rest[rest.index(after: end)...]
      guard name.first == ":" else { return nil }
    } else {
      name = name.drop { $0 != ":" && !" \"'{}[],#&*!|>@`%".contains($0) }
    }
    guard name.first == ":", name.startIndex > rest.startIndex,
      name.dropFirst().first.map({ $0 == " " }) ?? true
    else { return nil }
    return name.startIndex
  }
}
