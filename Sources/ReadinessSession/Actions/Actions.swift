import Observation
import ReadinessModel

/// What the windows show of the actions: all in order, and each that somebody looked at by itself.
@MainActor @Observable
package final class Actions: Projection {
  /// The actions, with what is late today or, where the checklist's years are over, on the assessment's day.
  package private(set) var log: ActionLog
  @ObservationIgnored private var rows: [RowID: LiveRow] = [:]
  /// What was begun and neither planned nor left, by the statement that it is for: it stands in the form again.
  @ObservationIgnored package var begun: [Statement.ID?: BegunAction] = [:]

  package init(_ assessment: Assessment, _ pack: Pack) {
    log = ActionLog(assessment, pack, on: assessment.reckoningDay(in: pack))
  }

  package func update(from assessment: Assessment, _ pack: Pack, _ touched: Touched) {
    let day = assessment.reckoningDay(in: pack)
    if day != log.day {
      log = ActionLog(assessment, pack, on: day)
    }
    guard touched.lists.contains(ActionItem.list) else { return }
    let changed = Set(touched.subjects.compactMap(\.row).filter { $0.list == ActionItem.list })
    for row in changed { rows[row]?.update(from: assessment) }
    let log = log.following(assessment, changed: changed)
    if log.entries != self.log.entries { self.log = log }
  }

  /// What is shown of one action; made when it is first shown.
  func row(_ id: RowID, _ assessment: Assessment) -> LiveRow {
    if let row = rows[id] { return row }
    let row = LiveRow(id, isFixed: false)
    row.update(from: assessment)
    rows[id] = row
    return row
  }
}

extension AssessmentDocument {
  /// What is to be done, and how far it is.
  package var actions: Actions { projection(Actions.self) }

  /// What is shown of one action.
  package func action(_ id: RowID) -> LiveRow { actions.row(id, assessment) }
}

/// An action that somebody began to write: the words of the form's fields.
package struct BegunAction: Hashable {
  package var what = ""
  package var who = ""
  package var by = ""

  package init() {}
}
