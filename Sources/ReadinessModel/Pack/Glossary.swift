/// A word of the checklist and what it means.
public struct Term: Hashable, Sendable {
  public var term: String
  public var meaning: String

  /// An entry of the glossary.
  public init(term: String, meaning: String) {
    self.term = term
    self.meaning = meaning
  }

  /// What may stand in a text for the term: “Local Area Agreement (LAA)” is found as either of the two.
  public var names: [String] {
    guard let bracket = term.firstIndex(of: "("), term.hasSuffix(")") else { return [term] }
    let abbreviation = term[term.index(after: bracket)...].dropLast()
    return [term[..<bracket], abbreviation].map { name in
      String(name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// Whether the term stands in a text, alone or in the plural; only an abbreviation must keep its capitals.
  func stands(in text: String, lowercased: String) -> Bool {
    names.contains { name in
      if name == name.uppercased() { return text.hasWord(name) }
      let name = name.lowercased()
      return lowercased.hasWord(name) || (name.hasSuffix("y") && lowercased.hasWord(name.dropLast() + "ies"))
    }
  }
}

extension Pack {
  /// The terms of the glossary that stand in a text, in the glossary's order.
  public func terms(in text: String) -> [Term] {
    let lowercased = text.lowercased()
    return glossary.filter { $0.stands(in: text, lowercased: lowercased) }
  }

  /// The terms that stand in a statement: in its sentence, its levels, or why it matters.
  public func terms(usedIn statement: Statement) -> [Term] {
    terms(in: ([statement.sentence, statement.why] + statement.descriptors).joined(separator: " "))
  }
}

extension String {
  /// Whether some words stand in the text, with no letter or digit around them but an “s”.
  fileprivate func hasWord(_ words: String) -> Bool {
    places(of: words).contains { range in
      let after = self[range.upperBound...].drop { $0 == "s" }.first
      let before = self[..<range.lowerBound].last
      return [before, after].allSatisfy { $0.map { !$0.isLetter && !$0.isNumber } ?? true }
    }
  }
}
