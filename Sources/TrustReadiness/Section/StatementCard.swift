import Gtk
import ReadinessModel
import ReadinessSession

/// One statement on a page: its sentence and answer, or, when open, its choices, note, reasons and history.
///
/// One Tab stop while it is closed: Enter opens it, and goes on from it once it is answered; the rating keys act on it
/// open and closed. Only an open card has an editor.
final class StatementCard: FocusBox {
  let state: LiveStatement
  private let document: AssessmentDocument
  private let navigator: Navigator
  private let context: PageContext
  private var face: Box?
  private(set) var openFace: OpenCard?

  init(_ state: LiveStatement, _ context: PageContext) {
    self.state = state
    document = context.document
    navigator = context.navigator
    self.context = context
    super.init(.vertical, spacing: 0, role: .group)
    addStyle("card")
    setAccessibleLabel(state.statement.title)
    showClosed()
    if let remark = context.remark { addRemark(remark) }
    onKey { card, press in card.act(on: press) }
    onClick { card, _, _, _ in if !card.isOpen { card.askToOpen() } }
    takeEvidence()
    observe { card in card.setAccessibleDescription(card.document.spoken(card.state)) }
  }

  private func addRemark(_ remark: @escaping @MainActor (LiveStatement) -> String?) {
    let label = StatusLabel(style: .caption)
    append(label)
    observe { card in label.show(remark(card.state) ?? "") }
  }

  /// A file or a link dropped anywhere on the card, or a link pasted while no editor has the focus, is evidence.
  private func takeEvidence() {
    onDrop(files: { card, files in
      card.take(files.compactMap { $0.path ?? $0.uri })
      return true
    })
    onDrop(text: { card, text in
      guard Place.isAddress(text.trimmed) else { return false }
      card.take([text.trimmed])
      return true
    })
  }

  private func take(_ named: [String]) {
    context.takeIn(named, for: state.statement)
    openFace?.openers.unfold(.evidence)
  }

  private func paste() {
    Task { [weak self] in
      guard let text = await Clipboard.text()?.trimmed, let self else { return }
      guard Place.isAddress(text) else {
        return self.context.desk.toast(tr("What was copied is not a link."))
      }
      self.take([text])
    }
  }

  /// Whether the choices are shown.
  var isOpen: Bool { openFace != nil }

  /// Shows the choices and takes the focus itself, so that the statement is what is heard first and no answer looks
  /// chosen.
  func open(focusing: Bool) {
    if openFace == nil {
      let open = OpenCard(state, context)
      replaceFace(with: open)
      openFace = open
      addStyle("open")
      removeStyle("closed")
    }
    guard focusing else { return }
    // Who comes to a disagreement comes to settle it.
    if openFace?.focusConflict() != true { grabFocus() }
  }

  /// Shows the sentence and the answer only.
  func close() {
    guard openFace != nil else { return }
    let hadFocus = containsFocus
    document.commitTyping()
    showClosed()
    if hadFocus { grabFocus() }
  }

  private func showClosed() {
    openFace = nil
    let closed = ClosedCard(state, context) { [weak self] in self?.askToOpen() }
    replaceFace(with: closed)
    removeStyle("open")
    addStyle("closed")
  }

  private func replaceFace(with new: Box) {
    if let face { remove(face) }
    face = new
    prepend(new)
  }

  private func askToOpen() { navigator.open(state.statement.id) }

  // MARK: Keys

  /// Acts on a key while the card or one of its choices has the focus, and leaves all others alone.
  private func act(on press: KeyPress) -> Bool {
    guard hasFocus || openFace?.choices.hasFocusOnChoice == true else {
      if press.key == .escape, isOpen, containsFocus {
        navigator.open(nil)
        return true
      }
      return false
    }
    if press.modifiers == .control, press.key == .letter("v"), isOpen {
      paste()
      return true
    }
    switch press.key {
    case let key where key.isEnter && hasFocus:
      if !isOpen { askToOpen() } else if state.answer != .none { context.goOn(from: state.statement) }
      return true
    case .escape where isOpen:
      navigator.open(nil)
      return true
    default:
      return answer(byKey: press)
    }
  }

  private func answer(byKey press: KeyPress) -> Bool {
    guard context.keys.answer(state.statement, by: press, in: document) else { return false }
    Observer.runPending()
    if openFace?.containsFocus == true { openFace?.choices.focusAnswer() }
    return true
  }
}

extension AssessmentDocument {
  /// A statement and how it is answered, as those hear it who do not see its card.
  func spoken(_ state: LiveStatement) -> String {
    tr(
      "{sentence} {answer}. {code}",
      [
        "sentence": state.statement.sentence, "answer": AnswerWords(state.answer, in: pack).text,
        "code": state.statement.code,
      ])
  }
}
