extension Strategy {
  /// How one sees that a strategy works: something that is counted again and again. Its goal is a suggestion, always.
  public struct Measure: Identifiable, Hashable, Sendable {
    /// What is counted.
    public enum Unit: String, Hashable, Sendable, CaseIterable {
      case count
      /// Per cent of something.
      case share
      case days, pounds
    }

    /// Which way is the better one.
    public enum Better: String, Hashable, Sendable, CaseIterable {
      case up, down
    }

    /// How often it is counted.
    public enum Interval: String, Hashable, Sendable, CaseIterable {
      case month, quarter
      case halfYear = "half-year"
      case year

      /// “each quarter”.
      public var words: String {
        switch self {
        case .month: tr("each month")
        case .quarter: tr("each quarter")
        case .halfYear: tr("each half-year")
        case .year: tr("each year")
        }
      }
    }

    public var id: String
    public var title: String
    /// How it is counted.
    public var how: String?
    public var unit: Unit
    /// What a share is a share of.
    public var whole: String?
    public var better: Better
    public var goal: Double?
    public var every: Interval
    public var statements: [Statement.ID]

    public init(
      id: String, title: String, how: String? = nil, unit: Unit, of whole: String? = nil, better: Better,
      goal: Double? = nil, every: Interval, statements: [Statement.ID] = []
    ) {
      self.id = id
      self.title = title
      self.how = how
      self.unit = unit
      self.whole = whole
      self.better = better
      self.goal = goal
      self.every = every
      self.statements = statements
    }

    /// A value in words: “60%”, “£1,200”, “2”, “14 days”.
    public func words(for value: Double) -> String {
      switch unit {
      case .count: Figures.grouped(value)
      case .share: tr("{n}%", ["n": Figures.plain(value)])
      case .days: trn("{n} day", "{n} days", Int(value.rounded()))
      case .pounds: Figures.amount(value, "GBP")
      }
    }

    /// The goal in words, which name it as suggested: “suggested goal: 60% or more”; nil where there is none.
    public var goalWords: String? {
      goal.map { goal in
        let values: KeyValuePairs<String, any CustomStringConvertible> = ["value": words(for: goal)]
        // Less than nothing, and more than all of it, there is not.
        if goal == 0 && better == .down || goal == 100 && unit == .share {
          return tr("suggested goal: {value}", values)
        }
        return better == .up
          ? tr("suggested goal: {value} or more", values) : tr("suggested goal: {value} or fewer", values)
      }
    }
  }
}
