import ReadinessModel

/// An assessment as comma separated values: one row a statement, whether it is asked or not,
/// and one for each that something was said of and the checklist lacks.
///
/// The form is that of RFC 4180, in UTF-8. A value that a spreadsheet would take for a formula gets an apostrophe in
/// front of it, as spreadsheets write text themselves. Control characters that no text consists of are shown as signs.
public struct CSVExport {
  let subject: ReportSubject

  /// A column: its name, which is the same in every language, and what stands in it.
  private typealias Column = (name: String, value: @Sendable (StatementRecord, ReportSubject) -> String)

  private static let table: [Column] = [
    ("section", { record, _ in record.statement.section }),
    ("section_title", { record, _ in record.section }),
    ("statement", { record, _ in record.statement.id }),
    ("number", { record, _ in record.statement.number ?? "" }),
    ("title", { record, _ in record.statement.title }),
    ("sentence", { record, _ in record.statement.sentence }),
    ("duty", { record, _ in record.duty }),
    ("legal_duty", { record, _ in yes(record.isLegal) }),
    ("asked", { record, _ in yes(record.whyNotAsked == nil) }),
    ("why_not_asked", { record, _ in record.whyNotAsked ?? "" }),
    ("answer", { record, _ in record.kind }),
    ("level", { record, _ in record.answer.level ?? "" }),
    ("level_label", { record, _ in record.answer.level.map { record.level?.label ?? $0 } ?? "" }),
    ("descriptor", { record, _ in record.descriptor }),
    ("ask", { record, _ in record.ask }),
    ("question", { record, _ in record.question }),
    ("reason", { record, _ in record.reason }),
    ("answered_by", { record, _ in record.answered?.who ?? "" }),
    ("answered_at", { record, _ in record.answered?.at.text ?? "" }),
    ("why_changed", { record, _ in record.answered?.why?.rawValue ?? "" }),
    ("note", { record, _ in record.note }),
    ("noted_by", { record, _ in record.noted?.who ?? "" }),
    ("noted_at", { record, _ in record.noted?.at.text ?? "" }),
    ("flagged", { record, _ in yes(record.isFlagged) }),
    ("target_level", { record, _ in record.target?.level ?? "" }),
    ("target_by", { record, _ in record.target?.by?.text ?? "" }),
    ("not_settled", { record, subject in notSettled(record.conflict, subject) }),
  ]

  /// The columns' names; they are the same in every language.
  public static let columns = table.map(\.name)

  private static func yes(_ isTrue: Bool) -> String { isTrue ? "yes" : "no" }

  /// What people answered who did not know of each other, the answer that counts meanwhile first.
  private static func notSettled(_ conflict: Conflict?, _ subject: ReportSubject) -> String {
    let claims = conflict?.claims ?? []
    return claims.map { subject.words($0.edit.answer ?? .none) + " (\($0.who))" }.joined(separator: "; ")
  }

  /// The table of an assessment.
  public init(_ subject: ReportSubject) {
    self.subject = subject
  }

  /// The table, with a line of names first. Lines end as RFC 4180 wants it.
  public var text: String { answerTable.csv }

  /// The table of answers.
  var answerTable: SheetTable {
    SheetTable(
      tr("Answers"), Self.columns,
      StatementRecord.all(subject).map { record in Self.table.map { $0.value(record, subject) } })
  }

  /// The columns' names of the table of workbooks; they are the same in every language.
  public static let workbookColumns = [
    "toolkit", "toolkit_title", "part", "part_title", "row", "number", "field", "field_title", "value",
    "written_by", "written_at",
  ]

  /// What was written with toolkits: a line for each value, with a line of names first.
  public var workbooks: String { workbookTable.csv }

  var workbookTable: SheetTable {
    SheetTable(tr("Toolkits"), Self.workbookColumns, WorkbookExport(subject).lines)
  }

  /// A row of values.
  static func line(_ values: [String]) -> String {
    values.map(field).joined(separator: ",") + "\r\n"
  }

  /// A value, harmless to spreadsheets, in quotation marks where it needs them.
  ///
  /// Spreadsheets separate by what their user's country separates by: a semicolon or tab inside a value must not begin a
  /// cell, where "=" would be run.
  static func field(_ value: String) -> String {
    var value = value.withoutCommands
    if let first = value.unicodeScalars.first, formulaStarts.contains(first) { value = "'" + value }
    let needsQuotes = value.unicodeScalars.contains { "\",;\t\r\n".unicodeScalars.contains($0) }
    guard needsQuotes || value.first == " " || value.last == " " || value.first == "'" else { return value }
    var quoted = "\""
    for scalar in value.unicodeScalars {
      if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  /// With these a spreadsheet begins a formula, the full-width ones included.
  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠",
  ]
}
