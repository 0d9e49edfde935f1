import Observation

/// How the rows of a list of records stand: in columns, or in two lines beside the record that is chosen.
@MainActor @Observable
final class RecordListShape {
  var isBesideRecord = false
}
