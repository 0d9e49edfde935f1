public import Canvas
public import ReadinessModel

/// What was written with a toolkit, on paper: an outline as a text under its headings, tables as tables, the steps as a
/// list. What is blank has room to write in by hand.
public struct WorkbookPaper: PagedDocument {
  /// What the paper is called.
  public let properties: DocumentProperties
  /// The extent of a page.
  public let pageSize: Size
  private let pages: Pages

  /// The paper of one template, or of all of a toolkit.
  ///
  /// - Parameter template: The template; nil for everything, the steps included.
  public init(
    _ subject: ReportSubject, _ toolkit: Pack.Toolkit, template: Pack.Toolkit.Template.ID? = nil, date: Day,
    paper: PaperSize = .a4
  ) {
    let wanted = toolkit.templates.filter { template == nil || $0.id == template }
    let title = template.flatMap(toolkit.template)?.title ?? toolkit.title
    let style = DocumentStyle(paper: paper, language: subject.pack.language)
    var flow = Flow(style: style)
    flow.title(title, over: subject.organisationAndScope)
    flow.rule()
    flow.fact(tr("Date"), date.long)
    if template == nil {
      flow.fact(tr("What for"), toolkit.purpose)
    } else {
      flow.fact(tr("Toolkit"), toolkit.title)
    }
    let workbook = subject.assessment.workbook(toolkit)
    if template == nil, !workbook.steps.isEmpty {
      flow.heading(tr("Steps"))
      flow.add(workbook.steps)
    }
    for part in wanted {
      let write = { (flow: inout Flow) in
        if template == nil { flow.heading(part.title) }
        switch part.form {
        case .outline(let headings):
          for heading in headings {
            flow.add(heading, workbook.text(heading, of: part), level: template == nil ? 2 : 1)
          }
        case .table(let columns): flow.add(columns, workbook.rows(of: part))
        }
      }
      // Each part can be taken out and handed to whoever is to fill it in.
      if template == nil { flow.startPage(write) } else { write(&flow) }
    }
    if template == nil, !toolkit.checks.isEmpty {
      flow.heading(tr("Before you call it done"))
      for check in toolkit.checks { flow.box(check, isTicked: false) }
    }
    pages = Pages(flow, header: (title, subject.organisationAndScope), footer: date.long)
    pageSize = paper.size
    properties = DocumentProperties(
      title: tr("{title} – {organisation}", ["title": title, "organisation": subject.organisationAndScope]),
      author: subject.organisation, subject: toolkit.title, creator: "Trust Readiness",
      created: "\(date.text)T00:00:00Z")
  }

  /// The number of pages.
  public var pageCount: Int { pages.count }

  /// The parts and headings.
  public var outline: [OutlineItem] { pages.outline }

  /// Draws a page; the first is 0.
  public func draw(page: Int, on drawing: Drawing) { pages.draw(page: page, on: drawing) }
}
