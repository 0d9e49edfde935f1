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
}
