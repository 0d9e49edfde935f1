import Gtk
import ReadinessModel

/// Days and times as the windows write them, in the user's language and time zone.
enum WindowDates {
  /// "31 March 2011".
  static func day(_ day: Day) -> String {
    LocalTime(year: day.year, month: day.month, day: day.day)?.text(dayPattern) ?? day.long
  }

  /// "31 Mar 2011".
  static func shortDay(_ day: Day) -> String {
    LocalTime(year: day.year, month: day.month, day: day.day)?.text(
      trc("short day, as in strftime", "%-d %b %Y")) ?? day.long
  }

  /// "14 March 2011, 14:02".
  static func dayAndTime(_ instant: Instant) -> String {
    tr("{day}, {time}", ["day": self.day(instant.localDay), "time": time(instant)])
  }

  /// "14:02".
  static func time(_ instant: Instant) -> String {
    LocalTime(milliseconds: instant.milliseconds).text(trc("time of day, as in strftime", "%H:%M"))
  }

  /// "5 minutes ago", "yesterday", and the day itself when it is longer ago than a week.
  ///
  /// - Parameter now: the moment to count from.
  static func ago(_ instant: Instant, now: Instant = .now()) -> String {
    let minutes = Int((now.milliseconds - instant.milliseconds) / 60_000)
    if minutes < 1 { return tr("just now") }
    if minutes < 60 { return trn("{n} minute ago", "{n} minutes ago", minutes) }
    let days = self.days(from: instant.localDay, to: now.localDay)
    switch days {
    case ...0: return trn("{n} hour ago", "{n} hours ago", minutes / 60)
    case 1: return tr("yesterday")
    case 2..<7: return trn("{n} day ago", "{n} days ago", days)
    default: return tr("on {day}", ["day": self.day(instant.localDay)])
    }
  }

  private static var dayPattern: String { trc("day, as in strftime", "%-d %B %Y") }

  /// The days from one to another, by noon in UTC so that clocks going forward or back do not count.
  private static func days(from one: Day, to other: Day) -> Int {
    guard let start = Instant(one.text + "T12:00:00Z"), let end = Instant(other.text + "T12:00:00Z") else {
      return 0
    }
    return Int((end.milliseconds - start.milliseconds) / 86_400_000)
  }
}
