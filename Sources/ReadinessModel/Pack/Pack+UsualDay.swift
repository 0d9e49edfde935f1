extension Pack {
  /// Whether it depends on the day of an assessment which statements are asked.
  public var asksByDate: Bool { statements.contains { $0.from != nil || $0.until != nil } }

  /// The years that the checklist is about, from the first to the last that its period names; nil where it names none.
  public var years: ClosedRange<Int>? {
    let years = (period ?? "").split { !$0.isNumber }.filter { $0.count == 4 }.compactMap { Int($0) }
    guard let first = years.min(), let last = years.max() else { return nil }
    return first...last
  }

  /// The day that a new assessment speaks of unless somebody says otherwise: today, or, where the checklist is about
  /// years gone by, the last 31 March in them, at which the years of public bodies end, so that all that was asked in
  /// the end is asked.
  public func usualDay(today: Day) -> Day {
    guard let last = years?.upperBound, let end = Day(year: last, month: 3, day: 31), last < today.year else {
      return today
    }
    return end
  }
}
