import ReadinessModel

/// What a writer of sentences did where YAML cannot be read, and what to do about it.
///
/// The parser speaks of tokens and contexts, and often of the line after the mistake.
struct YAMLAdvice {
  let problem: String
  let context: String
  let line: Int
  let column: Int
  let contextLine: Int
  let contextColumn: Int
  let text: YAMLText

  /// What to do about a sign that has a meaning in YAML.
  static var quote: String { tr("Put the whole text in quotation marks.") }

  private static let blanks: Set<Unicode.Scalar> = ["\u{A0}", "\u{2007}", "\u{202F}", "\u{3000}", "\u{2003}"]

  /// The mistake, where it is.
  var error: YAMLReader.SyntaxError {
    blankMistake ?? quotationMistake ?? colonMistake ?? signMistake ?? flowMistake ?? indentMistake
      ?? YAMLReader.SyntaxError(line: line, column: column, message: problem)
  }

  private func mistake(_ message: String, _ advice: String, line: Int? = nil, column: Int? = nil)
    -> YAMLReader.SyntaxError
  {
    YAMLReader.SyntaxError(
      line: line ?? self.line, column: column ?? self.column, message: message, advice: advice)
  }

  /// The line before this one that is not blank.
  private func before(_ number: Int) -> Int {
    var number = number - 1
    while number > 1, text.line(number).allSatisfy({ $0 == " " }) { number -= 1 }
    return number
  }

  /// A tab, or a blank that looks like a space and is none.
  private var blankMistake: YAMLReader.SyntaxError? {
    for number in [line, before(line)] where number > 0 {
      var column = 0
      var isIndent = true
      for scalar in text.line(number).unicodeScalars {
        column += 1
        if scalar == "\t", isIndent {
          return mistake(
            tr("a tab stands here"), tr("Indent with spaces, not tabs."), line: number, column: column)
        }
        if Self.blanks.contains(scalar) {
          return mistake(
            tr("a no-break space stands here, which only looks like a space"),
            tr("Write a space in its place; such blanks come along when text is copied from a web page."),
            line: number, column: column)
        }
        if scalar != " ", scalar != "-" { isIndent = false }
      }
    }
    return nil
  }

  /// A quotation mark that is not closed, or a text that goes on after it.
  private var quotationMistake: YAMLReader.SyntaxError? {
    if context.holds("quoted scalar") {
      if problem.holds("escape") {
        return mistake(
          tr("a backslash within straight quotation marks has a meaning of its own"),
          tr("Write it twice, or put the text in apostrophes."))
      }
      if problem.holds("unexpected") {
        return mistake(
          tr("the quotation mark that stands here is not closed"),
          tr("Write it once more where the text ends."), line: contextLine, column: contextColumn)
      }
    }
    guard problem.hasPrefix("did not find expected"), let value = value(of: line), column > value.column
    else {
      return nil
    }
    if value.text.hasPrefix("\"") {
      return mistake(
        tr("the text goes on after its closing quotation mark"),
        tr("Put the whole text in apostrophes: '\"One\" of two'."))
    }
    if value.text.hasPrefix("'") {
      return mistake(
        tr("the text goes on after the apostrophe that closes it"),
        tr("Put the text in straight quotation marks (\"), or write each apostrophe in it twice."))
    }
    return nil
  }

  /// A colon in a text, or one that lacks its space.
  private var colonMistake: YAMLReader.SyntaxError? {
    if problem.holds("could not find expected ':'") {
      let name = text.line(contextLine).drop { $0 == " " || $0 == "-" }
      if let colon = name.firstIndex(of: ":"), !name[..<colon].contains(" ") {
        return mistake(
          tr("a space is missing after the colon"), tr("Write “name: value”."), line: contextLine,
          column: column(of: ":", in: contextLine))
      }
      return mistake(
        tr("a name without a colon stands here"),
        tr("Write “name: value”, or indent the line if it goes on with the text above."), line: contextLine,
        column: contextColumn)
    }
    guard problem.hasPrefix("mapping values are not allowed") else { return nil }
    if let value = value(of: line), column > value.column {
      return mistake(
        tr("a colon with a space after it stands within a text"),
        tr("Put the text in quotation marks because of the colon."))
    }
    let above = before(line)
    let start = text.line(above).drop { $0 == " " }
    if start.first == "-", let next = start.dropFirst().first, next != " ", next != "-" {
      return mistake(
        tr("a space is missing after the hyphen"), tr("Write “- ” before each entry of a list."), line: above,
        column: column(of: "-", in: above))
    }
    return misplaced
  }

  /// A sign at the start of a text that has a meaning in YAML.
  private var signMistake: YAMLReader.SyntaxError? {
    let problems = [
      "cannot start any token", "alphabetic or numeric character", "expected comment or line break",
      "keys are not allowed", "entries are not allowed", "did not find expected key",
      "did not find expected whitespace", "did not find expected '!'", "expected tag URI",
    ]
    guard problems.contains(where: { problem.holds($0) }), let value = value(of: line),
      column >= value.column,
      let first = value.text.first, "@`%*&!>|?-[{,]}".contains(first)
    else { return nil }
    return mistake(
      tr("a text cannot begin with “{sign}”", ["sign": first]), Self.quote, column: value.column)
  }

  /// A bracket or brace that is not closed, or a comma that is missing.
  private var flowMistake: YAMLReader.SyntaxError? {
    for (close, open) in [("]", "["), ("}", "{")] where problem.holds("expected ',' or '\(close)'") {
      return mistake(
        tr(
          "a comma, or the “{close}” for the “{open}” in line {n}, is missing",
          [
            "close": close, "open": open, "n": contextLine,
          ]),
        tr("Write it; a text with a comma, bracket or brace in it needs quotation marks there."))
    }
    return nil
  }

  /// A line that begins in another column than those it belongs to.
  private var indentMistake: YAMLReader.SyntaxError? {
    let isIndent =
      problem.holds("did not find expected key") || problem.holds("expected '-' indicator")
      || problem.holds("expected <document start>")
    return isIndent ? misplaced : nil
  }

  private var misplaced: YAMLReader.SyntaxError {
    let indent = text.line(line).prefix { $0 == " " }.count
    return mistake(
      tr("the line is indented otherwise than those it belongs to"),
      tr("Let fields of the same object, and entries of the same list, begin in the same column."),
      column: indent + 1)
  }

  /// What comes after the name and its colon, or after the hyphen, on a line.
  private func value(of number: Int) -> (text: Substring, column: Int)? {
    let line = text.line(number)
    var rest = line[...].drop { $0 == " " }
    while rest.hasPrefix("- ") { rest = rest.dropFirst(2).drop { $0 == " " } }
    let isEntry = rest.startIndex > line.startIndex && line[..<rest.startIndex].contains("-")
    let name = rest.prefix { $0 != ":" && $0 != " " && $0 != "\"" && $0 != "'" }
    let after = rest.dropFirst(name.count)
    if !name.isEmpty, after.hasPrefix(": ") {
      rest = after.dropFirst(2).drop { $0 == " " }
    } else if !isEntry {
      return nil
    }
    guard !rest.isEmpty else { return nil }
    return (rest, line[..<rest.startIndex].unicodeScalars.count + 1)
  }

  private func column(of character: Character, in number: Int) -> Int {
    text.line(number).prefix { $0 != character }.unicodeScalars.count + 1
  }
}
