import ReadinessModel

/// Words while they are being typed. They are written at a pause, at most a second after the first letter that is
/// not yet in the file, and at once when somebody leaves the field or the program.
@MainActor
package final class Draft {
  private var pending: (() -> Void)?
  private var timer: Task<Void, Never>?
  private let pause: @MainActor () -> Void

  /// Words of which nothing is written yet.
  ///
  /// - Parameter pause: what writes them, and whatever else is being typed, when they have waited long enough.
  package init(pause: @escaping @MainActor () -> Void) {
    self.pause = pause
  }

  /// The longest that a letter waits.
  package static let longestWait: Duration = .seconds(1)

  /// Whether letters wait to be written.
  package var isPending: Bool { pending != nil }

  /// Takes how to write what the field says now, in place of what it said before.
  package func hold(_ write: @escaping () -> Void) {
    pending = write
    guard timer == nil else { return }
    timer = Task { [weak self] in
      try? await Task.sleep(for: Self.longestWait)
      guard !Task.isCancelled else { return }
      self?.pause()
    }
  }

  /// Writes what waits, at once.
  package func commit() {
    timer?.cancel()
    timer = nil
    let write = pending
    pending = nil
    write?()
  }
}
