import Foundation
import Testing

/// The repository.
let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// The text of a file of the repository.
func text(_ path: String) throws -> String {
  try String(contentsOf: root.appending(path: path), encoding: .utf8)
}

/// Whether the repository has a file.
func exists(_ path: String) -> Bool {
  FileManager.default.fileExists(atPath: root.appending(path: path).path)
}

/// How a command ended and what it said.
struct Outcome {
  var status: Int32
  var output: String
  var errors: String
}

/// Runs a command in the repository and waits for it.
func run(_ command: String..., environment: [String: String] = [:]) throws -> Outcome {
  try run(command, environment: environment)
}

func run(_ command: [String], environment: [String: String] = [:]) throws -> Outcome {
  let folder = try Folder()
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = command
  process.currentDirectoryURL = root
  process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
  // Into files, so that no pipe can fill up while it is not read.
  let output = folder.url.appending(path: "output")
  let errors = folder.url.appending(path: "errors")
  try Data().write(to: output)
  try Data().write(to: errors)
  process.standardOutput = try FileHandle(forWritingTo: output)
  process.standardError = try FileHandle(forWritingTo: errors)
  try process.run()
  process.waitUntilExit()
  return Outcome(
    status: process.terminationStatus,
    output: try String(contentsOf: output, encoding: .utf8),
    errors: try String(contentsOf: errors, encoding: .utf8))
}

/// Runs a checking tool on the repository and expects it to find nothing.
func expectClean(_ command: String...) throws {
  let outcome = try run(command)
  #expect(
    outcome.status == 0,
    "\(command.joined(separator: " ")): \(outcome.output)\(outcome.errors)")
}

/// A folder for one test, removed with the last reference to it.
final class Folder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "readiness-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// A folder in it, made if need be.
  func folder(_ path: String) throws -> URL {
    let folder = url.appending(path: path)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
