import ReadinessModel

/// The words around what was found, to show in a list.
package enum Snippet {
  /// About as many characters as a line shows.
  package static let length = 110

  /// What a result shows beneath its title: the sentence, or the words around what was found elsewhere.
  package static func text(for match: SearchIndex.Match, query: String, in index: SearchIndex) -> String {
    let statement = index.statements[match.index]
    let words = SearchIndex.words(of: query)
    switch match.place {
    case .title, .sentence:
      return around(words, in: statement.sentence) ?? statement.sentence
    case .note:
      let note = index.words(of: .note, at: match.index)
      return tr("Note: {words}", ["words": around(words, in: note) ?? note])
    case .answer:
      let answer = index.words(of: .answer, at: match.index)
      return tr("Answer: {words}", ["words": around(words, in: answer) ?? answer])
    case .guidance:
      return statement.guidance.lazy.compactMap { around(words, in: $0) }.first ?? statement.sentence
    }
  }

  /// The words around the first of some words in a text, in one line; nil if none of them is in it.
  package static func around(_ words: [FoldedText], in text: String) -> String? {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let folded = FoldedText(text)
    guard let offset = words.compactMap({ folded.place(of: $0)?.offset }).min() else { return nil }
    guard let start = start(showing: offset, in: text) else { return text }
    return "…" + text[start...]
  }

  /// Where to begin so that what is found at an offset of the folded text is seen; nil for the beginning.
  private static func start(showing offset: Int, in text: String) -> String.Index? {
    let lead = length / 3
    var seen = 0
    var wordStarts: [(index: String.Index, offset: Int)] = []
    var previous: Character = " "
    for index in text.indices {
      if seen > offset { break }
      if previous == " " { wordStarts.append((index, seen)) }
      previous = text[index]
      seen += FoldedText(String(previous)).bytes.count
    }
    guard offset > length / 2 else { return nil }
    return wordStarts.last { $0.offset <= offset - lead }?.index
  }
}
