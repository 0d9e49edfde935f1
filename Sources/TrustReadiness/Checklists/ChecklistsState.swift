import Observation
import ReadinessModel
import ReadinessStore

/// What the page of checklists shows.
@MainActor @Observable
final class ChecklistsState {
  /// What is installed; nil until it was read for the first time.
  var shelves: [ChecklistShelf]?
  /// The assessments of the library.
  var library: [LibraryEntry] = []
  /// What is looked for.
  var query = ""
  /// The checklist that was chosen.
  var chosen: Pack.ID?

  /// The checklists that match what is looked for.
  var found: [ChecklistShelf] {
    let all = shelves ?? []
    return isLong ? all.filter { $0.matches(query) } : all
  }

  /// Whether there are so many that a field helps to find one.
  var isLong: Bool { (shelves ?? []).count > [ChecklistShelf].few }
}

/// The checklists that were removed since the program was started, and can be put back.
@MainActor @Observable
final class RemovedChecklists {
  /// One that was removed.
  struct Removed: Equatable {
    let entry: PackLibrary.Entry
    let receipt: Bin.Receipt
  }

  /// Those that are in the bin, the latest last.
  var all: [Removed] = []
}
