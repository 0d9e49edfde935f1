import ReadinessModel

/// What an open assessment file has to say.
public enum FileEvent: Sendable {
  /// These changes are on the disk.
  case saved([Change.ID], at: Instant)
  /// Changes that others made, in the order they were found.
  case changedElsewhere([Change])
  /// Saving does not work; sent again when the reason or the number of waiting changes differs.
  case trouble(Trouble)
  /// Saving works again, and everything is saved.
  case troubleOver
  /// Something to know; work goes on.
  case notice(Warning)
  /// The file is now saved at another path.
  case moved(to: String)
}
