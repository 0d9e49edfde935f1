import ReadinessModel

/// The numbers that a chart shows, as a table: what its picture says to those who read and do not see.
public struct ChartTable: Hashable, Sendable {
  /// What stands above the columns. The first column names the rows.
  public let columns: [String]
  public let rows: [[String]]

  /// A table of tallies, each with a name.
  ///
  /// - Parameters:
  ///   - name: what stands above the names.
  ///   - scale: the levels, which are columns, before those for what is open.
  init(_ name: String, _ rows: [(name: String, tally: Tally)], _ scale: [Level]) {
    columns = [name] + scale.map(\.label) + [tr("To ask about"), tr("To answer")]
    self.rows = rows.map { name, tally in
      [name] + (tally.byLevel + [tally.dontKnow, tally.unanswered]).map { String($0) }
    }
  }
}

extension BarRows {
  /// The numbers of the bars.
  var table: ChartTable {
    ChartTable(
      tr("Bar"),
      rows.map { row in
        let name = row.label.isEmpty ? tr("All") : row.label
        return (
          row.status.map { tr("{name}: {status}", ["name": name, "status": $0.words]) } ?? name, row.tally
        )
      }, rows.first?.scale ?? [])
  }
}

extension StepAreas {
  /// The numbers of each day on which they moved, the earliest first.
  public var table: ChartTable {
    ChartTable(tr("Day"), points.map { ($0.day.long, $0.tally) }, scale)
  }
}
