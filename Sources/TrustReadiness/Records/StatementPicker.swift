import Gtk
import ReadinessModel
import ReadinessSession

/// A button with which somebody looks for a statement by its words, and chooses it.
final class StatementPicker: MenuButton {
  private let document: AssessmentDocument
  private let entry = SearchEntry(placeholder: tr("Words from the statement, or its code"))
  private let list = Box(.vertical)
  private let popover: Popover
  private let chosen: (Statement) -> Void

  /// As many are offered.
  private static let most = 8

  /// - Parameter chosen: called with the statement that somebody chose.
  init(_ label: String, in document: AssessmentDocument, chosen: @escaping (Statement) -> Void) {
    self.document = document
    self.chosen = chosen
    let content = Box(.vertical, spacing: 6)
    content.append(entry)
    content.append(list)
    content.setMinimumSize(width: 340)
    popover = Popover(content)
    popover.addStyle("wide")
    super.init(label)
    setAccessibleLabel(label)
    setPopover(popover)
    entry.setAccessibleLabel(tr("Find a statement"))
    entry.on(SearchEntry.changed) { [weak self] _ in self?.look() }
    entry.on(SearchEntry.activated) { [weak self] _ in
      (self?.list.children.first as? Button)?.click()
    }
    entry.on(SearchEntry.stopped) { [weak self] _ in self?.popDown() }
    popover.on(Widget.mapped) { [weak self] _ in
      self?.entry.text = ""
      self?.look()
      self?.entry.grabFocus()
    }
  }

  private func look() {
    list.removeAll()
    let query = entry.text
    let hits = document.search.hits(for: query, in: document)
    let statements = hits.compactMap { hit -> Statement? in
      if case .statement(let statement, _) = hit.target { statement } else { nil }
    }
    for statement in statements.prefix(Self.most) {
      let words = tr("{title} ({code})", ["title": statement.title, "code": statement.code])
      let row = Button(child: Label(words), style: .row)
      row.setAccessibleLabel(words)
      row.on(Button.clicked) { [weak self] _ in
        self?.popDown()
        self?.chosen(statement)
      }
      list.append(row)
    }
    if statements.isEmpty, !query.trimmed.isEmpty {
      list.append(Label(tr("No statement has all of these words."), style: .quiet))
    }
  }
}
