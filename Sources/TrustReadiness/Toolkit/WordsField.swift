import Gtk
import ReadinessModel
import ReadinessSession

/// Words of a row of a workbook. What is typed is in the file at the next pause; nothing has to be pressed.
final class WordsField: TextView {
  private let key: String
  private let typing: RowTyping
  /// True while the field is set from the file, so that setting it types nothing.
  private var isShowing = false

  /// - Parameter isShort: whether Enter goes to the next field instead of beginning a new line.
  init(_ key: String, of typing: RowTyping, isShort: Bool = false) {
    self.key = key
    self.typing = typing
    super.init()
    addStyle("field")
    buffer.on(TextBuffer.changed) { [weak self] buffer in
      guard let self, !self.isShowing else { return }
      self.typing.type(buffer.text, as: self.key)
    }
    onFocusOut { field in field.typing.document.leaveField() }
    on(Widget.unmapped) { [weak self] _ in self?.typing.document.leaveField() }
    if isShort {
      onKey(.capture) { field, press in
        guard press.key.isEnter, press.modifiers.isEmpty else { return false }
        field.typing.document.leaveField()
        field.goOn()
        return true
      }
    }
    observe { field in field.show(field.typing.row.values[text: field.key]) }
  }

  /// Shows what the assessment says, unless newer letters are on their way to it.
  private func show(_ words: String) {
    guard text != words, !typing.isTyping(key) else { return }
    isShowing = true
    text = words
    isShowing = false
  }

  /// Goes to the field after this one, as Tab does.
  private func goOn() { window?.moveFocus(.forward) }
}
