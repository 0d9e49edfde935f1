import ReadinessModel

/// A table for programs that calculate, with a line of names first: what CSV and spreadsheets are written from.
public struct SheetTable: Sendable {
  /// What it is called among others.
  public let name: String
  /// The columns' names; they are the same in every language.
  public let columns: [String]
  public let rows: [[String]]

  /// A table.
  public init(_ name: String, _ columns: [String], _ rows: [[String]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }

  /// The table as comma separated values.
  var csv: String { ([columns] + rows).map(CSVExport.line).joined() }

  /// The columns in which days stand.
  static let dayColumns: Set = ["by", "date", "review_by", "done_on", "target_by"]
}
