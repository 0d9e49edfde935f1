/// The words of a text as names are compared: folded, without what stands between and around them.
struct FoldedWords: Hashable, Sendable {
  let all: [FoldedText]

  init(_ text: String) {
    var words: [FoldedText] = []
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.isUnseen {
      if scalar.isOfWord {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(FoldedText(String(word)))
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { words.append(FoldedText(String(word))) }
    all = words
  }

  var isEmpty: Bool { all.isEmpty }
}

extension Unicode.Scalar {
  /// Whether words consist of such.
  fileprivate var isOfWord: Bool {
    if isASCII {
      return ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
    }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return properties.isAlphabetic || properties.numericType != nil
    }
  }

  /// Whether nobody sees it, as a soft hyphen: it parts no words.
  fileprivate var isUnseen: Bool { !isASCII && properties.generalCategory == .format }
}

/// Finds names in what people wrote: whole words, whatever their case, their accents and what stands between them.
///
/// All names are looked for at once, so that what it costs does not grow with their number.
struct NamesInWords: Sendable {
  private struct Step: Hashable {
    let from: Int
    let word: FoldedText
  }

  private var steps: [Step: Int] = [:]
  private var ends: Set<Int> = []
  private var count = 0

  /// The most words of a name that are compared.
  private static let longest = 12

  /// Looks for a name, and for it where it is written as one word.
  mutating func add(_ name: FoldedWords) {
    guard !name.isEmpty else { return }
    add(name.all.prefix(Self.longest))
    guard 2...4 ~= name.all.count else { return }
    add([name.all.reduce(into: FoldedText("")) { $0.append($1) }])
  }

  /// Looks for the parts of a name by themselves, too: what people are called by.
  ///
  /// - Parameter onlyLast: whether only the surname.
  mutating func addParts(of name: FoldedWords, onlyLast: Bool, except others: FoldedWords) {
    guard name.all.count > 1 else { return }
    for (index, word) in name.all.enumerated() where !others.all.contains(word) {
      let isLast = index == name.all.count - 1
      if isLast ? word.bytes.count >= 3 : !onlyLast && word.bytes.count >= 4 { add([word]) }
    }
  }

  private mutating func add(_ words: some Sequence<FoldedText>) {
    var place = 0
    for word in words {
      let step = Step(from: place, word: word)
      if let next = steps[step] {
        place = next
      } else {
        count += 1
        steps[step] = count
        place = count
      }
    }
    ends.insert(place)
  }

  /// Whether a name occurs in words.
  func occur(in words: FoldedWords) -> Bool {
    words.all.indices.contains { start in
      var place = 0
      for word in words.all[start...] {
        guard let next = steps[Step(from: place, word: word)] else { return false }
        if ends.contains(next) { return true }
        place = next
      }
      return false
    }
  }
}
