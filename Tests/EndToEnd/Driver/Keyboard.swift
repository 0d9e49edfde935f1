import Foundation

/// Keys pressed on the display's own keyboard, so that they go wherever the focus really is.
@MainActor
enum Keyboard {
  /// Presses keys, such as "Return", "2" or "ctrl+z".
  static func press(_ keys: String...) throws { try Tool.must(["xdotool", "key", "--delay", "20"] + keys) }

  /// Types words, letter by letter.
  static func type(_ words: String) throws { try Tool.must(["xdotool", "type", "--delay", "12", words]) }
}

/// The display's own pointer.
@MainActor
enum Pointer {
  /// Clicks in the middle of an element, or at a distance from its left edge.
  static func click(_ element: Element, fromLeft: Int? = nil) async throws {
    let frame = try await settled(element)
    let x = frame.x + (fromLeft ?? frame.width / 2)
    let y = frame.y + frame.height / 2
    try Tool.must(["xdotool", "mousemove", "\(x)", "\(y)", "click", "1"])
  }

  /// Where an element is once the page has stopped moving.
  private static func settled(_ element: Element) async throws -> Element.Frame {
    var last: Element.Frame?
    return try await wait(for: "“\(element.name)” to stay where it is") {
      let frame = Element(element.address, depth: 0)?.frame
      defer { last = frame }
      return frame == last ? frame : nil
    }
  }
}

/// The display as people see it.
enum Screen {
  /// Saves a picture of the whole screen.
  static func save(to file: URL) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Tool.must(["scrot", "--overwrite", file.path])
  }
}

/// Other programs that a test needs.
enum Tool {
  /// Runs a program and waits for it.
  @discardableResult
  static func run(_ command: [String], environment: [String: String] = [:]) throws -> (
    status: Int32, output: String
  ) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }

  /// Runs a program that must succeed.
  static func must(_ command: [String]) throws {
    let status = try run(command).status
    guard status == 0 else { throw Missing(description: "\(command) ended with status \(status)") }
  }
}
