/// Signs that nobody sees in a text, and that act on what shows it.
///
/// Texts of files come from anywhere. An escape sequence among them would paint over a terminal, rename its window or fill
/// its clipboard; a direction mark would turn round the words beside it.
extension Unicode.Scalar {
  /// Whether it is a control character that no text consists of: any but the ends of lines and the tab.
  fileprivate var isCommand: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F...0x9F: true
    default: false
    }
  }

  /// Whether it turns the direction of the words around it, or ends a line where nobody sees one end.
  fileprivate var isTurn: Bool {
    switch value {
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// The sign that is shown in its place: the picture that Unicode has of an old control character, or else �.
  fileprivate var picture: Unicode.Scalar {
    switch value {
    case 0..<0x20: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: "\u{FFFD}"
    }
  }
}

extension String {
  /// The text for one line: with a sign in place of everything that acts on what shows it, ends of lines among it.
  public var visible: String {
    replacingScalars { $0.isCommand || $0.isTurn || $0.value < 0x20 }
  }

  /// The text for a terminal: as `visible`, but with its lines and tabs.
  public var visibleLines: String {
    replacingScalars { $0.isCommand || $0.isTurn || $0 == "\r" }
  }

  /// The text for other programs: whole, but for control characters that no text consists of.
  public var withoutCommands: String { replacingScalars(where: \.isCommand) }

  private func replacingScalars(where isReplaced: (Unicode.Scalar) -> Bool) -> String {
    guard unicodeScalars.contains(where: isReplaced) else { return self }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars { text.append(isReplaced(scalar) ? scalar.picture : scalar) }
    return String(text)
  }

  /// A text in JSON, with escapes in place of what acts on a terminal. All of it stands inside of strings there, but for
  /// the ends of lines.
  var withEscapes: String {
    guard unicodeScalars.contains(where: { $0.isCommand || $0.isTurn }) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      guard scalar.isCommand || scalar.isTurn else {
        text.unicodeScalars.append(scalar)
        continue
      }
      let digits = String(scalar.value, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    return text
  }
}
