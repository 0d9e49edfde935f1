import Foundation
import Testing

/// The spelling of what the program brings along, as hunspell's British dictionary has it.
///
/// Names and terms that no dictionary knows stand in `Tests/Fixtures/words.txt`, one a line.
@Suite("Spelling")
struct Spelling {
  /// Fields whose strings are not for reading.
  private static let codes: Set = [
    "id", "url", "symbol", "role", "format", "language", "version", "duty", "date", "key", "file", "template",
    "nation", "code", "kind",
  ]
  /// Fields whose strings are ids, not words.
  private static let references: Set = [
    "needs",
    "outcomes", "toolkits", "statements", "tags", "nations", "tiers", "redirects", "sections", "facts",
    "modules",
  ]

  /// The words of a text that hunspell does not know.
  private func unknown(_ words: [String]) throws -> [String] {
    let folder = try Folder()
    let file = folder.url.appending(path: "words.txt")
    // hunspell knows the apostrophe of typewriters only.
    try words.joined(separator: "\n").replacingOccurrences(of: "’", with: "'")
      .write(to: file, atomically: true, encoding: .utf8)
    let outcome = try run(
      "hunspell", "-d", "en_GB", "-i", "UTF-8", "-p",
      root.appending(path: "Tests/Fixtures/words.txt").path, "-l", file.path,
      environment: ["LC_ALL": "C.UTF-8"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    return outcome.output.split(separator: "\n").map(String.init)
  }

  /// Every string for reading in a value of JSON.
  private func texts(_ value: Any, of field: String = "") -> [String] {
    switch value {
    case let text as String:
      Self.codes.contains(field) || Self.references.contains(field) ? [] : [text]
    case let list as [Any]: list.flatMap { texts($0, of: field) }
    case let object as [String: Any]:
      field == "redirects" || ["from", "until", "appliesTo", "first"].contains(field)
        ? [] : object.flatMap { texts($0.value, of: $0.key) }
    default: []
    }
  }

  @Test("A wrong word and an American one are found, and a name of the list is not")
  func dictionary() throws {
    let words = "We recieve the colour and the color of Thornsea; the behavior of the Centre, the center."
    #expect(try unknown([words]) == ["recieve", "color", "behavior", "center"])
  }

  @Test(
    "The checklist, its glossary and its toolkits are spelt as in Britain",
    arguments: ["trust-localism-1.0", "trust-localism-2.0"])
  func checklist(_ name: String) throws {
    let folder = root.appending(path: "Resources/Packs/\(name)")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".json")
    }
    #expect(files.count >= 4)
    for file in files {
      let data = try Data(contentsOf: folder.appending(path: file))
      let found = texts(try JSONSerialization.jsonObject(with: data))
      #expect(found.count >= 10)
      let wrong = try unknown(found)
      #expect(wrong.isEmpty, "\(file): \(wrong)")
    }
  }

  @Test("The sample assessments are spelt as in Britain", arguments: ["northmoor", "arad-coast"])
  func sample(_ name: String) throws {
    let found = try text("Resources/Samples/\(name).readiness").split(separator: "\n").flatMap { line in
      texts(try JSONSerialization.jsonObject(with: Data(line.utf8)))
    }
    #expect(found.count > 100)
    let wrong = try unknown(found.filter { $0.contains(" ") })
    #expect(wrong.isEmpty, "\(wrong)")
  }

  @Test("Words that dictionaries allow either way are written with s, as the checklist does")
  func endings() throws {
    let american = /\b\w+iz(?:e|es|ed|ing|ation|ations)\b/.ignoresCase()
    let usual: Set = ["size", "sizes", "prize", "seize", "citizen"]
    for file in ["checklist", "glossary", "toolkits", "strategies", "training", "learning"] {
      let text = try texts(
        JSONSerialization.jsonObject(with: Data(text("Resources/Packs/trust-localism-2.0/\(file).json").utf8))
      ).joined(separator: "\n").lowercased()
      let found = Set(text.matches(of: american).map { String($0.output) }).subtracting(usual)
      #expect(found.isEmpty, "\(file)")
      #expect(!text.contains("programs "), "\(file)")
    }
  }

  @Test("The list has each word once, in order, and none that the dictionary knows")
  func list() throws {
    let words = try text("Tests/Fixtures/words.txt").split(separator: "\n").map(String.init)
    #expect(words == Set(words).sorted())
    let folder = try Folder()
    let file = folder.url.appending(path: "list.txt")
    try words.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    let outcome = try run(
      "hunspell", "-d", "en_GB", "-i", "UTF-8", "-l", file.path, environment: ["LC_ALL": "C.UTF-8"])
    #expect(outcome.output.split(separator: "\n").map(String.init) == words)
  }
}
