import Gtk
import ReadinessModel
import ReadinessSession

/// One line of a row of a workbook: a name, or a day, which is written as people write it.
final class LineEntry: Entry {
  /// What is written into the line.
  enum Content {
    case words
    /// A day of the calendar; other words are kept as they were typed.
    case day
  }

  private let content: Content
  private let key: String
  private let typing: RowTyping
  /// True while the field is set from the file, so that setting it types nothing.
  private var isShowing = false

  private let isLong: Bool

  /// - Parameter isLong: whether a day is written in full, and not as in the column of a table.
  init(_ content: Content, _ key: String, of typing: RowTyping, isLong: Bool = false) {
    self.isLong = isLong
    self.content = content
    self.key = key
    self.typing = typing
    super.init()
    addStyle("field")
    widthInCharacters = 8
    hexpand = true
    if content == .day {
      setAccessiblePlaceholder(tr("A day, such as {day}", ["day": WindowDates.shortDay(.today())]))
    }
    on(Entry.changed) { [weak self] entry in
      guard let self, !self.isShowing else { return }
      self.typing.type(self.value(of: entry.text), as: self.key)
    }
    onFocusOut { entry in entry.leave() }
    on(Widget.unmapped) { [weak self] _ in self?.leave() }
    on(Entry.activated) { [weak self] _ in self?.window?.moveFocus(.forward) }
    observe { entry in entry.show(entry.typing.row.values[text: entry.key]) }
  }

  /// What is written into the file: of a day its form in files.
  private func value(of text: String) -> String {
    content == .day ? DayText.day(text)?.text ?? text.trimmed : text
  }

  private func words(for value: String) -> String {
    content == .day ? Day(value).map(isLong ? WindowDates.day : WindowDates.shortDay) ?? value : value
  }

  private func leave() {
    typing.document.leaveField()
    set(words(for: typing.row.values[text: key]))
  }

  private func show(_ value: String) {
    if self.value(of: text) != value, !typing.isTyping(key) { set(words(for: value)) }
    let isOther = content == .day && !value.isEmpty && Day(value) == nil
    tooltip = isOther ? tr("Not read as a day; kept as it is written") : nil
    setAccessibleState(.invalid, isOther)
  }

  private func set(_ words: String) {
    guard text != words else { return }
    isShowing = true
    text = words
    isShowing = false
  }
}
