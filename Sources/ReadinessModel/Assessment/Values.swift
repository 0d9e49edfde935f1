/// What stands in an assessment.
extension Assessment {
  /// The checklist that is answered.
  public var pack: PackReference? {
    guard case .usePack(let id, let version) = value(.pack) else { return nil }
    return PackReference(id: id, version: version)
  }

  /// The organisation that is assessed.
  public var organisation: Organisation? {
    guard case .organisation(let organisation) = value(.organisation) else { return nil }
    return organisation
  }

  /// The part of the organisation that is assessed; empty for the whole.
  public var scope: String {
    guard case .scope(let text) = value(.scope) else { return "" }
    return text
  }

  /// The day of which the assessment speaks: the one that was set, else the day on which the file was made.
  public var asAt: Day {
    guard case .asAt(let day?) = value(.asAt) else { return header.created.day }
    return day
  }

  /// What decides which statements are asked.
  public var circumstances: Circumstances {
    let organisation = organisation
    return Circumstances(nation: organisation?.nation, tiers: organisation?.tiers, asAt: asAt)
  }

  /// The person with an id, if a name was ever given.
  public func person(_ id: PersonID) -> Person? {
    guard case .person(_, let name, let role) = value(.person(id)) else { return nil }
    return Person(id: id, name: name, role: role)
  }

  /// The name of a person, or “someone”.
  public func name(of id: PersonID) -> String {
    let name = person(id)?.name ?? ""
    return name.isEmpty ? tr("someone") : name
  }

  /// The answer that counts for a statement.
  public func answer(to statement: Statement.ID) -> Answer {
    value(.answer(current(statement)))?.answer ?? .none
  }

  /// The note on a statement; empty if there is none.
  public func note(on statement: Statement.ID) -> String {
    guard case .note(_, let text) = value(.note(current(statement))) else { return "" }
    return text
  }

  /// Whether a statement is flagged for looking at again.
  public func isFlagged(_ statement: Statement.ID) -> Bool {
    guard case .flag(_, let isOn) = value(.flag(current(statement))) else { return false }
    return isOn
  }

  /// The target for a statement.
  public func target(for statement: Statement.ID) -> Target? {
    guard case .target(_, let level, let day) = value(.target(current(statement))), level != nil || day != nil
    else { return nil }
    return Target(level: level, by: day)
  }

  /// The board's own overall judgement.
  public var judgement: Judgement? {
    guard let head = register(.judgement)?.heads.last, case .judgement(let level, let words) = head.edit,
      level != nil || !words.isEmpty
    else { return nil }
    return Judgement(level: level, words: words, at: moment(of: head.id))
  }

  /// The evidence that is present, for one statement or for all, by id.
  public func evidence(for statement: Statement.ID? = nil) -> [Evidence] {
    let wanted = statement.map { current($0) }
    return collected.compactMap { subject -> Evidence? in
      guard case .addEvidence(let evidence) = value(subject) else { return nil }
      return wanted == nil || wanted == current(evidence.statement) ? evidence : nil
    }.sorted { $0.id < $1.id }
  }

  /// The rows of a list, in their order.
  public func rows(of list: String) -> [Row] {
    rowIDs(of: list).compactMap { row($0) }.sorted { one, other in
      guard one.position != other.position else { return one.id.row < other.id.row }
      guard let place = one.position, let otherPlace = other.position else { return one.position == nil }
      return place < otherPlace
    }
  }

  /// A row of a list; nil if it was removed or never there.
  public func row(_ id: RowID) -> Row? {
    guard case .setRow(_, let values) = value(.row(id)) else { return nil }
    var position: PositionKey?
    if case .moveRow(_, let key) = value(.rowPosition(id)) { position = key }
    return Row(id: id, values: values, position: position)
  }

  /// The present id of a statement.
  func current(_ statement: Statement.ID) -> Statement.ID {
    redirects.isEmpty ? statement : follow(statement, in: redirects)
  }

  /// When an operation was made.
  func moment(of id: OperationID) -> Instant { change(id.change)?.at ?? id.change.time }

  /// The operations about a subject that nothing replaces: one is the value, several are a conflict.
  public func heads(of subject: Subject) -> [OperationID] {
    register(subject.redirected(redirects))?.heads.map(\.id) ?? []
  }

  /// A change of these edits that replaces what stands now.
  ///
  /// It also settles conflicts: what it is about has one value afterwards.
  ///
  /// - Parameter seen: what stood when the user began to write, where that may not be what stands now. What came
  ///   meanwhile is not replaced unseen: it and the change are a conflict.
  public func change(
    _ edits: [Edit], by person: PersonID, at moment: Instant, id: ULID,
    seen: [Subject: [OperationID]] = [:]
  ) -> Change {
    var last: [Subject: OperationID] = [:]
    let operations = edits.enumerated().map { index, edit in
      guard let subject = edit.subject?.redirected(redirects) else { return Operation(edit) }
      let replaces = last[subject].map { [$0] } ?? seen[subject] ?? heads(of: subject)
      last[subject] = OperationID(id, index)
      return Operation(edit, replaces: replaces)
    }
    return Change(id: id, at: moment, by: person, operations: operations)
  }
}
