import ReadinessModel

extension Conflict {
  /// How many entries there are that differ, in words.
  package var title: String {
    claims.count == 2 ? tr("Two different entries") : tr("{n} different entries", ["n": claims.count])
  }

  /// The entries to choose from on a screen: of very many the first, for no screen could hold them all.
  package var shown: ArraySlice<Claim> { claims.prefix(20) }

  /// That there are others than those shown; nil where there are none.
  package var othersInWords: String? {
    let others = claims.count - shown.count
    return others == 0
      ? nil : trn("And {n} more, which the history has.", "And {n} more, which the history has.", others)
  }

  /// What keeps all that was entered, where that can stand together: notes, one below the other in the order in which they
  /// were written.
  package var together: Edit? {
    var notes: [(at: Instant, statement: Statement.ID, text: String)] = []
    for claim in claims {
      guard case .note(let statement, let text) = claim.edit else { return nil }
      notes.append((claim.at, statement, text))
    }
    let written = notes.filter { !$0.text.isEmpty }.sorted { $0.at < $1.at }
    guard written.count > 1 else { return nil }
    return .note(statement: written[0].statement, text: written.map(\.text).joined(separator: "\n\n"))
  }
}
