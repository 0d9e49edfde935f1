import ReadinessModel

extension Paper {
  /// A checklist for filling in on paper: the statements that apply, boxes to tick, room for notes.
  public static let blankChecklist = Paper(
    id: "blank", title: tr("Blank checklist"),
    summary: tr("Every statement that is asked of you, with boxes to tick, for a meeting without computers."),
    options: [.largePrint]
  ) { order in
    let pack = order.subject.pack
    let circumstances = order.subject.assessment.circumstances
    let organisation = order.subject.assessment.organisation?.name ?? ""
    let asAt = circumstances.asAt.long
    return Manuscript(
      title: tr("{checklist}: checklist to fill in", ["checklist": pack.title]), language: pack.language,
      subject: pack.summary, day: circumstances.asAt, head: RunningHead(pack.title, organisation),
      footer: tr("As at {date}", ["date": asAt]),
      blocks: [
        .title(pack.title, over: tr("Checklist to fill in"), beside: ""),
        .facts([
          Fact(tr("Organisation"), organisation), Fact(tr("As at"), asAt), Fact(tr("Filled in by"), ""),
          Fact(tr("Date"), ""),
        ]),
      ] + howToFillIn(pack) + statements(pack, circumstances))
  }

  private static func howToFillIn(_ pack: Pack) -> [Block] {
    var blocks: [Block] = []
    if !pack.summary.isEmpty { blocks.append(.paragraph(pack.summary, .lead)) }
    let boxes = tr(
      "Tick one box for each statement. Where you do not know, say whom to ask. Where a statement does not apply, say why."
    )
    // The checklist's own rule, where it has one, stands first in what follows.
    let words = pack.howToAnswer.isEmpty ? "\(pack.ratingRule) \(boxes)" : boxes
    blocks.append(
      .together([
        .paragraph(words, .lead),
        .list(pack.scale.map { Item([.text($0.meaning)], mark: Mark($0)) }, .marked),
      ]))
    guard !pack.howToAnswer.isEmpty else { return blocks }
    blocks.append(.heading(Heading(tr("How to answer"), level: 2)))
    blocks.append(.list(pack.howToAnswer.map { Item([.text($0)]) }, .bulleted))
    return blocks
  }

  private static func statements(_ pack: Pack, _ circumstances: Circumstances) -> [Block] {
    let applicable = pack.applicable(in: circumstances)
    return pack.sections.flatMap { section -> [Block] in
      let statements = applicable.filter { $0.section == section.id }
      guard !statements.isEmpty else { return [] }
      var blocks: [Block] = [.heading(Heading(section.title))]
      if !section.aim.isEmpty { blocks.append(.paragraph(section.aim, .aim)) }
      return blocks + statements.map { block($0, pack) }
    }
  }

  /// A statement with its boxes and room for words.
  private static func block(_ statement: Statement, _ pack: Pack) -> Block {
    let duty = pack.duty(of: statement).map { Mark(nil, $0.label) }
    let choices = pack.scale.enumerated().map { index, level in
      let words = statement.descriptors.indices.contains(index) ? statement.descriptors[index] : ""
      return Item(words.isEmpty ? [] : [.text(words)], mark: Mark(level))
    }
    return .together([
      .paragraph(Paragraph([.text("\(statement.code)  \(statement.title)", .strong)], verdict: duty)),
      .paragraph(statement.sentence, .sentence), .list(choices, .boxes),
      .writingRoom(.boxes([tr("Don’t know: ask"), tr("Does not apply, because")])),
      .writingRoom(.lines(tr("Note"), count: 2)),
    ])
  }
}
