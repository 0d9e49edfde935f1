/// What is typed or piped in.
enum StandardInput {
  /// Does something with each line; a complaint says in which line it is about.
  static func eachLine(_ work: (String) async throws -> Void) async throws {
    var number = 0
    while let line = readLine() {
      number += 1
      do {
        try await work(line)
      } catch let complaint as Complaint {
        throw complaint.inLine(number)
      }
    }
  }

  /// All of it, without the ends of lines at its end.
  static func whole() -> String {
    var text = ""
    while let line = readLine(strippingNewline: false) { text += line }
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }
}

extension String {
  /// The first word and what comes after the spaces or tabs that end it; nil if there is none.
  func firstWord() -> (word: String, rest: String)? {
    let text = drop(while: \.isWhitespace)
    let word = text.prefix { !$0.isWhitespace }
    guard !word.isEmpty else { return nil }
    return (String(word), String(text.dropFirst(word.count)).trimmed)
  }
}
