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
    /// What a column reads, such as a number; other words are kept as they were typed.
    case cell(Pack.Toolkit.Column)
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
    if case .day = content {
      setAccessiblePlaceholder(tr("A day, such as {day}", ["day": WindowDates.shortDay(.today())]))
    }
    on(Entry.changed) { [weak self] entry in
      guard let self, !self.isShowing else { return }
      self.typing.type(self.json(of: entry.text), as: self.key)
    }
    onFocusOut { entry in entry.leave() }
    on(Widget.unmapped) { [weak self] _ in self?.leave() }
    on(Entry.activated) { [weak self] _ in self?.window?.moveFocus(.forward) }
    observe { entry in entry.show(entry.typing.row.values[entry.key]) }
  }

  /// What is written into the file: of a day its form in files, of a number its digits.
  private func json(of text: String) -> JSON {
    switch content {
    case .words: .string(text)
    case .day: .string(DayText.day(text)?.text ?? text.trimmed)
    case .cell(let column): column.json(column.parse(text))
    }
  }

  private func words(for value: JSON?) -> String {
    switch content {
    case .words: value?.string ?? ""
    case .day:
      Day(value?.string ?? "").map(isLong ? WindowDates.day : WindowDates.shortDay) ?? value?.string ?? ""
    case .cell(let column): column.words(column.value(of: value))
    }
  }

  private func leave() {
    typing.document.leaveField()
    set(words(for: typing.row.values[key]))
  }

  private func show(_ value: JSON?) {
    let shown = json(of: text)
    if shown != value ?? (shown == .null ? .null : ""), !typing.isTyping(key) { set(words(for: value)) }
    let doubt = doubt(about: value)
    tooltip = doubt
    setAccessibleState(.invalid, doubt != nil)
    if doubt == nil { removeStyle("doubted") } else { addStyle("doubted") }
  }

  /// What is doubtful about a value, in words.
  private func doubt(about value: JSON?) -> String? {
    switch content {
    case .words: return nil
    case .day:
      let text = value?.string ?? ""
      return !text.isEmpty && Day(text) == nil ? tr("Not read as a day; kept as it is written") : nil
    case .cell(let column): return column.doubt(about: column.value(of: value))
    }
  }

  private func set(_ words: String) {
    guard text != words else { return }
    isShowing = true
    text = words
    isShowing = false
  }
}
