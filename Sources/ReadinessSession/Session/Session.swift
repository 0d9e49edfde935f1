import ReadinessModel
import ReadinessStore

/// An assessment that somebody works on, without its file: what it holds, who works on it, and how what they decide
/// becomes changes. Windows and commands make their changes here.
package struct Session: Sendable {
  /// The checklist that is answered.
  package private(set) var pack: Pack
  /// Everything that was said.
  package var assessment: Assessment
  /// Who makes the changes.
  package var author: Person
  var ids: ULID.Generator

  /// Works on what a journal holds.
  package init(_ journal: Journal, pack: Pack, author: Person) {
    self.pack = pack
    self.author = author
    assessment = Assessment(journal, redirects: pack.redirects)
    ids = ULID.Generator(after: journal.greatestID)
  }

  /// Who the author is, where the assessment does not have that as it is now.
  ///
  /// It is a change of its own: with words that are erased for ever the name of who wrote them must not go.
  package mutating func introduction() -> Change? {
    let edits = assessment.introducing(author)
    return edits.isEmpty ? nil : change(edits)
  }

  /// Reads what was said with another checklist from now on.
  package mutating func answer(_ pack: Pack) {
    self.pack = pack
    assessment = assessment.answering(pack)
  }

  /// A name for a new row, which no other has.
  package mutating func newRowName() -> String { ids.next().text }

  /// A change of these parts; it is not applied yet.
  ///
  /// - Parameters:
  ///   - moment: when it was decided.
  ///   - seen: of some subjects what stood when somebody began to write, where that is not what stands now.
  package mutating func change(
    _ edits: [Edit], at moment: Instant = .now(), seen: [Subject: [OperationID]] = [:]
  ) -> Change {
    assessment.change(edits, by: author.id, at: moment, id: ids.next(), seen: seen)
  }

  /// Makes what was decided a change and applies it, after saying who the author is.
  ///
  /// - Returns: the changes to be saved, that of the edits last.
  package mutating func perform(_ edits: [Edit]) -> [Change] {
    let first = introduction()
    if let first { assessment.apply(first) }
    let change = change(edits)
    assessment.apply(change)
    return [first, change].compactMap { $0 }
  }
}
