/// Texts as they can be drawn and stored in documents, whatever a file or the clipboard put into them.
extension String {
  /// The text without control characters, and with the replacement character for what is no character at all.
  ///
  /// A NUL would end the text, an escape could act on whoever shows it, and one noncharacter (U+FFFE, U+FDD0 …) makes
  /// cairo refuse the whole document. Line ends and tabs stay.
  public var drawable: String {
    guard unicodeScalars.contains(where: { $0.isControl || $0.isNoncharacter }) else { return self }
    var scalars = UnicodeScalarView()
    for scalar in unicodeScalars where !scalar.isControl {
      scalars.append(scalar.isNoncharacter ? "\u{fffd}" : scalar)
    }
    return String(scalars)
  }

  /// The text in one line, as titles and outlines are.
  public var drawableLine: String {
    String(drawable.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}

extension Unicode.Scalar {
  /// A control character other than a line end or a tab.
  fileprivate var isControl: Bool {
    (value < 0x20 && self != "\n" && self != "\t") || (0x7f...0x9f).contains(value)
  }

  /// One of the 66 that Unicode keeps free for ever.
  fileprivate var isNoncharacter: Bool {
    (0xfdd0...0xfdef).contains(value) || value & 0xfffe == 0xfffe
  }
}
