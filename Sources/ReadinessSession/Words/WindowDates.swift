import CSystem
import ReadinessModel

/// Days and times as the windows write them, in the user's language and time zone.
package enum WindowDates {
  /// "31 March 2011".
  package static func day(_ day: Day) -> String {
    text(day, dayPattern)
  }

  /// "31 Mar 2011".
  package static func shortDay(_ day: Day) -> String {
    day.short
  }

  /// "14 March 2011, 14:02".
  package static func dayAndTime(_ instant: Instant) -> String {
    tr("{day}, {time}", ["day": self.day(instant.localDay), "time": time(instant)])
  }

  /// "14:02".
  package static func time(_ instant: Instant) -> String {
    var seconds = time_t((Double(instant.milliseconds) / 1000).rounded(.down))
    var parts = tm()
    localtime_r(&seconds, &parts)
    return text(parts, trc("time of day, as in strftime", "%H:%M"))
  }

  /// "5 minutes ago", "yesterday", and the day itself when it is longer ago than a week.
  ///
  /// - Parameter now: the moment to count from.
  package static func ago(_ instant: Instant, now: Instant = .now()) -> String {
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

  /// A day by a pattern as in `strftime`, in the user's language.
  private static func text(_ day: Day, _ pattern: String) -> String {
    var parts = tm()
    (parts.tm_year, parts.tm_mon, parts.tm_mday) = (
      Int32(day.year - 1900), Int32(day.month - 1), Int32(day.day)
    )
    parts.tm_hour = 12
    timegm(&parts)
    return text(parts, pattern)
  }

  private static func text(_ parts: tm, _ pattern: String) -> String {
    withUnsafePointer(to: parts) { parts in
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
        let count = strftime(buffer.baseAddress, buffer.count, pattern, parts)
        return String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
      }
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
