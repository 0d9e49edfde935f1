import ReadinessModel

/// Finds what there is to learn from by words: in titles, and in what is read.
package struct LearningIndex {
  /// A thing in which all words were found.
  package struct Match: Equatable {
    package let id: LearningLeaf.ID
    package let title: String
    /// The words around what was found.
    package let words: String
    /// The least telling place that was needed.
    package let place: SearchIndex.Place
  }

  private struct Entry {
    let leaf: LearningLeaf
    let title: FoldedText
    let text: String
    let folded: FoldedText

    init(_ leaf: LearningLeaf) {
      self.leaf = leaf
      title = FoldedText(leaf.title)
      text = leaf.texts.filter { !$0.isEmpty }.joined(separator: " · ")
      folded = FoldedText(text)
    }
  }

  private let entries: [Entry]

  /// Prepares all that a checklist gives to learn from.
  package init(_ pack: Pack) {
    entries = LearningPart.allCases.flatMap { pack.leaves(of: $0) }.map(Entry.init)
  }

  /// The things in which all words of a query are found, those first that have them in the title.
  package func matches(for query: String) -> [Match] {
    let words = SearchIndex.words(of: query)
    guard !words.isEmpty else { return [] }
    let found = entries.compactMap { entry -> Match? in
      var place = SearchIndex.Place.title
      for word in words where entry.title.place(of: word) == nil {
        guard entry.folded.place(of: word) != nil else { return nil }
        place = .guidance
      }
      return Match(
        id: entry.leaf.id, title: entry.leaf.title,
        words: Snippet.around(words, in: entry.text) ?? entry.text, place: place)
    }
    return found.filter { $0.place == .title } + found.filter { $0.place != .title }
  }
}
