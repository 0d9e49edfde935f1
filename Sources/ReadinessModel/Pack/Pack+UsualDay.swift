extension Pack {
  /// The day that a new assessment speaks of unless somebody says otherwise: today, or, where the checklist is about
  /// years gone by, the last 31 March in them, at which the years of public bodies end, so that all that was asked in
  /// the end is asked.
  public func usualDay(today: Day) -> Day {
    let years = (period ?? "").split { !$0.isNumber }.filter { $0.count == 4 }.compactMap { Int($0) }
    guard let last = years.max(), let end = Day(year: last, month: 3, day: 31), last < today.year else {
      return today
    }
    return end
  }
}
