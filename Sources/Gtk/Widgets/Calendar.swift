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

  /// Calls back when somebody chose a day, not when they look for it in another month: the marked day too, which GTK
  /// does not tell of, since it stays the marked one.
  public func onChoice(_ body: @escaping @MainActor (Calendar) -> Void) -> Connection {
    // GTK marks a day of the other month first and then says that the month is another one; of a day that is chosen it
    // says so last.
    for signal in Self.monthChanged { on(signal) { calendar in calendar.choice?.cancel() } }
    let press = ClickGesture()
    press.setPhase(.capture)
    press.on(ClickGesture.pressed) { gesture, _, x, y in
      guard let calendar = gesture.owner as? Calendar, calendar.isMarkedDay(x, y) else { return }
      calendar.choose(body)
    }
    add(press)
    // GTK marks the day at which the keys are, after this.
    onKey(.capture) { calendar, press in
      if press.key == .space { calendar.choose(body) }
      return false
    }
    return on(Self.daySelected) { calendar in calendar.choose(body) }
  }

  private func choose(_ body: @escaping @MainActor (Calendar) -> Void) {
    choice?.cancel()
    choice = MainLoop.whenIdle { [weak self] in if let self { body(self) } }
  }

  private func isMarkedDay(_ x: Double, _ y: Double) -> Bool {
    guard let place = gtk_widget_pick(widget, x, y, GTK_PICK_DEFAULT) else { return false }
    return gtk_widget_has_css_class(place, "day-number").isTrue
      && gtk_widget_get_state_flags(place).rawValue & GTK_STATE_FLAG_SELECTED.rawValue != 0
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
