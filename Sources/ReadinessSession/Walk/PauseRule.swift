import ReadinessModel

/// When a pause is offered: between two sections once some have been done, and at the latest after a good quarter of an hour.
package struct PauseRule {
  /// From so many statements on, the end of a section is a good place to stop.
  package static let fewest = 8
  /// After so many statements a pause is due, wherever one is.
  package static let most = 15

  /// The statements gone through since the last pause.
  package private(set) var done = 0

  /// Counts a statement that was left behind, and says whether to offer a pause before the next one.
  package mutating func offersPause(from statement: Statement, to next: Statement) -> Bool {
    done += 1
    let isSectionDone = statement.section != next.section
    guard done >= Self.most || (isSectionDone && done >= Self.fewest) else { return false }
    done = 0
    return true
  }
}
