import Canvas

/// What something is part of, in the words of tagged PDF: `Table`, `TR`, `TD` …
struct Element: Hashable {
  var name: String
  /// Tells elements of one name apart.
  var number: Int
}

/// The elements that are open while a tagged document is drawn.
///
/// Groups (a table, a list, a section) stay open across pages. What holds words is closed at the end of a page, and so
/// are rows and points, which begin again on the next. Whatever is drawn while only groups are open is not read out:
/// lines, grounds, what stands above and below the text.
final class TagStack {
  private static let lasting: Set = ["Document", "Sect", "Table", "L"]
  private var open: [Element] = []

  /// Closes and opens elements until exactly these are open.
  func go(to path: [Element], on drawing: Drawing) {
    let common = zip(open, path).prefix { $0 == $1 }.count
    while open.count > common { close(on: drawing) }
    for element in path[common...] {
      drawing.beginTag(element.name)
      open.append(element)
    }
  }

  /// Closes what may not go on on the next page.
  func endPage(on drawing: Drawing) {
    while let last = open.last, !Self.lasting.contains(last.name) { close(on: drawing) }
  }

  /// Closes everything.
  func end(on drawing: Drawing) { go(to: [], on: drawing) }

  private func close(on drawing: Drawing) {
    guard let last = open.popLast() else { return }
    drawing.endTag(last.name)
  }
}
