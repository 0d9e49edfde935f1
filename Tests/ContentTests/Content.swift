import Foundation
import ReadinessModel
import Testing

/// What the program brings along, read from the source tree.
enum Content {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let fixtures = root.appending(path: "Tests/Fixtures")

  /// The bundled checklist.
  static let localism = pack(in: root.appending(path: "Resources/Packs/trust-localism-2.0"))
  /// Its first version, for assessments that were begun with it.
  static let former = pack(in: root.appending(path: "Resources/Packs/trust-localism-1.0"))

  /// The bundled checklist; the test ends here if it cannot be read.
  static func checklist() throws -> Pack { try #require(localism.pack) }

  /// Reads a checklist from the JSON files of a folder, its main file first, or from one file.
  static func pack(in place: URL) -> PackReading {
    let names = try? FileManager.default.contentsOfDirectory(atPath: place.path).sorted()
    let files = names.map { $0.filter { $0.hasSuffix(".json") }.map { place.appending(path: $0) } } ?? [place]
    do {
      let located = try files.map { file in
        try Located.parse(Array(try Data(contentsOf: file)), file: file.lastPathComponent)
      }
      return PackReader.read(located)
    } catch {
      Issue.record("\(place.lastPathComponent): \(error)")
      return PackReader.read([])
    }
  }

  /// Reads an assessment without repairing anything.
  static func journal(at file: URL) throws -> Journal {
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    let changes = try lines.dropFirst().map { try Change(parsing: $0) }
    return Journal(try Header(parsing: try #require(lines.first)), changes)
  }

  /// The sample assessment of England, which the start page offers.
  static func sample() throws -> Journal { try sample("northmoor") }

  /// A sample assessment.
  static func sample(_ name: String) throws -> Journal {
    try journal(at: root.appending(path: "Resources/Samples/\(name).readiness"))
  }

  /// The circumstances of a trust on a day.
  static func circumstances(_ nation: String, twoTier: Bool = false, _ day: String) throws -> Circumstances {
    Circumstances(nation: nation, tiers: twoTier ? ["two-tier"] : [], asAt: try #require(Day(day)))
  }

  /// The words of a text.
  static func words(_ text: String) -> [Substring] {
    text.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" && $0 != "-" }
  }

  /// Flesch's reading ease: 60 and more is plain English.
  static func readingEase(_ text: String) -> Double {
    let words = words(text)
    let sentences = max(1, text.count { ".!?;:".contains($0) })
    let syllables = words.map { word in
      let runs = word.lowercased().split { !"aeiouy".contains($0) }.count
      return max(1, word.hasSuffix("e") && !word.hasSuffix("le") ? runs - 1 : runs)
    }
    return 206.835 - 1.015 * Double(words.count) / Double(sentences)
      - 84.6 * Double(syllables.reduce(0, +)) / Double(words.count)
  }

  /// The runs of eight words in a text, as `make-source-runs.py` takes them.
  static func runs(of text: String) -> [String] {
    let words = text.lowercased().replacing("’", with: "'")
      .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) && $0 != "'" }
    guard words.count >= 8 else { return [] }
    return (0...words.count - 8).map { words[$0..<$0 + 8].joined(separator: " ") }
  }

  /// FNV-1a in 32 bits.
  static func hash(_ text: String) -> UInt32 {
    text.utf8.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }
}
