public import ReadinessModel

/// Every statement with what was said about it, as JSON or as a table.
public struct AnswersExport: Sendable {
  private let assessment: Assessment
  private let pack: Pack
  private let standing: Standing

  /// The answers of an assessment against its checklist.
  public init(_ assessment: Assessment, _ pack: Pack, _ standing: Standing) {
    self.assessment = assessment
    self.pack = pack
    self.standing = standing
  }

  /// The assessment with all statements, answers, notes, histories and people.
  public var json: JSON {
    let header: JSONObject = [
      "assessment": .string(assessment.header.id),
      "checklist": ["id": .string(pack.id), "version": .string(pack.version), "title": .string(pack.title)],
      "organisation": organisation, "scope": .string(assessment.scope), "asAt": .string(assessment.asAt.text),
      "statements": .array(pack.statements.map(statement)),
    ]
    return .object(header)
  }

  private var organisation: JSON {
    guard let organisation = assessment.organisation else { return .null }
    var object: JSONObject = ["name": .string(organisation.name)]
    object["id"] = organisation.id.map { .string($0) }
    object["nation"] = organisation.nation.map { .string($0) }
    object["tiers"] = organisation.tiers.map { .array($0.sorted().map { .string($0) }) }
    object["region"] = organisation.region.map { .string($0) }
    return .object(object)
  }

  private func statement(_ statement: Statement) -> JSON {
    var object: JSONObject = [
      "id": .string(statement.id), "section": .string(statement.section), "title": .string(statement.title),
      "asked": .bool(standing.state(of: statement.id) != .notAsked),
      "answer": answer(assessment.answer(to: statement.id)),
    ]
    let note = assessment.note(on: statement.id)
    if !note.isEmpty { object["note"] = .string(note) }
    if assessment.isFlagged(statement.id) { object["flagged"] = true }
    if assessment.conflict(about: statement.id) != nil { object["conflict"] = true }
    let history = assessment.history(of: statement.id)
    if !history.isEmpty { object["history"] = .array(history.map(entry)) }
    return .object(object)
  }

  private func answer(_ answer: Answer) -> JSON {
    switch answer {
    case .none: .null
    case .level(let level): ["level": .string(level)]
    case .dontKnow(let ask, let question):
      ["dontKnow": true, "ask": .string(ask), "question": .string(question)]
    case .doesNotApply(let reason): ["doesNotApply": true, "reason": .string(reason)]
    }
  }

  private func entry(_ entry: HistoryEntry) -> JSON {
    var object: JSONObject = [
      "change": .string(entry.id.change.text), "at": .string(entry.at.text), "who": .string(entry.who),
    ]
    if let given = entry.action.answer { object["answer"] = answer(given) }
    if case .note(_, let text) = entry.action { object["note"] = .string(text) }
    if let why = entry.why { object["why"] = .string(why.rawValue) }
    if entry.isUndo { object["undo"] = true }
    return .object(object)
  }

  /// A table in CSV (RFC 4180) with a line for each statement, for spreadsheets.
  public var csv: String {
    var rows = [
      [
        "section", "section_title", "statement", "title", "sentence", "asked", "answer", "label", "reason",
        "ask",
        "question", "note", "flagged", "changed", "by",
      ]
    ]
    rows += pack.statements.map(row)
    return rows.map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private func row(_ statement: Statement) -> [String] {
    var (kind, label, reason, ask, question) = ("", "", "", "", "")
    switch assessment.answer(to: statement.id) {
    case .none: break
    case .level(let level): (kind, label) = (level, pack.level(level)?.label ?? level)
    case .dontKnow(let whom, let what):
      (kind, label, ask, question) = ("dont-know", tr("Don’t know"), whom, what)
    case .doesNotApply(let why): (kind, label, reason) = ("does-not-apply", tr("Does not apply"), why)
    }
    let last = assessment.history(of: statement.id).first
    return [
      statement.section, pack.section(statement.section)?.title ?? "", statement.id, statement.title,
      statement.sentence, standing.state(of: statement.id) == .notAsked ? "no" : "yes", kind, label, reason,
      ask,
      question, assessment.note(on: statement.id), assessment.isFlagged(statement.id) ? "yes" : "no",
      last?.at.text ?? "", last?.who ?? "",
    ]
  }

  /// A cell in quotation marks where it needs them. What a spreadsheet would take for a formula gets an apostrophe, as
  /// notes come from anybody.
  static func cell(_ text: String) -> String {
    let text = text.first.map { "=+-@\t\r".contains($0) } == true ? "'" + text : text
    guard text.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
