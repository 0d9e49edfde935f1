/// A word of the checklist and what it means.
public struct Term: Hashable, Sendable {
  public var term: String
  public var meaning: String
  /// What it is easily taken for.
  public var notTheSame: String?
  /// Words in which it stands and is not meant: “responsible authority for” something else.
  public var exempt: [String]
  public var facts: [Learning.Fact.ID]
  /// How well its meaning is known, where that is said.
  public var knowledge: Knowledge?
  public var sources: [Source]

  /// An entry of the glossary.
  public init(
    term: String, meaning: String, notTheSame: String? = nil, exempt: [String] = [],
    facts: [Learning.Fact.ID] = [], knowledge: Knowledge? = nil, sources: [Source] = []
  ) {
    self.term = term
    self.meaning = meaning
    self.notTheSame = notTheSame
    self.exempt = exempt
    self.facts = facts
    self.knowledge = knowledge
    self.sources = sources
  }

  /// What may stand in a text for the term: “Local Area Agreement (LAA)” is found as either of the two.
  public var names: [String] {
    guard let bracket = term.firstIndex(of: "("), term.hasSuffix(")") else { return [term] }
    let abbreviation = term[term.index(after: bracket)...].dropLast()
    return [term[..<bracket], abbreviation].map { name in
      String(name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// Where the term stands in a text, alone or in the plural; only an abbreviation must keep its capitals.
  fileprivate func places(in text: TextOfTerms) -> [Range<Int>] {
    let exempt = exempt.flatMap { text.lowercased.places(ofWords: $0.lowercased()) }
    return names.flatMap { name -> [Range<Int>] in
      if name == name.uppercased() { return text.whole.places(ofWords: name) }
      let name = name.lowercased()
      let plural = name.hasSuffix("y") ? text.lowercased.places(ofWords: name.dropLast() + "ies") : []
      return text.lowercased.places(ofWords: name) + plural
    }.filter { place in !exempt.contains { $0.overlaps(place) } }
  }
}

/// A text as it is, and without capitals.
private struct TextOfTerms {
  let whole: String
  let lowercased: String

  init(_ text: String) { (whole, lowercased) = (text, text.lowercased()) }
}

extension Pack {
  /// The terms of the glossary that stand in a text, in the glossary's order.
  ///
  /// The longest is found first, and what is part of it is not found there: in “community safety partnership” no
  /// “partnership” is meant that has a meaning of its own.
  public func terms(in text: String) -> [Term] { terms(in: [text]) }

  /// The terms that stand in some texts, each once, in the glossary's order.
  public func terms(in texts: [String]) -> [Term] {
    var found: Set<Int> = []
    for text in texts {
      let text = TextOfTerms(text)
      let places = glossary.indices.flatMap { index in
        glossary[index].places(in: text).map { (place: $0, index: index) }
      }
      var taken: [Range<Int>] = []
      for (place, index) in places.sorted(by: { $0.place.count > $1.place.count })
      where !taken.contains(where: { $0.overlaps(place) && $0 != place }) {
        taken.append(place)
        found.insert(index)
      }
    }
    return found.sorted().map { glossary[$0] }
  }

  /// The terms that stand in a statement: in its sentence, its levels, why it matters, or its guidance.
  public func terms(usedIn statement: Statement) -> [Term] { terms(in: statement.textsOfTerms) }

  /// Whether a term stands in a statement, be it as a part of a longer one.
  func mayUse(_ term: Term, _ statement: Statement) -> Bool {
    statement.textsOfTerms.contains { !term.places(in: TextOfTerms($0)).isEmpty }
  }
}

extension Statement {
  /// The texts in which words of the glossary are looked for.
  fileprivate var textsOfTerms: [String] {
    [sentence, why, challenge ?? ""] + descriptors + evidence
  }
}

extension String {
  /// Where some words stand in the text, counted in bytes, with no letter or digit around them but an “s”.
  fileprivate func places(ofWords words: some StringProtocol) -> [Range<Int>] {
    places(of: words).compactMap { range in
      let after = self[range.upperBound...].drop { $0 == "s" }.first
      let before = self[..<range.lowerBound].last
      let isWord = [before, after].allSatisfy { $0.map { !$0.isLetter && !$0.isNumber } ?? true }
      guard isWord else { return nil }
      return utf8.distance(
        from: utf8.startIndex, to: range.lowerBound)..<utf8.distance(
          from: utf8.startIndex, to: range.upperBound)
    }
  }
}
