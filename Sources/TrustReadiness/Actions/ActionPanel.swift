import Gtk
import ReadinessModel
import ReadinessSession

/// An action: its fields, saved as they are typed, how far it is, the statements that it is for.
final class ActionPanel: Box {
  let row: LiveRow
  private let context: PageContext
  private let document: AssessmentDocument
  private let title = Label("", style: .sectionTitle)
  private let what: WordsField
  private let status = Box(.vertical, spacing: 6)
  private let asking = Box(.vertical)
  private let served = Box(.vertical, spacing: 3)

  /// - Parameters:
  ///   - remove: called when somebody wants it gone.
  ///   - close: called when somebody wants the list again.
  init(
    _ id: RowID, in context: PageContext, remove: @escaping () -> Void, close: @escaping () -> Void
  ) {
    self.context = context
    document = context.document
    row = document.action(id)
    let typing = RowTyping(row, in: document)
    what = WordsField(ActionItem.what.name, of: typing, isShort: true)
    let who = LineEntry(.words, ActionItem.who.name, of: typing)
    let by = LineEntry(.day, ActionItem.by.name, of: typing, isLong: true)
    let note = WordsField(ActionItem.note.name, of: typing)
    note.setMinimumSize(height: 48)
    what.setMinimumSize(height: Int(46 * context.shape.textScale))
    super.init(.vertical, spacing: 9, role: .group)
    addStyle("card")
    title.setAccessibleRole(.heading)
    title.hexpand = true
    let bin = Button(icon: "user-trash-symbolic", label: tr("Take it out of the list"), style: .flat)
    bin.valign = .start
    bin.on(Button.clicked) { _ in remove() }
    append(
      Box(.horizontal, spacing: 6) {
        title
        bin
      })
    append(RowConflict(row, in: document))
    let late = StatusLabel(style: .strong)
    let grid = Grid(rowSpacing: 9, columnSpacing: 12)
    let fields: [(String, Widget)] = [
      (ActionItem.whatTitle, what), (ActionItem.whoTitle, who),
      (
        ActionItem.byTitle,
        Box(.vertical, spacing: 3) {
          by
          late
        }
      ), (ActionItem.stateTitle, status), (ActionItem.servesTitle, served), (ActionItem.noteTitle, note),
    ]
    for (index, (name, field)) in fields.enumerated() {
      let caption = Label(name, style: .caption, wrapping: .none)
      caption.valign = .start
      caption.margins = Insets(top: 6)
      field.hexpand = true
      grid.attach(caption, column: 0, row: index)
      grid.attach(field, column: 1, row: index)
    }
    for (name, field) in [
      (ActionItem.whatTitle, what), (ActionItem.whoTitle, who), (ActionItem.byTitle, by),
      (ActionItem.noteTitle, note),
    ] as [(String, Widget)] { field.setAccessibleLabel(name) }
    append(grid)
    append(asking)
    append(ActionHistory(row, in: document))
    onKey { panel, press in
      guard press.key == .escape, press.modifiers.isEmpty else { return false }
      panel.document.leaveField()
      close()
      return true
    }
    observe { panel in
      let action = ActionItem(values: panel.row.values)
      panel.title.text = action.title
      panel.setAccessibleLabel(action.title)
    }
    observe { panel in
      let days = panel.document.actions.log.entry(panel.row.id)?.daysLate
      late.show(days.map(ActionWords.late) ?? "", isHeard: false)
    }
    observe { panel in
      ActionItem(values: panel.row.values).state
    } then: { panel, state in
      panel.show(state)
    }
    observe { panel in
      panel.document.actions.log.entry(panel.row.id)?.statements ?? []
    } then: { panel, statements in
      panel.show(statements)
    }
  }

  /// Puts the cursor into the first field.
  func begin() { what.grabFocus() }

  // MARK: How far it is

  private func show(_ state: ActionState) {
    let hadFocus = status.containsFocus
    status.removeAll()
    guard state.isOpen else {
      status.append(Label(state.words { WindowDates.day($0) }))
      let again = Button(tr("Open it again")) { [weak self] in self?.become(.underWay) }
      again.halign = .start
      status.append(again)
      if hadFocus { again.grabFocus() }
      return
    }
    let choice = DropDown([ActionState.proposed, .agreed, .underWay], selected: state, label: \.label) {
      [weak self] list in
      if let state = list.selected { self?.become(state) }
    }
    choice.setAccessibleLabel(ActionItem.stateTitle)
    let done = Button(tr("Done…"), style: .suggested) { [weak self] in self?.askDone() }
    let dropped = Button(tr("Dropped…")) { [weak self] in self?.askWhy() }
    status.append(choice)
    status.append(
      Box(.horizontal, spacing: 6) {
        done
        dropped
      })
    if hadFocus { choice.grabFocus() }
  }

  private func become(_ state: ActionState) {
    asking.removeAll()
    document.set(state, of: row.id)
  }

  /// Asks about the statements that it was for; where there is none it is done.
  func askDone() {
    document.leaveField()
    let statements = document.statementsToReconsider(after: row.id)
    guard !statements.isEmpty else { return become(.done(on: document.actions.log.day)) }
    asking.removeAll()
    let question = DoneQuestion(row.id, statements, in: context) { [weak self] in self?.endAsking() }
    asking.append(question)
    question.begin()
    question.scrollIntoView()
  }

  private func askWhy() {
    document.leaveField()
    asking.removeAll()
    let form = DropForm { [weak self] reason in
      if let reason { self?.document.set(.dropped(reason: reason), of: self?.row.id ?? ActionItem.row("")) }
      self?.endAsking()
    }
    asking.append(form)
    form.begin()
    form.scrollIntoView()
  }

  private func endAsking() {
    asking.removeAll()
    Observer.runPending()
    status.moveFocus(.forward)
  }

  // MARK: What it is for

  private func show(_ statements: [Statement.ID]) {
    served.removeAll()
    for id in statements { served.append(line(for: id, among: statements)) }
    let more = StatementPicker(
      statements.isEmpty ? tr("For a statement…") : tr("For another…"), in: document
    ) { [weak self] statement in
      guard let self, !statements.contains(statement.id) else { return }
      self.document.set(statements + [statement.id], of: self.row.id)
    }
    more.halign = .start
    served.append(more)
  }

  private func line(for id: Statement.ID, among statements: [Statement.ID]) -> Widget {
    let statement = document.pack.statement(id)
    let words = statement.map { tr("{title} ({code})", ["title": $0.title, "code": id]) } ?? id
    let away = Button(
      icon: "window-close-symbolic", label: tr("Not for {statement}", ["statement": words]), style: .flat)
    away.valign = .start
    away.on(Button.clicked) { [weak self] _ in
      guard let self else { return }
      self.document.set(statements.filter { $0 != id }, of: self.row.id)
    }
    guard let statement else {
      return Box(.horizontal, spacing: 6) {
        Label(words).with { $0.hexpand = true }
        away
      }
    }
    let answer = AnswerWords(document.assessment.answer(to: id), in: document.pack)
    let symbol = Label(answer.symbol, wrapping: .none)
    symbol.setRole(answer.role)
    symbol.valign = .start
    let link = Button(child: Label(words), style: .link) { [context] in context.navigator.go(to: statement) }
    link.setAccessibleLabel(tr("{statement}, {answer}", ["statement": words, "answer": answer.word]))
    link.hexpand = true
    return Box(.horizontal, spacing: 6) {
      symbol
      link
      away
    }
  }
}

/// Asks why an action is dropped.
private final class DropForm: Box {
  private let reason = Entry("", placeholder: tr("Why is it not done?"))

  /// - Parameter done: called with the reason; nil where it is not dropped after all.
  init(done: @escaping (String?) -> Void) {
    super.init(.vertical, spacing: 6, role: .group)
    addStyle("panel")
    setAccessibleLabel(tr("Dropped"))
    reason.setAccessibleLabel(tr("Why is it not done?"))
    let drop = Button(tr("Drop it"), style: .suggested)
    drop.isSensitive = false
    append(reason)
    append(
      Box(.horizontal, spacing: 6) {
        Button(tr("Cancel")) { done(nil) }
        drop
      }.with { $0.halign = .end })
    let tell: () -> Void = { [weak self] in
      guard let words = self?.reason.text.trimmed, !words.isEmpty else { return }
      done(words)
    }
    reason.on(Entry.changed) { entry in drop.isSensitive = !entry.text.trimmed.isEmpty }
    reason.on(Entry.activated) { _ in tell() }
    drop.on(Button.clicked) { _ in tell() }
    onKey { _, press in
      guard press.key == .escape else { return false }
      done(nil)
      return true
    }
  }

  func begin() { reason.grabFocus() }
}
