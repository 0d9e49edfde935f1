import ReadinessModel

/// What a column of a sheet becomes.
public enum SheetField: Hashable, Sendable {
  case section, id, title, sentence, why, challenge, evidence, source, duty, nation, tag, essential
  /// What a statement looks like at a level, by the words that name it.
  case level(String)
  case leftOut

  private static let byName: [(String, SheetField)] = [
    ("section", .section), ("id", .id), ("title", .title), ("sentence", .sentence), ("why", .why),
    ("challenge", .challenge), ("evidence", .evidence), ("source", .source), ("duty", .duty),
    ("nation", .nation),
    ("tag", .tag), ("essential", .essential), ("out", .leftOut),
  ]
  /// The words by which `--map` names them, but levels: `level:red`.
  public static let names = byName.map(\.0)

  /// The field of a word: `sentence`, `level:red`.
  public init?(named word: String) {
    if let level = word.split(separator: ":", maxSplits: 1).dropFirst().first,
      word.lowercased().hasPrefix("level:")
    {
      self = .level(String(level).trimmed)
    } else if let field = Self.byName.first(where: { $0.0 == word.lowercased() })?.1 {
      self = field
    } else {
      return nil
    }
  }

  /// The word for it.
  public var name: String {
    if case .level(let level) = self { return "level:" + level }
    return Self.byName.first { $0.1 == self }?.0 ?? ""
  }

  /// Whether several columns may become it, one after the other.
  public var mayBeSeveral: Bool {
    switch self {
    case .why, .evidence, .source, .tag, .level, .leftOut: true
    default: false
    }
  }

  private static let words: [(SheetField, [String])] = [
    (
      .section,
      ["area", "section", "theme", "domain", "chapter", "category", "topic", "heading", "principle"]
    ),
    (.id, ["no", "no.", "nr", "number", "ref", "ref.", "reference", "id", "code", "item", "#"]),
    (.title, ["title", "name", "short title", "subject"]),
    (
      .sentence,
      [
        "statement", "criterion", "criteria", "requirement", "standard", "control", "indicator",
        "expectation", "question",
      ]
    ),
    (.challenge, ["challenge", "ask", "prompt", "question to ask", "key question"]),
    (
      .why,
      ["why", "guidance", "rationale", "explanation", "description", "context", "background", "comment"]
    ),
    (.evidence, ["evidence", "examples of evidence", "proof", "documentation", "typical evidence"]),
    (.source, ["source", "origin", "document", "further reading"]),
    (.duty, ["law", "duty", "legal basis", "basis", "obligation", "mandatory"]),
    (.nation, ["nation", "country"]), (.tag, ["tag", "tags", "keyword", "keywords", "group", "type"]),
    (.essential, ["essential", "core"]),
  ]

  /// The field that a heading names; nil if it names none that is known.
  init?(heading: String) {
    let text = heading.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "." && $0 != "#" }
      .joined(separator: " ")
    if heading.trimmed.lowercased() != "no.", Self.rank(ofLevel: text) != nil {
      self = .level(heading.trimmed)
      return
    }
    let found =
      Self.words.first { $0.1.contains(text) }
      ?? Self.words.first { field in
        let parts = text.split(separator: " ").map(String.init)
        return field.1.contains { word in parts.contains(word) || parts.contains(word + "s") }
      }
    guard let found else { return nil }
    self = found.0
  }

  private static let levelWords: [[String]] = [
    ["red", "amber red", "amber", "yellow", "amber green", "green"],
    ["not met", "partly met", "partially met", "met", "exceeded"],
    ["no", "partly", "partially", "in part", "yes"], ["not achieved", "partially achieved", "achieved"],
    ["not in place", "partly in place", "in place"],
    ["none", "basic", "developing", "emerging", "established", "advanced", "leading"],
    ["inadequate", "requires improvement", "adequate", "good", "outstanding", "excellent"],
    ["low", "medium", "high"],
  ]

  /// How high a level stands by its name; nil if it is the name of none.
  static func rank(ofLevel heading: String) -> Int? {
    let text = heading.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    for (list, words) in levelWords.enumerated() {
      if let place = words.firstIndex(of: text) { return 1000 + list * 100 + place }
    }
    for start in ["level ", "score ", "stage ", "rating ", ""] where text.hasPrefix(start) {
      let rest = text.dropFirst(start.count)
      if let number = rest.split(separator: " ").first.flatMap({ Int($0) }), (0...9).contains(number),
        !start.isEmpty || rest.count <= 1
      {
        return number
      }
    }
    return nil
  }
}
