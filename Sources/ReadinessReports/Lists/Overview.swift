import ReadinessCharts
import ReadinessModel

extension Paper {
  /// The sections and how they stand, on one sheet.
  public static let overview = Paper(
    id: "overview", title: tr("Overview"), summary: tr("How each section stands, on one sheet."),
    options: [.date]
  ) { order in
    Manuscript(
      title: tr("Overview"), language: order.subject.pack.language, day: order.date,
      head: order.subject.head(tr("Overview")), footer: order.date.long,
      blocks: [.title(tr("Overview"), over: order.subject.organisationAndScope, beside: "")]
        + Block.chapter(
          tr("Where we stand"),
          [.figure(Figure(SectionChart(order.subject.standing, order.subject.pack)))]))
  }
}
