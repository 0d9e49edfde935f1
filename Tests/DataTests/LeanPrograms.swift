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

  @Test("Nothing imports Foundation, a third of a program")
  func foundation() throws {
    for (path, text) in try sources() {
      #expect(
        text.firstMatch(of: #/^ *(?:\w+ )?import Foundation/#.anchorsMatchLineEndings()) == nil, "\(path)")
    }
  }

  /// Seen in what was built, for in the sources a search for a text looks like one for a member of a list.
  @Test(
    "Nothing calls the engine for patterns, a tenth of a program: WordsInText.swift has what is used of it")
  func patterns() throws {
    let built = root.appending(path: ".build/debug")
    let modules = ["Gtk", "Canvas", "Readiness", "TrustReadiness", "trust_readiness", "readinessctl"]
    var looked = 0
    for folder in try FileManager.default.contentsOfDirectory(atPath: built.path)
    where folder.hasSuffix(".build") && modules.contains(where: folder.hasPrefix) && !folder.contains("Tests")
    {
      for name in try FileManager.default.subpathsOfDirectory(atPath: built.appending(path: folder).path)
      where name.hasSuffix(".swift.o") {
        looked += 1
        let object = try Data(contentsOf: built.appending(path: folder).appending(path: name))
        #expect(object.range(of: Data("17_StringProcessing".utf8)) == nil, "\(folder)/\(name)")
      }
    }
    #expect(looked > 100)
  }
}
