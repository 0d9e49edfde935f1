import Gtk
import ReadinessModel

/// A field for a day: written as people write it, or chosen from a calendar.
final class DayField: Box {
  private let entry: Entry
  private let calendar = Calendar()
  private let changed: @MainActor (Day?) -> Void
  private var connection: Connection?

  /// - Parameters:
  ///   - day: the day in the field at first.
  ///   - label: what the day is, for those who do not see what stands beside the field.
  ///   - onChange: told of every change; nil while the field holds no day.
  init(_ day: Day?, label: String, onChange: @escaping @MainActor (Day?) -> Void) {
    entry = Entry(day.map(WindowDates.day) ?? "", placeholder: tr("31 March 2014"))
    changed = onChange
    super.init(.horizontal, spacing: 6)
    entry.setAccessibleLabel(label)
    entry.hexpand = true
    entry.widthInCharacters = 20
    entry.activatesDefault = true
    let popover = Popover(calendar)
    let button = MenuButton(icon: "x-office-calendar-symbolic", label: tr("Choose from a calendar"))
    button.setPopover(popover)
    append(entry)
    append(button)
    entry.on(Entry.changed) { [weak self] entry in
      guard let self else { return }
      let day = DayText.day(entry.text)
      if let day { self.showInCalendar(day) }
      self.changed(day)
    }
    entry.onFocusOut { entry in
      if let day = DayText.day(entry.text) { entry.text = WindowDates.day(day) }
    }
    connection = calendar.on(Calendar.daySelected) { [weak self, weak popover] calendar in
      let (year, month, number) = calendar.day
      guard let self, let day = Day(year: year, month: month, day: number) else { return }
      self.entry.text = WindowDates.day(day)
      popover?.popDown()
    }
    if let day { showInCalendar(day) }
  }

  /// The field that is typed in, for labels and the focus.
  var field: Entry { entry }

  private func showInCalendar(_ day: Day) {
    let show = { [calendar] in calendar.day = (day.year, day.month, day.day) }
    if let connection { connection.quietly(show) } else { show() }
  }
}

/// Days as people write them.
enum DayText {
  /// Reads "31 March 2014", "31 Mar 2014", "31/3/2014", "31.3.2014" and "2014-03-31": the day first, as in Britain,
  /// unless the year stands there.
  static func day(_ text: String) -> Day? {
    let parts = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
      .filter { !["of", "the"].contains($0) }
    guard parts.count == 3 else { return nil }
    if let year = Int(parts[0]), parts[0].count == 4 {
      return Int(parts[1]).flatMap { month in Int(parts[2]).flatMap { Day(year: year, month: month, day: $0) }
      }
    }
    guard let year = Int(parts[2]), parts[2].count == 4 else { return nil }
    if let day = number(parts[0]) { return month(parts[1]).flatMap { Day(year: year, month: $0, day: day) } }
    return number(parts[1]).flatMap { day in month(parts[0]).flatMap { Day(year: year, month: $0, day: day) }
    }
  }

  /// "31" or "31st".
  private static func number(_ text: String) -> Int? {
    let digits = text.prefix { $0.isNumber }
    let ending = text.dropFirst(digits.count)
    return ["", "st", "nd", "rd", "th"].contains(ending) ? Int(digits) : nil
  }

  /// "3", "Mar" or "March", in English and in the user's language.
  private static func month(_ text: String) -> Int? {
    if let number = Int(text) { return number }
    guard text.count >= 3 else { return nil }
    return (1...12).first { month in
      Day.monthName(month).lowercased().hasPrefix(text) || english[month - 1].hasPrefix(text)
    }
  }

  private static let english = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
  ]
}
