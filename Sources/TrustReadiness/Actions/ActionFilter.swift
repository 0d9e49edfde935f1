import Gtk
import Observation
import ReadinessModel
import ReadinessReports
import ReadinessSession
import ReadinessStore

/// Which actions are shown, and in which groups.
@MainActor @Observable
final class ActionFilter {
  var shown = ActionLog.Shown.open
  var grouping = ActionLog.Grouping.due
  /// Whose; nil for everybody's.
  var who: String?
  var query = ""
}

/// A file in which actions leave the program.
enum ActionFile {
  case table, calendar

  private var ending: String { self == .table ? "csv" : "ics" }

  /// Asks where it is to be saved.
  @MainActor
  func dialog(in window: ProgramWindow) -> SaveDialog {
    SaveDialog(
      self == .table ? tr("Save as a table") : tr("Save as a calendar"),
      name: tr("Actions") + "." + ending, ending: ending,
      kind: self == .table ? tr("Tables (CSV)") : tr("Calendars"), over: window, in: window.program)
  }

  /// Writes it, and says so.
  @MainActor
  func write(_ subject: ReportSubject, to place: SavePlace) async throws -> String {
    let today = Day.today()
    let bytes: [UInt8]
    var left: String?
    switch self {
    case .table: bytes = [0xEF, 0xBB, 0xBF] + Array(CSVExport(subject).actions(today: today).utf8)
    case .calendar:
      let calendar = CalendarExport(subject, today: today)
      bytes = try calendar.bytes()
      left = calendar.leftOut
    }
    let path = place.path
    try await inBackground { () throws(StoreProblem) in
      try ReportFile.write(bytes, to: path, replacing: place.mayReplace)
    }
    let saved = tr("Saved “{file}”.", ["file": Paths.name(path)])
    return [saved, left].compactMap { $0 }.joined(separator: " ")
  }
}
