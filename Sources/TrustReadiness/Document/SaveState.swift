import Observation
import ReadinessModel
import ReadinessStore

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
  /// What is wrong, with what to do now; nil while all is well.
  private(set) var trouble: Trouble?
  /// Where the file is.
  private(set) var path = ""

  func show(_ mark: Mark) {
    if mark != self.mark { self.mark = mark }
  }

  func show(_ trouble: Trouble?) {
    if trouble?.words != self.trouble?.words { self.trouble = trouble }
  }

  func show(path: String) {
    if path != self.path { self.path = path }
  }
}

/// What is to be told once, in bars that can be closed.
@MainActor @Observable
final class Notices {
  private(set) var words: [String] = []

  func add(_ text: String) {
    if !words.contains(text) { words.append(text) }
  }

  func remove(_ text: String) { words.removeAll { $0 == text } }
}
