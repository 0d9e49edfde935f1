/// A list of records that is no toolkit's: what its rows and their fields are called, in the one place for histories,
/// disagreements and the menu.
struct RecordKind {
  /// A field with its title, and its value in words.
  struct Titled {
    let name: String
    let title: String
    /// What stands in the field, in words; days are written as is given.
    let text: @Sendable (JSONObject, (Day) -> String) -> String
  }

  /// What a row is called within a sentence: “action”.
  let word: String
  /// What a row is called by itself: “Action”.
  let title: String
  /// What undoing its removal takes back.
  let removal: String
  /// The fields, in the order in which they are shown.
  let fields: [Titled]

  /// What is known of a list; nil for others.
  init?(ofList list: String) {
    switch list {
    case ActionItem.list: self = .action
    case Evidence.list: self = .evidence
    case EvidenceUse.list: self = .use
    case Marker.list: self = .marker
    case LastAnswer.list: self = .lastTime
    default: return nil
    }
  }

  private init(word: String, title: String, removal: String, fields: [Titled]) {
    (self.word, self.title, self.removal, self.fields) = (word, title, removal, fields)
  }

  private static var action: RecordKind {
    RecordKind(
      word: tr("action"), title: tr("Action"), removal: tr("removal of an action"),
      fields: [
        .words(ActionItem.what, ActionItem.whatTitle), .words(ActionItem.who, ActionItem.whoTitle),
        .day(ActionItem.by, ActionItem.byTitle),
        Titled(name: ActionItem.state.name, title: ActionItem.stateTitle) { values, day in
          values[ActionItem.state].words(day: day)
        },
        Titled(name: ActionItem.serves.name, title: ActionItem.servesTitle) { values, _ in
          listed(values[ActionItem.serves])
        },
        .words(ActionItem.note, ActionItem.noteTitle),
      ])
  }

  private static var evidence: RecordKind {
    RecordKind(
      word: tr("evidence"), title: tr("Evidence"), removal: tr("taking evidence out of the register"),
      fields: [
        .words(Evidence.title, Evidence.titleTitle),
        Titled(name: Evidence.kind.name, title: Evidence.kindTitle) { values, _ in
          EvidenceKind.label(values[Evidence.kind])
        },
        Titled(name: Evidence.places.name, title: Evidence.placesTitle) { values, _ in
          listed(values[Evidence.places].all.map(\.words))
        },
        .day(Evidence.date, Evidence.dateTitle), .day(Evidence.reviewBy, Evidence.reviewByTitle),
        .words(Evidence.owner, Evidence.ownerTitle), .words(Evidence.note, Evidence.noteTitle),
      ])
  }

  private static var lastTime: RecordKind {
    RecordKind(
      word: tr("start from last time"), title: tr("Last time"), removal: tr("start from last time"),
      fields: [
        .words(LastAnswer.level, tr("Level")), .words(LastAnswer.note, tr("Note")),
        .words(LastAnswer.by, trc("last time", "Answered by")),
        .day(LastAnswer.on, trc("last time", "Answered on")),
        .day(LastAssessment.asAt, tr("As at")),
      ])
  }

  private static var marker: RecordKind {
    RecordKind(
      word: tr("marked day"), title: tr("Marked day"), removal: tr("taking a mark away"),
      fields: [
        .day(Marker.day, Marker.dayTitle), .words(Marker.words, Marker.wordsTitle),
      ])
  }

  private static var use: RecordKind {
    RecordKind(
      word: tr("use of evidence"), title: tr("Use of evidence"), removal: tr("end of a use of evidence"),
      fields: [
        .words(EvidenceUse.statement, EvidenceUse.statementTitle),
        .words(EvidenceUse.place, EvidenceUse.placeTitle),
      ])
  }
}

extension RowID {
  /// Whether it is of a list of records that is no toolkit's.
  public var isOfRecords: Bool { RecordKind(ofList: list) != nil }
}

extension RecordKind.Titled {
  /// A field of words.
  fileprivate static func words(_ field: Field<String>, _ title: String) -> Self {
    Self(name: field.name, title: title) { values, _ in values[field] }
  }

  /// A field of a day.
  fileprivate static func day(_ field: Field<String>, _ title: String) -> Self {
    Self(name: field.name, title: title) { values, day in Day(values[field]).map(day) ?? values[field] }
  }
}
