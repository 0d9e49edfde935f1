import Glibc
import ReadinessModel

/// What is said to whoever runs the command.
enum Terminal {
  /// Says what went wrong on standard error.
  static func complain(_ words: String) {
    write("readinessctl: " + words + "\n", to: STDERR_FILENO)
  }

  /// Prints a line at once, so that a reader at the other end of a pipe sees it.
  static func say(_ words: String) {
    write(words + "\n", to: STDOUT_FILENO)
  }

  /// Prints a value for programs to read.
  static func say(_ json: JSON) {
    say(json.text(pretty: true))
  }

  /// Writes text to a descriptor, all of it.
  static func write(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
