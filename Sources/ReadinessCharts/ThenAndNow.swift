public import Canvas
public import ReadinessModel

/// All statements that are compared: one bar as they stood then, one as they stand now.
public struct ThenAndNowChart: Chart {
  private let rows: BarRows

  /// The bars of a comparison.
  ///
  /// - Parameters:
  ///   - then: what the first bar is called, such as its day.
  ///   - now: what the second is called.
  public init(_ comparison: Comparison, _ scale: [Level], then: String, now: String) {
    rows = BarRows(
      [(then, comparison.then), (now, comparison.now)].map { name, tally in
        BarRows.Row(
          label: name, tally: tally, scale: scale,
          words: tr("{name}: {counts}.", ["name": name, "counts": ChartWords.counts(tally, scale)]))
      }, isProportional: true)
  }

  public var words: [String] { rows.words }
  public var table: ChartTable { rows.table }

  public func layout(forWidth width: Double, font: Font) -> ChartLayout {
    ChartLayout(rows, width: width, font: font)
  }
}

/// Sections, each with two bars: the statements that are compared as they stood then, and as they stand now.
public struct SectionsThenAndNowChart: Chart {
  private let rows: BarRows

  /// The bars of sections.
  ///
  /// - Parameters:
  ///   - was: the status of a section then; nil if there was none.
  ///   - isNow: its status now.
  public init(
    _ sections: [Comparison.SectionMovement], _ pack: Pack, was: (Section.ID) -> Status?,
    isNow: (Section.ID) -> Status?
  ) {
    rows = BarRows(
      sections.flatMap { movement -> [BarRows.Row] in
        let name = movement.section.shortTitle ?? movement.section.title
        return [
          Self.row(tr("{section}, then", ["section": name]), movement.then, was(movement.id), pack),
          Self.row(tr("{section}, now", ["section": name]), movement.now, isNow(movement.id), pack),
        ]
      }, isProportional: true)
  }

  private init(_ rows: BarRows) { self.rows = rows }

  /// The picture in several of at most so many sections, which stand one under the other as if they were one.
  public func parts(of size: Int) -> [SectionsThenAndNowChart] {
    rows.parts(of: size, each: 2).map { SectionsThenAndNowChart($0) }
  }

  private static func row(_ name: String, _ tally: Tally, _ status: Status?, _ pack: Pack) -> BarRows.Row {
    let counts = ChartWords.counts(tally, pack.scale)
    return BarRows.Row(
      label: name, tally: tally, scale: pack.scale,
      status: status.map { status in (status.level.flatMap { pack.level($0) }, status.label) },
      words: status.map { status in
        tr("{name}: {status}. {counts}.", ["name": name, "status": status.label, "counts": counts])
      } ?? tr("{name}: {counts}.", ["name": name, "counts": counts]))
  }

  public var words: [String] { rows.words }
  public var table: ChartTable { rows.table }

  public func layout(forWidth width: Double, font: Font) -> ChartLayout {
    ChartLayout(rows, width: width, font: font)
  }
}
