/// A list of records that is no toolkit's: what its rows and their fields are called, and what stands in them, in the one
/// place for histories, disagreements, the menu and copies.
struct RecordKind {
  /// A field with its title, and its value in words.
  struct Titled {
    let name: String
    /// What stands in it; nil where nobody says, and then it never leaves with a copy.
    let nature: Nature?
    /// What it is called; nil for one that is not shown.
    let title: String?
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
    guard let list = OwnList(rawValue: list) else { return nil }
    self.init(list)
  }

  /// What is known of a list of the program's own.
  init(_ list: OwnList) {
    self =
      switch list {
      case .actions: .action
      case .evidence: .evidence
      case .uses: .use
      case .markers: .marker
      case .lastTime: .lastTime
      case .adopted: .adopted
      case .leftOut: .leftOut
      case .origin: .origin
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
        Titled(ActionItem.state, ActionItem.stateTitle) { values, day in
          values[ActionItem.state].words(day: day)
        },
        Titled(ActionItem.serves, ActionItem.servesTitle) { values, _ in listed(values[ActionItem.serves]) },
        .words(ActionItem.note, ActionItem.noteTitle), .hidden(ActionItem.from),
      ])
  }

  private static var evidence: RecordKind {
    RecordKind(
      word: tr("evidence"), title: tr("Evidence"), removal: tr("taking evidence out of the register"),
      fields: [
        .words(Evidence.title, Evidence.titleTitle),
        Titled(Evidence.kind, Evidence.kindTitle) { values, _ in EvidenceKind.label(values[Evidence.kind]) },
        Titled(Evidence.places, Evidence.placesTitle) { values, _ in
          listed(values[Evidence.places].all.map(\.words))
        },
        .day(Evidence.date, Evidence.dateTitle), .day(Evidence.reviewBy, Evidence.reviewByTitle),
        .words(Evidence.owner, Evidence.ownerTitle), .words(Evidence.note, Evidence.noteTitle),
      ])
  }

  private static var use: RecordKind {
    RecordKind(
      word: tr("use of evidence"), title: tr("Use of evidence"), removal: tr("end of a use of evidence"),
      fields: [
        .hidden(EvidenceUse.evidence), .words(EvidenceUse.statement, EvidenceUse.statementTitle),
        .words(EvidenceUse.place, EvidenceUse.placeTitle),
      ])
  }

  private static var marker: RecordKind {
    RecordKind(
      word: tr("marked day"), title: tr("Marked day"), removal: tr("taking a mark away"),
      fields: [
        .day(Marker.day, Marker.dayTitle), .words(Marker.words, Marker.wordsTitle), .hidden(Marker.kind),
      ])
  }

  private static var lastTime: RecordKind {
    RecordKind(
      word: tr("start from last time"), title: tr("Last time"), removal: tr("start from last time"),
      fields: [
        .words(LastAnswer.level, tr("Level")), .words(LastAnswer.reason, tr("Why it did not apply")),
        .words(LastAnswer.note, tr("Note")),
        .words(LastAnswer.by, trc("last time", "Answered by")),
        .day(LastAnswer.on, trc("last time", "Answered on")), .day(LastAssessment.asAt, tr("As at")),
        .hidden(LastAnswer.wording), .hidden(LastAssessment.assessment), .hidden(LastAssessment.pack),
      ])
  }

  private static var adopted: RecordKind {
    RecordKind(
      word: tr("adopted strategy"), title: tr("Adopted strategy"), removal: tr("setting a strategy aside"),
      fields: [.day(AdoptedStrategy.from, AdoptedStrategy.fromTitle)])
  }

  private static var leftOut: RecordKind {
    RecordKind(
      word: tr("strategy’s action that is left out"), title: tr("Action of a strategy, left out"),
      removal: tr("taking up an action of a strategy again"),
      fields: [.words(LeftOutAction.reason, LeftOutAction.reasonTitle)])
  }

  private static var origin: RecordKind {
    RecordKind(
      word: tr("note of what this is a copy of"), title: tr("Copy"),
      removal: tr("removal of the note of what this is a copy of"),
      fields: [
        .hidden(CopyOrigin.copyOf), .hidden(CopyOrigin.purpose), .hidden(CopyOrigin.without),
        .hidden(CopyOrigin.standIns),
      ])
  }
}

extension RowID {
  /// Whether it is of a list of records that is no toolkit's.
  public var isOfRecords: Bool { OwnList(of: self) != nil }
}

extension RecordKind.Titled {
  init<Value>(
    _ field: Field<Value>, _ title: String,
    _ text: @escaping @Sendable (JSONObject, (Day) -> String) -> String
  ) {
    self.init(name: field.name, nature: field.nature, title: title, text: text)
  }

  /// A field of words.
  fileprivate static func words(_ field: Field<String>, _ title: String) -> Self {
    Self(field, title) { values, _ in values[field] }
  }

  /// A field of a day.
  fileprivate static func day(_ field: Field<String>, _ title: String) -> Self {
    Self(field, title) { values, day in Day(values[field]).map(day) ?? values[field] }
  }

  /// A field that is not shown by itself.
  fileprivate static func hidden<Value>(_ field: Field<Value>) -> Self {
    Self(name: field.name, nature: field.nature, title: nil) { _, _ in "" }
  }
}
