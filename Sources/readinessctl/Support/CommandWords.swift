import ReadinessModel

/// The words of a command, with texts that begin with a hyphen told from options.
///
/// A note may begin with a hyphen, as the points of a list do. Without this, “- has been agreed” would be taken for the
/// options of its letters, `-h` among them, and help be shown where something should have been saved.
enum CommandWords {
  /// The options whose value is a text that somebody writes.
  private static let texts: Set = [
    "--ask", "--question", "--does-not-apply", "--name", "--role", "--organisation", "--scope", "--author",
    "--owner", "--reason", "--text", "--note", "--title", "--kind", "--place",
  ]

  /// The same words, in an order and a form that leave no doubt.
  static func told(_ words: [String]) -> [String] {
    guard let command = words.first else { return words }
    var options: [String] = []
    var notes: [String] = []
    for index in words.indices {
      let word = words[index]
      if word == "--" {
        return notes.isEmpty ? options + words[index...] : options + ["--"] + notes + words[(index + 1)...]
      }
      if let last = options.last, texts.contains(last), index > 0, words[index - 1] == last, isText(word) {
        options[options.count - 1] = last + "=" + word
      } else if hasText(command, words), isText(word) {
        notes.append(word)
      } else {
        options.append(word)
      }
    }
    return notes.isEmpty ? options : options + ["--"] + notes
  }

  /// Whether a text that somebody writes stands in the command by its place: a note, or what is to be done.
  private static func hasText(_ command: String, _ words: [String]) -> Bool {
    command == "note" || command == "action" && words.dropFirst().first == "add"
  }

  /// What to do about a text that was taken for an option.
  static func hint(for words: some Collection<String>) -> String? {
    let known: Set = ["-", "--", "--name", "--role", "--packs", "--format"]
    guard words.first == "note",
      words.contains(where: { $0.hasPrefix("-") && !known.contains(String($0.prefix { $0 != "=" })) })
    else { return nil }
    return tr(
      "A note that looks like an option goes to the end, after “--”: readinessctl note FILE STATEMENT -- \"--text\""
    )
  }

  /// Whether a word begins with a hyphen and is no option: the program has two short ones, and no name has a space.
  private static func isText(_ word: String) -> Bool {
    guard word.hasPrefix("-"), word != "-" else { return false }
    if word.prefix(while: { $0 != "=" }).contains(where: \.isWhitespace) { return true }
    return !word.hasPrefix("--") && !["-h", "-help", "-o"].contains(word)
  }
}
