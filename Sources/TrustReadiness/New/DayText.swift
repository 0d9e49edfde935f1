import ReadinessModel

/// Days as people write them.
enum DayText: Equatable {
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
  init(_ text: String) {
    let parts = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
      .filter { !["of", "the"].contains($0) }
    if parts.isEmpty {
      self = .empty
    } else if parts.count == 2, let month = Self.monthName(parts[0]), let year = Self.year(parts[1]) {
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
  static func day(_ text: String) -> Day? { Self(text).day }

  /// The day, if it is one.
  var day: Day? { if case .day(let day) = self { day } else { nil } }

  /// What is wrong with it, in words; nil for a day and for nothing.
  var problem: String? {
    switch self {
    case .empty, .day: nil
    case .noSuchDay(let day, let month, let year):
      if 1...12 ~= month {
        Day(year: 2000, month: month, day: day) == nil
          ? tr("There is no {day} {month}.", ["day": day, "month": Day.monthName(month)])
          : tr(
            "There is no {day} {month} {year}.",
            ["day": day, "month": Day.monthName(month), "year": year])
      } else {
        tr(
          "There is no month {month}. Write the day first, then the month: {example}.",
          ["month": month, "example": Self.example])
      }
    case .monthOnly(let month, let year):
      tr("Which day of {month} {year}?", ["month": Day.monthName(month), "year": year])
    case .other:
      tr("This is not a day. Write it as {example}.", ["example": Self.example])
    }
  }

  private static var example: String { tr("31 March 2014") }

  /// Day, month and year of three words.
  private static func numbers(_ parts: [String]) -> (day: Int, month: Int, year: Int)? {
    if parts[0].count == 4, let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]) {
      return (day, month, year)
    }
    guard let year = year(parts[2]) else { return nil }
    if let day = number(parts[0]), let month = Int(parts[1]) ?? monthName(parts[1]) {
      return (day, month, year)
    }
    guard let month = monthName(parts[0]), let day = number(parts[1]) else { return nil }
    return (day, month, year)
  }

  /// "2014" or "14".
  private static func year(_ text: String) -> Int? {
    guard [2, 4].contains(text.count), let year = Int(text) else { return nil }
    return text.count == 2 ? 2000 + year : year
  }

  /// "31" or "31st".
  private static func number(_ text: String) -> Int? {
    let digits = text.prefix { $0.isNumber }
    let ending = text.dropFirst(digits.count)
    return ["", "st", "nd", "rd", "th"].contains(ending) ? Int(digits) : nil
  }

  /// "Mar" or "March", in English and in the user's language.
  private static func monthName(_ text: String) -> Int? {
    guard text.count >= 3 else { return nil }
    return (1...12).first { month in
      Day.monthName(month).lowercased().hasPrefix(text) || english[month - 1].hasPrefix(text)
    }
  }

  private static let english = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]
}
