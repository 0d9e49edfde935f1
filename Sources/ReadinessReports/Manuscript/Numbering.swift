/// Gives chapters and paragraphs their numbers, and references the number of what they lead to.
///
/// Whatever form a paper takes, its numbers are these.
struct Numbering {
  private var chapter = 0
  private var paragraph = 0
  private var numbers: [Anchor: String] = [:]

  /// The blocks, counted, with their numbers in references.
  static func numbered(_ blocks: [Block]) -> [Block] {
    var counting = Numbering()
    let counted = blocks.map { counting.count($0) }
    return counted.map(counting.resolve)
  }

  private mutating func count(_ block: Block) -> Block {
    switch block {
    case .heading(var heading) where heading.isNumbered:
      chapter += 1
      paragraph = 0
      heading.number = String(chapter)
      if let anchor = heading.anchor { numbers[anchor] = String(chapter) }
      return .heading(heading)
    case .paragraph(var words) where words.isNumbered:
      paragraph += 1
      words.number = "\(chapter).\(paragraph)"
      if let anchor = words.anchor { numbers[anchor] = words.number }
      return .paragraph(words)
    case .together(let blocks): return .together(blocks.map { count($0) })
    default: return block
    }
  }

  private func resolve(_ block: Block) -> Block {
    switch block {
    case .paragraph(var words):
      words.inlines = words.inlines.map(resolve)
      return .paragraph(words)
    case .list(let items, let kind):
      return .list(
        items.map { item in
          var item = item
          item.inlines = item.inlines.map(resolve)
          return item
        }, kind)
    case .table(var table):
      table.rows = table.rows.map { row in
        row.map { if case .words(let inlines) = $0 { .words(inlines.map(resolve)) } else { $0 } }
      }
      return .table(table)
    case .together(let blocks): return .together(blocks.map(resolve))
    default: return block
    }
  }

  private func resolve(_ inline: Inline) -> Inline {
    guard case .reference(let anchor, _) = inline, let number = numbers[anchor] else { return inline }
    return .reference(anchor, number: number)
  }
}

extension Manuscript {
  /// The paper with its chapters and paragraphs counted, and their numbers in references.
  public var numbered: Manuscript {
    var manuscript = self
    manuscript.blocks = Numbering.numbered(blocks)
    return manuscript
  }

  /// Whether any chapter is counted: then paragraphs stand as far in as their numbers are wide.
  var hasNumbers: Bool {
    func counts(_ block: Block) -> Bool {
      switch block {
      case .heading(let heading): heading.isNumbered
      case .together(let blocks): blocks.contains(where: counts)
      default: false
      }
    }
    return blocks.contains(where: counts)
  }
}
