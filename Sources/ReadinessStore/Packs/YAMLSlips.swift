import ReadinessModel

/// What a writer of sentences did where YAML cannot be read, in which line, and how that line would be right.
///
/// The parser speaks of tokens and contexts, and often of a line after the mistake; what was meant shows in the lines.
struct YAMLSlips {
  /// What the parser says, and where.
  let problem: String
  let context: String
  let line: Int
  let column: Int
  let contextLine: Int
  let contextColumn: Int
  let text: YAMLText

  /// All slips of a text that cannot be read.
  struct Found: Error {
    var all: [YAMLSlip]
  }

  static var quote: String { tr("Put the whole text in quotation marks.") }

  /// The mistake, where it is.
  var slip: YAMLSlip {
    blank ?? unclosed ?? escape ?? closedEarly ?? colon ?? missingSpace ?? sign ?? flow ?? misplaced
      ?? YAMLSlip(line: line, column: column, message: problem)
  }

  private func at(_ number: Int) -> YAMLLine { YAMLLine(text.line(number)) }

  /// The lines that may be meant: the one named, the one before it, and the one that its context names.
  private var suspects: [Int] {
    let before = text.neighbour(of: line, -1)?.number
    return [line, before, contextLine].compactMap(\.self).filter { $0 > 0 }
  }

  // MARK: Blanks

  private static let blanks: Set<Unicode.Scalar> = ["\u{A0}", "\u{2007}", "\u{202F}", "\u{3000}", "\u{2003}"]

  /// A tab before a line, or a blank that looks like a space and is none.
  private var blank: YAMLSlip? {
    for number in suspects {
      let written = text.line(number)
      if written.prefix(while: { $0 == " " || $0 == "\t" }).contains("\t") {
        let spaces = spaces(insteadOfTabsIn: number)
        return YAMLSlip(
          number, 1, tr("Line {n} begins with a tab; YAML counts spaces.", ["n": number]),
          Self.begin(with: spaces), mended: [number: at(number).indented(by: spaces)])
      }
      let scalars = Array(written.unicodeScalars)
      if let index = scalars.firstIndex(where: Self.blanks.contains) {
        let mended = String(String.UnicodeScalarView(scalars.map { Self.blanks.contains($0) ? " " : $0 }))
        return YAMLSlip(
          number, index + 1, tr("A no-break space stands here, which only looks like a space."),
          tr("Write a space in its place; such blanks come along when text is copied from a web page."),
          mended: [number: mended])
      }
    }
    return nil
  }

  private static func begin(with spaces: Int) -> String {
    trn("Begin it with {n} space.", "Begin it with {n} spaces.", spaces)
  }

  /// How far in a line with tabs was to begin, by what is open above it and by the line after it.
  private func spaces(insteadOfTabsIn number: Int) -> Int {
    let line = at(number)
    let isEntry = !line.hyphens.isEmpty
    let columns = YAMLColumns(above: number, in: text)
    let candidates = columns.candidates(isEntry: isEntry)
    if let next = text.neighbour(of: number, 1)?.line, !next.text.hasPrefix("\t") {
      let likely = next.indent - (isEntry && next.hyphens.isEmpty ? 2 : 0)
      if candidates.contains(likely) { return likely }
    }
    let tabs = line.text.prefix { $0 == " " || $0 == "\t" }
    for width in [2, 4, 8] {
      let column = tabs.reduce(0) { $0 + ($1 == "\t" ? width : 1) }
      if candidates.contains(column) { return column }
    }
    return candidates.first ?? 0
  }

  // MARK: Quotation marks

  /// A quotation mark that is not closed. The parser reads on to the next one, however far that is.
  private var unclosed: YAMLSlip? {
    guard
      context.holds("quoted scalar") || problem.hasPrefix("did not find expected")
        || problem.hasPrefix("mapping")
    else { return nil }
    for number in stride(from: max(line, contextLine), through: 1, by: -1) {
      let line = at(number)
      guard line.isQuoted, line.closing == nil else { continue }
      if let next = text.neighbour(of: number, 1)?.line, !(next.isStructure && next.indent <= line.start) {
        continue
      }
      let mark = String(line.value.prefix(1))
      let mended = line.with(line.value + mark)
      return YAMLSlip(
        number, line.valueColumn,
        tr("The quotation mark that begins on line {n} is never closed.", ["n": number]),
        YAMLSlip.write(mended, otherwise: tr("Write it once more where the text ends.")),
        mended: [number: mended])
    }
    return nil
  }

  private var escape: YAMLSlip? {
    guard problem.holds("escape") else { return nil }
    let line = at(line)
    let mended: [Int: String] =
      line.value.hasPrefix("\"") && line.closing != nil
      ? [self.line: line.with(YAMLLine.quoted(line.meant))] : [:]
    return YAMLSlip(
      self.line, column, tr("A backslash within straight quotation marks has a meaning of its own."),
      YAMLSlip.write(mended[self.line], otherwise: tr("Write it twice, or put the text in apostrophes.")),
      mended: mended)
  }

  /// A text that goes on after the mark that was to enclose only its first words.
  private var closedEarly: YAMLSlip? {
    for number in suspects {
      let line = at(number)
      guard !line.afterClosing.isEmpty, line.isStructure else { continue }
      let mended = text.quoting(number, meant: line.meant)
      return YAMLSlip(
        number, line.valueColumn, tr("The text begins with a mark that is closed before its end."),
        YAMLSlip.write(mended[number], otherwise: Self.quote), mended: mended)
    }
    return nil
  }

  // MARK: Colons and hyphens

  /// A colon in a text.
  private var colon: YAMLSlip? {
    guard problem.hasPrefix("mapping values are not allowed") else { return nil }
    let line = at(line)
    if line.isStructure, column > line.valueColumn, !line.value.hasPrefix("{"), !line.value.hasPrefix("[") {
      return quotingColon(self.line)
    }
    if let (above, before) = text.neighbour(of: self.line, -1), Self.lacksSpaceAfterHyphen(before) {
      return hyphen(above, before)
    }
    return isTextOfLinesAbove ? quotingColon(start(ofTextAbove: self.line)) : misplaced
  }

  private func quotingColon(_ number: Int) -> YAMLSlip {
    let line = at(number)
    // Names begin with a small letter: “- Ask: who: why” is a text from its first word on.
    var mended = text.quoting(number)
    if let first = line.name?.first, first.isUppercase, !line.hyphens.isEmpty {
      let text = line.text.drop { $0 == " " || $0 == "-" }
      mended = [number: line.text[..<text.startIndex] + YAMLLine.quoted(text)]
    }
    return YAMLSlip(
      number, number == self.line ? column : line.valueColumn,
      tr("A colon inside a text reads as the end of a name."),
      YAMLSlip.write(mended[number], otherwise: tr("Put the text in quotation marks because of the colon.")),
      mended: mended)
  }

  /// Whether the line goes on with a text, and is no name that was indented too far.
  private var isTextOfLinesAbove: Bool {
    let line = at(line)
    guard let name = line.name, line.hyphens.isEmpty,
      let column = YAMLColumns(above: self.line, in: text).nearest(to: line.indent, isEntry: false)
    else { return !line.isStructure }
    return abs(line.indent - column) > 1 && !isNameElsewhere(name)
  }

  private func isNameElsewhere(_ name: String) -> Bool {
    (1...max(text.count, 1)).contains { $0 != line && at($0).name == name }
  }

  private func start(ofTextAbove number: Int) -> Int {
    var number = number
    while let above = text.neighbour(of: number, -1) {
      number = above.number
      if above.line.isStructure { break }
    }
    return number
  }

  private static func lacksSpaceAfterHyphen(_ line: YAMLLine) -> Bool {
    let written = line.text.drop { $0 == " " }
    return written.first == "-" && written.dropFirst().first.map { $0 != " " && $0 != "-" } == true
  }

  private func hyphen(_ number: Int, _ line: YAMLLine) -> YAMLSlip {
    let mended = String(repeating: " ", count: line.indent) + "- " + line.text.drop { $0 == " " }.dropFirst()
    return YAMLSlip(
      number, line.indent + 1, tr("There must be a space after the hyphen that begins an entry."),
      YAMLSlip.write(mended, otherwise: tr("Write “- ” before each entry of a list.")),
      mended: [number: mended])
  }

  /// A name whose colon lacks its space, or a line that goes on with a text and does not begin further in.
  private var missingSpace: YAMLSlip? {
    guard problem.holds("could not find expected ':'") else { return nil }
    let line = at(contextLine)
    if Self.lacksSpaceAfterHyphen(line) { return hyphen(contextLine, line) }
    let written = line.text[...].dropFirst(line.start)
    if let colon = written.firstIndex(of: ":"), !written[..<colon].contains(" "),
      !written[colon...].hasPrefix("://")
    {
      let mended = line.text[...colon] + " " + line.text[colon...].dropFirst()
      return YAMLSlip(
        contextLine, line.text[..<colon].unicodeScalars.count + 1,
        tr("There must be a space after the colon."),
        YAMLSlip.write(String(mended), otherwise: tr("Write “name: value”.")),
        mended: [contextLine: String(mended)])
    }
    let owner = at(start(ofTextAbove: contextLine))
    guard line.hyphens.isEmpty, owner.isStructure, !owner.plainValue.isEmpty else {
      return YAMLSlip(
        contextLine, contextColumn, tr("A name without a colon stands here."),
        tr("Write “name: value”, or indent the line if it goes on with the text above."))
    }
    let spaces = (owner.name == nil ? owner.hyphens.last ?? owner.indent : owner.start) + 2
    return YAMLSlip(
      contextLine, contextColumn,
      owner.name.map { tr("Line {n} goes on with the text of “{name}”.", ["n": contextLine, "name": $0]) }
        ?? tr("Line {n} goes on with the text above it.", ["n": contextLine]),
      Self.begin(with: spaces), mended: [contextLine: line.indented(by: spaces)])
  }

  // MARK: Signs and brackets

  private static let signs: Set<Character> = [
    "@", "`", "%", "*", "&", "!", ">", "|", "?", "-", "[", "{", ",", "]", "}",
  ]

  /// A sign at the start of a text that has a meaning in YAML.
  private var sign: YAMLSlip? {
    let problems = [
      "cannot start any token", "alphabetic or numeric character", "expected comment or line break",
      "keys are not allowed", "entries are not allowed", "did not find expected key",
      "did not find expected whitespace", "did not find expected '!'", "expected tag URI",
      "expected node content", "did not find URI",
    ]
    guard problems.contains(where: { problem.holds($0) }) else { return nil }
    for number in [line, contextLine] where number > 0 {
      let line = at(number)
      guard line.isStructure, number != self.line || column >= line.valueColumn,
        let first = line.value.first, Self.signs.contains(first),
        first != "[" || line.value.contains("]"), first != "{" || line.value.contains("}")
      else { continue }
      return text.signSlip(number)
    }
    return nil
  }

  /// A bracket or brace that is not closed, or a comma that is missing.
  private var flow: YAMLSlip? {
    for (close, open) in [("]", "["), ("}", "{")] where problem.holds("expected ',' or '\(close)'") {
      let mended = flowMended(open: Character(open), close: close)
      let words: KeyValuePairs<String, any CustomStringConvertible> = [
        "close": close, "open": open, "n": contextLine,
      ]
      return YAMLSlip(
        mended?.line ?? line, mended.map { $0.line == contextLine } == true ? contextColumn : column,
        tr("A comma, or the “{close}” for the “{open}” in line {n}, is missing.", words),
        YAMLSlip.write(
          mended?.text,
          otherwise: tr("Write it; a text with a comma, bracket or brace in it needs quotation marks there.")),
        mended: mended.map { [$0.line: $0.text] } ?? [:])
    }
    return nil
  }

  private func flowMended(open: Character, close: String) -> (line: Int, text: String)? {
    let beginning = at(contextLine)
    if line > contextLine {
      let written = beginning.text
      guard written.count(where: { $0 == open }) > written.count(where: { String($0) == close }) else {
        return nil
      }
      let end = beginning.plainValue.endIndex
      return (contextLine, written[..<end] + (open == "{" ? " }" : close) + written[end...])
    }
    // “symbol: diamond role: bad”: the comma belongs before the name that ends where the parser stands.
    let scalars = at(line).text.unicodeScalars
    let mark = scalars.index(scalars.startIndex, offsetBy: min(column - 1, scalars.count))
    let before = at(line).text[..<mark]
    guard let space = before.lastIndex(of: " "),
      before[..<space].last.map({ $0 != "," && $0 != open }) == true
    else { return nil }
    return (line, before[..<space] + "," + at(line).text[space...])
  }

  // MARK: Columns

  /// A line that begins in another column than those it belongs to, or an entry without its hyphen.
  private var misplaced: YAMLSlip? {
    let isColumn =
      problem.holds("did not find expected key") || problem.holds("expected '-' indicator")
      || problem.holds("expected <document start>") || problem.hasPrefix("mapping values are not allowed")
    guard isColumn else { return nil }
    var number = line
    var found = at(number)
    let columns = YAMLColumns(above: number, in: text)
    if let list = columns.list(at: found.indent), found.hyphens.isEmpty, found.name != nil {
      return entry(found, of: list)
    }
    var wanted = columns.nearest(to: found.indent, isEntry: !found.hyphens.isEmpty)
    if let lone = columns.loneLine(within: found.indent), let next = text.neighbour(of: number, 1)?.line,
      next.indent == found.indent, at(lone).hyphens.isEmpty
    {
      // Not this line stands out but the one before it: those that follow begin where this one does.
      (wanted, number) = (found.indent, lone)
      found = at(lone)
    }
    guard let wanted, wanted != found.indent else {
      return YAMLSlip(
        number, found.indent + 1, tr("The line is indented otherwise than those it belongs to."),
        tr("Let fields of the same object, and entries of the same list, begin in the same column."))
    }
    return YAMLSlip(
      number, found.indent + 1,
      trn(
        "Line {line} begins with {n} space; the lines that belong with it begin with {wanted}.",
        "Line {line} begins with {n} spaces; the lines that belong with it begin with {wanted}.",
        found.indent,
        ["line": number, "wanted": wanted]),
      Self.begin(with: wanted), mended: [number: found.indented(by: wanted)])
  }

  private func entry(_ line: YAMLLine, of list: String) -> YAMLSlip {
    let mended = String(repeating: " ", count: line.indent) + "- " + line.text.dropFirst(line.indent)
    return YAMLSlip(
      self.line, line.indent + 1,
      list.isEmpty
        ? tr("Each entry of a list begins with a hyphen and a space.")
        : tr("Each entry of “{list}” begins with a hyphen and a space.", ["list": list]),
      YAMLSlip.write(mended, otherwise: tr("Write “- ” before each entry of a list.")),
      mended: [self.line: mended])
  }
}
