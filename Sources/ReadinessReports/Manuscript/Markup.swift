import Canvas

/// XML or HTML on its way: marks as they are written, and words with every sign that marks something set aside.
struct Markup {
  /// What ends a line inside of a paragraph.
  enum Flavour {
    case openDocument, html
  }

  private(set) var text = ""
  private let flavour: Flavour

  init(_ flavour: Flavour) { self.flavour = flavour }

  /// Adds marks as they are.
  mutating func add(_ marks: String) { text += marks }

  /// Adds words. Control characters, which neither may have, are left out.
  ///
  /// - Parameter isAtStart: whether they begin a paragraph.
  mutating func words(_ words: String, isAtStart: Bool = true) {
    let words = words.drawable
    guard needsCare(words) else {
      text += words
      return
    }
    var spaces = 0
    var isAtStart = isAtStart
    for scalar in words.unicodeScalars {
      if scalar == " ", flavour == .openDocument {
        spaces += 1
        continue
      }
      addSpaces(spaces, isAtStart)
      spaces = 0
      isAtStart = false
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "\n", "\u{2028}", "\u{2029}":
        text += flavour == .html ? "<br>" : "<text:line-break/>"
        isAtStart = true
      case "\t": text += flavour == .html ? "&#9;" : "<text:tab/>"
      default: text.unicodeScalars.append(scalar)
      }
    }
    addSpaces(spaces, isAtStart)
  }

  /// Whether there is anything that is not written as it is.
  private func needsCare(_ words: String) -> Bool {
    var last: UInt8 = 0x20
    for byte in words.utf8 {
      switch byte {
      case 0x26, 0x3C, 0x3E, 0x22, 0x09, 0x0A, 0xE2: return true
      case 0x20 where last == 0x20: return true
      default: last = byte
      }
    }
    return last == 0x20
  }

  /// Readers of OpenDocument take several spaces, and one at the start of a line, for one or none.
  private mutating func addSpaces(_ count: Int, _ isAtStart: Bool) {
    guard count > 0 else { return }
    if count == 1, !isAtStart {
      text += " "
    } else {
      text += "\(isAtStart ? "" : " ")<text:s text:c=\"\(isAtStart ? count : count - 1)\"/>"
    }
  }

  /// Words as the value of an attribute: in one line.
  static func attribute(_ words: String) -> String {
    var markup = Markup(.html)
    markup.words(words.drawableLine)
    return markup.text
  }
}
