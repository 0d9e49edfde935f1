/// Something that shows what an answer rests on: a row of `evidence`. One serves any number of statements.
public struct Evidence: Record, Hashable {
  /// The name of a piece of evidence within its assessment: that of its row.
  public typealias ID = String

  /// The list's name in files.
  public static let list = OwnList.evidence.rawValue

  public static let title = Field<String>("title", .words)
  public static let kind = Field<String>("kind", .choice(EvidenceKind.all))
  public static let date = Field<String>("date", .day)
  public static let reviewBy = Field<String>("reviewBy", .day)
  public static let owner = Field<String>("owner", .name)
  public static let note = Field<String>("note", .note)
  public static let places = Field<PlaceList>("places", .places)

  public let values: JSONObject

  public init(values: JSONObject) {
    self.values = values
  }

  /// What it is; empty where nobody wrote it.
  public var title: String { text(Self.title) }
  /// What kind of thing it is: one of ``EvidenceKind/all``, or a word of the user's; empty where nobody said.
  public var kind: String { text(Self.kind) }
  /// The day of which it speaks, not that on which somebody added it; nil where none is said.
  public var date: Day? { day(Self.date) }
  /// The last day on which it is still good; nil where none is said.
  public var reviewBy: Day? { day(Self.reviewBy) }
  /// Who looks after it; empty where nobody is named.
  public var owner: String { text(Self.owner) }
  /// What else is to be known of it.
  public var note: String { text(Self.note) }
  /// Where it can be found.
  public var places: [Place] { self[Self.places].all }

  /// What it is called in a list: its title, else its first place.
  public var name: String {
    if !title.trimmed.isEmpty { return title }
    return places.lazy.map(\.title).first { !$0.isEmpty } ?? Self.untitled
  }

  /// What evidence is called that nobody named.
  public static var untitled: String { tr("Untitled") }

  /// Whether its review comes before the day of which it speaks. It is accepted; whoever writes it is told.
  public var isReviewBeforeDate: Bool {
    guard let date, let reviewBy else { return false }
    return reviewBy < date
  }

  private func text(_ field: Field<String>) -> String { RecordText.limited(self[field]) }

  private func day(_ field: Field<String>) -> Day? {
    Day(self[field]).flatMap { Self.years ~= $0.year ? $0 : nil }
  }

  /// The years in which evidence may be dated.
  public static let years = 1900...2200
}

extension Evidence {
  /// The row of a piece of evidence.
  public static func row(_ id: ID) -> RowID { RowID(list: list, row: id) }

  /// The edits that add a piece of evidence, and use it for statements. It is never without a title.
  ///
  /// - Parameters:
  ///   - id: a name that no row has.
  ///   - place: where in it speaks to these statements: “page 2”.
  public static func adding(
    _ id: ID, title: String, kind: String = "", date: Day? = nil, reviewBy: Day? = nil, owner: String = "",
    note: String = "", places: [Place] = [], for statements: [Statement.ID] = [], where place: String = ""
  ) -> [Edit] {
    let named =
      title.trimmed.isEmpty ? places.lazy.map(\.title).first { !$0.isEmpty } ?? untitled : title
    var values: JSONObject = [Self.title.name: .string(RecordText.limited(named))]
    for (field, text) in [(Self.kind, kind), (Self.owner, owner), (Self.note, note)] where !text.isEmpty {
      values[field.name] = .string(RecordText.limited(text))
    }
    if let date { values[Self.date.name] = .string(date.text) }
    if let reviewBy { values[Self.reviewBy.name] = .string(reviewBy.text) }
    if !places.isEmpty { values[Self.places.name] = PlaceList(places).json }
    return [.setFields(row(id), values: values)]
      + statements.flatMap { EvidenceUse.adding($0, to: id, where: place) }
  }
}

/// What the fields are called.
extension Evidence {
  public static var titleTitle: String { tr("What it is") }
  public static var kindTitle: String { tr("Kind") }
  public static var dateTitle: String { tr("Dated") }
  public static var reviewByTitle: String { tr("Review by") }
  public static var ownerTitle: String { tr("Owner") }
  public static var noteTitle: String { tr("Note") }
  public static var placesTitle: String { tr("Where") }
}

/// The kinds of evidence that the program has words for.
public enum EvidenceKind {
  /// The names in files, in the order in which they are offered.
  public static let all = ["document", "minutes", "data", "plan", "agreement", "other"]

  /// A kind in a word: “Minutes”. What is no kind of ours is a word of the user's.
  public static func label(_ kind: String) -> String {
    switch kind {
    case "document": trc("evidence", "Document")
    case "minutes": trc("evidence", "Minutes")
    case "data": trc("evidence", "Data")
    case "plan": trc("evidence", "Plan")
    case "agreement": trc("evidence", "Agreement")
    case "other": trc("evidence", "Other")
    default: kind
    }
  }

  /// The kind that a word means: one of ours, by its name or label, else the word itself.
  public static func named(_ word: String) -> String {
    let folded = FoldedText(word.trimmed)
    return all.first { FoldedText($0) == folded || FoldedText(label($0)) == folded }
      ?? RecordText.limited(word.trimmed)
  }
}

/// That a piece of evidence is used for a statement: a row of `evidence/uses`, named by both, so that two people who say the
/// same do not disagree.
public struct EvidenceUse: Record, Hashable {
  /// The list's name in files.
  public static let list = OwnList.uses.rawValue

  public static let evidence = Field<String>("evidence", .row)
  public static let statement = Field<String>("statement", .statement)
  public static let place = Field<String>("where", .words)

  public let values: JSONObject

  public init(values: JSONObject) {
    self.values = values
  }

  /// The evidence.
  public var evidence: Evidence.ID { self[Self.evidence] }
  /// The statement, as it was called when that was written.
  public var statement: Statement.ID { self[Self.statement] }
  /// Where in it: “page 2”; empty where nobody said.
  public var place: String { RecordText.limited(self[Self.place]) }

  /// What the field of where in it is called.
  public static var placeTitle: String { tr("Where in it") }
  public static var statementTitle: String { tr("Used for") }

  /// The row of a use.
  public static func row(_ evidence: Evidence.ID, _ statement: Statement.ID) -> RowID {
    RowID(list: list, row: evidence + "/" + statement)
  }

  /// The edits that use a piece of evidence for a statement, also where that was taken back before.
  static func adding(_ statement: Statement.ID, to evidence: Evidence.ID, where place: String = "") -> [Edit]
  {
    var values: JSONObject = [
      Self.evidence.name: .string(evidence), Self.statement.name: .string(statement),
    ]
    let place = RecordText.limited(place.trimmed)
    if !place.isEmpty { values[Self.place.name] = .string(place) }
    return [.setFields(row(evidence, statement), values: values)]
  }
}

extension Assessment {
  /// A piece of evidence; nil if it was taken out or never there.
  public func evidence(_ id: Evidence.ID) -> Evidence? {
    row(Evidence.row(id)).map { Evidence(values: $0.values) }
  }

  /// The places that a piece of evidence was ever said to have, those said last first.
  public func placesEver(of id: Evidence.ID) -> [Place] {
    history(of: .field(Evidence.row(id), Evidence.places.name)).flatMap {
      $0.edit.fieldValues?[Evidence.places].all ?? []
    }
  }

  /// The edits that use a piece of evidence for statements, also where that was taken back before; none for those it is
  /// used for already.
  ///
  /// - Parameter place: where in it speaks to them: “page 2”. It is written too where the evidence is used already; nil leaves
  ///   what was written.
  public func using(_ evidence: Evidence.ID, for statements: [Statement.ID], where place: String? = nil)
    -> [Edit]
  {
    let place = place.map { RecordText.limited($0.trimmed) }
    return statements.flatMap { statement -> [Edit] in
      let row = EvidenceUse.row(evidence, statement)
      if let present = self.row(row) {
        guard let place, place != EvidenceUse(values: present.values).place else { return [] }
        return [EvidenceUse.writing(place, into: EvidenceUse.place, of: row)]
      }
      let putBack: [Edit] = state(of: row) == nil ? [] : [.setFields(row, values: JSONObject())]
      return putBack + EvidenceUse.adding(statement, to: evidence, where: place ?? "")
    }
  }
}
