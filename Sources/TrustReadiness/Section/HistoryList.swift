import Gtk
import ReadinessModel
import ReadinessSession

/// What was said of a statement: who, when, what it was before, and why it changed. The newest stands first.
final class HistoryList: Box {
  private let state: LiveStatement
  private let document: AssessmentDocument

  init(_ state: LiveStatement, in document: AssessmentDocument) {
    self.state = state
    self.document = document
    super.init(.vertical, spacing: 0)
    addStyle("panel")
    setAccessibleLabel(tr("History"))
    observe { list in
      list.state.revision
    } then: { list, _ in
      list.show(list.document.history(of: list.state.statement.id))
    }
  }

  private func show(_ entries: [HistoryEntry]) {
    removeAll()
    append(Label(tr("History"), style: .strong))
    if entries.isEmpty { append(Label(tr("Nothing has been said of this statement yet."), style: .caption)) }
    for entry in entries {
      let row = Box(.vertical, spacing: 0) {
        Label(entry.words(in: document.pack, since: document.changed(by: entry, on: state.statement.id)))
        Label(
          tr(
            "{who}, {when}",
            ["who": document.who(entry.person, named: entry.who), "when": WindowDates.dayAndTime(entry.at)]),
          style: .caption)
      }
      row.addStyle("history-row")
      append(row)
    }
  }
}
