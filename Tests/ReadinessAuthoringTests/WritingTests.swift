import ReadinessModel
import ReadinessStore
import Testing

@testable import ReadinessAuthoring

@Suite("Writing checklists")
struct WritingTests {
  @Test(
    "A new checklist has no mistakes and no warnings, with each scale",
    arguments: ReadyScale.allCases)
  func beginning(scale: ReadyScale) throws {
    let text = NewPack(id: "halls", title: "Halls: a start", scale: scale).text
    let reading = try read(text)
    #expect(reading.problems.map(\.description) == [])
    let pack = try #require(reading.pack)
    #expect(pack.scale.map(\.id) == scale.levels.map(\.id))
    #expect(pack.sections.count == 1 && pack.statements.count == 3)
    #expect(pack.title == "Halls: a start")
  }

  @Test("What stands behind # in a new checklist is right when the # is taken away")
  func optional() throws {
    let text = NewPack(id: "halls", title: "Halls").text
    var taken = 0
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      guard line.wholeMatch(of: #/# +(- .*|[a-zA-Z]+:.*)/#) != nil else { return String(line) }
      if line.hasPrefix("# Save") || line.hasPrefix("# What") { return String(line) }
      taken += 1
      return String(line.dropFirst(2))
    }
    #expect(taken > 14)
    let reading = try read(lines.joined(separator: "\n"))
    #expect(reading.problems.map(\.description) == [])
    #expect(reading.pack?.statements.last?.isGate == true)
    #expect(reading.pack?.statements.last?.sources.count == 1)
  }

  @Test("One that is like another has its levels, duties and names, and no mistakes")
  func like() throws {
    let model = try PackLibrary(.current).load("trust-localism")
    let reading = try read(NewPack(id: "mine", title: "Mine", like: model).text)
    #expect(reading.problems.map(\.description) == [])
    #expect(reading.pack?.scale == model.scale)
    #expect(reading.pack?.duties == model.duties)
    #expect(reading.pack?.nations == model.nations)
  }

  @Test(
    "The id comes from the name",
    arguments: [
      ("Village halls", "village-halls"), ("  Größe & more!", "gr-e-more"), ("1.0", "1.0"), ("..", nil),
      ("ÄÖ", nil),
    ])
  func id(name: String, id: String?) { #expect(NewPack.id(for: name) == id) }

  @Test("Whatever a text is, it is read again as it was written")
  func roundTrip() throws {
    var random = SystemRandomNumberGenerator()
    let pieces = [
      "word", "Ask:", " ", "  ", "#", " # ", "\"", "'", "\\", "- ", "@", "a: b", "\n", "\t", "é", "“", "”",
      "yes", "1.0",
      "{", "]", ",", ":", "\u{A0}", "\u{7}", "🦆", "|", ">", "a long word and another long word after it, ",
    ]
    for _ in 0..<400 {
      let texts = (0..<6).map { _ in
        (0..<Int.random(in: 1...12, using: &random)).map { _ in pieces.randomElement(using: &random)! }
          .joined()
      }
      let fields = [
        YAMLNode.field("plain", texts[0]), YAMLNode.field("list", .list([.text(texts[1]), .text(texts[2])])),
        YAMLNode.field("fields", .fields([YAMLNode.field("one", texts[3], remark: texts[5])])),
        YAMLNode.field("line", .list([.line([YAMLNode.field("one", texts[4])])])),
      ]
      let written = YAMLWriter.file(fields)
      let tree = try PackFiles.values(of: written)
      #expect(
        tree == [
          "plain": .string(texts[0]), "list": [.string(texts[1]), .string(texts[2])],
          "fields": ["one": .string(texts[3])], "line": [["one": .string(texts[4])]],
        ], "\(written)")
    }
  }
}

/// Reads the text of a checklist as a file.
func read(_ text: String) throws -> PackReading {
  let folder = try Folder()
  return try PackFiles(folder.put(text, "x.yaml")).read()
}
