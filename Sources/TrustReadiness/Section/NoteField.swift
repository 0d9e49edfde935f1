import Gtk
import ReadinessModel
import ReadinessSession

/// The note on a statement. What is typed is in the file at the next pause; nothing has to be pressed.
final class NoteField: Box {
  private let state: LiveStatement
  private let document: AssessmentDocument
  private let editor = TextView()
  /// True while the field is set from the note, so that setting it types nothing.
  private var isShowing = false

  init(_ state: LiveStatement, in document: AssessmentDocument) {
    self.state = state
    self.document = document
    super.init(.vertical, spacing: 3)
    let caption = Label(tr("Note"), style: .strong)
    caption.mnemonicWidget = editor
    editor.setAccessibleLabel(tr("Note on {title}", ["title": state.statement.title]))
    editor.addStyle("field")
    editor.setMinimumSize(height: 54)
    append(caption)
    append(editor)
    editor.buffer.on(TextBuffer.changed) { [weak self] buffer in
      guard let self, !self.isShowing else { return }
      self.document.type(note: buffer.text, on: self.state.statement.id)
    }
    editor.onFocusOut { [weak self] _ in self?.document.leaveField() }
    on(Widget.unmapped) { [weak self] _ in self?.document.leaveField() }
    observe { field in field.show(field.state.note) }
  }

  /// Puts the cursor into the note.
  func focusEditor() { editor.grabFocus() }

  /// Shows what the assessment says, unless newer letters are on their way to it.
  private func show(_ note: String) {
    guard editor.text != note, !document.isTyping(about: .note(state.statement.id)) else { return }
    isShowing = true
    editor.text = note
    isShowing = false
  }
}
