import ReadinessModel

/// What Ctrl+F looks through in one assessment: statements and toolkits. The statements are prepared once, when somebody
/// first searches; of the notes only those that have changed are prepared anew.
@MainActor
final class StatementSearch {
  private(set) var index: SearchIndex
  private var workbooks: WorkbookIndex

  /// Prepares what a checklist asks and brings along.
  init(_ pack: Pack) {
    index = SearchIndex(pack.statements)
    workbooks = WorkbookIndex(pack)
  }

  /// What matches, the best first; only statements that are asked. Statements come before places in toolkits where
  /// the words were found in as telling a place.
  func hits(for query: String, in document: AssessmentDocument) -> [SearchHit] {
    let asked = Set(document.overview.statements.map(\.id))
    for (place, statement) in index.statements.enumerated() {
      if let note = document.state(of: statement.id)?.note { index.setNote(note, at: place) }
    }
    let statements = index.matches(for: query).filter { asked.contains(index.statements[$0.index].id) }
      .map { SearchHit(goal: .statement($0), query: query) }
    workbooks.update { document.list($0)?.rows ?? [] }
    let others = workbooks.matches(for: query).map { SearchHit(goal: .workbook($0), query: query) }
    return (statements + others).enumerated().sorted { one, other in
      (one.element.place, one.offset) < (other.element.place, other.offset)
    }.map(\.element)
  }

  /// The statement that was found; nil for a place in a toolkit.
  func statement(of hit: SearchHit) -> Statement? {
    if case .statement(let match) = hit.goal { index.statements[match.index] } else { nil }
  }

  /// The words around what was found.
  func snippet(of hit: SearchHit) -> String {
    switch hit.goal {
    case .statement(let match): Snippet.text(for: match, query: hit.query, in: index)
    case .workbook(let match): match.words
    }
  }

  /// Goes to what was found.
  func go(to hit: SearchHit, _ navigator: Navigator) {
    switch hit.goal {
    case .statement(let match): navigator.go(to: index.statements[match.index])
    case .workbook(let match): navigator.go(to: .toolkit(match.toolkit), at: match.row)
    }
  }
}

/// What was found, and by which words.
struct SearchHit: Equatable {
  /// A statement, or a place in a toolkit.
  enum Goal: Equatable {
    case statement(SearchIndex.Match)
    case workbook(WorkbookIndex.Match)
  }

  let goal: Goal
  let query: String

  /// How telling the place is in which the words were found.
  var place: SearchIndex.Place {
    switch goal {
    case .statement(let match): match.place
    case .workbook(let match): match.place
    }
  }
}
