import Gtk
import ReadinessModel
import ReadinessSession

/// The answers that a statement can have, as radio buttons: its levels with their descriptors, *don’t know* and
/// *does not apply*.
final class RatingChoices: Box {
  private let state: LiveStatement
  private let document: AssessmentDocument
  private var rows: [(level: Level.ID, row: ChoiceRow)] = []
  private let dontKnow: CheckButton
  private let doesNotApply: CheckButton
  private let details = Box(.vertical, spacing: 6)
  /// What is said of an answer for which the checklist has no level.
  private let unplaced = Label("", style: .caution)
  private var form: AnswerForm?
  /// Goes on from the statement: what Enter does on a choice. It never chooses, so that a key pressed once too often
  /// answers nothing.
  var goOn: (() -> Void)?
  /// True while the buttons are set from the answer, so that setting them answers nothing.
  private var isShowing = false

  /// The choices of a statement.
  ///
  /// - Parameter isLarge: for one statement at a time.
  init(_ state: LiveStatement, in document: AssessmentDocument, shape: WindowShape, isLarge: Bool = false) {
    self.state = state
    self.document = document
    let group = CheckButton()
    dontKnow = CheckButton(tr("Don’t know: ask someone"), group: group)
    doesNotApply = CheckButton(tr("Does not apply…"), group: group)
    super.init(.vertical, spacing: isLarge ? 9 : 3)
    setAccessibleRole(.radioGroup)
    setAccessibleLabel(state.statement.sentence)
    append(unplaced)
    for (index, level) in document.pack.scale.enumerated() {
      let row = ChoiceRow(
        level, descriptor: state.statement.descriptors[index], group: group, shape: shape, isLarge: isLarge)
      row.radio.on(CheckButton.toggled) { [weak self] radio in
        if radio.isActive { self?.choose(level.id) }
      }
      rows.append((level.id, row))
      append(row)
    }
    Widget.shareWidth(rows.map(\.row.levelName))
    dontKnow.on(CheckButton.toggled) { [weak self] radio in if radio.isActive { self?.chooseDontKnow() } }
    doesNotApply.on(CheckButton.toggled) { [weak self] radio in
      if radio.isActive { self?.chooseDoesNotApply() }
    }
    append(
      Box(.horizontal, spacing: 18) {
        dontKnow
        doesNotApply
      }.with {
        $0.margins = Insets(top: 6, start: 7)
        $0.addStyle("other-answers")
      })
    append(details)
    append(LastTimeLine(state, in: document, shape: shape))
    onKey(.capture) { choices, press in choices.move(by: press) }
    observe { choices in
      for (level, row) in choices.rows {
        row.tag.text = choices.document.targetWords(choices.state, at: level)
        row.tag.isVisible = !row.tag.text.isEmpty
        row.lastTag.text = choices.document.lastTimeTag(choices.state, at: level)
        row.lastTag.isVisible = !row.lastTag.text.isEmpty
        row.describe()
      }
    }
    observe { choices in
      choices.state.answer
    } then: { choices, answer in
      choices.show(answer)
    }
  }

  /// Whether the focus is on one of the choices, so that rating keys act.
  var hasFocusOnChoice: Bool { radios.contains { $0.hasFocus } }

  /// Puts the focus on the answer given, or on the first choice. The buttons may not show the answer yet.
  func focusAnswer() {
    let given: CheckButton? =
      switch state.answer {
      case .none: nil
      case .level(let id): rows.first { $0.level == id }?.row.radio
      case .dontKnow: dontKnow
      case .doesNotApply: doesNotApply
      }
    focus(given ?? radios.first)
  }

  // MARK: Moving

  private var radios: [CheckButton] { rows.map(\.row.radio) + [dontKnow, doesNotApply] }

  /// The choices are one stop for Tab; the arrow keys move between them and answer nothing until Space is pressed. Enter
  /// goes on once there is an answer.
  private func move(by press: KeyPress) -> Bool {
    guard press.modifiers.isEmpty, let index = radios.firstIndex(where: { $0.hasFocus }) else { return false }
    let step: Int
    switch press.key {
    case let key where key.isEnter:
      if state.answer != .none { goOn?() }
      return true
    case .down, .right: step = 1
    case .up, .left: step = -1
    default: return false
    }
    if radios.indices.contains(index + step) { focus(radios[index + step]) }
    return true
  }

  private func focus(_ radio: CheckButton?) {
    radio?.canFocus = true
    radio?.grabFocus()
    showStop(radio)
  }

  /// Leaves one of the choices for Tab to stop at. Where the others are not focusable at all, GTK's group of radio
  /// buttons pulls the focus back to its first button, and Tab never gets past it.
  private func showStop(_ stop: CheckButton? = nil) {
    let stop = stop ?? radios.first { $0.isActive } ?? radios.first
    for radio in radios { radio.canFocus = radio === stop }
  }

  // MARK: Choosing

  private func choose(_ level: Level.ID) {
    guard !isShowing else { return }
    closeForm()
    document.rate(state.statement, level)
  }

  private func chooseDontKnow() {
    guard !isShowing else { return }
    if case .dontKnow = state.answer {} else { document.doNotKnow(state.statement, ask: "", question: "") }
    Observer.runPending()
    form?.focusFirst()
  }

  private func chooseDoesNotApply() {
    guard !isShowing else { return }
    if form is DoesNotApplyForm {
    } else {
      show(form: DoesNotApplyForm(state.statement, reason: "", in: document))
    }
    form?.focusFirst()
  }

  // MARK: Showing

  private func show(_ answer: Answer) {
    isShowing = true
    defer { isShowing = false }
    unplaced.text = document.wordsForUnplaced(answer)
    unplaced.isVisible = !unplaced.text.isEmpty
    for (level, row) in rows { row.show(isChosen: answer == .level(level)) }
    switch answer {
    case .dontKnow(let ask, let question):
      dontKnow.isActive = true
      if let form = form as? DontKnowForm {
        form.show(ask: ask, question: question)
      } else {
        show(form: DontKnowForm(state.statement, ask: ask, question: question, in: document))
      }
    case .doesNotApply(let reason):
      doesNotApply.isActive = true
      if let form = form as? DoesNotApplyForm {
        form.show(reason: reason)
      } else {
        show(form: DoesNotApplyForm(state.statement, reason: reason, in: document))
      }
    case .none, .level:
      dontKnow.isActive = false
      doesNotApply.isActive = false
      closeForm()
    }
    showStop(radios.first { $0.hasFocus })
  }

  private func show(form: AnswerForm) {
    closeForm()
    self.form = form
    details.append(form)
  }

  private func closeForm() {
    if let form { details.remove(form) }
    form = nil
  }
}

/// One level: its radio button, its name with symbol and colour, and what it looks like in this statement.
private final class ChoiceRow: Box {
  let radio: CheckButton
  /// The level's name; those of all rows are as wide as the widest, so that the descriptors stand in one column.
  let levelName: Label
  /// That it is the target, and by when.
  let tag = Label("", wrapping: .none)
  /// That it was at this level last time.
  let lastTag = Label("", wrapping: .none)
  private let descriptor: String
  private let role: String

  init(_ level: Level, descriptor: String, group: CheckButton, shape: WindowShape, isLarge: Bool) {
    radio = CheckButton(group: group)
    let answer = AnswerWords(level)
    role = answer.role
    self.descriptor = descriptor
    let name = Label(answer.text, wrapping: .none)
    levelName = name
    let text = Label(descriptor)
    let words = Box(.vertical, spacing: 3)
    words.append(text)
    words.append(tag)
    words.append(lastTag)
    let lines = Box(.horizontal, spacing: 12) {
      name
      words
    }
    super.init(.horizontal, spacing: 12)
    addStyle("choice")
    if isLarge { addStyle("large") }
    radio.valign = .start
    radio.setAccessibleLabel(level.label)
    radio.setAccessibleDescription(descriptor)
    levelName.addStyle("level")
    levelName.addStyle(role)
    levelName.valign = .start
    text.addStyle("descriptor")
    text.hexpand = true
    for tag in [tag, lastTag] {
      tag.addStyle("tag")
      tag.halign = .start
      tag.isVisible = false
    }
    lines.hexpand = true
    append(radio)
    append(lines)
    onClick { row, _, _, _ in
      row.radio.canFocus = true
      row.radio.grabFocus()
      row.radio.isActive = true
    }
    // All of what is chosen by keys is seen, not its button alone.
    onFocusIn { row in if row.window?.showsFocus == true { row.scrollIntoView() } }
    observe { row in
      lines.orientation = shape.isNarrow ? .vertical : .horizontal
      lines.spacing = shape.isNarrow ? 3 : 12
      row.levelName.setMinimumSize(width: shape.isNarrow ? nil : 88)
    }
  }

  /// Tells what stands beside the level to those who do not see it.
  func describe() {
    radio.setAccessibleDescription(
      [descriptor, tag.text, lastTag.text].filter { !$0.isEmpty }.joined(separator: ". "))
  }

  func show(isChosen: Bool) {
    if radio.isActive != isChosen { radio.isActive = isChosen }
    setStyle("chosen", isChosen)
    setStyle(role, isChosen)
  }
}
