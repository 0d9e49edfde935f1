import Foundation
import Testing

/// What would make the programs larger than they need be.
@Suite("Lean programs")
struct LeanPrograms {
  private func sources() throws -> [(path: String, text: String)] {
    let folder = root.appending(path: "Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".swift")
    }
    #expect(paths.count > 100)
    return try paths.map { ("Sources/" + $0, try text("Sources/" + $0)) }
  }

  @Test("Nothing brings along the engine for patterns, a tenth of a program, or Foundation, a third of one")
  func engines() throws {
    let patterns = [
      #/\.contains\("(?:[^"\\]{2,}|[^"]*\\\()[^"]*"\)/#, #/\.firstRange\(of:/#, #/\.ranges\(of:/#,
      #/\.replacing\(/#, #/\.trimmingPrefix\(/#, #/\.split\(separator: "[^"\\]{2,}"/#, #/\.firstMatch\(/#,
      #/^ *(?:\w+ )?import Foundation/#.anchorsMatchLineEndings(),
    ]
    for (path, text) in try sources() {
      for pattern in patterns {
        let found = text.firstMatch(of: pattern).map { String($0.0) }
        #expect(found == nil, "\(path): use what WordsInText.swift of the model and GLib offer")
      }
    }
  }
}
