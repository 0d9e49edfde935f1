import ReadinessModel

extension Paper {
  /// What was written with a toolkit: an outline as a text under its headings, tables as tables, the steps as a list.
  /// What is blank has room to write in by hand, and says what belongs there.
  public static let toolkit = Paper(
    id: "toolkit", title: tr("Toolkit"),
    summary: tr("What was filled in. What is blank has room to write in by hand."), options: [.toolkit]
  ) { order in
    guard let part = order.part ?? order.subject.pack.usableToolkits.first.map({ ToolkitPart($0) }) else {
      return WorkbookPaper.none(order)
    }
    return WorkbookPaper(order: order, part: part).manuscript
  }
}

/// Writes the paper of a toolkit, or of one of its templates.
private struct WorkbookPaper {
  /// As many lines are there to write on under a heading that is blank.
  private static let blankLines = 6
  /// As many empty rows end a table, and a table that has no others.
  private static let blankRows = 2
  private static let firstBlankRows = 8

  let order: PaperOrder
  let part: ToolkitPart

  private var subject: ReportSubject { order.subject }
  private var toolkit: Pack.Toolkit { part.toolkit }
  private var workbook: Workbook { subject.assessment.workbook(toolkit) }

  /// The paper of a checklist that has no toolkit.
  static func none(_ order: PaperOrder) -> Manuscript {
    manuscript(
      order, title: order.paper.title, subject: "",
      blocks: [.paragraph(tr("The checklist has no toolkit to fill in."), .lead)])
  }

  private static func manuscript(
    _ order: PaperOrder, title: String, subject about: String, blocks: [Block]
  ) -> Manuscript {
    let subject = order.subject
    return Manuscript(
      title: tr("{title} – {organisation}", ["title": title, "organisation": subject.organisationAndScope]),
      language: subject.pack.language, author: subject.organisation, subject: about, day: order.date,
      head: subject.head(title), footer: order.date.long,
      blocks: [.title(title, over: subject.organisationAndScope, beside: "")] + blocks)
  }

  var manuscript: Manuscript {
    Self.manuscript(
      order, title: part.title, subject: toolkit.title, blocks: part.template.map(alone) ?? whole)
  }

  /// One template, as it is sent to others.
  private func alone(_ template: Pack.Toolkit.Template) -> [Block] {
    [.facts([Fact(tr("Date"), order.date.long), Fact(tr("Toolkit"), toolkit.title)])]
      + blocks(template, level: 1)
  }

  private var whole: [Block] {
    var blocks: [Block] = [
      .facts([Fact(tr("Date"), order.date.long), Fact(tr("What for"), toolkit.purpose)])
    ]
    if !workbook.steps.isEmpty {
      blocks += [
        .heading(Heading(tr("Steps"))), .list(workbook.steps.enumerated().map { step($1, $0) }, .boxes),
      ]
    }
    blocks += map
    for template in toolkit.templates {
      // Each part can be taken out and handed to whoever is to fill it in.
      blocks += [.pageBreak, .heading(Heading(template.title))]
      blocks += self.blocks(template, level: 2)
    }
    if !toolkit.checks.isEmpty {
      blocks += [
        .heading(Heading(tr("Before you call it done"))),
        .list(workbook.checks.map { Item([.text($0.check.text)], isTicked: $0.isDone) }, .boxes),
      ]
    }
    return blocks
  }

  /// What comes of looking at the rows of a table together: a sentence, and how each row stands. Nothing where none is.
  private var map: [Block] {
    guard let found = ViewFindings(toolkit, in: subject.assessment), !found.lines.isEmpty else { return [] }
    let table = Table(
      [Table.Column(tr("Row"), share: 3), Table.Column(tr("How it stands"), share: 2)],
      rows: found.lines.map { [.words($0.title), .words($0.finding)] })
    return [.heading(Heading(tr("Map"))), .paragraph(found.words), .table(table)]
  }

  /// A step with its box, who takes it and by when; where nobody is named there is a line to write on.
  private func step(_ state: Workbook.StepState, _ index: Int) -> Item {
    let day = Day(state.by)?.long ?? state.by
    let facts = [
      state.who.isEmpty ? nil : tr("Who: {name}", ["name": state.who]),
      day.isEmpty ? nil : tr("By: {day}", ["day": day]),
    ].compactMap { $0 }
    var item = Item(
      [.text(tr("{n}. {step}", ["n": index + 1, "step": state.step.text]))], isTicked: state.isDone)
    // How to go about it is told to those who have not begun.
    if facts.isEmpty, !state.isDone, let guidance = state.step.guidance { item.below.append(guidance) }
    if !facts.isEmpty { item.below.append(facts.joined(separator: "   ")) }
    switch (state.who.isEmpty, day.isEmpty) {
    case (true, true): item.blank = tr("Who, by when")
    case (true, false): item.blank = tr("Who")
    case (false, true): item.blank = tr("By")
    case (false, false): break
    }
    return item
  }

  private func blocks(_ template: Pack.Toolkit.Template, level: Int) -> [Block] {
    (template.isPrivate ? [.paragraph(tr("Not for publication."), .guidance)] : [])
      + content(template, level: level)
  }

  private func content(_ template: Pack.Toolkit.Template, level: Int) -> [Block] {
    switch template.form {
    case .outline(let headings):
      headings.flatMap { heading in
        [.heading(Heading(heading.title, level: level))]
          + text(words(of: heading, in: template), heading.guidance)
      }
    case .table(let columns):
      table(columns, workbook.rows(of: template), template.guidance) + sums(of: template)
    }
  }

  /// What the sums of a table are by other columns.
  private func sums(of template: Pack.Toolkit.Template) -> [Block] {
    let rows = workbook.rows(of: template).map(\.values)
    return template.sumsBy.compactMap { GroupedSums(by: $0, template.columns, rows) }.map { sums in
      .table(
        Table(
          [Table.Column(sums.title, share: 3)] + sums.columns.map { Table.Column($0.title, share: 2) },
          rows: sums.groups.map { group in ([group.name] + group.sums).map { .words($0) } }))
    }
  }

  /// What stands under a heading, a day as it is written in full.
  private func words(of heading: Pack.Toolkit.Heading, in template: Pack.Toolkit.Template) -> String {
    let words = workbook.text(heading, of: template)
    return heading.kind == .day ? Day(words)?.long ?? words : words
  }

  /// What was written, paragraph by paragraph; or what belongs there, and lines to write on.
  private func text(_ words: String, _ guidance: String?) -> [Block] {
    let paragraphs = Block.paragraphs(words)
    guard paragraphs.isEmpty else { return paragraphs }
    return (guidance.map { [.paragraph($0, .guidance)] } ?? [])
      + [.writingRoom(.lines("", count: Self.blankLines))]
  }

  /// A table with its rows, and some empty ones to write in. Rows in which nothing stands yet are among those.
  private func table(
    _ columns: [Pack.Toolkit.Column], _ all: [ReadinessModel.Row], _ guidance: String?
  ) -> [Block] {
    let rows = all.filter { row in
      columns.contains { $0.value(in: row.values) != .nothing }
    }
    let table = Table(
      columns, rows.map(\.values), blankRows: rows.isEmpty ? Self.firstBlankRows : Self.blankRows,
      guides: true)
    guard rows.isEmpty, let guidance else { return [.table(table)] }
    return [.paragraph(guidance, .guidance), .table(table)]
  }
}
