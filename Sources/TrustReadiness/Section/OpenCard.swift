import Gtk
import ReadinessModel
import ReadinessSession

/// An open statement: the sentence, its choices, the note, and what stands behind it.
final class OpenCard: Box {
  let choices: RatingChoices
  let note: NoteField
  private let state: LiveStatement
  private let document: AssessmentDocument
  private let context: PageContext
  private let conflictPlace = Box(.vertical)
  private let lastWords = Label("")
  private let last: Button
  private var details: StatementDetails?
  private var history: HistoryList?

  init(_ state: LiveStatement, _ context: PageContext) {
    self.context = context
    let (document, navigator) = (context.document, context.navigator)
    self.state = state
    self.document = document
    choices = RatingChoices(state, in: document, shape: context.shape)
    note = NoteField(state, in: document)
    last = Button(child: lastWords, style: .link)
    super.init(.vertical, spacing: 9)
    let statement = state.statement
    let meta = Label("", style: .caption)
    let behind = Button(StatementDetails.name(for: statement, in: document.pack), style: .link)
    let next = Button(tr("Next ›"), style: .suggested) { context.goOn(from: statement) }
    build {
      Label(statement.sentence, style: .heading)
      meta
      conflictPlace
      choices
      behind.with { $0.halign = .start }
      for toolkit in document.pack.usableToolkits(for: statement) {
        ToolkitLink(toolkit, at: navigator)
      }
      note
    }
    let buttons = Box(.horizontal, spacing: 6) {
      if document.looking == nil {
        ReasonMenu(state, in: document)
        FlagButton(state, in: document)
      }
      next
    }
    buttons.halign = .end
    let footer = Box(.horizontal, spacing: 12) {
      last.with {
        $0.hexpand = true
        $0.halign = .start
      }
      buttons
    }
    append(footer)
    choices.goOn = { context.goOn(from: statement) }
    onKey(.capture) { _, press in
      guard press.key.isEnter, press.modifiers == .control else { return false }
      context.goOn(from: statement)
      return true
    }
    behind.on(Button.clicked) { [weak self] button in self?.toggleDetails(after: button) }
    last.on(Button.clicked) { [weak self, weak footer] _ in
      if let self, let footer { self.toggleHistory(after: footer) }
    }
    observe { _ in footer.orientation = context.shape.isNarrow ? .vertical : .horizontal }
    observe { card in
      meta.text =
        card.document.metaLine(of: card.state) + " · " + card.document.pack.ratingRuleInShort
    }
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

  private func toggleDetails(after button: Button) {
    if let details {
      remove(details)
      self.details = nil
    } else {
      let details = StatementDetails(state.statement, in: document)
      insert(details, after: button)
      self.details = details
      details.scrollIntoView(keeping: button)
    }
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
