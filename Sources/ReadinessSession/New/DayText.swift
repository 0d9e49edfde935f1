import ReadinessModel

/// Days as people write them.
package enum DayText: Equatable {
  /// Nothing was written.
  case empty
  /// A day of the calendar.
  case day(Day)
  /// It is written as a day, but the calendar has no such day.
  case noSuchDay(day: Int, month: Int, year: Int)
  /// A month and a year without a day.
  case monthOnly(month: Int, year: Int)
  /// Anything else.
  case other

  /// Reads "31 March 2014", "31 Mar 2014", "31/3/2014", "31.3.14" and "2014-03-31": the day first, as in Britain,
  /// unless the year stands there. A year of two digits is one of this century.
  ///
  /// - Parameter names: the months' names that are understood, beside the English ones.
  package init(_ text: String, names: MonthNames = .ofTheUser) {
    guard let parts = names.parts(of: text) else {
      self = .other
      return
    }
    if parts.isEmpty {
      self = text.contains { !$0.isWhitespace } ? .other : .empty
    } else if parts.count == 2, case .month(let month) = parts[0], let year = Self.year(parts[1]) {
      self = .monthOnly(month: month, year: year)
    } else if parts.count == 3, let (day, month, year) = Self.numbers(parts) {
      self =
        Day(year: year, month: month, day: day).map(Self.day)
        ?? .noSuchDay(day: day, month: month, year: year)
    } else {
      self = .other
    }
  }

  /// The day that a text says; nil if it says none.
  package static func day(_ text: String) -> Day? { Self(text).day }

  /// The day, if it is one.
  package var day: Day? { if case .day(let day) = self { day } else { nil } }

  /// What is wrong with it, in words; nil for a day and for nothing.
  package var problem: String? { problem() }

  /// What is wrong with it, in words; nil for a day and for nothing.
  ///
  /// - Parameter example: a day as it may be written.
  package func problem(example: String = Self.example) -> String? {
    switch self {
    case .empty, .day: nil
    case .noSuchDay(let day, let month, let year):
      if 1...12 ~= month {
        Day(year: 2000, month: month, day: day) == nil
          ? tr("There is no {day} {month}.", ["day": day, "month": Self.name(month)])
          : tr("There is no {day}.", ["day": Self.words(day: day, month: month, year: year)])
      } else {
        tr(
          "There is no month {month}. Write the day first, then the month: {example}.",
          ["month": month, "example": example])
      }
    case .monthOnly(let month, let year):
      tr("Which day of {month} {year}?", ["month": Self.name(month), "year": year])
    case .other:
      tr("This is not a day. Write it as {example}.", ["example": example])
    }
  }

  /// A day written as the window writes days.
  package static var example: String { words(day: 31, month: 3, year: 2014) }

  /// A day in the years of which a checklist speaks, or this year's where it speaks of none.
  package static func example(in years: ClosedRange<Int>?) -> String {
    words(day: 31, month: 3, year: years?.upperBound ?? Day.today().year)
  }

  /// That the day is missing of which an assessment speaks, in words.
  package static var missing: String { missing(example: example) }

  /// That the day is missing of which an assessment speaks, in words.
  package static func missing(example: String) -> String {
    tr("Say of which day the assessment speaks, such as {example}.", ["example": example])
  }

  private static func words(day: Int, month: Int, year: Int) -> String {
    trc("date", "{day} {month} {year}", ["day": day, "month": name(month), "year": year])
  }

  private static func name(_ month: Int) -> String { MonthNames.ofTheUser.name(month) }

  /// Day, month and year of three parts.
  private static func numbers(_ parts: [MonthNames.Part]) -> (day: Int, month: Int, year: Int)? {
    let isYearFirst = if case .number(_, digits: 4) = parts[0] { true } else { false }
    guard let year = isYearFirst ? year(parts[0]) : year(parts[2]) else { return nil }
    return switch isYearFirst ? (parts[2], parts[1]) : (parts[0], parts[1]) {
    case (.number(let day, _), .month(let month)), (.month(let month), .number(let day, _)),
      (.number(let day, _), .number(let month, _)):
      (day, month, year)
    case (.month, .month): nil
    }
  }

  /// "2014" or "14".
  private static func year(_ part: MonthNames.Part) -> Int? {
    switch part {
    case .number(let year, digits: 4): year
    case .number(let year, digits: 2): 2000 + year
    default: nil
    }
  }
}
