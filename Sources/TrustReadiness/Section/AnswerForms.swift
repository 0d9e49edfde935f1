import Gtk
import ReadinessModel

/// What an answer asks for beside itself.
class AnswerForm: Box {
  private(set) var first: Entry?

  init() {
    super.init(.vertical, spacing: 6)
    addStyle("panel")
  }

  /// Adds a field with its label above it.
  func addField(_ label: String, text: String, placeholder: String) -> Entry {
    let entry = Entry(text, placeholder: placeholder)
    entry.setAccessibleLabel(label)
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

/// *Don’t know*: whom to ask, and what. Both may stay empty; what is typed is kept when the field is left.
final class DontKnowForm: AnswerForm {
  private var ask = Entry("")
  private var question = Entry("")
  private var saved: (ask: String, question: String)
  private let save: (String, String) -> Void

  init(ask: String, question: String, save: @escaping (String, String) -> Void) {
    saved = (ask, question)
    self.save = save
    super.init()
    self.ask = addField(
      tr("Whom to ask"), text: ask, placeholder: tr("A name or a post, such as “Head of unit”"))
    self.question = addField(
      tr("What to ask"), text: question, placeholder: tr("The question, in a sentence"))
    append(
      Label(
        tr("It is listed under Questions to ask. It counts for nothing until it is answered."),
        style: .caption))
    for entry in [self.ask, self.question] {
      entry.on(Entry.activated) { [weak self] _ in self?.keep() }
      entry.onFocusOut { [weak self] _ in self?.keep() }
    }
    on(Widget.unmapped) { [weak self] _ in self?.keep() }
  }

  /// Shows what the assessment says, unless it is just being typed.
  func show(ask: String, question: String) {
    saved = (ask, question)
    if !self.ask.containsFocus, self.ask.text != ask { self.ask.text = ask }
    if !self.question.containsFocus, self.question.text != question { self.question.text = question }
  }

  private func keep() {
    let typed = (ask: ask.text, question: question.text)
    guard typed != saved else { return }
    saved = typed
    save(typed.ask, typed.question)
  }
}

/// *Does not apply*: the reason, which it needs.
final class DoesNotApplyForm: AnswerForm {
  private var reason = Entry("")

  /// - Parameter done: is told the reason, or nil when the user thought better of it.
  init(reason: String, done: @escaping (String?) -> Void) {
    super.init()
    self.reason = addField(
      tr("Why does it not apply here?"), text: reason,
      placeholder: tr("A reason is needed, so that others can follow"))
    let record = Button(tr("Does not apply"), style: .suggested)
    let cancel = Button(tr("Cancel")) { done(nil) }
    let field = self.reason
    record.isSensitive = false
    field.on(Entry.changed) { entry in
      record.isSensitive = !trimmed(entry.text).isEmpty && entry.text != reason
    }
    field.on(Entry.activated) { entry in if !trimmed(entry.text).isEmpty { done(trimmed(entry.text)) } }
    record.on(Button.clicked) { [weak field] _ in if let field { done(trimmed(field.text)) } }
    append(
      Box(.horizontal, spacing: 6) {
        record
        if reason.isEmpty { cancel }
      })
  }
}
