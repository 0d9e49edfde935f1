import Foundation
import Testing

/// Runs the commands of poppler-utils (which `make test` installs) on a document.
enum Poppler {
  struct Failed: Error, CustomStringConvertible {
    let description: String
  }

  static func run(
    _ command: String, _ options: [String], on document: [UInt8], arguments: [String] = []
  ) throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).pdf")
    try Data(document).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [command] + options + [file.path] + arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failed(
        description:
          "\(command) ended with \(process.terminationStatus). Is poppler-utils installed? (make test)")
    }
    return String(decoding: data, as: UTF8.self)
  }
}
