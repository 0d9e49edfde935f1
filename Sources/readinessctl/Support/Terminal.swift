import Glibc
import ReadinessModel
import ReadinessReports
import ReadinessStore

/// What is said to whoever runs the command.
///
/// Words come from files, too, so signs that act on a terminal are shown instead of sent to it.
enum Terminal {
  /// Says what went wrong on standard error.
  static func complain(_ words: String) {
    tell("readinessctl: " + words)
  }

  /// Puts lines on standard error. Where not even that can be done, the exit status still tells.
  static func tell(_ words: String) {
    _ = write(Array("\(shown(words))\n".utf8), to: STDERR_FILENO)
  }

  /// Prints a line at once, so that a reader at the other end of a pipe sees it.
  static func say(_ words: String) throws(OutputFailure) {
    try put(Array("\(shown(words))\n".utf8))
  }

  /// Prints a value for programs to read.
  static func say(_ json: JSON) throws(OutputFailure) {
    try say(json.text(pretty: true))
  }

  /// Prints bytes as they are, all of them.
  static func put(_ bytes: [UInt8]) throws(OutputFailure) {
    guard write(bytes, to: STDOUT_FILENO) else { throw OutputFailure(errno) }
  }

  /// Writes a file whole, unless somebody changed what was written there from here, and says so.
  static func put(_ bytes: [UInt8], to path: String, replacing: Bool) throws {
    let reports = WrittenReports(.current)
    guard replacing || !reports.isChanged(path) else {
      throw Complaint(
        tr(
          "“{file}” was changed since it was written from here, and stays as it is. Write “{other}” instead, or give --replace.",
          ["file": path, "other": WrittenReports.beside(path)]))
    }
    try ReportFile.write(bytes, to: path)
    reports.remember(bytes, in: path)
    try say(tr("Wrote {file}.", ["file": path]))
  }

  /// Writes a table to a file or, for “-”, prints it, and says what is not in it.
  static func put(_ order: TableOrder, as form: TableForm, to path: String, replacing: Bool = false) throws {
    let made = try order.file(as: form, isPrinted: path == "-")
    if let words = made.leftOut { complain(words) }
    if path == "-" { return try put(made.bytes) }
    try put(made.bytes, to: path, replacing: replacing)
  }

  /// Words as a terminal may have them.
  private static func shown(_ words: String) -> String { Paths.shown(words).visibleLines }

  /// Closes the output. Some disks report only now that something could not be written.
  static func finish() throws(OutputFailure) {
    guard close(STDOUT_FILENO) == 0 else { throw OutputFailure(errno) }
  }

  /// Writes to a descriptor and says whether all of it was taken; if not, `errno` says why.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}

/// Standard output did not take what was printed. Who reads it must not believe that it is whole.
struct OutputFailure: Refusal {
  private let code: Int32

  init(_ code: Int32) { self.code = code }

  var happened: String {
    tr(
      "What should be printed could not be written: {reason}. What was saved before stays saved.",
      ["reason": String(cString: strerror(code))])
  }
}
