import Gtk
import ReadinessModel
import ReadinessSession

/// The line at the foot of a record, which says who changed it last, and opens what was said before.
final class RecordHistory: Box {
  private let row: LiveRow
  private let document: AssessmentDocument
  private let entries = Box(.vertical)

  /// As many entries are shown.
  private static let limit = 100

  init(_ row: LiveRow, in document: AssessmentDocument) {
    self.row = row
    self.document = document
    super.init(.vertical, spacing: 6)
    let words = Label("")
    let button = Button(child: words, style: .link)
    button.halign = .start
    entries.addStyle("panel")
    entries.isVisible = false
    append(button)
    append(entries)
    button.on(Button.clicked) { [weak self] _ in self?.toggle() }
    observe { history in
      _ = (history.row.values, history.row.conflicts)
      words.text = history.document.lastWords(onRow: history.row.id) + " ▾"
      button.setAccessibleLabel(words.text)
      if history.entries.isVisible { history.fill() }
    }
  }

  private func toggle() {
    entries.isVisible.toggle()
    if entries.isVisible {
      fill()
      entries.scrollIntoView()
    }
  }

  private func fill() {
    entries.removeAll()
    let words = RowWords(row.id, in: document.pack) { WindowDates.day($0) }
    for entry in document.assessment.history(of: .row(row.id)).prefix(Self.limit) {
      let line = Box(.vertical) {
        Label(words?.text(entry.edit, before: entry.before) ?? "")
        Label(
          tr(
            "{who}, {when}",
            [
              "who": document.who(entry.person, named: entry.who), "when": WindowDates.dayAndTime(entry.at),
            ]), style: .caption)
      }
      line.addStyle("history-row")
      entries.append(line)
    }
  }
}
