/// What an operation does: one of the kinds this program knows, or one it keeps for a newer version.
public enum Edit: Hashable, Sendable {
  /// Says which checklist is answered.
  ///
  /// What it says, its ``Pack/digest`` names; version 0.1 wrote none.
  case usePack(id: Pack.ID, version: String, digest: String? = nil)
  /// Carries a checklist that does not come with the program: what its files say as one object.
  case checklist(digest: String, content: JSON)
  indirect case organisation(Organisation)
  /// Says which part of the organisation is assessed; empty for the whole.
  case scope(String)
  /// Sets the day of which the assessment speaks; nil takes it back.
  case asAt(Day?)
  /// Says who somebody is; as a new name of theirs also in all they did before.
  case person(id: PersonID, name: String, role: String, renames: Bool = false)

  case rate(statement: Statement.ID, level: Level.ID, why: ReasonForChange? = nil)
  /// Says that nobody here knows, whom to ask and what.
  case dontKnow(statement: Statement.ID, ask: String, question: String)
  case doesNotApply(statement: Statement.ID, reason: String)
  case clearAnswer(statement: Statement.ID)

  case note(statement: Statement.ID, text: String)
  case flag(statement: Statement.ID, isOn: Bool)
  /// Sets the level to reach and by when; neither takes the target back.
  indirect case target(statement: Statement.ID, level: Level.ID?, by: Day?)
  /// The board's own overall judgement; neither level nor words takes it back.
  case judgement(level: Level.ID?, words: String)

  /// Says what stands in some fields of a row; null or no words: nothing. Without fields it begins a row, or puts one back.
  case setFields(RowID, values: JSONObject)
  /// Hides a row: what of it stands, and other removals, are what the operation replaces.
  case takeOut(RowID)
  /// Puts a row at a position, a key that sorts among those of the other rows.
  case moveRow(RowID, position: PositionKey)
  /// What version 0.1 wrote for `setFields`: all values of a row at once. It is read for ever, and never written.
  case setRow(RowID, values: JSONObject)
  /// What version 0.1 wrote for `takeOut`. It is read for ever, and never written.
  case removeRow(RowID)

  /// An operation that this version of the program does not know, as it was written.
  case unknown(JSON)
  /// What an erased operation leaves: only what it replaced, and of which fields of a row; nil for all.
  case erased(of: [String]?)

  /// What the edit is about; nil if this program cannot know.
  public var subject: Subject? {
    switch self {
    case .usePack: .pack
    case .organisation: .organisation
    case .scope: .scope
    case .asAt: .asAt
    case .person(let id, _, _, _): .person(id)
    case .rate(let id, _, _), .dontKnow(let id, _, _), .doesNotApply(let id, _), .clearAnswer(let id):
      .answer(id)
    case .note(let id, _): .note(id)
    case .flag(let id, _): .flag(id)
    case .target(let id, _, _): .target(id)
    case .judgement: .judgement
    case .setFields(let row, _), .takeOut(let row), .setRow(let row, _), .removeRow(let row): .row(row)
    case .moveRow(let row, _): .rowPosition(row)
    case .checklist, .unknown, .erased: nil
    }
  }

  /// The answer that the edit gives; nil if it is about something else.
  public var answer: Answer? {
    switch self {
    case .rate(_, let level, _): .level(level)
    case .dontKnow(_, let ask, let question): .dontKnow(ask: ask, question: question)
    case .doesNotApply(_, let reason): .doesNotApply(reason: reason)
    case .clearAnswer: Answer.none
    default: nil
    }
  }
}
