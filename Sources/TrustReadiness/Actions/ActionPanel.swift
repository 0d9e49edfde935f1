import Gtk
import ReadinessModel
import ReadinessSession

/// An action: its fields, how far it is, the statements that it is for.
final class ActionPanel: RecordPanel {
  private let status = Box(.vertical, spacing: 6)
  private let asking = Box(.vertical)
  private let served: ServedStatements

  init(_ id: RowID, in context: PageContext, _ ways: RecordWays) {
    let document = context.document
    let row = document.action(id)
    func statements() -> [Statement.ID] { document.actions.log.entry(id)?.statements ?? [] }
    served = ServedStatements(
      in: context,
      ServedStatements.Verbs(
        begin: tr("For a statement…"), more: tr("For another…"),
        away: { tr("Not for {statement}", ["statement": $0]) },
        add: { document.set(statements() + [$0], of: id) },
        remove: { gone in document.set(statements().filter { $0 != gone }, of: id) }))
    super.init(
      row, in: context, ways,
      choices: [
        (tr("Take it out of the list"), ways.takeOut),
        (tr("Erase for good…"), { context.desk.askToErase(.action(id.row), in: document) }),
      ])
    addFields()
    append(asking)
    append(RecordHistory(row, in: document))
    observe { panel in panel.show(title: ActionItem(values: panel.row.values).title) }
    observe { panel in
      ActionItem(values: panel.row.values).state
    } then: { panel, state in
      panel.show(state)
    }
    observe { panel in
      panel.document.actions.log.entry(panel.row.id)?.statements ?? []
    } then: { panel, statements in
      panel.served.show(statements)
    }
  }

  private func addFields() {
    let by = LineEntry(.day, ActionItem.by.name, of: typing, isLong: true)
    let late = StatusLabel(style: .strong)
    let days = Box(.vertical, spacing: 3) {
      by
      late
    }
    add([
      RecordField(ActionItem.whatTitle, words(ActionItem.what.name, height: 46, isShort: true)),
      RecordField(ActionItem.whoTitle, LineEntry(.words, ActionItem.who.name, of: typing)),
      RecordField(ActionItem.byTitle, days, naming: by), RecordField(ActionItem.stateTitle, status),
      RecordField(ActionItem.servesTitle, served),
      RecordField(ActionItem.noteTitle, words(ActionItem.note.name, height: 48)),
    ])
    observe { panel in
      let days = panel.document.actions.log.entry(panel.row.id)?.daysLate
      late.show(days.map(ActionWords.late) ?? "", isHeard: false)
    }
  }

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
