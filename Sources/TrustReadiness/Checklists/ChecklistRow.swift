import Gtk
import ReadinessModel
import ReadinessStore

/// A row of the list of checklists: what it is called, which versions there are, and whose it is.
final class ChecklistRow: Box, ListRow {
  private let title = Label("", style: .strong, wrapping: .ellipsis)
  private let versions = Label("", style: .caption, wrapping: .ellipsis)
  private let owner = Label("", style: .caption, wrapping: .ellipsis)
  private var shelf: ChecklistShelf?

  /// - Parameter chosen: called with what somebody clicks on.
  init(chosen: @escaping @MainActor (Pack.ID) -> Void) {
    super.init(.vertical)
    addStyle("record-row")
    for label in [title, versions, owner] { append(label) }
    onClick { row, _, _, _ in if let id = row.shelf?.id { chosen(id) } }
  }

  func show(_ shelf: ChecklistShelf) {
    self.shelf = shelf
    title.text = shelf.newest.title
    versions.text = [
      shelf.newest.period, trn("{n} statement", "{n} statements", shelf.newest.statements),
    ].compactMap { $0 }.joined(separator: " · ")
    owner.text = [shelf.versionWords, shelf.newest.ownerWords].joined(separator: " · ")
    let name = [title.text, versions.text, owner.text].joined(separator: trc("list", ", "))
    // The focus is on the list's own widget around this one.
    for widget in [self, parent].compactMap({ $0 }) { widget.setAccessibleLabel(name) }
  }
}
