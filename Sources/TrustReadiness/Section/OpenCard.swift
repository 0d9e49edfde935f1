import Gtk
import ReadinessModel
import ReadinessSession

/// An open statement: the sentence, its choices, the note, and the line of what else there is, which unfolds.
final class OpenCard: Box {
  let choices: RatingChoices
  let note: NoteField
  let openers: CardOpeners
  /// Why it changed, Flag and Next: at the end of the card, or at the foot of the page while this card is the one at work.
  private let buttons = Box(.horizontal, spacing: 6)
  private let state: LiveStatement
  private let document: AssessmentDocument
  private let context: PageContext
  private let conflictPlace = Box(.vertical)
  private let lastWords = Label("")
  private let last: Button
  private var footer: Box?
  private var history: HistoryList?

  init(_ state: LiveStatement, _ context: PageContext) {
    self.context = context
    let document = context.document
    self.state = state
    self.document = document
    choices = RatingChoices(state, in: document, shape: context.shape)
    note = NoteField(state, in: document)
    openers = CardOpeners(state, context)
    last = Button(child: lastWords, style: .link)
    super.init(.vertical, spacing: 9)
    let statement = state.statement
    let meta = Label(document.factLine(of: statement), style: .caption)
    let next = Button(tr("Next ›"), style: .suggested) { context.goOn(from: statement) }
    build {
      Label(statement.sentence, style: .heading)
      meta
      conflictPlace
      choices
      note
      openers
    }
    if document.looking == nil {
      buttons.append(ReasonMenu(state, in: document) { [weak self] in self?.offerPlan() })
      buttons.append(FlagButton(state, in: document))
    }
    buttons.append(next)
    buttons.halign = .end
    last.hexpand = true
    last.halign = .start
    let footer = Box(.horizontal, spacing: 12) {
      last
      buttons
    }
    self.footer = footer
    append(footer)
    choices.goOn = { context.goOn(from: statement) }
    onKey(.capture) { _, press in
      guard press.key.isEnter, press.modifiers == .control else { return false }
      context.goOn(from: statement)
      return true
    }
    last.on(Button.clicked) { [weak self, weak footer] _ in
      if let self, let footer { self.toggleHistory(after: footer) }
    }
    observe { _ in footer.orientation = context.shape.isNarrow ? .vertical : .horizontal }
    observe { card in
      card.state.conflict
    } then: { card, conflict in
      card.show(conflict)
    }
    observe { card in
      _ = card.state.revision
      card.lastWords.text = card.document.lastWords(on: card.state.statement.id)
      card.last.setAccessibleLabel(card.lastWords.text)
    }
  }

  private func show(_ conflict: Conflict?) {
    let hadFocus = conflictPlace.containsFocus
    conflictPlace.removeAll()
    if let conflict { conflictPlace.append(ConflictPanel(conflict, in: document)) }
    if hadFocus, !focusConflict() { ancestor(StatementCard.self)?.grabFocus() }
  }

  /// Puts the focus on what is to be settled, if anything is.
  func focusConflict() -> Bool {
    guard let panel = conflictPlace.children.first as? ConflictPanel else { return false }
    panel.focusFirst()
    return true
  }

  /// Takes the buttons out of the card, for the foot of the page.
  func giveButtons() -> Widget {
    footer?.remove(buttons)
    return buttons
  }

  /// Puts the buttons back where they are in a card that is not the one at work.
  func takeButtonsBack() {
    if buttons.parent == nil { footer?.append(buttons) }
  }

  /// Offers to plan what is done about something that got worse.
  private func offerPlan() {
    context.desk.toast(
      tr("It got worse. What will be done about it?"),
      [
        Toast.Offer(tr("Plan an action")) { [weak self] in
          (self?.openers.unfold(.actions) as? ActionsBlock)?.begin()
        }
      ], about: document.undoing.changes)
  }

  private func toggleHistory(after footer: Box) {
    if let history {
      remove(history)
      self.history = nil
    } else {
      let history = HistoryList(state, in: context)
      insert(history, after: footer)
      self.history = history
      history.scrollIntoView(keeping: footer)
    }
  }
}
