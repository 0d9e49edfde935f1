public import ReadinessModel

/// A table that can be made of an assessment.
public enum TableKind: String, CaseIterable, Sendable {
  /// Every statement with its answer.
  case statements
  case evidence
  case actions
  /// What was written with toolkits.
  case workbooks

  /// What it is called.
  public var title: String {
    switch self {
    case .statements: tr("Statements and answers")
    case .evidence: tr("Evidence")
    case .actions: tr("Actions")
    case .workbooks: tr("What was written with toolkits")
    }
  }
}

/// The forms in which tables leave the program.
public enum TableForm: String, CaseIterable, Sendable {
  /// Comma separated values, for any program.
  case csv
  /// A spreadsheet.
  case xlsx
  /// A calendar.
  case ics

  /// Why it cannot be made on this computer, in a sentence; nil if it can.
  public var lack: String? {
    switch self {
    case .csv: nil
    case .xlsx: XLSXDocument.lack
    case .ics: CalendarExport.lack
    }
  }

  /// The table that it has where nobody said which; nil for all of them.
  public var usual: TableKind? {
    switch self {
    case .csv: .statements
    case .xlsx: nil
    case .ics: .actions
    }
  }

  /// Whether it can hold a table; nil for all of them.
  public func canHold(_ kind: TableKind?) -> Bool {
    switch self {
    case .csv: kind != nil
    case .xlsx: true
    case .ics: kind == .actions
    }
  }
}

/// Which tables of an assessment are wanted.
public struct TableOrder: Sendable {
  /// Gives a path of a moment to write to, and what was written there.
  public typealias Passing = @Sendable ((String) throws -> Void) throws -> [UInt8]

  public let subject: ReportSubject
  /// The table; nil for all of them.
  public let kind: TableKind?
  /// The day against which it is measured what is late or past.
  public let today: Day
  private let passing: Passing

  /// An order for one table, or for all.
  ///
  /// - Parameter passing: gives a file of a moment to what can only be written to a path.
  public init(_ subject: ReportSubject, _ kind: TableKind?, today: Day, passing: @escaping Passing) {
    self.subject = subject
    self.kind = kind
    self.today = today
    self.passing = passing
  }

  /// The tables. Of all of them those in which nothing stands are left out, but for the answers.
  public var tables: [SheetTable] {
    kind.map { [subject.table($0, today: today)] } ?? subject.tables(today: today)
  }

  /// The tables as a file.
  ///
  /// - Parameter isPrinted: whether it goes on to another program at once, which wants no mark of the order of bytes.
  public func file(as form: TableForm, isPrinted: Bool = false) throws -> TableFile {
    switch form {
    case .csv:
      let mark: [UInt8] = isPrinted ? [] : [0xEF, 0xBB, 0xBF]
      return TableFile(bytes: mark + tables.flatMap { Array($0.csv.utf8) })
    case .xlsx: return TableFile(bytes: try passing(XLSXDocument(tables).write))
    case .ics:
      let calendar = CalendarExport(subject, today: today)
      return TableFile(bytes: try calendar.bytes(), leftOut: calendar.leftOut)
    }
  }
}

/// Tables that can be written to a disk.
public struct TableFile: Sendable {
  public let bytes: [UInt8]
  /// What is not in it, in a sentence; nil if nothing is left out.
  public var leftOut: String?
}

extension ReportSubject {
  /// A table of an assessment.
  ///
  /// - Parameter today: the day against which it is measured what is late or past.
  func table(_ kind: TableKind, today: Day) -> SheetTable {
    let export = CSVExport(self)
    return switch kind {
    case .statements: export.answerTable
    case .evidence: export.evidenceTable(today: today)
    case .actions: export.actionTable(today: today)
    case .workbooks: export.workbookTable
    }
  }

  /// All tables of an assessment; those in which nothing stands are left out, but for the answers.
  func tables(today: Day) -> [SheetTable] {
    TableKind.allCases.map { ($0, table($0, today: today)) }.filter { $0 == .statements || !$1.rows.isEmpty }
      .map(\.1)
  }
}
