import ReadinessModel

/// Finds model strategies and their actions by words.
package struct StrategyIndex {
  /// A strategy, or an action of one, in which all words were found.
  package struct Match: Equatable {
    package let strategy: Strategy.ID
    /// How the action is named, as `MS2/partners`; nil for the strategy.
    package let origin: String?
    package let title: String
    package let words: String
    package let place: SearchIndex.Place
  }

  private struct Entry {
    let strategy: Strategy.ID
    let origin: String?
    let title: String
    let text: String
    let foldedTitle: FoldedText
    let folded: FoldedText

    init(_ strategy: Strategy, _ action: Strategy.Action? = nil) {
      self.strategy = strategy.id
      origin = action.map(strategy.origin)
      title = action?.text ?? strategy.title
      let texts: [String?] =
        if let action {
          [strategy.title, action.owner, action.done]
        } else {
          [strategy.aim, strategy.fit.text, strategy.fit.not]
            + strategy.phases.flatMap { [$0.title, $0.text] }
            + strategy.measures.flatMap { [$0.title, $0.how] }
            + strategy.risks.flatMap { [$0.text, $0.guarding] }
        }
      text = texts.compactMap(\.self).joined(separator: " · ")
      (foldedTitle, folded) = (FoldedText(title), FoldedText(text))
    }
  }

  private let entries: [Entry]

  /// Prepares the strategies of a checklist.
  package init(_ pack: Pack) {
    entries = pack.strategies.flatMap { strategy in
      [Entry(strategy)] + strategy.actions.map { Entry(strategy, $0) }
    }
  }

  /// What has all words of a query, those first that have them in the title.
  package func matches(for query: String) -> [Match] {
    let words = SearchIndex.words(of: query)
    guard !words.isEmpty else { return [] }
    let found = entries.compactMap { entry -> Match? in
      var place = SearchIndex.Place.title
      for word in words where entry.foldedTitle.place(of: word) == nil {
        guard entry.folded.place(of: word) != nil else { return nil }
        place = .guidance
      }
      return Match(
        strategy: entry.strategy, origin: entry.origin, title: entry.title,
        words: Snippet.around(words, in: entry.text) ?? entry.text, place: place)
    }
    return found.filter { $0.place == .title } + found.filter { $0.place != .title }
  }
}
