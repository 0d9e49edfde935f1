import Observation
import ReadinessModel

/// What is looked at of the strategies, which stays while one goes to other pages and back.
@MainActor @Observable
final class StrategyState {
  /// Which of a strategy's actions are shown.
  enum Shown: CaseIterable {
    case all, toDecide, needed
  }

  /// The strategy that is read; nil for the one that fits best.
  var chosen: Strategy.ID?
  /// From which day one that is not adopted is counted, where somebody said it.
  var from: [Strategy.ID: Day] = [:]
  var shown = Shown.all
}
