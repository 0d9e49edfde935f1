/// As many letters a line of text has, where it is read in a terminal.
private let textWidth = 96

/// A text in lines.
///
/// - Parameters:
///   - indent: as many blanks each line begins with.
///   - hanging: as many more all lines but the first.
func wrapped(_ text: String, _ indent: Int, hanging: Int = 0) -> [String] {
  var lines: [String] = []
  var line = String(repeating: " ", count: indent)
  var isBegun = false
  for word in text.split(whereSeparator: \.isWhitespace) {
    if isBegun, line.count + 1 + word.count > textWidth {
      lines.append(line)
      line = String(repeating: " ", count: indent + hanging) + word
    } else {
      line += (isBegun ? " " : "") + word
    }
    isBegun = true
  }
  return isBegun ? lines + [line] : []
}
