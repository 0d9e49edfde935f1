import Observation
import ReadinessModel
import ReadinessStore

/// How it stands with the file: what the save mark and the bar below the header say.
@MainActor @Observable
package final class SaveState {
  /// What the mark says.
  package enum Mark: Equatable {
    /// Everything is in the file, since then.
    case saved(Instant?)
    /// Changes are on their way to the disk.
    case saving
    /// What is being typed, or was joined, is kept where the next session finds it, and goes into the file soon.
    case kept
    /// Changes are kept in memory and in the outbox, not in the file.
    case notSaved
    /// A look around: nothing is kept.
    case sample
    /// It is only looked at: nothing can be changed.
    case looking
  }

  package private(set) var mark: Mark = .saved(nil)
  /// What is wrong, with what to do now; nil while all is well.
  package private(set) var trouble: Trouble?
  /// Where the file is.
  package private(set) var path = ""

  package func show(_ mark: Mark) {
    if mark != self.mark { self.mark = mark }
  }

  package func show(_ trouble: Trouble?) {
    if trouble?.words != self.trouble?.words { self.trouble = trouble }
  }

  package func show(path: String) {
    if path != self.path { self.path = path }
  }
}
