internal import CGtk

/// A moment where the computer is, written in the user's language.
public struct LocalTime: Sendable {
  private let seconds: Int64

  /// A moment by its milliseconds since the beginning of 1970 in UTC.
  public init(milliseconds: Int64) { seconds = Int64((Double(milliseconds) / 1000).rounded(.down)) }

  /// Noon of a day; nil if the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard let date = g_date_time_new_local(gint(year), gint(month), gint(day), 12, 0, 0) else { return nil }
    defer { g_date_time_unref(date) }
    seconds = Int64(g_date_time_to_unix(date))
  }

  /// The moment by a pattern as in `strftime`, such as "%-d %B %Y"; "%x" is the locale's own way.
  public func text(_ pattern: String) -> String {
    guard let date = g_date_time_new_from_unix_local(gint64(seconds)) else { return "" }
    defer { g_date_time_unref(date) }
    return taken(g_date_time_format(date, pattern)) ?? ""
  }
}
