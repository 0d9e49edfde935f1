import ReadinessModel

/// An assessment as comma separated values: one row a statement, whether it is asked or not,
/// and one for each that something was said of and the checklist lacks.
///
/// The form is that of RFC 4180, in UTF-8. A value that a spreadsheet would take for a formula gets an apostrophe in
/// front of it, as spreadsheets write text themselves. Control characters that no text consists of are shown as signs.
public struct CSVExport {
  private let subject: ReportSubject

  /// The columns' names; they are the same in every language.
  public static let columns = [
    "section", "section_title", "statement", "title", "sentence", "duty", "legal_duty", "asked",
    "why_not_asked",
    "answer", "level", "level_label", "descriptor", "ask", "question", "reason", "answered_by", "answered_at",
    "why_changed", "note", "noted_by", "noted_at", "flagged", "target_level", "target_by",
  ]

  /// The table of an assessment.
  public init(_ subject: ReportSubject) {
    self.subject = subject
  }

  /// The table, with a line of names first. Lines end as RFC 4180 wants it.
  public var text: String {
    let rows = StatementRecord.all(subject).map { Self.line(values(of: $0)) }
    return ([Self.line(Self.columns)] + rows).joined()
  }

  /// The columns' names of the table of workbooks; they are the same in every language.
  public static let workbookColumns = [
    "toolkit", "toolkit_title", "part", "part_title", "row", "number", "field", "field_title", "value",
    "written_by", "written_at",
  ]

  /// What was written with toolkits: a line for each value, with a line of names first.
  public var workbooks: String {
    ([Self.workbookColumns] + WorkbookExport(subject).lines).map(Self.line).joined()
  }

  private func values(of record: StatementRecord) -> [String] {
    let statement = record.statement
    func yes(_ isTrue: Bool) -> String { isTrue ? "yes" : "no" }
    return [
      statement.section, record.section, statement.id, statement.title, statement.sentence, record.duty,
      yes(record.isLegal), yes(record.whyNotAsked == nil), record.whyNotAsked ?? "", record.kind,
      record.answer.level ?? "", record.answer.level.map { record.level?.label ?? $0 } ?? "",
      record.descriptor, record.ask, record.question,
      record.reason, record.answered?.who ?? "", record.answered?.at.text ?? "",
      record.answered?.why?.rawValue ?? "", record.note, record.noted?.who ?? "",
      record.noted?.at.text ?? "", yes(record.isFlagged), record.target?.level ?? "",
      record.target?.by?.text ?? "",
    ]
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
