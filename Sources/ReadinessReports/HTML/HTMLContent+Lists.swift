import ReadinessModel

/// Lists, and room to write by hand.
extension HTMLContent {
  mutating func list(_ items: [Item], _ kind: ListKind) {
    let name = kind == .lettered ? "ol" : "ul"
    marks.add("<\(name)\(kind.className.map { " class=\"\($0)\"" } ?? "")>\n")
    for item in items {
      let isChoice = kind == .boxes && item.mark != nil
      element("li", isChoice ? "choice" : "") { writer in
        if kind == .boxes {
          if isChoice { writer.marks.add("<span>") }
          writer.box(isTicked: item.isTicked)
        }
        if let mark = item.mark { writer.mark(mark) }
        if isChoice { writer.marks.add("</span>") }
        if kind == .marked || isChoice { writer.marks.add(" <span dir=\"auto\">") }
        writer.inlines(item.inlines)
        if kind == .marked || isChoice { writer.marks.add("</span>") }
        for words in item.below { writer.element("div", "below") { $0.marks.words(words) } }
        if let blank = item.blank { writer.room(blank) }
      }
    }
    marks.add("</\(name)>\n")
  }

  private mutating func box(isTicked: Bool) {
    let said = isTicked ? tr("ticked") : tr("not ticked")
    marks.add(
      "<span role=\"img\" aria-label=\"\(Markup.attribute(said))\">\(isTicked ? "☑" : "☐")</span> ")
  }

  mutating func writingRoom(_ room: WritingRoom) {
    switch room {
    case .lines(let words, let count):
      for index in 0..<count { self.room(index == 0 ? words : "") }
    case .boxes(let all):
      for words in all {
        element("div", "room") { writer in
          writer.box(isTicked: false)
          writer.marks.words(words)
        }
      }
    }
  }

  /// Words, and room after them to write on where it is printed.
  private mutating func room(_ words: String) {
    if words.isEmpty {
      marks.add("<div class=\"room\" aria-hidden=\"true\"></div>\n")
    } else {
      element("div", "room") { $0.marks.words(words) }
    }
  }
}

extension ListKind {
  fileprivate var className: String? {
    switch self {
    case .lettered, .bulleted: nil
    case .marked: "marked"
    case .boxes: "boxes"
    }
  }
}
