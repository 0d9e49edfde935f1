import ReadinessModel

extension Paper {
  /// A part of a toolkit as a document for others: what was written, and nothing about how to write it.
  public static let document = Paper(
    id: "document", title: tr("Part of a toolkit, as a document"),
    summary: tr("What was written, as it is sent to others: without guidance, and without what is empty."),
    options: [.toolkit, .document, .marking]
  ) { order in
    let subject = order.subject
    guard let document = order.document else {
      return manuscript(
        order, title: order.paper.title, blocks: [.paragraph(tr("Nothing is in it yet."), .lead)])
    }
    var facts: [Fact] = []
    if let day = document.approved { facts.append(Fact(tr("Approved"), day.long)) }
    if let day = document.review { facts.append(Fact(tr("Review by"), day.long)) }
    var blocks: [Block] = facts.isEmpty ? [] : [.facts(facts)]
    let written = document.written
    // A document that is one table says its title once.
    let isAlone = written.count == 1 && written[0].title == document.title
    for piece in written {
      if !isAlone { blocks.append(.heading(Heading(piece.title))) }
      switch piece.content {
      case .words(let words): blocks += Block.paragraphs(words)
      case .rows(let columns, let rows): blocks.append(.table(Table(columns, rows)))
      }
    }
    if written.isEmpty { blocks.append(.paragraph(tr("Nothing is in it yet."), .lead)) }
    return manuscript(order, title: document.title, blocks: blocks + signature(document.signed))
  }

  private static func manuscript(_ order: PaperOrder, title: String, blocks: [Block]) -> Manuscript {
    let subject = order.subject
    let day = order.document?.approved ?? order.date
    return Manuscript(
      title: tr("{title} – {organisation}", ["title": title, "organisation": subject.organisationAndScope]),
      language: subject.pack.language, author: subject.organisation, subject: "", day: day,
      head: subject.head(title), footer: subject.organisationAndScope, marking: order.choices.marking,
      blocks: [.title(title, over: subject.organisationAndScope, beside: "")] + blocks)
  }

  /// Who signs: the name, and below it what they are.
  private static func signature(_ words: String) -> [Block] {
    guard !words.trimmed.isEmpty else { return [] }
    let parts = words.split(separator: ",", maxSplits: 1).map { String($0).trimmed }
    let name = Block.paragraph(Paragraph([.text(parts[0], .strong)]))
    guard parts.count > 1, !parts[1].isEmpty else { return [name] }
    return [.together([name, .paragraph(parts[1], .facts)])]
  }
}

extension Block {
  /// Words with a paragraph for each line that says something.
  static func paragraphs(_ words: String) -> [Block] {
    words.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
      .map { .paragraph($0) }
  }
}

extension Table {
  /// A table of a toolkit with what was written into it, and what its columns come to.
  init(_ columns: [Pack.Toolkit.Column], _ rows: [JSONObject], blankRows: Int = 0, guides: Bool = false) {
    self.init(
      columns.map {
        Table.Column($0.title, share: Double($0.kind.share), guidance: guides ? $0.guidance : nil)
      },
      rows: rows.map { row in columns.map { .words($0.words(in: row)) } } + Self.sums(columns, rows),
      blankRows: blankRows)
  }

  /// The last row, where a column is summed.
  private static func sums(_ columns: [Pack.Toolkit.Column], _ rows: [JSONObject]) -> [[Table.Cell]] {
    let sums = columns.map { column in column.sum(rows).map { column.words($0) } }
    guard sums.contains(where: { $0 != nil }) else { return [] }
    let title = sums.firstIndex { $0 == nil }
    return [
      sums.enumerated().map { index, sum in .words(sum ?? (index == title ? tr("In all") : "")) }
    ]
  }
}
