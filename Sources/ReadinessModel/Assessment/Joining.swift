/// Joining copies: what one brings into the assessment, and how it goes out again before anybody has built on it.
extension Assessment {
  /// The changes of a copy that would say something here: those that are not known, and those that count instead of
  /// another line with the same id. What was erased here stays so.
  public func news(of copy: Journal) -> [Change] {
    var journal = Journal(header, changes)
    return copy.changes.filter { [.inserted, .collided(isNewInForce: true)].contains(journal.insert($0)) }
  }

  /// Takes changes out again that were added last, and says of what the value, a conflict or the history may be another
  /// now. Nobody else may know of them: what was saved stays in every copy of the file, and is taken back by a change.
  ///
  /// - Parameter former: the lines that stood under the same ids before.
  package mutating func withdraw(_ added: [Change], puttingBack former: [Change]) -> Touched {
    var touched = Touched()
    let ids = Set(added.map(\.id))
    for change in added { note(change, &touched) }
    let kept = changes.filter { !ids.contains($0.id) }
    self = Assessment(header: header, kept + former, redirects: redirects)
    for change in former { note(change, &touched) }
    return touched
  }

  /// What counts about a subject: of a row all that stands in it, or that it is not there; nil where nothing was said.
  public func standing(about subject: Subject) -> Edit? {
    switch subject {
    case .row(let row):
      guard let state = state(of: row) else { return nil }
      return state.isThere ? .setFields(row, values: state.values) : .takeOut(row)
    case .field(let row, let field):
      guard let state = state(of: row), state.isThere, let head = state.head(of: field) else { return nil }
      return .setFields(row, values: [field: head.value])
    default: return value(subject.redirected(redirects))
    }
  }
}
