import ReadinessModel

/// Finds sections by words: in their titles, and in what they aim at.
package struct SectionIndex {
  /// A section in which all words were found.
  package struct Match: Hashable {
    package let section: Section
    /// Whether all words are in its title.
    package let isInTitle: Bool
  }

  private let entries: [(section: Section, title: FoldedText, all: FoldedText)]

  package init(_ sections: [Section]) {
    entries = sections.map { section in
      let title = FoldedText([section.title, section.shortTitle ?? ""].joined(separator: "\n"))
      var all = title
      all.append("\n" + section.aim)
      return (section, title, all)
    }
  }

  /// The sections in which all words of a query are found, those first that have them in their titles.
  package func matches(for query: String) -> [Match] {
    let words = SearchIndex.words(of: query)
    guard !words.isEmpty else { return [] }
    let found = entries.compactMap { entry -> Match? in
      guard words.allSatisfy({ entry.all.place(of: $0) != nil }) else { return nil }
      return Match(section: entry.section, isInTitle: words.allSatisfy { entry.title.place(of: $0) != nil })
    }
    return found.filter(\.isInTitle) + found.filter { !$0.isInTitle }
  }
}
