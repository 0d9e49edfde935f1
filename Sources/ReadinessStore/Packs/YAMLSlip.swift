import ReadinessModel

/// Where and why a text is not YAML, what to do about it, and how the lines would be right.
struct YAMLSlip: Error, Hashable, Sendable {
  var line: Int
  var column: Int
  /// What it is, a sentence.
  var message: String
  var advice: String
  /// The lines that would mend it, by their numbers; empty where nobody can tell.
  var mended: [Int: String] = [:]

  init(_ line: Int, _ column: Int, _ message: String, _ advice: String, mended: [Int: String] = [:]) {
    self.line = line
    self.column = column
    self.message = message
    self.advice = advice
    self.mended = mended
  }

  /// What the parser says where nothing better is known.
  init(line: Int, column: Int, message: String, advice: String? = nil) {
    self.init(
      line, column, tr("This is not valid YAML: {reason}.", ["reason": message]),
      advice ?? tr("Mend it there, then check again: what follows could not be read."))
  }

  /// The line to write in the place of the one that is named; nil where nobody can tell.
  var mendedLine: String? { mended[line] }

  private static let longest = 160

  /// The advice to write a line, or what to do where that would be too long to show.
  static func write(_ line: String?, otherwise: String) -> String {
    guard let line, line.count <= longest else { return otherwise }
    return tr("Write: {line}", ["line": String(line.drop { $0 == " " })])
  }
}

extension YAMLText {
  /// The slip that keeps a text that begins with a sign of YAML from being read.
  func signSlip(_ number: Int, sign: Character? = nil) -> YAMLSlip? {
    let line = YAMLLine(self.line(number))
    guard let sign = sign ?? line.value.first else { return nil }
    let mended = quoting(number)
    return YAMLSlip(
      number, line.valueColumn,
      tr("A text cannot begin with “{sign}” unless it stands in quotation marks.", ["sign": sign]),
      YAMLSlip.write(mended[number], otherwise: tr("Put the whole text in quotation marks.")), mended: mended)
  }

  /// The lines of a text, with quotation marks around all of it.
  func quoting(_ number: Int, meant: String? = nil) -> [Int: String] {
    let line = YAMLLine(self.line(number))
    let last = lastLine(ofTextFrom: number)
    guard last > number else {
      let text = meant ?? (line.isQuoted || line.value.hasPrefix("#") ? line.meant : String(line.plainValue))
      let remark = line.value.dropFirst(text.count).drop { $0 == " " }
      let isRemark = meant == nil && !line.isQuoted && remark.hasPrefix("#")
      return [number: line.with(YAMLLine.quoted(text) + (isRemark ? " " + remark : ""))]
    }
    // Over several lines: opened on the first, closed on the last.
    var mended: [Int: String] = [:]
    let texts = (number...last).map { $0 == number ? String(line.value) : self.line($0) }
    let mark = texts.contains { $0.holds("\"") || $0.holds("\\") } ? "'" : "\""
    for (offset, text) in texts.enumerated() {
      var text = mark == "'" ? text.putting("''", for: "'") : text
      if offset == 0 { text = line.with(mark + text) }
      if number + offset == last { text += mark }
      mended[number + offset] = text
    }
    return mended
  }

  /// The last line that goes on with the text of a line: those that begin further in.
  func lastLine(ofTextFrom number: Int) -> Int {
    let line = YAMLLine(self.line(number))
    let column = line.name == nil ? line.hyphens.last ?? line.indent : line.start
    var last = number
    var next = number + 1
    while next <= count {
      let below = YAMLLine(self.line(next))
      if !below.isBlank {
        guard below.indent > column, below.hyphens.isEmpty else { break }
        last = next
      }
      next += 1
    }
    return last
  }

  /// The next or the last line but blank ones; nil if there is none.
  func neighbour(of number: Int, _ step: Int) -> (number: Int, line: YAMLLine)? {
    var number = number + step
    while (1...max(count, 1)).contains(number) {
      let line = YAMLLine(self.line(number))
      if !line.isBlank { return (number, line) }
      number += step
    }
    return nil
  }
}
