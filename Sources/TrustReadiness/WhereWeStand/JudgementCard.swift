import Gtk
import ReadinessModel
import ReadinessSession

/// The board's own judgement: a level, in its own words, and when it was given. *Change…* opens the editor in place.
final class JudgementCard: Box {
  private let document: AssessmentDocument
  private let shape: WindowShape
  private let change = Button("")
  private var editor: JudgementEditor?
  private let title = Label(tr("The board’s own judgement"), style: .strong)
  private let top = Box(.horizontal, spacing: 12)
  private let pill = AnswerPill()
  private let words = Label("")
  private let beside = Label("", style: .caption)

  init(_ document: AssessmentDocument, shape: WindowShape) {
    self.document = document
    self.shape = shape
    super.init(.vertical, spacing: 6)
    addStyle("card")
    title.setAccessibleRole(.heading)
    pill.valign = .centre
    change.valign = .centre
    change.halign = .end
    append(top)
    append(beside)
    change.on(Button.clicked) { [weak self] _ in self?.edit() }
    observe { card in card.show() }
    observe { card in card.lay(isNarrow: card.shape.isNarrow) }
  }

  /// Few words stand in the line of the title, more beneath it.
  private func lay(isNarrow: Bool) {
    let judgement = document.overview.judgement
    // While it is edited, what it says is in the fields: nothing above them changes its height as letters come.
    let isEdited = editor != nil
    let isInline = !isEdited && !isNarrow && Self.words(judgement).count <= Self.charactersInLine
    title.wrapping = isNarrow ? .words : .none
    title.hexpand = isNarrow
    change.hexpand = !isInline && !isNarrow
    words.isVisible = !isEdited
    words.hexpand = isInline
    (words.parent as? Box)?.remove(words)
    if isInline {
      top.setChildren([title, pill, words, change])
    } else {
      top.setChildren([title, pill, change])
    }
    if !isInline { insert(words, after: top) }
  }

  /// What fits beside the title.
  private static let charactersInLine = 80

  private func show() {
    let judgement = document.overview.judgement
    let level = judgement?.level.flatMap(document.pack.level(_:))
    pill.isVisible = level != nil && editor == nil
    if let level { pill.show(AnswerWords(level)) }
    words.text = Self.words(judgement)
    words.setStyle("dim", judgement == nil)
    change.isVisible = document.looking == nil
    change.label = judgement == nil ? tr("Record it…") : tr("Change…")
    change.setAccessibleLabel(
      judgement == nil ? tr("Record the board’s own judgement") : tr("Change the board’s own judgement"))
    let reds = Self.reds(in: document.overview.standing, document.pack)
    beside.text = reds ?? ""
    beside.isVisible = judgement != nil && reds != nil && editor == nil
  }

  private static func words(_ judgement: Judgement?) -> String {
    guard let judgement else {
      return tr("Not recorded. It stands beside the results and does not change them.")
    }
    let day = WindowDates.day(judgement.at.localDay).unbroken
    guard !judgement.words.isEmpty else { return tr("Recorded {day}", ["day": day]) }
    return tr("“{words}” {day}", ["words": judgement.words, "day": day])
  }

  /// What stands beside the judgement, however good it is: the statements at the lowest level.
  private static func reds(in standing: Standing, _ pack: Pack) -> String? {
    guard let lowest = pack.scale.first, let count = standing.total.counts[lowest.id], count > 0 else {
      return nil
    }
    return trn(
      "{n} statement is {level}.", "{n} statements are {level}.", count,
      ["level": lowest.label.quoted])
  }

  // MARK: Editing

  private func edit() {
    guard editor == nil else { return }
    let editor = JudgementEditor(in: document) { [weak self] in self?.closeEditor() }
    self.editor = editor
    change.isVisible = false
    show()
    lay(isNarrow: shape.isNarrow)
    append(editor)
    editor.focusFirst()
  }

  private func closeEditor() {
    document.leaveField()
    if let editor { remove(editor) }
    editor = nil
    show()
    lay(isNarrow: shape.isNarrow)
    change.isVisible = true
    change.grabFocus()
  }
}

/// Asks for the board's judgement: a level or none, and words. What is chosen and typed is recorded as it is.
private final class JudgementEditor: Box {
  private let document: AssessmentDocument
  private let levels: [(id: Level.ID?, button: CheckButton)]
  private let words: TextView

  /// - Parameter done: called when the user has finished.
  init(in document: AssessmentDocument, done: @escaping () -> Void) {
    self.document = document
    let judgement = document.assessment.judgement
    let none = CheckButton(tr("No level"))
    levels =
      [(nil, none)]
      + document.pack.scale.map { level in
        let button = CheckButton(AnswerWords(level).text, group: none)
        button.addStyle("strong")
        button.setRole(level.role.styleClass)
        button.setAccessibleLabel(level.label)
        button.setAccessibleDescription(level.meaning)
        return (level.id, button)
      }
    words = TextView(judgement?.words ?? "")
    super.init(.vertical, spacing: 9)
    setAccessibleLabel(tr("The board’s own judgement"))
    let choices = Box(.horizontal, spacing: 18, role: .radioGroup)
    choices.setAccessibleLabel(tr("Level"))
    for (id, button) in levels {
      button.isActive = id == judgement?.level
      choices.append(button)
      button.on(CheckButton.toggled) { [weak self] button in if button.isActive { self?.record() } }
    }
    words.addStyle("field")
    words.setAccessibleLabel(tr("The board’s words"))
    words.setMinimumSize(height: 72)
    words.buffer.on(TextBuffer.changed) { [weak self] _ in self?.type() }
    words.onFocusOut { [weak document] _ in document?.leaveField() }
    build {
      choices
      Label(tr("In the board’s own words, in a sentence or two"), style: .strong).with {
        $0.mnemonicWidget = words
      }
      words
      Label(
        tr("The judgement is the board’s. It stands beside the results and does not change them."),
        style: .caption)
      Button(tr("Done"), style: .suggested) { done() }.with { $0.halign = .start }
    }
    onKey { _, key in
      guard key.key == .escape else { return false }
      done()
      return true
    }
    // GTK measures a text before it knows how wide the field is, and keeps that height until it is asked again.
    var frames = 0
    words.onEveryFrame { [weak words] in
      words?.relayout()
      frames += 1
      return frames < 3
    }
  }

  func focusFirst() { (levels.first { $0.button.isActive } ?? levels.first)?.button.grabFocus() }

  private func type() {
    document.type(about: .judgement) { [weak self] in self?.record() }
  }

  private func record() {
    document.judge(levels.first { $0.button.isActive }?.id, words: words.text.trimmed)
  }
}
