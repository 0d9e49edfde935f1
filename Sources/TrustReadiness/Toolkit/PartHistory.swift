import Gtk
import ReadinessModel
import ReadinessSession

/// The line at the foot of a part of a workbook, which says who wrote last, and opens what was written before.
final class PartHistory: Box {
  private let lists: [LiveList]
  private let document: AssessmentDocument
  private let words = Label("")
  private let button: Button
  private var entries: Box?

  init(_ lists: [LiveList], of title: String, in document: AssessmentDocument) {
    self.lists = lists
    self.document = document
    button = Button(child: words, style: .link)
    super.init(.vertical, spacing: 6)
    button.halign = .start
    append(button)
    button.on(Button.clicked) { [weak self] _ in self?.toggle() }
    observe { history in
      for list in history.lists { _ = list.revision }
      history.words.text = history.document.lastWords(on: history.lists)
      history.button.setAccessibleLabel(
        tr("{part}: {words}", ["part": title, "words": history.words.text]))
    }
    observe { history in
      history.lists.map(\.revision)
    } then: { history, _ in
      history.fill()
    }
  }

  /// As many entries are shown.
  private static let limit = 100

  private func toggle() {
    if let entries {
      remove(entries)
      self.entries = nil
    } else {
      let entries = Box(.vertical)
      entries.addStyle("panel")
      entries.setAccessibleLabel(tr("History"))
      append(entries)
      self.entries = entries
      fill()
    }
  }

  private func fill() {
    guard let entries else { return }
    let all = document.history(of: lists)
    entries.removeAll()
    if all.isEmpty { entries.append(Label(tr("Nothing has been written here yet."), style: .caption)) }
    for line in all.prefix(Self.limit) {
      let row = Box(.vertical) {
        Label(line.words(in: document.pack))
        Label(
          tr(
            "{who}, {when}",
            [
              "who": document.who(line.entry.person, named: line.entry.who),
              "when": WindowDates.dayAndTime(line.entry.at),
            ]), style: .caption)
      }
      row.addStyle("history-row")
      entries.append(row)
    }
    if all.count > Self.limit {
      let rest = all.count - Self.limit
      entries.append(Label(trn("And {n} entry before.", "And {n} entries before.", rest), style: .caption))
    }
  }
}
