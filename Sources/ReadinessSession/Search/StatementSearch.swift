import ReadinessModel

/// What Ctrl+F looks through in one assessment. The statements are prepared once, when somebody first searches; of the
/// notes and answers only those that have changed are prepared anew.
@MainActor
package final class StatementSearch {
  package private(set) var index: SearchIndex
  private let sections: SectionIndex
  private let glossary: [(term: Term, name: FoldedText)]
  private var workbooks: WorkbookIndex
  private var records = RecordIndex()
  package let learning: LearningIndex
  private let strategies: StrategyIndex

  /// Prepares what a checklist asks and brings along.
  package init(_ pack: Pack) {
    index = SearchIndex(pack.statements)
    sections = SectionIndex(pack.sections)
    glossary = pack.glossary.map { ($0, FoldedText($0.term)) }
    workbooks = WorkbookIndex(pack)
    learning = LearningIndex(pack)
    strategies = StrategyIndex(pack)
  }

  /// What matches, the best first, and only what is asked: sections by their titles, statements, sections by their aims.
  /// Statements come before places in toolkits, these before evidence and actions, and these before what there is to learn
  /// from, where the words were found in as telling a place.
  package func hits(for query: String, in document: AssessmentDocument) -> [SearchHit] {
    let asked = document.overview.statements
    let (ids, inSections) = (Set(asked.map(\.id)), Set(asked.map(\.section)))
    for (place, statement) in index.statements.enumerated() {
      guard let state = document.state(of: statement.id) else { continue }
      index.set(.note, to: state.note, at: place)
      index.set(.answer, to: Self.words(of: state.answer, in: document.pack), at: place)
    }
    let statements = index.matches(for: query).filter { ids.contains(index.statements[$0.index].id) }
      .map { SearchHit(.statement(index.statements[$0.index], $0), query) }
    let found = sections.matches(for: query).filter { inSections.contains($0.section.id) }
    func hits(isInTitle: Bool) -> [SearchHit] {
      found.filter { $0.isInTitle == isInTitle }.map { SearchHit(.section($0.section), query) }
    }
    workbooks.update { document.list($0)?.rows ?? [] }
    let inToolkits = workbooks.matches(for: query).map { SearchHit(.workbook($0), query) }
    records.update(document.shelf.register.entries, document.actions.log.entries)
    let inRecords = records.matches(for: query).map { SearchHit(.record($0), query) }
    let toLearn = learning.matches(for: query).map { SearchHit(.learning($0), query) }
    let ofStrategies = strategies.matches(for: query).map { SearchHit(.strategy($0), query) }
    let others = (statements + inToolkits + ofStrategies + inRecords + toLearn).enumerated().sorted {
      one, other in
      (one.element.place, one.offset) < (other.element.place, other.offset)
    }.map(\.element)
    return hits(isInTitle: true) + others + hits(isInTitle: false)
  }

  /// What is searched of an answer: the level's name, whom to ask and what, why it does not apply.
  private static func words(of answer: Answer, in pack: Pack) -> String {
    let word = AnswerWords(answer, in: pack).word
    return switch answer {
    case .none: ""
    case .level: word
    case .dontKnow(let ask, let question):
      [word, ask, question].filter { !$0.isEmpty }.joined(separator: " · ")
    case .doesNotApply(let reason): [word, reason].filter { !$0.isEmpty }.joined(separator: " · ")
    }
  }

  /// The glossary's words that a query speaks of, those that begin with it first.
  package func terms(for query: String) -> [Term] {
    let words = SearchIndex.words(of: query)
    guard let first = words.first else { return [] }
    let found = glossary.filter { entry in words.allSatisfy { entry.name.place(of: $0)?.startsWord == true } }
    func begins(_ entry: (term: Term, name: FoldedText)) -> Bool { entry.name.place(of: first)?.offset == 0 }
    return (found.filter(begins) + found.filter { !begins($0) }).map(\.term)
  }

  /// The statements that match but are not asked of this body at this date, with the reason.
  package func notAsked(for query: String, in document: AssessmentDocument) -> [(
    statement: Statement, why: String
  )] {
    let circumstances = document.assessment.circumstances
    return index.matches(for: query).compactMap { match in
      let statement = index.statements[match.index]
      return document.pack.applicability(of: statement, in: circumstances).words.map { (statement, $0) }
    }
  }

  /// The words around what was found.
  package func snippet(of hit: SearchHit) -> String {
    switch hit.target {
    case .section(let section):
      Snippet.around(SearchIndex.words(of: hit.query), in: section.aim) ?? section.aim
    case .statement(_, let match): Snippet.text(for: match, query: hit.query, in: index)
    case .workbook(let match): match.words
    case .record(let match): match.words
    case .learning(let match): match.words
    case .strategy(let match): match.words
    }
  }
}

/// What was found, and by which words.
package struct SearchHit: Equatable {
  /// A section, a statement, a place in a toolkit, evidence or an action, or something to learn from.
  package enum Target: Equatable {
    case section(Section)
    case statement(Statement, SearchIndex.Match)
    case workbook(WorkbookIndex.Match)
    case record(RecordIndex.Match)
    case learning(LearningIndex.Match)
    case strategy(StrategyIndex.Match)
  }

  package let target: Target
  package let query: String

  package init(_ target: Target, _ query: String) { (self.target, self.query) = (target, query) }

  /// How telling the place is in which the words were found.
  fileprivate var place: SearchIndex.Place {
    switch target {
    case .section: .title
    case .statement(_, let match): match.place
    case .workbook(let match): match.place
    case .record(let match): match.place
    case .learning(let match): match.place
    case .strategy(let match): match.place
    }
  }
}
