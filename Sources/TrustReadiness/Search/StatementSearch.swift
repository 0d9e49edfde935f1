import ReadinessModel

/// What Ctrl+F looks through in one assessment. The statements are prepared once, when somebody first searches; of the
/// notes only those that have changed are prepared anew.
@MainActor
final class StatementSearch {
  private(set) var index: SearchIndex
  private let sections: SectionIndex

  /// Prepares the sections and statements of a checklist.
  init(_ pack: Pack) {
    index = SearchIndex(pack.statements)
    sections = SectionIndex(pack.sections)
  }

  /// What matches, the best first, and only what is asked: sections by their titles, statements, sections by their aims.
  func hits(for query: String, in document: AssessmentDocument) -> [SearchHit] {
    let asked = document.overview.statements
    let (ids, inSections) = (Set(asked.map(\.id)), Set(asked.map(\.section)))
    for (place, statement) in index.statements.enumerated() {
      if let note = document.state(of: statement.id)?.note { index.setNote(note, at: place) }
    }
    let statements = index.matches(for: query).filter { ids.contains(index.statements[$0.index].id) }
      .map { SearchHit(.statement(index.statements[$0.index], $0), query) }
    let found = sections.matches(for: query).filter { inSections.contains($0.section.id) }
    func hits(isInTitle: Bool) -> [SearchHit] {
      found.filter { $0.isInTitle == isInTitle }.map { SearchHit(.section($0.section), query) }
    }
    return hits(isInTitle: true) + statements + hits(isInTitle: false)
  }

  /// The words around what was found.
  func snippet(of hit: SearchHit) -> String {
    switch hit.target {
    case .section(let section):
      Snippet.around(SearchIndex.words(of: hit.query), in: section.aim) ?? section.aim
    case .statement(_, let match): Snippet.text(for: match, query: hit.query, in: index)
    }
  }
}

/// What was found, and by which words.
struct SearchHit: Equatable {
  enum Target: Equatable {
    case section(Section)
    case statement(Statement, SearchIndex.Match)
  }

  let target: Target
  let query: String

  init(_ target: Target, _ query: String) { (self.target, self.query) = (target, query) }

  /// Whether a section was found.
  var isSection: Bool { if case .section = target { true } else { false } }
}
