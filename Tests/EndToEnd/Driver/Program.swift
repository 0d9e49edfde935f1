import Foundation

/// The real program, running, as a user with an assistive technology meets it.
@MainActor
final class Program {
  let home: Home
  private let process: Process
  private let log: URL
  private var known: Bus.Address?

  /// The repository.
  nonisolated static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A program that this build made.
  nonisolated static func built(_ name: String) -> URL { root.appending(path: ".build/debug/\(name)") }

  /// Starts a program.
  init(
    _ executable: URL = built("trust-readiness"), _ arguments: [String] = [], home: Home,
    environment: [String: String] = [:]
  ) throws {
    self.home = home
    log = home.folder.appending(path: "log")
    if !FileManager.default.fileExists(atPath: log.path) { try Data().write(to: log) }
    process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = home.folder
    process.environment = ProcessInfo.processInfo.environment
      .merging(home.environment) { $1 }.merging(environment) { $1 }
    let output = try FileHandle(forWritingTo: log)
    try output.seekToEnd()
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
  }

  deinit {
    // Nothing may outlive its test.
    if process.isRunning { Glibc.kill(process.processIdentifier, SIGKILL) }
  }

  // MARK: Its windows

  /// Where the program is on the accessibility bus.
  private var address: Bus.Address {
    get async throws {
      if let known { return known }
      let id = UInt32(processID)
      do {
        let found = try await wait(for: "the program to be on the accessibility bus") {
          guard isRunning else { throw Missing(description: "The program has ended") }
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
      try await window("that is in front") { windows in windows.first { $0.states.contains(.active) } }
    }
  }

  /// Waits for a window whose title begins so.
  func window(_ title: String) async throws -> Element {
    try await window("“\(title)…”") { windows in windows.first { $0.name.hasPrefix(title) } }
  }

  private func window(_ which: String, _ choose: ([Element]) -> Element?) async throws -> Element {
    let address = try await address
    do {
      return try await wait(for: "the window \(which)") {
        guard isRunning else { throw Missing(description: "The program has ended") }
        return choose(Element(address, depth: 1)?.children ?? [])?.now
      }
    } catch let missing as Missing {
      throw Missing(description: "\(missing) of\n\(Element(address)?.tree ?? "")\nIt said:\n\(said)")
    }
  }

  // MARK: Its end

  /// What it has written on standard output and standard error.
  var said: String { (try? String(contentsOf: log, encoding: .utf8)) ?? "" }

  var isRunning: Bool { process.isRunning }
  var processID: Int32 { process.processIdentifier }

  func signal(_ signal: Int32) { Glibc.kill(process.processIdentifier, signal) }

  /// Waits until it has ended and says with which status.
  @discardableResult
  func ended() async throws -> Int32 {
    try await wait(until: "the program to end") { !process.isRunning }
    return process.terminationStatus
  }
}
