import Foundation

/// Orca, as a user has it, of which everything it would say is read.
@MainActor
final class ScreenReader {
  private let child: Child
  private let log: URL

  /// Where Orca is, if it is installed.
  nonisolated static let path = ["/usr/bin/orca", "/usr/local/bin/orca"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// Runs Orca so that what it says is in its log at once, not when so much was said that it fills a buffer.
  private static let unbuffered = """
    import builtins, runpy, sys
    plain = builtins.open
    def by_line(file, mode="r", *rest, **named):
        if mode == "w" and not rest: named["buffering"] = 1
        return plain(file, mode, *rest, **named)
    builtins.open = by_line
    sys.argv = sys.argv[1:]
    runpy.run_path(sys.argv[0], run_name="__main__")
    """

  /// Starts Orca and waits until it speaks.
  init(home: Home) async throws {
    guard let path = Self.path else { throw Missing(description: "Orca is not installed") }
    log = home.folder.appending(path: "orca")
    child = try Child(
      URL(filePath: "/usr/bin/python3"),
      ["-c", Self.unbuffered, path, "--replace", "--debug-file=\(log.path)"],
      environment: ProcessInfo.processInfo.environment.merging(home.environment) { $1 },
      log: home.folder.appending(path: "orca-log"))
    try await wait(until: "Orca to say that it is there") {
      spoken.contains { $0.hasPrefix("Screen reader on") }
    }
  }

  /// Everything said so far, in order, without the names of the keys that were pressed.
  var spoken: [String] {
    let text = String(decoding: (try? Data(contentsOf: log)) ?? Data(), as: UTF8.self)
    return text.split(separator: "\n").compactMap { line in
      guard let start = line.range(of: " - SPEECH OUTPUT: ")?.upperBound else { return nil }
      let rest = line[start...].dropFirst()
      guard let quote = line[start...].first, let end = rest.range(of: "\(quote){", options: .backwards)
      else {
        return nil
      }
      return rest[..<end.lowerBound].trimmingCharacters(in: .whitespaces)
    }
  }

  /// Does something, and waits until words are said after it.
  @discardableResult
  func hears(_ words: String..., when act: () async throws -> Void) async throws -> [String] {
    let before = spoken.count
    try await act()
    var said: [String] = []
    do {
      try await wait(until: "Orca to say \(words)", upTo: .seconds(60)) {
        said = Array(spoken.dropFirst(before))
        return words.allSatisfy { word in said.contains { $0.contains(word) } }
      }
    } catch let missing as Missing {
      throw Missing(description: "\(missing). It said:\n\(said.joined(separator: "\n"))")
    }
    return said
  }

  /// Ends Orca, which now and then waits for ever for the bus when it is told to.
  func end() async throws {
    child.signal(SIGTERM)
    do {
      try await wait(until: "Orca to end", upTo: .seconds(15)) { child.status != nil }
    } catch is Missing {
      child.signal(SIGKILL)
      try await wait(until: "Orca to be gone") { child.status != nil }
    }
  }
}
