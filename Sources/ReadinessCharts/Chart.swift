public import Canvas
public import ReadinessModel

/// A picture of results, drawn alike on a screen and on paper: rows, each a bar with a name and a status.
///
/// ```swift
/// let layout = SectionChart(standing, pack).layout(forWidth: 480, font: Font(size: 10))
/// layout.draw(on: drawing, at: .zero, palette: .paper)
/// ```
public protocol Chart: Sendable {
  /// What each row says, in sentences.
  var words: [String] { get }
  /// The numbers it shows.
  var table: ChartTable { get }
  /// The picture measured for a width.
  func layout(forWidth width: Double, font: Font) -> ChartLayout
}

/// How all statements stand, in one bar.
public struct TotalChart: Chart {
  private let rows: BarRows

  /// The bar of a tally.
  public init(_ tally: Tally, _ scale: [Level]) {
    let counts = ChartWords.counts(tally, scale)
    rows = BarRows(
      [BarRows.Row(label: "", tally: tally, scale: scale, words: counts.isEmpty ? "" : "\(counts).")],
      isProportional: false)
  }

  public var words: [String] { rows.words }
  public var table: ChartTable { rows.table }

  public func layout(forWidth width: Double, font: Font) -> ChartLayout {
    ChartLayout(rows, width: width, font: font)
  }
}

/// How each section stands: a bar as long as it has statements, and its status in words.
public struct SectionChart: Chart {
  private let rows: BarRows

  /// The sections of a checklist of which something applies.
  public init(_ standing: Standing, _ pack: Pack) {
    rows = BarRows(
      standing.sections.filter { !$0.doesNotApply }.map { section in
        BarRows.Row(
          label: section.section.shortTitle ?? section.section.title, tally: section.tally, scale: pack.scale,
          status: (section.status.level.flatMap { pack.level($0) }, section.status.label),
          words: ChartWords.row(
            section.section.title, section.status, section.reason, section.tally, pack.scale))
      }, isProportional: true)
  }

  private init(_ rows: BarRows) { self.rows = rows }

  /// The picture in several of at most so many sections, which stand one under the other as if they were one.
  public func parts(of size: Int) -> [SectionChart] { rows.parts(of: size).map { SectionChart($0) } }

  public var words: [String] { rows.words }
  public var table: ChartTable { rows.table }

  public func layout(forWidth width: Double, font: Font) -> ChartLayout {
    ChartLayout(rows, width: width, font: font)
  }
}

/// How each outcome stands: bars of one length, divided by the answers of the statements that serve it.
public struct OutcomeChart: Chart {
  private let rows: BarRows

  /// The outcomes of a checklist that any statement serves.
  public init(_ standing: Standing, _ pack: Pack) {
    rows = BarRows(
      standing.outcomes.filter { $0.tally.applicable > 0 }.map { outcome in
        BarRows.Row(
          label: outcome.outcome.label, tally: outcome.tally, scale: pack.scale,
          status: (outcome.status.level.flatMap { pack.level($0) }, outcome.status.label),
          words: ChartWords.row(
            outcome.outcome.label, outcome.status, outcome.reason, outcome.tally, pack.scale))
      }, isProportional: false)
  }

  public var words: [String] { rows.words }
  public var table: ChartTable { rows.table }

  public func layout(forWidth width: Double, font: Font) -> ChartLayout {
    ChartLayout(rows, width: width, font: font)
  }
}
