import Gtk
import ReadinessModel
import ReadinessSession

/// A section, statement, place in a toolkit, or evidence or an action that was found: its title, how it stands, and the words around what was
/// found.
final class SearchRow: Box, ListRow {
  private weak var document: AssessmentDocument?
  private let title = Label("", style: .strong, wrapping: .ellipsis)
  private let snippet = Label("", style: .quiet, wrapping: .ellipsis)
  private let code = Label("", style: .caption, wrapping: .none)
  private let pill = Label("", style: .strong, wrapping: .none)

  init(_ document: AssessmentDocument?) {
    self.document = document
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
    guard let document else { return }
    let answer: (text: String, role: String)
    switch hit.target {
    case .section(let section):
      let standing = document.overview.section(section.id)?.standing
      let words =
        standing.map { AnswerWords($0.status, in: document.pack) } ?? AnswerWords(.none, in: document.pack)
      answer = (words.text, words.role)
      title.text = section.title
      code.text = tr("Section")
    case .statement(let statement, _):
      let words = AnswerWords(document.state(of: statement.id)?.answer ?? .none, in: document.pack)
      answer = (words.text, words.role)
      title.text = statement.title
      code.text = statement.code
    case .workbook(let match):
      answer = ("", "role-neutral")
      title.text = match.title
      code.text = tr("Toolkit")
    case .record(let match):
      answer = ("", "role-neutral")
      title.text = match.title
      code.text = match.row.list == Evidence.list ? tr("Evidence") : tr("Action")
    case .learning(let match):
      answer = ("", "role-neutral")
      title.text = match.title
      code.text = match.id.part.singular
    case .strategy(let match):
      answer = ("", "role-neutral")
      title.text = match.title
      code.text = match.origin == nil ? tr("Strategy") : tr("Action of a strategy")
    }
    snippet.text = document.search.snippet(of: hit)
    pill.text = answer.text
    pill.setRole(answer.role)
    let name = [title.text, answer.text, code.text].filter { !$0.isEmpty }.joined(separator: ", ")
    // The focus is on the list's own widget around this one.
    for widget in [self, parent].compactMap({ $0 }) {
      widget.setAccessibleLabel(name)
      widget.setAccessibleDescription(snippet.text)
    }
  }
}
