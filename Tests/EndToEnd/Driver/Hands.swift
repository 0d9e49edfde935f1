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
  /// Clicks in the middle of an element, or at a distance from its left edge, after scrolling to it.
  ///
  /// - Parameter times: how often in a row, as fast as a trembling hand.
  static func click(_ element: Element, fromLeft: Int? = nil, times: Int = 1) async throws {
    let screen = try Screen.size()
    var frame = try await settled(element)
    var turns = 0
    // What scrolls may lie behind the bar at a page's foot; what stands in that bar does not move.
    let foot = screen.height - 100
    var isStill = false
    while frame.middle < 60 || frame.middle > screen.height - 30 || frame.middle > foot && !isStill {
      turns += 1
      guard turns < 60 else { throw Missing(description: "“\(element.name)” cannot be scrolled to") }
      // The wheel turns above the page, well away from what scrolls by itself.
      try move(screen.width * 3 / 4, screen.height / 2)
      try Tool.must(["xdotool", "click", frame.middle < 60 ? "4" : "5"])
      let before = frame
      frame = try await settled(element)
      isStill = frame == before
    }
    let x = frame.x + (fromLeft ?? frame.width / 2)
    try move(x, frame.middle)
    try Tool.must(["xdotool", "click", "--repeat", "\(times)", "--delay", "40", "1"])
  }

  /// Moves the pointer. Weston hears of the place only when it comes in from outside, after that of distances.
  private static func move(_ x: Int, _ y: Int) throws {
    let screen = try Screen.size()
    if Screen.isWayland {
      try Tool.must(["xdotool", "mousemove", "\(screen.width + 25)", "\(screen.height + 25)"])
    }
    try Tool.must(["xdotool", "mousemove", "\(x)", "\(y)"])
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
  /// Whether a Wayland compositor shows the windows.
  static var isWayland: Bool { ProcessInfo.processInfo.environment["WAYLAND_DISPLAY"] != nil }

  /// How large it is.
  static func size() throws -> (width: Int, height: Int) {
    let words = ProcessInfo.processInfo.environment["READINESS_SCREEN"]?.split(separator: "x") ?? []
    guard words.count == 2, let width = Int(words[0]), let height = Int(words[1]) else {
      throw Missing(description: "Start the tests with run.sh, which makes a screen")
    }
    return (width, height)
  }

  /// Saves a picture of the whole screen.
  static func save(to file: URL) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    let size = try size()
    try Tool.must(["scrot", "--overwrite", "-a", "0,0,\(size.width),\(size.height)", file.path])
  }

  /// Saves a picture for those who look into a failure, if it can, and says where.
  static func picture() -> String {
    let file = Program.root.appending(path: ".build/end-to-end/\(UUID().uuidString).png")
    do {
      try save(to: file)
      return file.path
    } catch {
      return "none"
    }
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
  @discardableResult
  static func must(_ command: [String], environment: [String: String] = [:]) throws -> String {
    let outcome = try run(command, environment: environment)
    guard outcome.status == 0 else {
      throw Missing(description: "\(command) ended with status \(outcome.status): \(outcome.output)")
    }
    return outcome.output
  }
}
