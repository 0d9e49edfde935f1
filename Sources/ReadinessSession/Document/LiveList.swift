import Observation
import ReadinessModel

/// What the windows show of one list of a workbook: the rows that are there, in order.
///
/// A list of steps or headings always has a row for each; a table has as many as were added.
@MainActor @Observable
package final class LiveList {
  /// The list's name in the file.
  package let id: String
  /// The rows, in order.
  package private(set) var rows: [LiveRow] = []
  /// Counts up with every change, so that a history on show is drawn anew.
  package private(set) var revision = 0
  @ObservationIgnored private var known: [String: LiveRow] = [:]
  @ObservationIgnored private let fixed: [String]

  /// A list of a checklist's toolkit; nil for other lists.
  package init?(_ id: String, _ pack: Pack, in assessment: Assessment) {
    guard let (toolkit, part) = pack.part(ofList: id) else { return nil }
    self.id = id
    fixed =
      switch part {
      case .ticks, .plan: toolkit.steps.map(\.id)
      case .checks: toolkit.tickedChecks.map(\.id)
      case .template(let template): toolkit.template(template)?.headings.map(\.id) ?? []
      }
    rows = fixed.map { state(of: RowID(list: id, row: $0)) }
    for row in rows { row.update(from: assessment) }
    updateOrder(from: assessment)
  }

  /// What is shown of a row, if it was ever there.
  package func row(_ name: String) -> LiveRow? { known[name] }

  /// Takes over what the assessment says of one row. Only what differs is told to observers.
  package func update(_ row: RowID, from assessment: Assessment) {
    known[row.row]?.update(from: assessment)
    updateOrder(from: assessment)
    revision += 1
  }

  private func updateOrder(from assessment: Assessment) {
    guard fixed.isEmpty else { return }
    let order = assessment.rows(of: id).map(\.id)
    guard order != rows.map(\.id) else { return }
    rows = order.map { id in
      let row = state(of: id)
      row.update(from: assessment)
      return row
    }
  }

  private func state(of id: RowID) -> LiveRow {
    let row = known[id.row] ?? LiveRow(id, isFixed: !fixed.isEmpty)
    known[id.row] = row
    return row
  }
}

/// What the windows show of one row: a heading, a step, or a line of a table.
@MainActor @Observable
package final class LiveRow {
  package let id: RowID
  /// What was written, as it was last saved. Of a row of a table that is gone, what it was, so that it can be put back.
  package private(set) var values = JSONObject()
  /// What people wrote differently, field by field, and whether only some want the row gone.
  package private(set) var conflicts: [Conflict] = []
  /// Whether it stands for a step or a heading, and so is always shown.
  @ObservationIgnored package let isFixed: Bool

  package init(_ id: RowID, isFixed: Bool) {
    self.id = id
    self.isFixed = isFixed
  }

  /// Takes over what the assessment says. Only what differs is told to observers.
  package func update(from assessment: Assessment) {
    let values = assessment.row(id)?.values ?? (isFixed ? JSONObject() : self.values)
    if values != self.values { self.values = values }
    let conflicts = assessment.conflicts(in: id)
    if conflicts != self.conflicts { self.conflicts = conflicts }
  }
}
