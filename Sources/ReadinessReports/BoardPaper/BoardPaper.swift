import ReadinessModel

extension Paper {
  /// An assessment in the form of a board paper, with numbered paragraphs.
  public static let board = Paper(
    id: "board", title: tr("Board paper"),
    summary: tr(
      "Where you stand, in the form of a board paper: what the board is asked to decide, what needs attention, and as much behind it as you choose."
    ), options: [.date, .author, .item, .marking, .parts, .since, .names, .notes]
  ) { order in BoardPaper(order).manuscript }
}

/// Writes a board paper, part by part.
struct BoardPaper {
  let subject: ReportSubject
  let date: Day
  let author: String
  let choices: PaperChoices
  let people: PaperPeople
  let actions: ActionLog
  let evidence: EvidenceIndex
  /// What deserves attention first.
  let attentions: [Attention]
  let lookBack: LookBack?
  private let sheet: PaperSize
  /// How much stands on the first page.
  var limits = CoverLimits.all[0]

  var assessment: Assessment { subject.assessment }
  var pack: Pack { subject.pack }
  var standing: Standing { subject.standing }

  init(_ order: PaperOrder) {
    subject = order.subject
    date = order.date
    author = order.author
    choices = order.choices
    sheet = order.sheet
    lookBack = order.lookBack
    people = PaperPeople(order.subject, order.choices.names)
    actions = order.subject.actions(today: order.date)
    evidence = EvidenceIndex(order.subject, on: order.date)
    attentions = order.subject.standing.lookAtFirst(in: order.subject.assessment, actions, evidence.support)
  }

  /// The whole paper. As much stands on the first page as one page holds.
  var manuscript: Manuscript {
    guard has(.cover) else { return written(front + rest) }
    var paper = self
    for limits in CoverLimits.all {
      paper.limits = limits
      // Office programs break lines elsewhere: a line or two are left to them.
      let first = paper.written(paper.front + paper.cover + [.paragraph(" ")])
      if let pages = try? PagedDocument(first, on: sheet).pageCount, pages > 1 { continue }
      break
    }
    return paper.written(paper.front + paper.cover + paper.rest)
  }

  private func written(_ blocks: [Block]) -> Manuscript {
    Manuscript(
      title: tr("{title} – {organisation}", ["title": title, "organisation": subject.organisationAndScope]),
      language: pack.language, author: author.isEmpty ? subject.organisation : author, subject: pack.summary,
      day: date, head: subject.head(title), footer: tr("As at {date}", ["date": assessment.asAt.long]),
      marking: choices.marking, blocks: blocks)
  }

  var title: String { tr("{checklist}: where we stand", ["checklist": pack.title]) }

  private var cover: [Block] {
    marked(.cover, decision + whereWeStand + badDuties + attention + actionsToAgree)
  }

  /// What stands behind the first page.
  private var rest: [Block] {
    var blocks: [Block] = has(.cover) ? marked(nil, wholeJudgement) + marked(nil, allSections) : []
    func add(_ part: BoardPart, _ written: @autoclosure () -> [Block]) {
      if has(part) { blocks += marked(part, written()) }
    }
    add(.moved, whatMoved)
    add(.closed, closedSince)
    add(.standing, sectionsAtAGlance)
    add(.sections, standing.sections.filter { !$0.doesNotApply }.flatMap(section))
    if !has(.sections) { add(.unanswered, stillToAnswer) }
    add(.evidence, evidenceIndex)
    add(.actions, actionLog)
    add(.questions, questions)
    add(.disputed, disputed)
    add(.toolkits, toolkits)
    add(.notAsked, doesNotApply)
    blocks += marked(nil, withoutPlace)
    add(.origin, appendix)
    return has(.cover) && !blocks.isEmpty ? [.pageBreak] + blocks : blocks
  }

  /// The blocks of a part, which its first heading says.
  private func marked(_ part: BoardPart?, _ blocks: [Block]) -> [Block] {
    guard case .heading(var heading) = blocks.first else { return blocks }
    heading.part = part?.name ?? ""
    return [.heading(heading)] + blocks.dropFirst()
  }

  func has(_ part: BoardPart) -> Bool { choices.parts.contains(part) }

  /// The note on a statement, if the paper has it; empty otherwise.
  func note(on statement: Statement.ID) -> String {
    switch choices.notes {
    case .none: ""
    case .unflagged where assessment.isFlagged(statement): ""
    case .all, .unflagged: assessment.note(on: statement)
    }
  }

  /// What is called a bad level here: “Red”.
  var badLabels: String { listedAlternatives(pack.badLevels.map(\.label)) }

  func listedAlternatives(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return trc(
      "list", "{most} or {last}", ["most": names.dropLast().joined(separator: ", "), "last": last])
  }
}

/// How much stands on the first page of a board paper.
struct CoverLimits {
  /// As many legal duties, and other things that need attention.
  let attention: Int
  let actions: Int
  /// As many letters of the board's own words.
  let words: Int
  /// As many letters of the note on a legal duty.
  let note: Int
  /// As many sections of one status.
  let sections: Int

  /// From all that may be of use to what has room always.
  static let all = [
    CoverLimits(attention: 5, actions: 6, words: .max, note: 200, sections: .max),
    CoverLimits(attention: 4, actions: 4, words: .max, note: 200, sections: .max),
    CoverLimits(attention: 3, actions: 3, words: 400, note: 120, sections: .max),
    CoverLimits(attention: 2, actions: 3, words: 200, note: 80, sections: .max),
    CoverLimits(attention: 1, actions: 2, words: 120, note: 60, sections: .max),
    CoverLimits(attention: 1, actions: 1, words: 60, note: 0, sections: .max),
    CoverLimits(attention: 1, actions: 1, words: 60, note: 0, sections: 6),
    CoverLimits(attention: 1, actions: 1, words: 60, note: 0, sections: 3),
  ]
}

extension Anchor {
  static let judgement = Anchor("judgement")
  static let whereWeStand = Anchor("where-we-stand")
  static let badDuties = Anchor("legal-duties")
  static let attention = Anchor("attention")
  static let actionsToAgree = Anchor("actions-to-agree")
  static let evidenceIndex = Anchor("evidence-index")
  static let actionLog = Anchor("action-log")
  static let questions = Anchor("questions")
  static let moved = Anchor("what-moved")
  static let closed = Anchor("closed")
  static let disputed = Anchor("disputed")
  static let withoutPlace = Anchor("without-place")

  /// A section's heading.
  static func section(_ id: Section.ID) -> Anchor { Anchor("section-\(id)") }
}
