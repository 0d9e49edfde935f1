/// Which words of a text are not in an earlier one, in the order in which both have the others.
public struct NewWords: Equatable, Sendable {
  /// The places of the new words in the text, in bytes of UTF-8; words that follow one another are one place.
  public let ranges: [Range<Int>]

  /// Compares a text with what stood there before; the longest run of words that both have in this order counts as kept.
  public init(in text: String, besides before: String) {
    let (old, new) = (Self.words(before).map(\.word), Self.words(text))
    // How many words both have from each place on.
    var common = [[Int]](repeating: [Int](repeating: 0, count: new.count + 1), count: old.count + 1)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        common[i][j] =
          old[i] == new[j].word ? common[i + 1][j + 1] + 1 : max(common[i + 1][j], common[i][j + 1])
      }
    }
    var ranges: [Range<Int>] = []
    var wasNew = false
    var (i, j) = (0, 0)
    while j < new.count {
      if i < old.count, old[i] == new[j].word {
        (i, j, wasNew) = (i + 1, j + 1, false)
      } else if i < old.count, common[i + 1][j] >= common[i][j + 1] {
        i += 1
      } else {
        if wasNew, let last = ranges.popLast() {
          ranges.append(last.lowerBound..<new[j].place.upperBound)
        } else {
          ranges.append(new[j].place)
        }
        (j, wasNew) = (j + 1, true)
      }
    }
    self.ranges = ranges
  }

  private static func words(_ text: String) -> [(word: Substring, place: Range<Int>)] {
    text.split(whereSeparator: \.isWhitespace).map { word in
      let start = text.utf8.distance(from: text.startIndex, to: word.startIndex)
      return (word, start..<start + word.utf8.count)
    }
  }
}
