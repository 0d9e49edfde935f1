import Gtk
import ReadinessModel
import ReadinessSession

/// A line of the list: a heading, or something to learn from.
enum LearnLine: Equatable {
  case heading(String)
  /// A thing, under the heading that tells it from itself elsewhere.
  case leaf(LearningLeaf, under: String)

  var leaf: LearningLeaf? { if case .leaf(let leaf, _) = self { leaf } else { nil } }

  var name: AnyHashable {
    switch self {
    case .heading(let words): words
    case .leaf(let leaf, let group): [group, leaf.id.part.rawValue, leaf.id.entry]
    }
  }
}

/// A row of the list: what it is called, where and when, and how the statements stand with which it has to do.
final class LearnRow: Box, ListRow {
  private let document: AssessmentDocument
  private let heading = Label("", style: .strong, wrapping: .ellipsis)
  private let title = Label("", wrapping: .ellipsis)
  private let note = Label("", style: .caption, wrapping: .ellipsis)
  private let standing = Label("", style: .caption, wrapping: .ellipsis)
  private var leaf: LearningLeaf?

  /// - Parameter chosen: called with what somebody clicks on.
  init(_ document: AssessmentDocument, chosen: @escaping @MainActor (LearningLeaf.ID) -> Void) {
    self.document = document
    super.init(.vertical)
    addStyle("record-row")
    heading.setAccessibleRole(.heading)
    for label in [heading, title, note, standing] { append(label) }
    onClick { row, _, _, _ in if let id = row.leaf?.id { chosen(id) } }
  }

  func show(_ line: LearnLine) {
    leaf = line.leaf
    var name = ""
    heading.isVisible = line.leaf == nil
    for label in [title, note, standing] { label.isVisible = line.leaf != nil }
    switch line {
    case .heading(let words):
      heading.text = words
      name = words
    case .leaf(let leaf, _):
      title.text = leaf.title
      let parts = [leaf.note, document.pack.words(of: leaf.limits) ?? ""].filter { !$0.isEmpty }
      note.text = parts.joined(separator: " · ")
      note.isVisible = !note.text.isEmpty
      standing.text = LeafWords.standing(leaf, in: document)
      standing.isVisible = !standing.text.isEmpty
      name = [title.text, note.text, standing.text, leaf.knowledge?.status.label ?? ""]
        .filter { !$0.isEmpty }.joined(separator: trc("list", ", "))
    }
    // The focus is on the list's own widget around this one.
    for widget in [self, parent].compactMap({ $0 }) { widget.setAccessibleLabel(name) }
  }
}

/// What things to learn from have to do with an assessment, in words.
@MainActor
enum LeafWords {
  /// The statement that stands worst of those with which a thing has to do: “▲ Shared lists, and 4 more”.
  static func standing(_ leaf: LearningLeaf, in document: AssessmentDocument) -> String {
    guard !leaf.statements.isEmpty, leaf.id.part != .words else { return "" }
    let asked = document.overview.statements.filter { Set(leaf.statements).contains($0.id) }
    guard !asked.isEmpty else { return tr("not asked here") }
    let ranked = asked.map { statement -> (Statement, Int) in
      guard case .level(let id) = document.state(of: statement.id)?.answer ?? .none else {
        return (statement, Int.max)
      }
      return (statement, document.pack.index(ofLevel: id) ?? Int.max)
    }
    guard let worst = ranked.min(by: { $0.1 < $1.1 })?.0 else { return "" }
    let symbol = AnswerWords(document.state(of: worst.id)?.answer ?? .none, in: document.pack).symbol
    let words = [symbol, worst.title].filter { !$0.isEmpty }.joined(separator: " ")
    return asked.count == 1
      ? words
      : trn("{statement}, and {n} more", "{statement}, and {n} more", asked.count - 1, ["statement": words])
  }
}
