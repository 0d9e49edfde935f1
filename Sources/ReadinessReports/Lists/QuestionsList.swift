public import Canvas
import ReadinessCharts
public import ReadinessModel

/// The questions that nobody could answer, grouped by whom to ask, with room for the answers.
public struct QuestionsList: PagedDocument {
  /// What the list is called.
  public let properties: DocumentProperties
  /// The extent of a page.
  public let pageSize: Size
  private let pages: Pages

  /// The open questions of an assessment, as a list of a date.
  public init(_ subject: ReportSubject, date: Day, paper: PaperSize = .a4) {
    let title = tr("Questions to ask")
    let style = DocumentStyle(paper: paper, language: subject.pack.language)
    var flow = Flow(style: style)
    flow.title(title, over: subject.organisationAndScope)
    flow.rule()
    flow.fact(tr("Date"), date.long)
    flow.fact(tr("Checklist"), subject.pack.title)
    flow.fact(tr("As at"), subject.assessment.asAt.long)
    let open = subject.openQuestions
    if open.isEmpty {
      flow.paragraph([TextRun(tr("There are no open questions."))], spaceBefore: style.bodySize * 1.5)
    }
    for group in Self.groups(open) {
      flow.chapter(group.ask.isEmpty ? tr("Nobody named yet") : group.ask)
      for question in group.questions { flow.add(question, subject) }
    }
    pages = Pages(
      flow, header: (title, subject.organisationAndScope),
      footer: tr("As at {date}", ["date": subject.assessment.asAt.long]))
    pageSize = paper.size
    properties = DocumentProperties(
      title: tr("{title} – {organisation}", ["title": title, "organisation": subject.organisationAndScope]),
      author: subject.organisation, subject: subject.pack.title, creator: "Trust Readiness",
      created: "\(date.text)T00:00:00Z")
  }

  /// The questions by whom to ask, in the order in which they came; those without a name last.
  static func groups(_ questions: [Question]) -> [(ask: String, questions: [Question])] {
    var order: [String] = []
    for question in questions where !order.contains(question.ask) { order.append(question.ask) }
    let named = order.filter { !$0.isEmpty } + order.filter(\.isEmpty)
    return named.map { ask in (ask, questions.filter { $0.ask == ask }) }
  }

  /// The number of pages.
  public var pageCount: Int { pages.count }

  /// Those to be asked.
  public var outline: [OutlineItem] { pages.outline }

  /// Draws a page; the first is 0.
  public func draw(page: Int, on drawing: Drawing) { pages.draw(page: page, on: drawing) }
}

extension Flow {
  /// A question, what it is about, and room for the answer.
  fileprivate mutating func add(_ question: Question, _ subject: ReportSubject) {
    let statement = subject.pack.statement(question.statement)
    let asked = [question.question, statement?.challenge ?? "", statement?.sentence ?? ""].first {
      !$0.isEmpty
    }
    numbered([TextRun(asked ?? question.statement, weight: .semibold)], keepsWithNext: true)
    let about = tr(
      "About {statement}: {sentence}",
      [
        "statement": "\(question.statement) \(statement?.title ?? "")",
        "sentence": statement?.sentence ?? "",
      ])
    paragraph([TextRun(about)], spaceBefore: 2, keepsWithNext: true)
    paragraph(
      [
        TextRun(
          tr(
            "Noted by {name}, {date}", ["name": question.who, "date": question.since.localDay.long]))
      ], font: style.small, colour: style.palette.secondaryText, spaceBefore: 1, keepsWithNext: true)
    writingLine(tr("Answer"), keepsWithNext: true)
    writingLine("", keepsWithNext: true)
    writingLine(tr("Answered by, on"), keepsWithNext: false)
  }
}
