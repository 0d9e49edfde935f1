/// Copies that say what stands, without the words that stood before.
extension Assessment {
  /// The changes that hold nothing but earlier words: notes, and what stood in lists, over which something else was
  /// written since. What was answered, when and by whom is none of them.
  public var changesOfEarlierWords: Set<Change.ID> {
    Set(
      changes.lazy.filter { change in
        !change.isErased && !change.operations.isEmpty
          && change.operations.enumerated().allSatisfy { number, operation in
            isEarlierWords(operation.edit, OperationID(change.id, number))
          }
      }.map(\.id))
  }

  private func isEarlierWords(_ edit: Edit, _ id: OperationID) -> Bool {
    switch edit {
    case .note: replacements.isNamed(id)
    case .setRow: replacements.isReplaced(id)
    case .setFields(_, let values):
      !values.members.isEmpty
        && (replacements.isReplaced(id)
          || replacements.replaced(id, in: values.members).isSuperset(of: values.members.map(\.key)))
    default: false
    }
  }
}

extension Journal {
  /// The same without earlier words.
  ///
  /// In the place of what is left out stands one line without words, which replaces all that it was and all that it
  /// replaced. So who has the words, and joins this with what they have, sees no disagreement where there was none, and
  /// whoever gave this away and joins it again loses none of them.
  ///
  /// - Parameter id: the id of that line, greater than all here.
  public func withoutEarlierWords(_ id: ULID) -> Journal {
    let left = Assessment(self).changesOfEarlierWords
    guard !left.isEmpty else { return self }
    var all: Set<OperationID> = []
    var inFields: [[String]: Set<OperationID>] = [:]
    for change in left.compactMap({ self[$0] }) {
      for (number, operation) in change.operations.enumerated() {
        all.insert(OperationID(change.id, number))
        guard !operation.replaces.isEmpty else { continue }
        if let names = operation.edit.spoken.names {
          inFields[names.sorted(), default: []].formUnion(operation.replaces)
        } else {
          all.formUnion(operation.replaces)
        }
      }
    }
    var operations = [Operation(.erased(of: nil), replaces: all.sorted())]
    for (names, targets) in inFields.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      operations.append(Operation(.erased(of: names), replaces: targets.sorted()))
    }
    let line = Change(erasing: Change(id: id, at: id.time, by: "", operations: operations))
    return Journal(header, changes.filter { !left.contains($0.id) } + [line])
  }
}
