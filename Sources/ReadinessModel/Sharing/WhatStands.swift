/// Something that stands, as it would be said anew.
struct Stands {
  /// The last operation that said it, or part of it.
  let id: OperationID
  let edit: Edit
}

extension Assessment {
  /// Everything that stands, in the order in which it was said: of each subject what counts.
  var whatStands: [Stands] {
    subjects.compactMap { subject -> Stands? in
      switch subject {
      case .row(let row):
        guard let stands = self.row(row), let id = heads(of: subject).max() else { return nil }
        return Stands(id: id, edit: .setFields(row, values: stands.values))
      case .rowPosition(let row) where self.row(row) == nil: return nil
      default: return register(subject)?.heads.last.map { Stands(id: $0.id, edit: $0.edit) }
      }
    }.sorted { $0.id < $1.id }
  }
}
