import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// What was said of a statement: who, when, what it was before, and why it changed; and what happened to its evidence and its
/// actions. The newest stands first.
final class HistoryList: Box {
  private let state: LiveStatement
  private let context: PageContext
  /// The entries, and the button for earlier ones.
  let entries = Box(.vertical)
  private var document: AssessmentDocument { context.document }
  /// How many entries are shown before somebody asks for earlier ones.
  static let page = 100

  init(_ state: LiveStatement, in context: PageContext) {
    self.state = state
    self.context = context
    super.init(.vertical, spacing: 0)
    addStyle("panel")
    setAccessibleLabel(tr("History"))
    observe { list in
      [list.state.revision, list.document.shelf.revision]
    } then: { list, _ in
      list.show(list.document.wholeHistory(of: list.state.statement.id))
    }
  }

  private func show(_ entries: [StatementEvent]) {
    removeAll()
    self.entries.removeAll()
    append(Label(tr("History"), style: .strong))
    let erasers = erasers
    if !erasers.isEmpty {
      append(
        Label(
          tr(
            "What was said before stays in the file until it is erased for good. “Send a copy…” in the menu can leave it out."
          ), style: .caption))
    }
    for eraser in erasers { append(eraser) }
    if entries.isEmpty { append(Label(tr("Nothing has been said of this statement yet."), style: .caption)) }
    append(self.entries)
    add(entries[...])
  }

  /// What erases all that was ever said, where anything was.
  private var erasers: [Button] {
    let id = state.statement.id
    let things: [(String, Erasable)] = [
      (tr("Erase the answer for good…"), .answer(id)), (tr("Erase the note for good…"), .note(id)),
    ]
    return things.filter { document.question(erasing: $0.1) != nil }.map { words, thing in
      let button = Button(words, style: .link) { [context, document] in
        context.desk.askToErase(thing, in: document)
      }
      button.halign = .start
      return button
    }
  }

  private func add(_ entries: ArraySlice<StatementEvent>) {
    for event in entries.prefix(Self.page) {
      let entry = event.entry
      let words = Box(.vertical, spacing: 0) {
        Label(self.words(of: event))
        Label(
          tr(
            "{who}, {when}",
            ["who": document.who(entry.person, named: entry.who), "when": WindowDates.dayAndTime(entry.at)]),
          style: .caption)
      }
      words.hexpand = true
      let row = Box(.horizontal, spacing: 12) { words }
      if case .said = event, !document.changes(of: entry, on: state.statement.id).isEmpty {
        row.append(eraseButton(entry))
      }
      row.addStyle("history-row")
      self.entries.append(row)
    }
    let rest = entries.dropFirst(Self.page)
    guard !rest.isEmpty else { return }
    let earlier = Button(
      trn("Show {n} earlier entry", "Show {n} earlier entries", min(rest.count, Self.page)), style: .link)
    earlier.halign = .start
    earlier.on(Button.clicked) { [weak self] button in
      self?.entries.remove(button)
      self?.add(rest)
    }
    self.entries.append(earlier)
  }

  private func words(of event: StatementEvent) -> String {
    switch event {
    case .said(let entry):
      entry.words(in: document.pack, since: document.changed(by: entry, on: state.statement.id))
    case .record(let event): event.words
    }
  }

  private func eraseButton(_ entry: HistoryEntry) -> Button {
    let button = Button(tr("Erase…"), style: .link) { [weak self] in self?.askToErase(entry) }
    button.setAccessibleLabel(tr("Erase this note for good"))
    button.valign = .start
    return button
  }

  private func askToErase(_ entry: HistoryEntry) {
    let (document, desk, id) = (document, context.desk, state.statement.id)
    var details = entry.words(in: document.pack)
    if entry.isInForce { details += "\n" + tr("The note is empty then.") }
    details +=
      "\n"
      + tr(
        "The words are taken out of the file, and nothing brings them back. Copies elsewhere hold them until they are joined with this file."
      )
    Task {
      let erase = Button(tr("Erase"), style: .destructive)
      guard await desk.ask(tr("Erase these words for good?"), details, answers: [erase]) != nil else {
        return
      }
      do throws(StoreProblem) {
        try await document.erase(document.changes(of: entry, on: id))
        desk.toast(tr("The words are erased."))
      } catch {
        desk.present { AskDialog.problem(error.happened, error.advice, over: $0) }
      }
    }
  }
}
