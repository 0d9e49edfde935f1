public import Canvas
public import ReadinessModel

/// An assessment in the form of a board paper, with numbered paragraphs.
///
/// ```swift
/// let paper = BoardPaper(ReportSubject(assessment, pack), date: .today(), author: "Board secretary")
/// let bytes = try paper.pdf()
/// ```
public struct BoardPaper: PagedDocument {
  /// What the paper and its author are called.
  public let properties: DocumentProperties
  /// The extent of a page.
  public let pageSize: Size
  private let pages: Pages

  /// The paper of an assessment, dated and signed.
  public init(
    _ subject: ReportSubject, date: Day, author: String = "", paper: PaperSize = .a4
  ) {
    let style = DocumentStyle(paper: paper, language: subject.pack.language)
    let title = tr("{checklist}: where we stand", ["checklist": subject.pack.title])
    var writer = BoardPaperWriter(
      subject: subject, date: date, author: author, title: title, flow: Flow(style: style))
    writer.write()
    pages = Pages(
      writer.flow, header: (title, subject.organisationAndScope),
      footer: tr("As at {date}", ["date": subject.assessment.asAt.long]))
    pageSize = paper.size
    properties = DocumentProperties(
      title: tr("{title} – {organisation}", ["title": title, "organisation": subject.organisationAndScope]),
      author: author.isEmpty ? subject.organisation : author, subject: subject.pack.summary,
      creator: "Trust Readiness", created: "\(date.text)T00:00:00Z")
  }

  /// The number of pages.
  public var pageCount: Int { pages.count }

  /// The chapters.
  public var outline: [OutlineItem] { pages.outline }

  /// Draws a page; the first is 0.
  public func draw(page: Int, on drawing: Drawing) { pages.draw(page: page, on: drawing) }
}

/// Writes a board paper, chapter by chapter.
struct BoardPaperWriter {
  let subject: ReportSubject
  let date: Day
  let author: String
  let title: String
  var flow: Flow

  var assessment: Assessment { subject.assessment }
  var pack: Pack { subject.pack }
  var standing: Standing { subject.standing }
  var style: DocumentStyle { flow.style }

  /// The chapters that others refer to, and their numbers.
  enum Chapter: Int {
    case purpose = 1
    case summary, recommendation, judgement, whereWeStand, lookAtFirst
  }

  /// The whole paper.
  mutating func write() {
    writeTitle()
    writePurpose()
    writeSummary()
    writeRecommendation()
    writeJudgement()
    writeWhereWeStand()
    writeLookAtFirst()
    for section in standing.sections where !section.doesNotApply { write(section) }
    writeQuestions()
    writeWhatDoesNotApply()
    writeAppendix()
  }

  /// The name of a section's heading for links.
  static func destination(_ section: Section.ID) -> String { "section-\(section)" }
}
