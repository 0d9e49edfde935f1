/// What stands in an assessment.
extension Assessment {
  /// The checklist that is answered.
  public var pack: PackReference? {
    guard case .usePack(let id, let version, let digest) = value(.pack) else { return nil }
    return PackReference(id: id, version: version, digest: digest)
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
    guard case .person(_, let name, let role, _) = value(.person(id)) else { return nil }
    return Person(id: id, name: name, role: role)
  }

  /// Everybody who ever gave a name, by their ids.
  public var people: [Person] { names.keys.sorted().compactMap { person($0) } }

  /// The name of a person, or “someone”.
  public func name(of id: PersonID) -> String {
    let name = person(id)?.name ?? ""
    return name.isEmpty ? tr("someone") : name
  }

  /// The name under which somebody made a change, or “someone”: the one they had by then, unless they said later that
  /// another is their new name.
  public func name(of id: PersonID, in change: Change.ID) -> String {
    let name = names[id]?.name(in: change) ?? ""
    return name.isEmpty ? tr("someone") : name
  }

  /// What says who somebody is, where that is not said so yet. What has another name under the same id is a new name.
  public func introducing(_ person: Person) -> [Edit] {
    let known = self.person(person.id)
    guard !person.name.isEmpty, known != person else { return [] }
    let former = known?.name.lowercased() ?? ""
    return [
      .person(
        id: person.id, name: person.name, role: person.role,
        renames: !former.isEmpty && former != person.name.lowercased())
    ]
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

  /// The rows of a list, in their order.
  public func rows(of list: String) -> [Row] {
    rowIDs(of: list).compactMap { row($0) }.sorted { one, other in
      guard one.position != other.position else { return one.id.row < other.id.row }
      guard let place = one.position, let otherPlace = other.position else { return one.position == nil }
      return place < otherPlace
    }
  }

  /// A row of a list; nil if it was taken out or never there.
  public func row(_ id: RowID) -> Row? {
    guard let state = state(of: id), state.isThere else { return nil }
    var position: PositionKey?
    if case .moveRow(_, let key) = value(.rowPosition(id)) { position = key }
    return Row(id: id, values: state.values, position: position)
  }

  /// What stands in the fields of a row, or stood when it was taken out.
  public func values(of id: RowID) -> JSONObject { state(of: id)?.values ?? JSONObject() }

  /// The present id of a statement.
  func current(_ statement: Statement.ID) -> Statement.ID {
    redirects.isEmpty ? statement : follow(statement, in: redirects)
  }

  /// When an operation was made.
  func moment(of id: OperationID) -> Instant { change(id.change)?.at ?? id.change.time }
}
