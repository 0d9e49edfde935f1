import ReadinessModel
import ReadinessStore

/// What an assessment begins with: which checklist, for whom, of which day, and by whom.
package struct Beginning: Hashable, Sendable {
  package var organisation: Organisation
  /// The unit or area; empty for the whole organisation.
  package var scope = ""
  package var asAt: Day
  /// Who begins it; without a name nobody is named.
  package var author: Person

  package init(_ organisation: Organisation, scope: String = "", asAt: Day, by author: Person) {
    self.organisation = organisation
    self.scope = scope.trimmed
    self.asAt = asAt
    self.author = author
  }

  /// What is said besides which checklist it is.
  var edits: [Edit] {
    var edits: [Edit] = [.organisation(organisation), .asAt(asAt)]
    if !scope.isEmpty { edits.append(.scope(scope)) }
    if !author.name.isEmpty {
      edits.append(.person(id: author.id, name: author.name, role: author.role))
    }
    return edits
  }

  /// The journal of an assessment that begins so. Reads the checklist again where it is to travel, so not on the main
  /// thread.
  package func journal(answering pack: Pack, from packs: PackLibrary) -> Journal {
    packs.beginning(.fresh(), answering: pack, edits, by: author.id)
  }

  /// The same, with all that can be taken over from the assessment before, as one change.
  ///
  /// - Parameters:
  ///   - old: where the file of the assessment before is.
  ///   - new: where the new one will be.
  package func journal(
    answering pack: Pack, from packs: PackLibrary, startingFrom last: LastTime, at old: String, in new: String
  ) -> Journal {
    let journal = journal(answering: pack, from: packs)
    var session = Session(journal, pack: pack, author: author)
    let edits = last.edits(Set(LastTime.Part.allCases), from: old, to: new)
    return Journal(journal.header, journal.changes + session.perform(edits))
  }

  /// What decides which statements are asked.
  package var circumstances: Circumstances {
    Circumstances(nation: organisation.nation, tiers: organisation.tiers, asAt: asAt)
  }
}
