import Gtk
import ReadinessModel

/// A statement that was found: its title and answer, and the words around what was found.
final class SearchRow: Box, ListRow {
  private let search: StatementSearch
  private let answer: (Statement.ID) -> Answer
  private let title = Label("", style: .strong, wrapping: .ellipsis)
  private let snippet = Label("", style: .quiet, wrapping: .ellipsis)
  private let code = Label("", style: .caption, wrapping: .none)
  private let pill = Label("", style: .strong, wrapping: .none)
  private let pack: Pack

  init(_ search: StatementSearch, in pack: Pack, answer: @escaping (Statement.ID) -> Answer) {
    self.search = search
    self.answer = answer
    self.pack = pack
    super.init(.vertical, spacing: 0)
    addStyle("result")
    title.hexpand = true
    append(
      Box(.horizontal, spacing: 12) {
        title
        code
        pill
      })
    append(snippet)
  }

  func show(_ hit: SearchHit) {
    snippet.text = search.snippet(of: hit)
    guard let statement = search.statement(of: hit) else {
      if case .workbook(let match) = hit.goal { showPlace(match) }
      return
    }
    let words = AnswerWords(answer(statement.id), in: pack)
    title.text = statement.title
    code.text = statement.id
    pill.text = words.text
    pill.setRole(words.role)
    let name = tr(
      "{title}, {answer}, {statement}",
      ["title": statement.title, "answer": words.text, "statement": statement.id])
    setName(name)
  }

  private func showPlace(_ match: WorkbookIndex.Match) {
    title.text = match.title
    code.text = ""
    pill.text = tr("Toolkit")
    pill.setRole("role-neutral")
    setName(tr("{title}, toolkit", ["title": match.title]))
  }

  private func setName(_ name: String) {
    // The focus is on the list's own widget around this one.
    for widget in [self, parent].compactMap({ $0 }) {
      widget.setAccessibleLabel(name)
      widget.setAccessibleDescription(snippet.text)
    }
  }
}
