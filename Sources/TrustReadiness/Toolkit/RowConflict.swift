import Gtk
import ReadinessModel
import ReadinessSession

/// Where two people wrote different things into a row, both are shown here; one click settles it.
final class RowConflict: Box {
  init(_ row: LiveRow, in document: AssessmentDocument) {
    super.init(.vertical)
    isVisible = false
    observe { _ in
      row.conflict
    } then: { place, conflict in
      place.removeAll()
      place.isVisible = conflict != nil
      if let conflict { place.append(ConflictPanel(conflict, in: document)) }
    }
  }
}
