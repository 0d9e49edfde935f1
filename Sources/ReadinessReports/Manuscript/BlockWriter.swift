import ReadinessModel

/// Gives blocks a form, one after the other: pages, a text for office programs, a page of the web.
///
/// A new kind of block is a new requirement, so that the compiler names the forms that lack it.
protocol BlockWriter {
  /// What can keep a block from being written.
  associatedtype Failure: Error

  mutating func title(_ title: String, over words: String, beside kind: String)
  mutating func facts(_ facts: [Fact])
  mutating func heading(_ heading: Heading)
  mutating func paragraph(_ paragraph: Paragraph)
  mutating func list(_ items: [Item], _ kind: ListKind)
  mutating func panel(_ inlines: [Inline], _ level: Level?)
  mutating func table(_ table: Table)
  mutating func figure(_ figure: Figure) throws(Failure)
  mutating func writingRoom(_ room: WritingRoom)
  mutating func pageBreak()
  mutating func together(_ blocks: [Block]) throws(Failure)
}

extension BlockWriter {
  /// Writes a block.
  mutating func write(_ block: Block) throws(Failure) {
    switch block {
    case .title(let words, let over, let kind): title(words, over: over, beside: kind)
    case .facts(let words): facts(words)
    case .heading(let words): heading(words)
    case .paragraph(let words): paragraph(words)
    case .list(let items, let kind): list(items, kind)
    case .panel(let inlines, let level): panel(inlines, level)
    case .table(let words): table(words)
    case .figure(let picture): try figure(picture)
    case .writingRoom(let room): writingRoom(room)
    case .pageBreak: pageBreak()
    case .together(let blocks): try together(blocks)
    }
  }

  /// Writes all blocks.
  ///
  /// - Parameter progress: is told the share of them that is written, and throws if it is not to go on.
  mutating func write(_ blocks: [Block], progress: (Double) throws -> Void) throws {
    for (index, block) in blocks.enumerated() {
      try write(block)
      try progress(Double(index + 1) / Double(blocks.count))
    }
  }
}
