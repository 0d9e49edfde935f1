import ReadinessModel
import ReadinessStore

/// Reads the checklist of the file that the program is started with while GTK itself still starts: both take about as
/// long, and neither waits for the other.
@MainActor
package final class ChecklistAhead {
  private var reading: Task<Pack?, Never>?

  package init() {}

  /// Begins to read what a file names.
  package func start(_ path: String, _ packs: PackLibrary) {
    reading = Task.detached(priority: .userInitiated) { packs.loadAhead(of: path) }
  }

  /// What was read, if it is this checklist; it is handed out once.
  package func take(_ reference: PackReference) async -> Pack? {
    guard let reading else { return nil }
    self.reading = nil
    guard let pack = await reading.value, reference.names(pack) else { return nil }
    return pack
  }
}
