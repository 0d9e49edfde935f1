import Foundation

/// The real program, running, as a user with an assistive technology meets it.
@MainActor
final class Program {
  let home: Home
  private let child: Child
  private let log: URL
  private var known: Bus.Address?
  private var filled: Set<Bus.Address> = []

  /// The repository.
  nonisolated static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A program that this build made, or one in the folder that READINESS_PROGRAMS names.
  nonisolated static func built(_ name: String) -> URL {
    let folder = ProcessInfo.processInfo.environment["READINESS_PROGRAMS"].map { URL(filePath: $0) }
    return (folder ?? root.appending(path: ".build/debug")).appending(path: name)
  }

  /// Starts a program.
  init(
    _ arguments: [String] = [], of executable: URL = built("trust-readiness"), home: Home,
    environment: [String: String] = [:]
  ) throws {
    self.home = home
    log = home.folder.appending(path: "log")
    child = try Child(
      executable, arguments,
      environment: ProcessInfo.processInfo.environment
        .merging(home.environment) { $1 }.merging(environment) { $1 },
      log: log)
  }

  // MARK: Its windows

  /// Where the program is on the accessibility bus.
  private var address: Bus.Address {
    get async throws {
      if let known { return known }
      let id = UInt32(processID)
      do {
        let found = try await wait(for: "the program to be on the accessibility bus") {
          guard isRunning else {
            throw Missing(description: "The program has ended with \(child.status ?? 0)")
          }
          return Element(.desktop, depth: 1)?.children.first { $0.processID == id }?.address
        }
        known = found
        return found
      } catch let missing as Missing {
        throw Missing(description: "\(missing). It said:\n\(said)")
      }
    }
  }

  /// The window that is in front.
  var window: Element {
    get async throws {
      let window = try await window("that is in front") { windows in
        windows.first { $0.states.contains(.active) }
      }
      return try await filling(window)
    }
  }

  /// Makes a window fill the screen, so that a place in it is the same place on the screen. Under X11 it does already.
  private func filling(_ window: Element) async throws -> Element {
    let screen = try Screen.size()
    guard ProcessInfo.processInfo.environment["WAYLAND_DISPLAY"] != nil,
      filled.insert(window.address).inserted,
      window.name.hasSuffix("Trust Readiness"), window.frame?.width != screen.width
    else { return window }
    // A window that has only just come may miss the wish.
    func full() -> Element? {
      let now = window.now
      return now?.frame?.width == screen.width && now?.frame?.height == screen.height ? now : nil
    }
    for _ in 1...3 {
      window.perform("window.toggle-maximized")
      let end = ContinuousClock.now + .seconds(8)
      while ContinuousClock.now < end {
        if let full = full() { return full }
        try await Task.sleep(for: .milliseconds(15))
      }
    }
    return try await wait(for: "“\(window.name)” to fill the screen") { full() }
  }

  /// Waits for a window whose title begins so.
  func window(_ title: String) async throws -> Element {
    try await window("“\(title)…”") { windows in windows.first { $0.name.hasPrefix(title) } }
  }

  /// Waits for a window of which something is true.
  func window(_ which: String, where condition: (Element) -> Bool) async throws -> Element {
    try await window(which) { windows in windows.first { $0.now.map(condition) ?? false } }
  }

  private func window(_ which: String, _ choose: ([Element]) -> Element?) async throws -> Element {
    let address = try await address
    do {
      return try await wait(for: "the window \(which)") {
        guard isRunning else { throw Missing(description: "The program has ended with \(child.status ?? 0)") }
        return choose(Element(address, depth: 1)?.children ?? [])?.now
      }
    } catch let missing as Missing {
      throw Missing(description: "\(missing) of\n\(Element(address)?.tree ?? "")\nIt said:\n\(said)")
    }
  }

  // MARK: Its end

  /// What it has written on standard output and standard error.
  var said: String { (try? String(contentsOf: log, encoding: .utf8)) ?? "" }

  var isRunning: Bool { child.status == nil }
  var processID: Int32 { child.processID }

  func signal(_ signal: Int32) { child.signal(signal) }

  /// Waits until it has ended and says with which status; a signal that ended it is a negative one.
  @discardableResult
  func ended() async throws -> Int32 {
    try await wait(for: "the program to end") { child.status }
  }
}
