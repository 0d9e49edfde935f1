import ReadinessModel

extension Assessment {
  /// The day against which dates are measured here and now: today, or the day that it speaks of where the checklist's years
  /// are over.
  package func reckoningDay(in pack: Pack) -> Day { pack.reckoningDay(today: .today(), asAt: asAt) }
}
