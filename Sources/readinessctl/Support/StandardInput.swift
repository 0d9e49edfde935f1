import Glibc
import ReadinessModel

/// What is typed or piped in.
///
/// Its text is UTF-8. Anything else is refused with the line named, since what is stored could not be read again.
enum StandardInput {
  /// Does something with each line as soon as it is there; a complaint says in which line it is about.
  static func eachLine(_ work: (String) async throws -> Void) async throws {
    var lines = Lines()
    do {
      while let line = try lines.next() {
        do {
          try await work(line.text)
        } catch let complaint as Complaint {
          throw complaint.inLine(lines.number)
        }
      }
    } catch let complaint as Complaint {
      throw Complaint(complaint.words + " " + tr("Later lines were not read."))
    }
  }

  /// All of it, without the ends of lines at its end.
  static func whole() throws -> String {
    var text = ""
    var lines = Lines()
    while let line = try lines.next() { text += line.text + line.end }
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }

  /// The lines, one after the other.
  private struct Lines {
    /// The number of the line that was read last; the first is 1.
    private(set) var number = 0

    /// What was read and is not given out yet, from `start` on, and how much of it was looked through for an end of line.
    private var bytes: [UInt8] = []
    private var start = 0
    private var seen = 0
    private var isAtEnd = false

    /// The next line and what ends it; nil after the last.
    mutating func next() throws -> (text: String, end: String)? {
      while true {
        if let end = bytes[seen...].firstIndex(of: UInt8(ascii: "\n")) { return try line(upTo: end + 1) }
        seen = bytes.count
        if isAtEnd { return start < bytes.count ? try line(upTo: bytes.count) : nil }
        try readMore()
      }
    }

    private mutating func readMore() throws {
      bytes.removeFirst(start)
      (start, seen) = (0, seen - start)
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      guard count >= 0 || errno == EINTR else {
        throw Complaint(
          tr("Standard input cannot be read: {reason}.", ["reason": String(cString: strerror(errno))]))
      }
      bytes += chunk.prefix(max(0, count))
      isAtEnd = count == 0
    }

    private mutating func line(upTo next: Int) throws -> (text: String, end: String) {
      var line = bytes[start..<next]
      (start, seen) = (next, next)
      number += 1
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      if number == 1, line.starts(with: mark) { line = line.dropFirst(mark.count) }
      let end = line.reversed().starts(with: "\n\r".utf8) ? "\r\n" : line.last == 0x0A ? "\n" : ""
      guard let text = String(validating: line.dropLast(end.utf8.count), as: UTF8.self),
        !text.utf8.contains(0)
      else { throw notText.inLine(number) }
      return (text, end)
    }

    private var notText: Complaint {
      Complaint(
        tr(
          "This is not text in UTF-8. Convert it first, for example with “iconv -f WINDOWS-1252 -t UTF-8”. Nothing of this line was saved."
        ))
    }
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
