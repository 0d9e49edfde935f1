/// A part of a toolkit as a document for those who have never seen the toolkit: what it is called, when it was approved,
/// and what of the toolkit is in it.
///
/// Neither guidance nor the toolkit's name is in one. What is empty, and what is not for publication, is left out unless
/// somebody wants it.
public struct PartDocument: Hashable, Sendable {
  /// What can be in the document or not: the words under a heading, or a table.
  public struct Piece: Identifiable, Hashable, Sendable {
    /// What stands in it.
    public enum Content: Hashable, Sendable {
      case words(String)
      case rows([Pack.Toolkit.Column], [JSONObject])
    }

    /// The path of the heading's row, or of the table's list.
    public let id: String
    public let title: String
    public let content: Content
    /// Whether it is not for publication.
    public let isPrivate: Bool

    /// Whether nothing stands in it.
    public var isEmpty: Bool {
      switch content {
      case .words(let words): words.trimmed.isEmpty
      case .rows(_, let rows): rows.isEmpty
      }
    }

    /// How much stands in it, or why it is left out, in a few words.
    public var extent: String {
      if isEmpty { return tr("empty: left out") }
      if isPrivate { return tr("not for publication") }
      switch content {
      case .words(let words):
        return trn("{n} word", "{n} words", words.split(whereSeparator: \.isWhitespace).count)
      case .rows(_, let rows): return trn("{n} row", "{n} rows", rows.count)
      }
    }
  }

  /// The path of the list of the part, by which evidence names it: “TK01/statement”.
  public let list: String
  /// What it is called.
  public var title: String
  /// The day on which it was approved; nil where it was not.
  public var approved: Day?
  /// The day by which it is looked at again; nil where none is set.
  public var review: Day?
  /// Who signs it: a name, and what they are behind a comma; may be empty.
  public var signed: String
  /// All that can be in it, in order.
  public let pieces: [Piece]
  /// What is in it.
  public var chosen: Set<Piece.ID>
  /// What names the words and rows of the part as they are.
  public let digest: String

  /// The document of a part as it is now, with everything in it that is written and is for publication: the part itself;
  /// other tables of the toolkit can be taken in.
  public init(_ template: Pack.Toolkit.Template, of toolkit: Pack.Toolkit, in assessment: Assessment) {
    let workbook = assessment.workbook(toolkit)
    let plan = template.document ?? Pack.Toolkit.DocumentPlan()
    list = toolkit.list(of: template)
    title = plan.title ?? template.title
    func text(_ id: Pack.Toolkit.Heading.ID?) -> String {
      template.headings.first { $0.id == id }.map { workbook.text($0, of: template).trimmed } ?? ""
    }
    approved = Day(text(plan.approved))
    review = Day(text(plan.review))
    signed = text(plan.signed)
    let atHead = Set([plan.approved, plan.review, plan.signed].compactMap(\.self))
    var pieces = template.headings.filter { !atHead.contains($0.id) }.map { heading in
      let words = workbook.text(heading, of: template)
      return Piece(
        id: toolkit.row(.template(template.id), heading.id).path, title: heading.title,
        content: .words(heading.kind == .day ? Day(words)?.long ?? words : words),
        isPrivate: template.isPrivate)
    }
    chosen = Set(pieces.filter { !$0.isEmpty }.map(\.id))
    for table in toolkit.templates where !table.columns.isEmpty {
      let rows = workbook.rows(of: table).map(\.values).filter { values in
        table.columns.contains { $0.value(in: values) != .nothing }
      }
      let piece = Piece(
        id: toolkit.list(of: table), title: table.title, content: .rows(table.columns, rows),
        isPrivate: table.isPrivate)
      if table.id == template.id {
        pieces.insert(piece, at: 0)
        if !piece.isEmpty { chosen.insert(piece.id) }
      } else {
        pieces.append(piece)
      }
    }
    if template.isPrivate { chosen = [] }
    self.pieces = pieces
    digest = assessment.digest(ofList: list)
  }

  /// What is in it, in order.
  public var written: [Piece] { pieces.filter { chosen.contains($0.id) && !$0.isEmpty } }

  /// The headings under which a reader will look for something that is not there.
  public var missing: [Piece] {
    pieces.filter { if case .words = $0.content { $0.isEmpty } else { false } }
  }

  /// What there is to be cautioned about, in sentences; empty for nothing.
  public var cautions: [String] {
    var cautions: [String] = []
    if written.isEmpty {
      cautions.append(tr("Nothing is in it yet."))
    } else if !missing.isEmpty {
      cautions.append(
        trn(
          "{headings} is empty. A reader will look for it.",
          "{headings} are empty. A reader will look for them.", missing.count,
          ["headings": missing.map(\.title.quoted).joined(separator: trc("list", ", "))]))
    }
    if written.contains(where: \.isPrivate) {
      cautions.append(tr("It has something in it that is not for publication."))
    }
    if let approved, let review, review < approved {
      cautions.append(tr("Its review comes before the day on which it was approved."))
    }
    return cautions
  }
}

extension Assessment {
  /// The statements for which a document made with a toolkit may be evidence: those that it helps with and that are asked.
  public func statementsServed(by toolkit: Pack.Toolkit, in pack: Pack) -> [Statement.ID] {
    toolkit.statements.filter { id in
      pack.statement(id).map { pack.applicability(of: $0, in: circumstances).applies } ?? false
    }
  }

  /// What names the words and rows of a list as they are now: the same while nobody changes them.
  public func digest(ofList list: String) -> String {
    let rows = rows(of: list).filter { row in row.values.members.contains { !$0.value.isNothing } }
    let written = rows.map { row in
      JSON.array([
        .string(row.id.row),
        .object(
          JSONObject(row.values.members.filter { !$0.value.isNothing }.sorted { $0.key < $1.key })),
      ])
    }
    var hash = SHA256()
    hash.update(Array(JSON.array(written).text().utf8))
    return hash.finish()
  }

  /// The edits that keep a document of a part in the register of evidence, for some statements. A part has one entry there:
  /// that of an earlier document of it takes the new days and file, and keeps its title.
  ///
  /// - Parameters:
  ///   - id: a name that no row has, for a new entry.
  ///   - file: the file that it was written into; nil if there is none.
  ///   - today: the day that it bears if nobody approved it.
  public func keeping(
    _ document: PartDocument, as id: Evidence.ID, at file: Place?, for statements: [Statement.ID], today: Day
  ) -> (id: Evidence.ID, edits: [Edit]) {
    let place = Place.workbook(WorkbookPlace(document.list, digest: document.digest))
    let places = (file.map { [$0] } ?? []) + [place]
    let date = document.approved ?? today
    guard let known = EvidenceRegister(self).entry(at: place), let entry = evidence(known) else {
      let edits = Evidence.adding(
        id, title: document.title, kind: "document", date: date, reviewBy: document.review, places: places,
        for: statements)
      return (id, edits)
    }
    let others = entry.places.filter { other in
      if case .file = other, file != nil { return false }
      return !places.contains { $0.isSame(as: other) }
    }
    let row = Evidence.row(known)
    var values: JSONObject = [
      Evidence.date.name: .string(date.text),
      Evidence.places.name: entry[Evidence.places].replacing(places + others).json,
    ]
    if let review = document.review { values[Evidence.reviewBy.name] = .string(review.text) }
    return (known, [.setFields(row, values: values)] + using(known, for: statements))
  }
}
