/// A date as precise as it is known: a year, a month or a day. How it is written says which.
public struct RoughDate: Hashable, Sendable {
  public let year: Int
  /// The month, where it is known.
  public let month: Int?
  /// The day of the month, where it is known.
  public let day: Int?

  /// Reads `2008`, `2008-04` or `2008-07-09`; nil for anything else.
  public init?(_ text: String) {
    let full: Day?
    switch text.utf8.count {
    case 4: full = Day(text + "-01-01")
    case 7: full = Day(text + "-01")
    default: full = Day(text)
    }
    guard let full else { return nil }
    year = full.year
    month = text.utf8.count > 4 ? full.month : nil
    day = text.utf8.count > 7 ? full.day : nil
  }

  /// The first day that it may mean.
  public var first: Day { Self.day(year, month ?? 1, day ?? 1) }

  /// The last day that it may mean.
  public var last: Day {
    if day != nil { return first }
    let month = month ?? 12
    return (28...31).reversed().lazy.compactMap { Day(year: year, month: month, day: $0) }.first ?? first
  }

  /// The middle of the days that it may mean, at which it is drawn.
  public var middle: Day { Day(number: (first.number + last.number) / 2) }

  /// The date as a reader would write it: “2008”, “April 2008”, “9 July 2008”.
  public var words: String {
    guard let month else { return String(year) }
    if day != nil { return first.long }
    return trc("date", "{month} {year}", ["month": Day.monthName(month), "year": year])
  }

  /// Days that are in the calendar, since the text that was read named one of them.
  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    guard let day = Day(year: year, month: month, day: day) else { preconditionFailure("no such day") }
    return day
  }
}

extension RoughDate: Comparable {
  /// What begins first comes first; of two that begin on one day, the one that is known more precisely.
  public static func < (one: RoughDate, other: RoughDate) -> Bool {
    (one.first, one.last) < (other.first, other.last)
  }
}
