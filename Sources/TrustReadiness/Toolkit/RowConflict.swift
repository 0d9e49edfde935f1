import Gtk
import ReadinessModel
import ReadinessSession

/// Where two people wrote different things into a row, both are shown here; one click settles it.
final class RowConflict: Box {
  init(_ row: LiveRow, in document: AssessmentDocument) {
    super.init(.vertical)
    isVisible = false
    observe { _ in
      row.conflicts
    } then: { place, conflicts in
      place.removeAll()
      place.isVisible = !conflicts.isEmpty
      for conflict in conflicts { place.append(ConflictPanel(conflict, in: document)) }
    }
  }
}
