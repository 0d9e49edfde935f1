import ReadinessModel

/// A note while it is being typed. It is written at a pause, at most a second after the first letter that is not yet
/// in the file, and at once when somebody leaves the field or the program.
@MainActor
final class NoteDraft {
  private let write: (String) -> Void
  private var pending: String?
  private var timer: Task<Void, Never>?

  /// The longest that a letter waits.
  static let longestWait: Duration = .seconds(1)

  init(write: @escaping (String) -> Void) { self.write = write }

  /// Whether letters wait to be written.
  var isPending: Bool { pending != nil }

  /// Takes what the field says now.
  func type(_ text: String) {
    pending = text
    guard timer == nil else { return }
    timer = Task { [weak self] in
      try? await Task.sleep(for: Self.longestWait)
      guard !Task.isCancelled else { return }
      self?.commit()
    }
  }

  /// Writes what waits, at once.
  func commit() {
    timer?.cancel()
    timer = nil
    guard let text = pending else { return }
    pending = nil
    write(text)
  }
}
