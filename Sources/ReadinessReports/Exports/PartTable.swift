public import ReadinessModel

/// What was written into one part of a toolkit, as a table with a line for each row or heading.
public struct PartTable: Sendable {
  private let subject: ReportSubject
  private let toolkit: Pack.Toolkit
  private let template: Pack.Toolkit.Template

  /// The table of a part.
  public init(_ template: Pack.Toolkit.Template, of toolkit: Pack.Toolkit, _ subject: ReportSubject) {
    (self.template, self.toolkit, self.subject) = (template, toolkit, subject)
  }

  private var rows: [ReadinessModel.Row] { subject.assessment.rows(of: toolkit.list(of: template)) }

  /// The table: the id of each row, and what stands in its cells under the ids of the columns; of an outline the headings
  /// and their words.
  public var table: SheetTable {
    let name = "\(toolkit.id) \(template.id)"
    guard template.headings.isEmpty else {
      let workbook = subject.assessment.workbook(toolkit)
      return SheetTable(
        name, ["row", "heading", "text"],
        template.headings.map { [$0.id, $0.title, workbook.text($0, of: template)] })
    }
    return SheetTable(
      name, ["row"] + template.columns.map(\.id),
      rows.map { row in [row.id.row] + template.columns.map { $0.words(in: row.values, day: \.text) } })
  }

  /// The rows as they stand in the file, each with its id.
  public var json: JSON {
    let ids =
      template.headings.isEmpty
      ? rows.map(\.id) : template.headings.map { toolkit.row(.template(template.id), $0.id) }
    return .array(
      ids.map { id in
        let values = subject.assessment.values(of: id).members.filter { !$0.value.isNothing }
        return ["row": .string(id.row), "values": .object(JSONObject(values))]
      })
  }

  /// The table as comma separated values.
  ///
  /// - Parameter isPrinted: whether it goes on to another program at once, which wants no mark of the order of bytes.
  public func csv(isPrinted: Bool) -> [UInt8] {
    (isPrinted ? [] : [0xEF, 0xBB, 0xBF]) + Array(table.csv.utf8)
  }

  /// The table as a spreadsheet.
  ///
  /// - Parameter passing: gives a file of a moment to what can only be written to a path.
  public func xlsx(passing: TableOrder.Passing) throws -> [UInt8] {
    try passing(XLSXDocument([table]).write)
  }
}
