internal import CGtk

/// A month, of which the user chooses a day.
open class Calendar: Widget {
  /// Emitted when another day is marked: one that was chosen, or, where another month is shown that lacks that day,
  /// its last.
  public static let daySelected = Signal<Calendar, Void>("day-selected")
  /// Emitted when another month or year is shown.
  public static let monthChanged = ["prev-month", "next-month", "prev-year", "next-year"].map {
    Signal<Calendar, Void>($0)
  }

  private var choice: Scheduled?

  /// A calendar that shows today.
  public init() { super.init(adopting: made(gtk_calendar_new()), .none) }

  override init(adopting pointer: UnsafeMutableRawPointer, _ transfer: Transfer) {
    super.init(adopting: pointer, transfer)
  }

  /// Calls back when somebody chose a day, not when they look for it in another month.
  public func onChoice(_ body: @escaping @MainActor (Calendar) -> Void) -> Connection {
    // GTK marks a day of the other month first and then says that the month is another one; of a day that is chosen it
    // says so last.
    for signal in Self.monthChanged { on(signal) { calendar in calendar.choice?.cancel() } }
    return on(Self.daySelected) { calendar in
      calendar.choice = MainLoop.whenIdle { [weak calendar] in if let calendar { body(calendar) } }
    }
  }

  /// The day that is marked; the month counts from 1.
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
