import Observation
import ReadinessModel

/// How it stands with the file: what the save mark and the bar below the header say.
@MainActor @Observable
final class SaveState {
  /// What the mark says.
  enum Mark: Equatable {
    /// Everything is in the file, since then.
    case saved(Instant?)
    /// Changes are on their way to the disk.
    case saving
    /// Changes are kept in memory and in the outbox, not in the file.
    case notSaved
    /// A look around: nothing is kept.
    case sample
  }

  private(set) var mark: Mark = .saved(nil)
  /// What is wrong, in words, with what to do now; nil while all is well.
  private(set) var trouble: String?

  func show(_ mark: Mark) {
    if mark != self.mark { self.mark = mark }
  }

  func show(trouble: String?) {
    if trouble != self.trouble { self.trouble = trouble }
  }
}
