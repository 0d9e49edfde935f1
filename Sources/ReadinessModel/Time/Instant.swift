import CSystem

/// A moment in milliseconds, as a file keeps it: `2026-11-21T10:02:03.120Z`.
public struct Instant: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Milliseconds since the beginning of 1970 in UTC.
  public let milliseconds: Int64

  /// Moments from here on are damage, not time.
  public static let limit = Instant(milliseconds: 7_258_118_400_000)  // 2200-01-01

  /// The moment itself, or the nearest that is no damage.
  var nearestPossible: Instant {
    Instant(milliseconds: min(max(milliseconds, 0), Self.limit.milliseconds - 1))
  }

  /// A moment by its milliseconds since 1970 in UTC.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// The present moment by the computer's clock.
  public static func now() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  /// Reads ISO 8601 with date, time and `Z` or an offset; nil if the text is not such a moment.
  public init?(_ text: String) {
    guard let moment = DigitReader.read(text, { Self(&$0) }) else { return nil }
    self = moment
  }

  init?(utf8: UnsafeBufferPointer<UInt8>) {
    var reader = DigitReader(bytes: utf8)
    self.init(&reader)
  }

  private init?(_ reader: inout DigitReader) {
    guard let day = reader.day(), reader.take("T") || reader.take("t") || reader.take(" "),
      let hour = reader.number(digits: 2), hour < 24, reader.take(":"),
      let minute = reader.number(digits: 2), minute < 60, reader.take(":"),
      let second = reader.number(digits: 2), second <= 60
    else { return nil }
    var fraction = 0
    if reader.take(".") {
      guard let value = reader.thousandths() else { return nil }
      fraction = value
    }
    guard let offset = reader.offset(), reader.isAtEnd else { return nil }
    let seconds = (day.number * 24 + hour) * 3600 + (minute - offset) * 60 + min(second, 59)
    milliseconds = Int64(seconds * 1000 + fraction)
  }

  /// The moment in ISO 8601 with milliseconds and `Z`.
  public var text: String {
    let seconds = floored(milliseconds, 1000)
    let inDay = seconds - day.number * 86_400
    let fraction = Int(milliseconds) - seconds * 1000
    let time = [inDay / 3600, inDay / 60 % 60, inDay % 60].map { padded($0, 2) }.joined(separator: ":")
    return "\(day.text)T\(time).\(padded(fraction, 3))Z"
  }

  public var description: String { text }

  /// The day of this moment in UTC.
  public var day: Day {
    Day(number: floored(milliseconds, 86_400_000))
  }

  /// The day of this moment where the computer is.
  public var localDay: Day {
    var seconds = time_t(floored(milliseconds, 1000))
    var parts = tm()
    localtime_r(&seconds, &parts)
    return Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday)) ?? day
  }

  public static func < (one: Instant, other: Instant) -> Bool { one.milliseconds < other.milliseconds }

  /// The moment that many milliseconds later.
  public func advanced(byMilliseconds count: Int64) -> Instant {
    Instant(milliseconds: milliseconds + count)
  }
}

/// The quotient of two numbers, rounded down also before 1970.
private func floored(_ number: Int64, _ divisor: Int64) -> Int {
  Int(number >= 0 ? number / divisor : (number - divisor + 1) / divisor)
}

/// A number with zeros before it.
func padded(_ number: Int, _ digits: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}
