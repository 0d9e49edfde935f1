import ReadinessModel

/// How long words wait that are being typed.
package struct TypingPace: Sendable {
  /// Since the last letter.
  package var pause: Duration = .seconds(5)
  /// Since the first letter that is in no change.
  package var longest: Duration = .seconds(30)
  /// Between two times that what is being typed is kept.
  package var keeping: Duration = .seconds(1)
  /// Until what was joined with the assessment is in its file.
  package var joining: Duration = .seconds(20)

  /// The usual waits.
  package init() {}
}

/// What is being typed into one field and is no change yet.
///
/// It becomes one when the field is left, after a pause, and some time after its first letter at the latest.
@MainActor
final class Draft {
  /// What stood when typing began: what comes from elsewhere meanwhile must not be replaced unseen.
  let seen: [OperationID]
  /// When the last letter was typed.
  private(set) var at = Instant.now()
  /// Changes the assessment by what the field says now.
  private(set) var write: () -> Void = {}
  private let pace: TypingPace
  private let latest: ContinuousClock.Instant
  private var timer: Task<Void, Never>?

  init(seen: [OperationID], _ pace: TypingPace) {
    self.seen = seen
    self.pace = pace
    latest = .now + pace.longest
  }

  /// Takes how to write what the field says now, in place of what it said before.
  ///
  /// - Parameter isDue: called after a pause, unless there is another letter before.
  func hold(_ write: @escaping () -> Void, isDue: @escaping @MainActor () -> Void) {
    (self.write, at) = (write, .now())
    timer?.cancel()
    let due = min(ContinuousClock.now + pace.pause, latest)
    timer = Task {
      try? await Task.sleep(until: due)
      if !Task.isCancelled { isDue() }
    }
  }

  /// Waits no longer.
  func end() { timer?.cancel() }
}
