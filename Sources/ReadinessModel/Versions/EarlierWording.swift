/// Answers that were given while another version of the checklist was answered.
extension Assessment {
  /// The statements that are asked and whose level was given in words that they do not have any more, in the checklist's
  /// order. Such an answer counts, and is named so.
  ///
  /// - Parameters:
  ///   - pack: the checklist that is answered.
  ///   - find: finds a checklist that was answered before; where it is nowhere, nothing is known of its words.
  public func answersInEarlierWords(in pack: Pack, find: (PackReference) -> Pack?) -> [Statement.ID] {
    let uses = (register(.pack)?.operations.sorted() ?? []).compactMap {
      id -> (id: OperationID, pack: PackReference)? in
      guard case .usePack(let name, let version, let digest) = operation(id)?.edit else { return nil }
      return (id, PackReference(id: name, version: version, digest: digest))
    }
    // Most assessments were never moved.
    guard uses.contains(where: { !$0.pack.names(pack) }) else { return [] }
    var found: [PackReference: Pack?] = [:]
    return rated(in: pack).filter { statement in
      let subject = Subject.answer(statement.id)
      guard let head = register(subject)?.heads.last else { return false }
      let given = origin(of: head.id, subject) ?? head.id
      guard let answered = uses.last(where: { $0.id < given })?.pack, !answered.names(pack),
        let former = operation(given)?.edit.subject?.statement
      else { return false }
      let old = found[answered] ?? find(answered)
      found[answered] = .some(old)
      return old?.statement(former).map { !$0.hasSameWords(as: statement) } ?? false
    }.map(\.id)
  }
}
