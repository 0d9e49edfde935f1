/// What an operation does: one of the kinds this program knows, or one it keeps for a newer version.
public enum Edit: Hashable, Sendable {
  /// Says which checklist is answered.
  case usePack(id: Pack.ID, version: String)
  case organisation(Organisation)
  /// Says which part of the organisation is assessed; empty for the whole.
  case scope(String)
  /// Sets the day of which the assessment speaks; nil takes it back.
  case asAt(Day?)
  case person(id: PersonID, name: String, role: String)

  case rate(statement: Statement.ID, level: Level.ID, why: ReasonForChange? = nil)
  /// Says that nobody here knows, whom to ask and what.
  case dontKnow(statement: Statement.ID, ask: String, question: String)
  case doesNotApply(statement: Statement.ID, reason: String)
  case clearAnswer(statement: Statement.ID)

  case note(statement: Statement.ID, text: String)
  case flag(statement: Statement.ID, isOn: Bool)
  /// Sets the level to reach and by when; neither takes the target back.
  case target(statement: Statement.ID, level: Level.ID?, by: Day?)
  /// The board's own overall judgement; neither level nor words takes it back.
  case judgement(level: Level.ID?, words: String)

  /// Adds evidence, or replaces what was said about evidence of this id.
  case addEvidence(Evidence)
  /// Removes the additions that the operation replaces.
  case removeEvidence(id: Evidence.ID)

  /// Adds a row to a list (actions, a workbook) or replaces its values.
  case setRow(RowID, values: JSONObject)
  /// Puts a row at a position, a key that sorts among those of the other rows.
  case moveRow(RowID, position: PositionKey)
  /// Removes the values that the operation replaces.
  case removeRow(RowID)

  /// An operation that this version of the program does not know, as it was written.
  case unknown(JSON)
  /// What an erased operation leaves: only what it replaced.
  case erased

  /// What the edit is about; nil if this program cannot know.
  public var subject: Subject? {
    switch self {
    case .usePack: .pack
    case .organisation: .organisation
    case .scope: .scope
    case .asAt: .asAt
    case .person(let id, _, _): .person(id)
    case .rate(let id, _, _), .dontKnow(let id, _, _), .doesNotApply(let id, _), .clearAnswer(let id):
      .answer(id)
    case .note(let id, _): .note(id)
    case .flag(let id, _): .flag(id)
    case .target(let id, _, _): .target(id)
    case .judgement: .judgement
    case .addEvidence(let evidence): .evidence(evidence.id)
    case .removeEvidence(let id): .evidence(id)
    case .setRow(let row, _), .removeRow(let row): .row(row)
    case .moveRow(let row, _): .rowPosition(row)
    case .unknown, .erased: nil
    }
  }

  /// Whether the edit only takes additions away, so that it holds no value itself.
  var isRemoval: Bool {
    switch self {
    case .removeEvidence, .removeRow: true
    default: false
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
