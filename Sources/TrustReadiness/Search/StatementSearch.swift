import ReadinessModel

/// What Ctrl+F looks through in one assessment. The statements are prepared once, when somebody first searches; of the
/// notes only those that have changed are prepared anew.
@MainActor
final class StatementSearch {
  private(set) var index: SearchIndex

  /// Prepares the statements of a checklist.
  init(_ statements: [Statement]) { index = SearchIndex(statements) }

  /// What matches, the best first; only statements that are asked.
  func hits(for query: String, in document: AssessmentDocument) -> [SearchHit] {
    let asked = Set(document.overview.statements.map(\.id))
    for (place, statement) in index.statements.enumerated() {
      if let note = document.state(of: statement.id)?.note { index.setNote(note, at: place) }
    }
    return index.matches(for: query).filter { asked.contains(index.statements[$0.index].id) }
      .map { SearchHit(match: $0, query: query) }
  }

  /// The statement that was found.
  func statement(of hit: SearchHit) -> Statement { index.statements[hit.match.index] }

  /// The words around what was found.
  func snippet(of hit: SearchHit) -> String { Snippet.text(for: hit.match, query: hit.query, in: index) }
}

/// A statement found, and by which words.
struct SearchHit: Equatable {
  let match: SearchIndex.Match
  let query: String
}
