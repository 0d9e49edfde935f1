import ReadinessModel

/// What the command was called with.
enum Arguments {
  /// The words after the program's name. One that is not text is refused: it could be neither stored nor found again.
  static func words() throws -> [String] {
    var words: [String] = []
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let argument = CommandLine.unsafeArgv[index] else { break }
      guard let word = String(validatingCString: argument) else {
        throw Complaint(
          tr(
            "“{text}” is not text in UTF-8, so nothing was done. Set the terminal to UTF-8, or give the file another name.",
            ["text": String(cString: argument)]))
      }
      words.append(word)
    }
    return words
  }
}
