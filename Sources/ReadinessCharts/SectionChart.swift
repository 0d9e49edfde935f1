public import Canvas
public import ReadinessModel

/// How each section stands: a bar as long as it has statements, and its status in words.
public struct SectionChart: Chart, Hashable {
  private let chart: BarRows

  /// The sections of a checklist. Those of which nothing applies are left out unless asked for.
  public init(_ standing: Standing, _ pack: Pack, font: Font, showsWhatDoesNotApply: Bool = false) {
    let sections = standing.sections.filter { showsWhatDoesNotApply || !$0.doesNotApply }
    chart = BarRows(
      rows: sections.map { section in
        let title = section.section.shortTitle ?? section.section.title
        return BarRows.Row(
          subject: .section(section.id), label: title,
          bar: StackedBar(section.tally, pack.scale, font: font),
          status: SymbolMark(section.status, pack, font: font),
          words: ChartWords.row(
            section.section.title, section.status, section.reason, section.tally, pack.scale))
      }, font: font, isProportional: true)
  }

  /// Each section with its status, the reason and the counts.
  public var description: String { chart.description }

  /// The picture measured for a width.
  public func layout(forWidth width: Double) -> ChartLayout { chart.layout(forWidth: width) }
}

/// How each outcome stands: bars of one length, divided by the answers of the statements that serve it.
public struct OutcomeChart: Chart, Hashable {
  private let chart: BarRows

  /// The outcomes of a checklist that any statement serves, with or without their status.
  public init(_ standing: Standing, _ pack: Pack, font: Font, showsStatus: Bool = false) {
    let outcomes = standing.outcomes.filter { $0.tally.applicable > 0 }
    chart = BarRows(
      rows: outcomes.map { outcome in
        BarRows.Row(
          subject: .outcome(outcome.id), label: outcome.outcome.label,
          bar: StackedBar(outcome.tally, pack.scale, font: font),
          status: showsStatus ? SymbolMark(outcome.status, pack, font: font) : nil,
          words: ChartWords.row(
            outcome.outcome.label, outcome.status, outcome.reason, outcome.tally, pack.scale))
      }, font: font, isProportional: false)
  }

  /// Each outcome with its status, the reason and the counts.
  public var description: String { chart.description }

  /// The picture measured for a width.
  public func layout(forWidth width: Double) -> ChartLayout { chart.layout(forWidth: width) }
}

extension BarRows {
  /// What all rows say, a line each.
  var description: String { rows.map(\.words).joined(separator: "\n") }
}

extension StackedBar {
  /// The bar of a tally.
  public init(_ tally: Tally, _ scale: [Level], font: Font) {
    self.init(
      scale.map { (level: $0, count: tally.count(of: $0.id)) }, dontKnow: tally.dontKnow,
      unanswered: tally.unanswered, font: font)
  }
}

extension SymbolMark {
  /// The mark of a status: its level's symbol and its words, or words alone.
  public init(_ status: Status, _ pack: Pack, font: Font, style: Style = .plain) {
    let level = status.level.flatMap { pack.level($0) }
    self.init(level, status.label, font: level == nil ? font : font.weight(.semibold), style: style)
  }
}

extension CountMarks {
  /// The counts of a tally.
  public init(_ tally: Tally, _ scale: [Level], font: Font) {
    self.init(scale.map { (level: $0, count: tally.count(of: $0.id)) }, font: font)
  }
}
