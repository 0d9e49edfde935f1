import ReadinessModel

/// What the author of a checklist should know of it besides its mistakes.
public struct PackSummary: Sendable {
  /// How much is asked somewhere.
  public struct Asked: Hashable, Sendable {
    /// Where, in words; empty where everybody is asked the same.
    public var place: String
    public var statements: Int
    public var essentials: Int
    public var minutes: Int
  }

  public let asked: [Asked]
  /// How many words the texts of each level have, on average.
  public let wordsPerLevel: [(label: String, words: Int)]
  /// Texts of levels that more than one statement has, or one statement twice, with the statements.
  public let repeated: [(text: String, statements: [Statement.ID])]
  /// Outcomes, tags, terms and toolkits that nothing uses.
  public let unused: [(kind: String, names: [String])]
  /// A toolkit and a statement of which only one names the other.
  public let oneSided: [(toolkit: String, statement: Statement.ID, isSaidByToolkit: Bool)]
  /// The statement with the longest sentence, and how many words it has.
  public let longest: (statement: Statement.ID, words: Int)?

  /// Looks through a checklist.
  public init(_ pack: Pack) {
    asked = Self.asked(pack)
    let count = max(pack.statements.count, 1)
    wordsPerLevel = pack.scale.indices.map { level in
      let words = pack.statements.reduce(0) { $0 + Self.words($1.descriptors[level]) }
      return (pack.scale[level].label, (words + count / 2) / count)
    }
    repeated = Self.repeated(pack)
    unused = Self.unused(pack)
    oneSided = Self.oneSided(pack)
    longest = pack.statements.map { ($0.id, Self.words($0.sentence)) }.max { $0.1 < $1.1 }
  }

  static func words(_ text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }

  private static func asked(_ pack: Pack) -> [Asked] {
    var places: [(String, Nation.ID?, Set<Tier.ID>?)] = []
    for nation in pack.nations.isEmpty ? [Nation?.none] : pack.nations.map(Optional.some) {
      let tiers = pack.tiers(in: nation?.id)
      let name = nation?.label ?? ""
      if tiers.isEmpty {
        places.append((name, nation?.id, []))
        continue
      }
      let start = name.isEmpty ? "" : name + ", "
      places.append((start + tr("in none of the tiers"), nation?.id, []))
      places += tiers.map { (start + $0.label, nation?.id, [$0.id]) }
    }
    let day = pack.usualDay(today: .today())
    return places.map { place, nation, tiers in
      let statements = pack.applicable(in: Circumstances(nation: nation, tiers: tiers, asAt: day))
      return Asked(
        place: place, statements: statements.count, essentials: statements.count(where: \.isEssential),
        minutes: pack.timing.minutes(for: statements.count))
    }
  }

  private static func repeated(_ pack: Pack) -> [(text: String, statements: [Statement.ID])] {
    var order: [String] = []
    var places: [String: [Statement.ID]] = [:]
    for statement in pack.statements {
      for text in statement.descriptors where !text.isEmpty {
        if places[text] == nil { order.append(text) }
        places[text, default: []].append(statement.id)
      }
    }
    return order.compactMap { text in places[text].flatMap { $0.count > 1 ? (text, $0) : nil } }
  }

  private static func unused(_ pack: Pack) -> [(kind: String, names: [String])] {
    func without(_ used: [[String]]) -> (String) -> Bool {
      let used = Set(used.joined())
      return { !used.contains($0) }
    }
    let outcome = without(pack.statements.map(\.outcomes))
    let tag = without(pack.statements.map(\.tags))
    let toolkit = without(pack.statements.map(\.toolkits))
    let terms = Set(pack.statements.flatMap { pack.terms(usedIn: $0).map(\.term) })
    let kinds: [(String, [String])] = [
      (tr("Outcomes"), pack.outcomes.filter { outcome($0.id) }.map(\.label)),
      (tr("Tags"), pack.tags.filter { tag($0.id) }.map(\.label)),
      (tr("Words of the glossary"), pack.glossary.map(\.term).filter { !terms.contains($0) }),
      (
        tr("Toolkits"),
        pack.toolkits.filter { toolkit($0.id) && $0.statements.isEmpty }.map { "\($0.id) \($0.title)" }
      ),
    ]
    return kinds.filter { !$0.1.isEmpty }
  }

  private static func oneSided(
    _ pack: Pack
  ) -> [(toolkit: String, statement: Statement.ID, isSaidByToolkit: Bool)] {
    var result: [(toolkit: String, statement: Statement.ID, isSaidByToolkit: Bool)] = []
    for toolkit in pack.toolkits {
      let named = Set(toolkit.statements)
      // Saying it on one side only is enough; where both speak, they should say the same.
      let naming = pack.statements.filter { $0.toolkits.contains(toolkit.id) }.map(\.id)
      guard !named.isEmpty, !naming.isEmpty else { continue }
      result += naming.filter { !named.contains($0) }.map { (toolkit.id, $0, false) }
      result += toolkit.statements.filter { !naming.contains($0) }.map { (toolkit.id, $0, true) }
    }
    return result
  }
}

extension PackSummary {
  /// The summary for people, a line each.
  public var lines: [String] {
    var lines = asked.map { asked in
      (asked.place.isEmpty ? "" : asked.place + ": ")
        + tr(
          "{statements}, {essentials}, {minutes}",
          [
            "statements": trn("one statement", "{n} statements", asked.statements),
            "essentials": trn("one of them essential", "{n} of them essential", asked.essentials),
            "minutes": trn("about a minute", "about {n} minutes", asked.minutes),
          ])
    }
    lines.append(
      tr(
        "Words a level: {list}.",
        ["list": wordsPerLevel.map { "\($0.label) \($0.words)" }.joined(separator: ", ")]))
    if let longest {
      lines.append(
        tr("The longest sentence, {id}, has {n} words.", ["id": longest.statement, "n": longest.words]))
    }
    lines += repeated.map {
      tr(
        "The same level stands in {ids}: {text}",
        ["ids": $0.statements.joined(separator: ", "), "text": $0.text])
    }
    lines += unused.map {
      tr("{kind} never used: {names}.", ["kind": $0.kind, "names": $0.names.joined(separator: ", ")])
    }
    lines += oneSided.map { link in
      link.isSaidByToolkit
        ? tr(
          "{toolkit} names {id}, and {id} does not name it.", ["toolkit": link.toolkit, "id": link.statement])
        : tr(
          "{id} names {toolkit}, which does not name it.", ["toolkit": link.toolkit, "id": link.statement])
    }
    return lines
  }

  /// The summary for programs.
  public var json: JSON {
    [
      "asked": .array(
        asked.map {
          [
            "place": .string($0.place), "statements": JSON($0.statements), "essentials": JSON($0.essentials),
            "minutes": JSON($0.minutes),
          ]
        }),
      "wordsPerLevel": .array(wordsPerLevel.map { ["level": .string($0.label), "words": JSON($0.words)] }),
      "repeated": .array(
        repeated.map { ["text": .string($0.text), "statements": .array($0.statements.map { .string($0) })] }),
      "unused": .array(
        unused.map { ["kind": .string($0.kind), "names": .array($0.names.map { .string($0) })] }),
      "oneSided": .array(
        oneSided.map {
          [
            "toolkit": .string($0.toolkit), "statement": .string($0.statement),
            "saidByToolkit": .bool($0.isSaidByToolkit),
          ]
        }),
      "longest": longest.map { ["statement": .string($0.statement), "words": JSON($0.words)] } ?? .null,
    ]
  }
}
