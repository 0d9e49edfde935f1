/// Something that happened to evidence or to an action, and has to do with a statement.
public struct RecordEvent: Identifiable, Hashable, Sendable {
  /// What happened.
  public enum Happening: Hashable, Sendable {
    /// Evidence was used for the statement.
    case attached
    /// Evidence was used for it no longer.
    case takenAway
    /// Evidence that is used for it was taken out of the register.
    case leftRegister
    /// It was put back there.
    case cameBack
    /// An action was planned for it, or one was said to be for it too.
    case planned
    /// An action is for it no longer, or was taken out.
    case noLongerPlanned
    /// An action for it was done, was dropped, or is open again.
    case became(ActionState)
  }

  /// Who did it, and when.
  public let entry: HistoryEntry
  public let happening: Happening
  /// What the record is called.
  public let title: String

  public var id: OperationID { entry.id }

  /// Whether it comes before another in a history, which begins with what happened last.
  fileprivate static func isNewer(_ one: RecordEvent, _ other: RecordEvent) -> Bool {
    HistoryEntry.isNewer(one.entry, other.entry)
  }
}

extension Assessment {
  /// When evidence was used for a statement and when no longer, when actions were planned for it and done: newest first.
  public func recordEvents(for statement: Statement.ID) -> [RecordEvent] {
    let id = current(statement)
    let evidence = rows(everOf: EvidenceUse.list).compactMap { row -> RowID? in
      let use = state(of: row).map { EvidenceUse(values: $0.values) }
      return use.map { current($0.statement) == id } == true ? row : nil
    }
    return
      (evidence.flatMap(events(ofUse:)) + rows(everOf: ActionItem.list).flatMap { events(of: $0, for: id) })
      .sorted(by: RecordEvent.isNewer)
  }

  /// The rows of a list, whether there or taken out.
  private func rows(everOf list: String) -> [RowID] {
    (listed[list] ?? []).map { RowID(list: list, row: $0) }
  }

  private func events(ofUse row: RowID) -> [RecordEvent] {
    let evidence = EvidenceUse(values: state(of: row)?.values ?? JSONObject()).evidence
    let entry = Evidence.row(evidence)
    let title = Evidence(values: state(of: entry)?.values ?? JSONObject()).name
    var events: [RecordEvent] = []
    func tell(_ row: RowID, _ there: RecordEvent.Happening?, _ gone: RecordEvent.Happening, isThere: Bool) {
      var isThere = isThere
      for said in history(of: .row(row)).reversed() where (said.edit.fieldValues != nil) != isThere {
        isThere.toggle()
        if let happening = isThere ? there : gone {
          events.append(RecordEvent(entry: said, happening: happening, title: title))
        }
      }
    }
    tell(row, .attached, .takenAway, isThere: false)
    // That it was there to begin with is no news of the statement's.
    tell(entry, .cameBack, .leftRegister, isThere: true)
    return events
  }

  private func events(of row: RowID, for statement: Statement.ID) -> [RecordEvent] {
    guard serves(row, statement) else { return [] }
    let title = ActionItem(values: state(of: row)?.values ?? JSONObject()).title
    var events: [RecordEvent] = []
    var (isFor, isThere, isPlanned) = (false, false, false)
    var progress = ActionState.proposed
    for said in history(of: .row(row)).reversed() {
      let values = said.edit.fieldValues
      isThere = values != nil
      if let served = values?[ActionItem.serves.name].flatMap({ [String](json: $0) }) {
        isFor = served.contains { current($0) == statement }
      }
      if isPlanned != (isFor && isThere) {
        isPlanned.toggle()
        events.append(
          RecordEvent(entry: said, happening: isPlanned ? .planned : .noLongerPlanned, title: title))
      }
      guard let now = values?[ActionItem.state.name].flatMap({ ActionState(json: $0) }) else { continue }
      if isPlanned, now != progress, !(now.isOpen && progress.isOpen) {
        events.append(RecordEvent(entry: said, happening: .became(now), title: title))
      }
      progress = now
    }
    return events
  }

  /// Whether an action was ever for a statement.
  private func serves(_ row: RowID, _ statement: Statement.ID) -> Bool {
    register(.row(row))?.operations.contains { id in
      operation(id)?.edit.fieldValues?[ActionItem.serves].contains { current($0) == statement } ?? false
    } ?? false
  }
}
