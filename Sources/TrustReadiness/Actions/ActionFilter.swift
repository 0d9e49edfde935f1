import Observation
import ReadinessModel

/// Which actions are shown, and in which groups.
@MainActor @Observable
final class ActionFilter {
  var shown = ActionLog.Shown.open
  var grouping = ActionLog.Grouping.due
  /// Whose; nil for everybody's.
  var who: String?
  var query = ""
}
