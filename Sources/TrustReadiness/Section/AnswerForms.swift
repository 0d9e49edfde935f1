import Gtk
import ReadinessModel
import ReadinessSession

/// What an answer asks for beside itself. What is typed is in the file at the next pause, as in a note.
class AnswerForm: Box {
  private(set) var first: Entry?

  init() {
    super.init(.vertical, spacing: 6)
    addStyle("panel")
  }

  /// Adds a field with its label above it.
  ///
  /// - Parameters:
  ///   - typed: called with every letter.
  ///   - left: called when the field is left, by Enter or by going elsewhere.
  func addField(
    _ label: String, text: String, placeholder: String, typed: @escaping () -> Void,
    left: @escaping () -> Void
  ) -> Entry {
    let entry = Entry(text, placeholder: placeholder)
    entry.setAccessibleLabel(label)
    entry.on(Entry.changed) { _ in typed() }
    entry.on(Entry.activated) { _ in left() }
    entry.onFocusOut { _ in left() }
    let caption = Label(label, style: .strong)
    caption.mnemonicWidget = entry
    append(caption)
    append(entry)
    if first == nil { first = entry }
    return entry
  }

  /// Puts the cursor into the first field.
  func focusFirst() { first?.grabFocus() }
}

/// *Don’t know*: whom to ask, and what. Both may stay empty.
final class DontKnowForm: AnswerForm {
  private var ask: Entry?
  private var question: Entry?
  private let document: AssessmentDocument
  private let statement: Statement
  /// True while the fields are set from the answer, so that setting them types nothing.
  private var isShowing = true

  init(_ statement: Statement, ask: String, question: String, in document: AssessmentDocument) {
    self.statement = statement
    self.document = document
    super.init()
    let typed = { [weak self] () -> Void in self?.type() }
    let left = { [weak document] () -> Void in document?.leaveField() }
    self.ask = addField(
      tr("Whom to ask"), text: ask, placeholder: tr("A name or a post, such as “Head of unit”"), typed: typed,
      left: left)
    self.question = addField(
      tr("What to ask"), text: question, placeholder: tr("The question, in a sentence"), typed: typed,
      left: left)
    if let challenge = statement.challenge {
      append(
        Label(
          tr("Left empty, the checklist’s own question is asked: “{question}”", ["question": challenge]),
          style: .caption))
    }
    append(
      Label(
        tr("It is listed under Questions to ask. It counts for nothing until it is answered."),
        style: .caption))
    isShowing = false
  }

  /// Shows what the assessment says, unless newer letters are on their way to it.
  func show(ask: String, question: String) {
    guard !document.isTyping(about: .answer(statement.id)) else { return }
    isShowing = true
    self.ask?.text = ask
    self.question?.text = question
    isShowing = false
  }

  private func type() {
    guard !isShowing, let ask = ask?.text, let question = question?.text else { return }
    let (document, statement) = (document, statement)
    document.type(about: .answer(statement.id)) { [weak document] in
      document?.doNotKnow(statement, ask: ask, question: question)
    }
  }
}

/// *Does not apply*: the reason, without which it is not recorded.
final class DoesNotApplyForm: AnswerForm {
  private var reason: Entry?
  private let document: AssessmentDocument
  private let statement: Statement
  private let hint = Label("", style: .caption)
  private var isShowing = true

  init(_ statement: Statement, reason: String, in document: AssessmentDocument) {
    self.statement = statement
    self.document = document
    super.init()
    self.reason = addField(
      tr("Why does it not apply here?"), text: reason,
      placeholder: tr("A reason is needed, so that others can follow"),
      typed: { [weak self] in self?.type() }, left: { [weak document] in document?.leaveField() })
    append(hint)
    showHint()
    isShowing = false
  }

  /// Shows what the assessment says, unless newer letters are on their way to it.
  func show(reason: String) {
    guard !document.isTyping(about: .answer(statement.id)) else { return }
    isShowing = true
    self.reason?.text = reason
    isShowing = false
    showHint()
  }

  private func type() {
    showHint()
    guard !isShowing, let reason = reason.map({ $0.text.trimmed }) else { return }
    let (document, statement) = (document, statement)
    // An empty field writes nothing, not even what stood in it a moment ago.
    guard !reason.isEmpty || document.isTyping(about: .answer(statement.id)) else { return }
    document.type(about: .answer(statement.id)) { [weak document] in
      if !reason.isEmpty { document?.doesNotApply(statement, reason: reason) }
    }
  }

  private func showHint() {
    hint.text =
      (reason?.text ?? "").trimmed.isEmpty
      ? tr("Nothing is recorded until there is a reason. To leave it as it was, choose another answer.")
      : tr("It is recorded, and not counted.")
  }
}
