/// A paper in plain text: for e-mail, and for those who want words alone.
public struct PlainText {
  /// The words, a line for each thing that the paper says.
  public let words: String

  /// Writes a paper.
  public init(_ manuscript: Manuscript) {
    words = Self.lines(manuscript.numbered.blocks).joined(separator: "\n")
  }

  private static func lines(_ blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .title(let title, let over, _): [over, title]
      case .facts(let facts): facts.map { "\($0.name): \($0.value)" }
      case .heading(let heading):
        ["", [heading.number, heading.words].compactMap { $0 }.joined(separator: " ")]
      case .paragraph(let paragraph): [words(paragraph.inlines)]
      case .list(let items, _): items.flatMap { ["- " + words($0.inlines)] + $0.below }
      case .panel(let inlines, _): [words(inlines)]
      case .table(let table): [table.columns.map(\.title).joined(separator: " | ")]
      case .figure(let figure): [figure.words]
      case .writingRoom, .pageBreak: [""]
      case .together(let blocks): lines(blocks)
      }
    }
  }

  private static func words(_ inlines: [Inline]) -> String {
    inlines.map { if case .text(let words, _) = $0 { words } else { "" } }.joined()
  }
}
