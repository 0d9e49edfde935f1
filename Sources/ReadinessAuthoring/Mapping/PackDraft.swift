import ReadinessModel

/// A checklist made from somebody else's file, for an author to go on with, and what of the file is not in it.
public struct PackDraft: Sendable {
  /// A text, in one language or more.
  struct Text: Equatable, Sendable {
    var text: String
    var others: [(language: String, text: String)] = []

    init(_ text: String) { self.text = text }

    static func == (one: Text, other: Text) -> Bool { one.text == other.text }
  }

  struct Statement: Sendable {
    var id: String
    var title: Text
    var sentence: Text
    var levels: [Level.ID: String] = [:]
    var why: Text?
    var challenge: String?
    var evidence: [String] = []
    var sources: [String] = []
    var duty: Duty.ID
    var tags: [Tag.ID] = []
    var nations: [Nation.ID] = []
    var isEssential = false
    /// Where it came from: “Row 12”.
    var origin: String
  }

  struct Section: Sendable {
    var title: Text
    var aim: Text?
    var statements: [Statement] = []
  }

  /// Something of the file that is not in the draft.
  public struct Loss: Hashable, Sendable {
    /// Where it stands: “C5”, or a name of the file's own.
    public var place: String
    public var text: String
    public var reason: String
  }

  var id: Pack.ID = "draft"
  var version = "0.1"
  var language: String?
  public internal(set) var title = ""
  var summary: String?
  /// Words of the file on who may use it, and how.
  public internal(set) var licences: [String] = []
  var scale = ReadyScale.noPartlyYes.levels
  var duties: [Duty] = []
  var nations: [Named] = []
  var tags: [Named] = []
  var sections: [Section] = []
  public internal(set) var losses: [Loss] = []
  /// How many cells, or texts, of the file have something in them, and how many of them are in the draft.
  public internal(set) var cells = 0
  public internal(set) var taken = 0

  /// How many statements it has.
  public var count: Int { sections.reduce(0) { $0 + $1.statements.count } }
  /// The levels, the lowest first.
  public var levels: [Level] { scale }

  /// The first statement, to see how statements will look; nil where there is none.
  public var sample: (id: String, sentence: String, levels: [(level: Level, words: String)])? {
    guard let statement = sections.lazy.flatMap(\.statements).first else { return nil }
    let levels = scale.map { (level: $0, words: statement.levels[$0.id] ?? $0.meaning) }
    return (statement.id, statement.sentence.text, levels)
  }

  /// The name of its file.
  public var fileName: String { id + ".yaml" }

  /// How many sections it has.
  public var sectionCount: Int { sections.count }

  /// An id that no other has: what stands in the file, as far as it can be one.
  static func id(_ text: String, or other: String, _ used: inout Set<String>) -> String {
    var id = ""
    for character in text {
      if character.isASCII, character.isLetter || character.isNumber || "._-".holds(String(character)) {
        id.append(character)
      } else if !id.isEmpty, id.last != "-" {
        id.append("-")
      }
    }
    while let last = id.last, "-.".holds(String(last)) { id.removeLast() }
    id = String(id.drop { $0 == "." || $0 == "-" }.prefix(56))
    if id.isEmpty { id = other }
    var result = id
    var number = 2
    while !used.insert(result).inserted {
      result = "\(id)-\(number)"
      number += 1
    }
    return result
  }

  /// A few words of a sentence, as its title.
  static func title(of sentence: String) -> String {
    let words = sentence.split(whereSeparator: \.isWhitespace)
    var title = ""
    for (index, word) in words.enumerated() {
      if index > 0, index >= 8 || title.count + word.count > 60 { return title + "…" }
      title += (index == 0 ? "" : " ") + word
    }
    return title
  }

  /// Levels from the lowest to the highest, with symbols and roles as their number asks for.
  static func levels(_ names: [(id: String, label: String, meaning: String)]) -> [Level] {
    let roles: [[Level.ColourRole]] = [
      [.bad, .good], [.bad, .middle, .good], [.bad, .poor, .fair, .good],
      [.bad, .poor, .middle, .fair, .good],
    ]
    let symbols: [[Level.Symbol]] = [
      [.diamond, .circle], [.diamond, .triangle, .circle], [.diamond, .triangle, .square, .circle],
      [.diamond, .triangle, .square, .pentagon, .circle],
    ]
    let count = names.count
    return names.enumerated().map { index, name in
      let role =
        count < 6 ? roles[count - 2][index] : roles[3][(index * 5) / count]
      let symbol =
        count < 6 ? symbols[count - 2][index] : Level.Symbol.allCases[index % Level.Symbol.allCases.count]
      return Level(id: name.id, label: name.label, meaning: name.meaning, symbol: symbol, role: role)
    }
  }
}
