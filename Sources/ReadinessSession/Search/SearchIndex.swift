import ReadinessModel

/// Finds statements by words: in their titles, sentences, notes, answers and guidance, whatever the case and the accents.
///
/// Every word has to be found somewhere in the statement. A statement counts by the least telling place that it
/// needed: all words in the title come before some in the sentence, these before notes, these before answers, these
/// before guidance.
package struct SearchIndex {
  /// Where a word was found, the most telling first.
  package enum Place: Int, Comparable, CaseIterable {
    case title, sentence, note, answer, guidance

    package static func < (one: Place, other: Place) -> Bool { one.rawValue < other.rawValue }
  }

  /// A statement in which all words were found.
  package struct Match: Hashable {
    /// The statement's place among those searched.
    package let index: Int
    /// The least telling place that was needed.
    package let place: Place
    /// The words that were found within other words.
    package let inner: Int
  }

  /// What is searched, in the checklist's order.
  package let statements: [Statement]
  private var entries: [Entry]

  private struct Entry {
    /// What is searched, by place.
    var texts: [FoldedText]
    /// What was last told of the note and the answer.
    var told: [Place: String] = [:]
  }

  /// Prepares statements for searching; notes and answers are told by ``set(_:to:at:)``.
  package init(_ statements: [Statement]) {
    self.statements = statements
    entries = statements.map { statement in
      var title = FoldedText(statement.id + "\n")
      title.append(statement.title)
      var guidance = FoldedText("")
      for part in statement.guidance {
        guidance.append(part)
        guidance.append("\n")
      }
      return Entry(
        texts: [title, FoldedText(statement.sentence), FoldedText(""), FoldedText(""), guidance])
    }
  }

  /// Takes over the note on a statement, or its answer in words; one that is as it was costs next to nothing.
  package mutating func set(_ place: Place, to words: String, at index: Int) {
    guard entries[index].told[place, default: ""] != words else { return }
    entries[index].told[place] = words
    entries[index].texts[place.rawValue] = FoldedText(words)
  }

  /// The note on a statement, or its answer, as it is searched.
  package func words(of place: Place, at index: Int) -> String { entries[index].told[place] ?? "" }

  /// The statements in which all words of a query are found, the best first.
  package func matches(for query: String) -> [Match] {
    let words = Self.words(of: query)
    guard !words.isEmpty else { return [] }
    return entries.indices.compactMap { match(words, at: $0) }
      .sorted { ($0.place, $0.inner, $0.index) < ($1.place, $1.inner, $1.index) }
  }

  /// The words that are looked for.
  package static func words(of query: String) -> [FoldedText] {
    query.split(whereSeparator: \.isWhitespace).map { FoldedText(String($0)) }.filter { !$0.isEmpty }
  }

  private func match(_ words: [FoldedText], at index: Int) -> Match? {
    var place = Place.title
    var inner = 0
    for word in words {
      guard let found = find(word, at: index) else { return nil }
      place = max(place, found.place)
      if !found.startsWord { inner += 1 }
    }
    return Match(index: index, place: place, inner: inner)
  }

  private func find(_ word: FoldedText, at index: Int) -> (place: Place, startsWord: Bool)? {
    for place in Place.allCases {
      if let found = entries[index].texts[place.rawValue].place(of: word) { return (place, found.startsWord) }
    }
    return nil
  }
}

extension Statement {
  /// Everything that is said about the statement beside its sentence, in parts.
  package var guidance: [String] {
    var parts = descriptors
    if let number { parts.append(number) }
    parts.append(why)
    if let challenge { parts.append(challenge) }
    parts += evidence
    parts += sources.map(\.citation)
    if let unverified { parts.append(unverified) }
    if let untilReason { parts.append(untilReason) }
    return parts
  }
}
