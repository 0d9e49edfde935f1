internal import CGtk

/// A month, of which the user chooses a day.
open class Calendar: Widget {
  /// Emitted when another day was chosen.
  public static let daySelected = Signal<Calendar, Void>("day-selected")

  /// A calendar that shows today.
  public init() { super.init(adopting: made(gtk_calendar_new()), .none) }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  /// The day chosen; the month counts from 1.
  public var day: (year: Int, month: Int, day: Int) {
    get {
      let date = gtk_calendar_get_date(opaque)
      defer { g_date_time_unref(date) }
      return (
        Int(g_date_time_get_year(date)), Int(g_date_time_get_month(date)),
        Int(g_date_time_get_day_of_month(date))
      )
    }
    set {
      guard
        let date = g_date_time_new_local(
          gint(newValue.year), gint(newValue.month), gint(newValue.day), 0, 0, 0)
      else { return }
      gtk_calendar_select_day(opaque, date)
      g_date_time_unref(date)
    }
  }
}
