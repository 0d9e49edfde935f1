import Dispatch
import ReadinessStore

/// The preferences of this user, and the file they are kept in, which is written away from the main thread.
@MainActor
package final class UserSettings {
  /// The preferences as they are now.
  package private(set) var values: Settings
  /// Told of preferences that could not be saved.
  package var onProblem: (@MainActor (StoreProblem) -> Void)?

  private let path: String
  private let queue = DispatchQueue(label: "settings")

  package init(path: String) {
    self.path = path
    values = Settings.load(from: path)
  }

  /// Changes preferences and has them saved.
  package func change(_ change: (inout Settings) -> Void) {
    let before = values
    change(&values)
    guard values != before else { return }
    let (copy, path) = (values, path)
    queue.async {
      do throws(StoreProblem) {
        var settings = copy
        try settings.save(to: path)
      } catch {
        Task { @MainActor [weak self] in self?.onProblem?(error) }
      }
    }
  }

  /// Waits until everything is saved: at the end of the program.
  package func finish() { queue.sync {} }
}
