/// The parts into which what there is to learn from falls.
public enum LearningPart: String, Hashable, Sendable, CaseIterable {
  case cards, timeline, words, reading, indicators, differences, facts, training

  /// What the part is called.
  public var label: String {
    switch self {
    case .cards: tr("Examples")
    case .timeline: tr("Timeline")
    case .words: tr("Words")
    case .reading: tr("Reading")
    case .indicators: tr("Indicators")
    case .differences: tr("Where sources differ")
    case .facts: tr("Facts")
    case .training: tr("Training")
    }
  }

  /// What one thing of the part is called.
  public var singular: String {
    switch self {
    case .cards: tr("Example")
    case .timeline: tr("Date")
    case .words: tr("Word")
    case .reading: tr("Reading")
    case .indicators: tr("Indicator")
    case .differences: tr("Where sources differ")
    case .facts: tr("Fact")
    case .training: tr("Training")
    }
  }
}

/// One thing to learn from, as it is read: what windows, papers and commands show of it, in order.
///
/// A card, a date, a word, an indicator differ in what they are made of; here all are alike, so that lists, the pane to
/// read in, search and hand-outs are each written once.
public struct LearningLeaf: Identifiable, Hashable, Sendable {
  /// Names a thing by its part and its own id there; a word by itself.
  public struct ID: Hashable, Sendable {
    public var part: LearningPart
    public var entry: String

    /// The thing of a part that has an id.
    public init(_ part: LearningPart, _ entry: String) { (self.part, self.entry) = (part, entry) }
  }

  /// A piece of what is read.
  public enum Block: Hashable, Sendable {
    case text(String)
    /// A heading and what stands under it.
    case titled(String, String)
    /// A heading and points.
    case list(String, [String])
    /// A heading and points that are set off: what to ask oneself.
    case aside(String, [String])
    /// What to say, word for word.
    case speech(String)
    /// What those who take part work on; its answers stand apart.
    case items([Learning.Module.Exercise.Item])
    /// What one of several sources says.
    case account(String, [Source])
  }

  public let id: ID
  public var title: String
  /// Where and when, in a line.
  public var note = ""
  /// The headings under which it stands in the list of its part; empty where there are none.
  public var groups: [String] = []
  public var blocks: [Block] = []
  /// How well it is known, where that is said.
  public var knowledge: Knowledge?
  /// Where it is true of; nil for everywhere.
  public var limits: AppliesTo?
  public var statements: [Statement.ID] = []
  public var toolkits: [Pack.Toolkit.ID] = []
  public var facts: [Learning.Fact.ID] = []
  public var modules: [Learning.Module.ID] = []
  public var sources: [Source] = []

  init(_ part: LearningPart, _ entry: String, _ title: String) {
    id = ID(part, entry)
    self.title = title
  }

  /// Whether it has answers, which a hand-out may leave out.
  public var hasAnswers: Bool {
    blocks.contains { block in
      if case .items(let items) = block { items.contains { $0.answer != nil } } else { false }
    }
  }

  /// Everything that is read of it, to be searched.
  public var texts: [String] {
    [note] + blocks.flatMap(\.texts) + [knowledge?.unverified ?? ""] + sources.map(\.citation)
  }

  /// Adds a piece, unless there is nothing in it.
  mutating func add(_ block: Block) {
    switch block {
    case .text(let text), .titled(_, let text), .speech(let text):
      if text.isEmpty { return }
    case .list(_, let points), .aside(_, let points):
      if points.isEmpty { return }
    case .items(let items):
      if items.isEmpty { return }
    case .account: break
    }
    blocks.append(block)
  }
}

extension LearningLeaf.Block {
  /// The words of the piece.
  public var texts: [String] {
    switch self {
    case .text(let text), .speech(let text): [text]
    case .titled(let heading, let text): [heading, text]
    case .list(let heading, let points), .aside(let heading, let points): [heading] + points
    case .items(let items): items.flatMap { [$0.text] + [$0.answer].compactMap(\.self) }
    case .account(let text, let sources): [text] + sources.map(\.citation)
    }
  }
}

extension Pack {
  /// The parts of what there is to learn from in which there is anything.
  public var learningParts: [LearningPart] { LearningPart.allCases.filter { count(of: $0) > 0 } }

  /// How many things a part has.
  public func count(of part: LearningPart) -> Int {
    switch part {
    case .cards: learning.cards.count
    case .timeline: learning.timeline.count
    case .words: glossary.count
    case .reading: learning.reading.count
    case .indicators: learning.indicators.count
    case .differences: learning.differences.count
    case .facts: learning.facts.count
    case .training: learning.modules.count + learning.agendas.count
    }
  }

  /// The things of a part, in the order in which they are listed.
  public func leaves(of part: LearningPart) -> [LearningLeaf] {
    switch part {
    case .cards: learning.cards.map(leaf)
    case .timeline: learning.timeline.map(leaf)
    case .words: glossary.map(leaf)
    case .reading: (learning.reading.filter(\.isFirst) + learning.reading.filter { !$0.isFirst }).map(leaf)
    case .indicators: learning.indicators.map(leaf)
    case .differences: learning.differences.map(leaf)
    case .facts: learning.facts.map(leaf)
    case .training: learning.modules.map(leaf) + learning.agendas.map(leaf)
    }
  }

  /// Things of a part under the headings of its list, in order; the heading is empty where there is none.
  public func grouped(
    _ leaves: [LearningLeaf], of part: LearningPart
  ) -> [(title: String, leaves: [LearningLeaf])] {
    var titles: [String] = []
    var byTitle: [String: [LearningLeaf]] = [:]
    for leaf in leaves {
      for title in leaf.groups.isEmpty ? [""] : leaf.groups {
        if byTitle[title] == nil { titles.append(title) }
        byTitle[title, default: []].append(leaf)
      }
    }
    // Outcomes stand in the checklist's order, whichever is met first.
    if part == .indicators {
      let order = outcomes.map(\.label)
      titles = order.filter(titles.contains) + titles.filter { !order.contains($0) }
    }
    // What has no heading would else seem to stand under the last one.
    titles = titles.filter(\.isEmpty) + titles.filter { !$0.isEmpty }
    return titles.map { ($0, byTitle[$0] ?? []) }
  }

  /// The thing that has an id.
  public func leaf(_ id: LearningLeaf.ID) -> LearningLeaf? {
    let entry = id.entry
    return switch id.part {
    case .cards: learning.cards.first { $0.id == entry }.map(leaf)
    case .timeline: learning.timeline.first { $0.id == entry }.map(leaf)
    case .words: glossary.first { $0.term == entry }.map(leafWithStatements)
    case .reading: learning.reading.first { $0.id == entry }.map(leaf)
    case .indicators: learning.indicators.first { $0.id == entry }.map(leaf)
    case .differences: learning.differences.first { $0.id == entry }.map(leaf)
    case .facts: learning.facts.first { $0.id == entry }.map(leaf)
    case .training:
      learning.modules.first { $0.id == entry }.map(leaf)
        ?? learning.agendas.first { $0.id == entry }.map(leaf)
    }
  }

  /// Where something is true of, in words; nil for everywhere.
  public func words(of limits: AppliesTo?) -> String? {
    let words = limits.map(places) ?? ""
    return words.isEmpty ? nil : tr("only {places}", ["places": words])
  }
}
