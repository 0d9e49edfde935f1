import Gtk
import ReadinessModel
import ReadinessSession

/// A field for a day: written as people write it, or chosen from a calendar. What is no day, or hardly the one that is
/// meant, is said beneath it.
final class DayField: Box {
  private let entry: Entry
  private let calendar = Calendar()
  private let words = StatusLabel(style: .caution)
  private let years: ClosedRange<Int>?
  /// A day as it may be written.
  private let example: String
  private let changed: @MainActor (Day?) -> Void
  private var connection: Connection?
  /// The day that was settled last.
  private var settled: Day?
  /// Told of a day when no more letters follow: on Enter, on leaving the field, and from the calendar. For fields whose
  /// day holds at once: "31 March 2011" goes over the day 31 March 20.
  var onSettle: (@MainActor (Day?) -> Void)?

  /// - Parameters:
  ///   - day: the day in the field at first.
  ///   - label: what the day is, for those who do not see what stands beside the field.
  ///   - years: the years that the checklist is about; a day beyond them is taken, but asked about.
  ///   - onChange: told of every change; nil while the field holds no day.
  init(
    _ day: Day?, label: String, years: ClosedRange<Int>? = nil, onChange: @escaping @MainActor (Day?) -> Void
  ) {
    example = DayText.example(in: years)
    entry = Entry(day.map(WindowDates.day) ?? "", placeholder: example)
    self.years = years
    settled = day
    changed = onChange
    super.init(.vertical, spacing: 3)
    entry.setAccessibleLabel(label)
    entry.hexpand = true
    entry.widthInCharacters = 20
    entry.activatesDefault = true
    let popover = Popover(calendar)
    let button = MenuButton(icon: "x-office-calendar-symbolic", label: tr("Choose from a calendar"))
    button.setPopover(popover)
    append(
      Box(.horizontal, spacing: 6) {
        entry
        button
      })
    append(words)
    entry.on(Entry.changed) { [weak self] entry in
      guard let self else { return }
      let text = DayText(entry.text)
      if let day = text.day { self.showInCalendar(day) }
      self.say(self.mayGoOn(entry.text) ? nil : self.remark(text))
      self.changed(text.day)
    }
    // Enter and leaving the field say that no more letters follow.
    entry.on(Entry.activated) { [weak self] entry in self?.settle(entry.text) }
    entry.onFocusOut { [weak self] entry in
      if let day = DayText.day(entry.text) { entry.text = WindowDates.day(day) }
      self?.settle(entry.text)
    }
    connection = calendar.onChoice { [weak self, weak popover] calendar in
      let (year, month, number) = calendar.day
      guard let self, let day = Day(year: year, month: month, day: number) else { return }
      self.entry.text = WindowDates.day(day)
      self.settle(self.entry.text)
      popover?.popDown()
    }
    // It opens on the day in the field, whatever months were looked at before.
    popover.on(Widget.mapped) { [weak self] _ in
      if let self, let day = DayText.day(self.entry.text) { self.showInCalendar(day) }
    }
    if let day { showInCalendar(day) }
    settle(entry.text)
  }

  /// The field that is typed in, for labels and the focus.
  var field: Entry { entry }

  /// What is said beneath the field; nil where there is nothing to say.
  var remark: String? { words.isVisible ? words.text : nil }

  private func showInCalendar(_ day: Day) {
    let show = { [calendar] in calendar.day = (day.year, day.month, day.day) }
    if let connection { connection.quietly(show) } else { show() }
  }

  // MARK: What is said beneath it

  /// Whether what was typed may only be the beginning of a day: "31 March", or "31 March 20" on the way to 2014.
  private func mayGoOn(_ text: String) -> Bool {
    switch DayText(text) {
    case .empty, .monthOnly, .other: true
    case .day, .noSuchDay:
      ["19", "20"].contains { text.hasSuffix($0) && text.dropLast(2).last?.isNumber == false }
    }
  }

  private func remark(_ text: DayText) -> String? {
    guard let day = text.day else { return text.problem(example: example) }
    guard let years, !years.contains(day.year) else { return nil }
    return years.count == 1
      ? tr(
        "This checklist is about {year}: is {day} meant?",
        ["year": years.lowerBound, "day": day.year])
      : tr(
        "This checklist is about {first} to {last}: is {year} meant?",
        ["first": years.lowerBound, "last": years.upperBound, "year": day.year])
  }

  func settle(_ text: String) {
    let day = DayText(text).day
    say(remark(DayText(text)))
    guard !holdsNoDay, day != settled else { return }
    settled = day
    onSettle?(day)
  }

  /// Whether there is something in the field that is no day.
  var holdsNoDay: Bool { !entry.text.trimmed.isEmpty && DayText(entry.text).day == nil }

  /// Shows a day that was set elsewhere, unless somebody is writing one.
  func show(_ day: Day?) {
    guard day != settled, !entry.containsFocus else { return }
    settled = day
    entry.text = day.map(WindowDates.day) ?? ""
    say(remark(DayText(entry.text)))
  }

  private func say(_ remark: String?) {
    // In the field the description that changes is heard.
    words.show(remark ?? "", isHeard: !entry.containsFocus)
    entry.setAccessibleDescription(remark ?? "")
    // A day in a year that is asked about is a day all the same.
    entry.setAccessibleState(.invalid, remark != nil && DayText(entry.text).problem != nil)
  }
}
