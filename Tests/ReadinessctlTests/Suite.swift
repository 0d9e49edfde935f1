import Foundation
import ReadinessModel
import Testing

@testable import ReadinessStore

/// The built program, with places of its own.
final class Program: Sendable {
  /// What a run gave.
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String

    var json: JSON? { try? JSON.parse(output) }
  }

  static let path: String = {
    let bundles = CommandLine.arguments + Bundle.allBundles.map(\.bundlePath)
    let built = bundles.first { $0.hasSuffix(".xctest") }.map {
      URL(filePath: $0).deletingLastPathComponent()
    }
    let folder =
      built ?? URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    return folder.appending(path: "readinessctl").path
  }()

  let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "readinessctl-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ name: String) -> String { folder + "/" + name }

  var environment: [String: String] {
    [
      "HOME": folder, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8",
      "TRUST_READINESS_RESOURCES": Places.current.resources,
    ]
  }

  /// A process that is ready to run.
  func process(_ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: Self.path)
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = URL(filePath: folder)
    return process
  }

  /// The statements of a file that have an answer, in the checklist's order.
  func answered(in file: String) throws -> [String] {
    let statements = try run("export", file).json?["statements"]?.array ?? []
    return statements.filter { $0["answer"] != nil }.compactMap { $0["id"]?.string }
  }

  @discardableResult func run(_ arguments: String..., input: String = "") throws -> Outcome {
    try run(arguments, input: input)
  }

  @discardableResult func run(_ arguments: [String], input: String = "") throws -> Outcome {
    try run(arguments, bytes: Data(input.utf8))
  }

  /// Runs with any bytes on standard input.
  @discardableResult func run(_ arguments: [String], bytes: Data) throws -> Outcome {
    let process = process(arguments)
    let (into, out, errors) = (Pipe(), Pipe(), Pipe())
    process.standardInput = into
    process.standardOutput = out
    process.standardError = errors
    try process.run()
    into.fileHandleForWriting.write(bytes)
    try into.fileHandleForWriting.close()
    let output = out.fileHandleForReading.readDataToEndOfFile()
    let complaints = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: complaints, as: UTF8.self))
  }

  /// An assessment of Wales, as at the end of March 2011.
  func assessment(_ name: String = "wales.readiness") throws -> String {
    let outcome = try run(
      "new", "--pack", "trust-localism", "--organisation", "Wales Probation Trust", "--as-at", "2011-03-31",
      "--output", name)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return path(name)
  }
}

/// A file of the tests' fixtures.
func fixture(_ name: String) -> String {
  "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/") + "/Fixtures/" + name
}
