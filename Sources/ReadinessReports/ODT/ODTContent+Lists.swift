import ReadinessModel

/// Lists, and room to write by hand.
extension ODTContent {
  mutating func list(_ items: [Item], _ kind: ListKind) {
    switch kind {
    case .marked:
      for item in items {
        open("p", "Level line", for: item.inlines)
        marked(item)
        marks.add("</text:p>\n")
        finish(item)
      }
    case .lettered:
      for (index, item) in items.enumerated() {
        begin(numbering: 3, goesOn: hasNumbers || index > 0)
        point(item, "Lettered point")
        end(numbering: 3)
      }
    case .bulleted, .boxes:
      for item in items {
        let list = kind == .bulleted ? "Bullets" : item.isTicked ? "Ticked" : "Boxes"
        marks.add("<text:list text:style-name=\"\(list)\"><text:list-item>")
        point(item, item.mark == nil ? "List 1" : "Choice")
        marks.add("</text:list-item></text:list>\n")
      }
    }
  }

  private mutating func point(_ item: Item, _ style: String) {
    open("p", style, for: item.inlines)
    if item.mark != nil { marked(item) } else { inlines(item.inlines) }
    marks.add("</text:p>")
    finish(item)
  }

  /// A mark, and what it is said of.
  private mutating func marked(_ item: Item) {
    if let mark = item.mark { self.mark(mark) }
    guard !item.inlines.isEmpty else { return }
    marks.add("<text:tab/>")
    inlines(item.inlines)
  }

  /// What stands under a point: small words, and a line to write on.
  private mutating func finish(_ item: Item) {
    for words in item.below {
      open("p", "Facts", for: [.text(words)])
      marks.words(words)
      marks.add("</text:p>")
    }
    if let blank = item.blank { line(blank) }
  }

  mutating func writingRoom(_ room: WritingRoom) {
    switch room {
    case .lines(let words, let count): for index in 0..<count { line(index == 0 ? words : "") }
    case .boxes(let all):
      for words in all {
        marks.add("<text:list text:style-name=\"Boxes\"><text:list-item>")
        line(words)
        marks.add("</text:list-item></text:list>\n")
      }
    }
  }

  /// Words, and a line to the edge.
  private mutating func line(_ words: String) {
    open("p", "Writing line", for: [.text(words)])
    marks.words(words.isEmpty ? "" : words + " ")
    marks.add("<text:tab/></text:p>\n")
  }
}

extension Paragraph {
  /// What office programs call its style.
  var styleName: String {
    switch (isNumbered, verdict != nil) {
    case (true, true): "Numbered statement"
    case (true, false): "Numbered paragraph"
    case (false, true): "Statement"
    case (false, false): role.styleName
    }
  }
}

extension Paragraph.Role {
  /// What office programs call the style.
  fileprivate var styleName: String {
    switch self {
    case .body: "Text body"
    case .lead: "Lead"
    case .sentence: "Sentence"
    case .facts: "Facts"
    case .note: "Note"
    case .aim: "Aim"
    case .guidance: "Guidance"
    }
  }
}
