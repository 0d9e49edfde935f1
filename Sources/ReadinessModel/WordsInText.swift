/// Finding words in a text, byte for byte.
///
/// What the standard library offers for this brings its engine for patterns along, which is a tenth of a program. The
/// targets of the programs are built without it.
extension StringProtocol {
  /// Whether some words stand in the text.
  package func holds(_ words: some StringProtocol) -> Bool { place(of: words) != nil }

  /// Where some words stand in the text first.
  package func place(of words: some StringProtocol) -> Range<Index>? { place(of: words, from: startIndex) }

  /// All places where some words stand in the text, one after the other.
  package func places(of words: some StringProtocol) -> [Range<Index>] {
    guard !words.isEmpty else { return [] }
    var places: [Range<Index>] = []
    while let place = place(of: words, from: places.last?.upperBound ?? startIndex) { places.append(place) }
    return places
  }

  /// The text with some words in the place of others.
  package func putting(_ new: String, for words: some StringProtocol) -> String {
    var text = ""
    var start = startIndex
    for place in places(of: words) {
      text += self[start..<place.lowerBound] + new
      start = place.upperBound
    }
    return text + self[start...]
  }

  private func place(of words: some StringProtocol, from start: Index) -> Range<Index>? {
    let wanted = words.utf8
    guard let first = wanted.first else { return start..<start }
    var rest = utf8[start...]
    while let next = rest.firstIndex(of: first) {
      rest = rest[next...]
      if rest.starts(with: wanted) { return next..<rest.index(next, offsetBy: wanted.count) }
      rest = rest.dropFirst()
    }
    return nil
  }
}
