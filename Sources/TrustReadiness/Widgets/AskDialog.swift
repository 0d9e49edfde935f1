import Gtk
import ReadinessModel

/// A question, or something that has to be known before going on.
///
/// ```swift
/// let question = AskDialog(
///   tr("The last changes are not saved"), problem.words, over: window,
///   answers: [Button(tr("Close anyway"), style: .destructive), Button(tr("Save elsewhere…"), style: .suggested)])
/// switch await question.ask() { … }
/// ```
final class AskDialog: Dialog {
  private var tell: (@MainActor (Int?) -> Void)?

  /// - Parameters:
  ///   - text: what it is about, in a sentence or less.
  ///   - details: what else there is to know.
  ///   - field: what is to be filled in.
  ///   - answers: the buttons, beside *Cancel*; Enter presses the suggested one.
  init(
    _ text: String, _ details: String? = nil, field: Entry? = nil, over window: ProgramWindow?,
    answers: [Button]
  ) {
    super.init(text, over: window, leaving: .cancel, width: 460)
    // The text stands beneath in full, however long it is.
    bar.titleWidget = Label("")
    let heading = Label(text, style: .sectionTitle)
    heading.setAccessibleRole(.heading)
    let content = Box(.vertical, spacing: 9) {
      heading
      if let details { Label(details) }
      if let field { field }
    }
    fill(content, actions: answers)
    for (index, button) in answers.enumerated() {
      button.on(Button.clicked) { [weak self] _ in self?.answer(index) }
      if button.style == .suggested {
        defaultWidget = button
        focus = button
      }
    }
    if let field { focus = field }
    on(Window.closeRequest) { [weak self] _ in
      self?.answer(nil)
      return false
    }
  }

  /// The window that it is over may take it away without an answer.
  isolated deinit { tell?(nil) }

  /// Shows it and tells which of the answers was given; nil for none.
  func ask(_ body: @escaping @MainActor (Int?) -> Void) {
    tell = body
    present()
  }

  /// Shows it and waits for an answer; nil for none.
  func ask() async -> Int? {
    await withCheckedContinuation { continuation in ask { continuation.resume(returning: $0) } }
  }

  private func answer(_ index: Int?) {
    let body = tell
    tell = nil
    if index != nil { close() }
    body?(index)
  }
}

extension AskDialog {
  /// Says what went wrong, and what to do about it.
  static func problem(_ happened: String, _ advice: String, over window: ProgramWindow?) -> Dialog {
    let dialog = Dialog(happened, over: window, leaving: .close, width: 460)
    dialog.bar.titleWidget = Label("")
    let heading = Label(happened, style: .sectionTitle)
    heading.setAccessibleRole(.heading)
    let close = Button(tr("Close"), style: .suggested) { [weak dialog] in dialog?.close() }
    dialog.fill(
      Box(.vertical, spacing: 9) {
        heading
        Label(advice)
      }, actions: [close])
    dialog.defaultWidget = close
    dialog.focus = close
    return dialog
  }
}
