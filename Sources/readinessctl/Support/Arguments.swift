import ReadinessModel
import ReadinessStore

/// What the command was called with.
enum Arguments {
  /// The options whose value is the name of a file or folder.
  private static let files: Set = ["-o", "--output", "--packs"]

  /// The words after the program's name. The names of files may be of any bytes; of the words that would be stored, one
  /// that is not text is refused.
  static func words() throws -> [String] {
    let words = Array(CommandArguments.given.dropFirst())
    for index in words.indices where !Paths.isText(words[index]) && !isFile(words, index) {
      throw Complaint(
        tr(
          "“{text}” is not text in UTF-8. Nothing was saved; set the terminal to UTF-8 and write it again.",
          ["text": words[index]]))
    }
    return words
  }

  /// Whether a word is the name of a file by its place: the value of such an option, or a word of a command that is no text.
  private static func isFile(_ words: [String], _ index: Int) -> Bool {
    let word = words[index]
    if word.hasPrefix("-") { return files.contains(String(word.prefix { $0 != "=" })) }
    if index > 0, isOption(words[index - 1]) { return files.contains(words[index - 1]) }
    let before = words.indices.prefix(index).count { place in
      !words[place].hasPrefix("-") && (place == 0 || !isOption(words[place - 1]))
    }
    return switch words.first {
    case "note": before == 1
    case "action": before == 2
    default: true
    }
  }

  private static func isOption(_ word: String) -> Bool {
    word == "-o" || word.hasPrefix("--") && word != "--" && !word.contains("=")
  }
}
