import ReadinessModel
import ReadinessReports

/// What can be printed or saved: a paper, and of which toolkit it is, or tables.
struct PaperSubject: Equatable {
  /// The paper; nil for what is tables only.
  let paper: Paper?
  let part: ToolkitPart?
  /// What is handed out, where it is that.
  let handOut: HandOut?
  /// Which tables say the same; nil for a paper that no table says.
  private let tables: Tables?

  private enum Tables: Equatable {
    case one(TableKind)
    case all
  }

  init(_ paper: Paper, _ part: ToolkitPart? = nil) {
    self.paper = paper
    self.part = part
    handOut = nil
    tables = paper.table.map { .one($0) }
  }

  /// Something to learn from.
  init(_ handOut: HandOut) {
    paper = .handOut
    part = nil
    self.handOut = handOut
    tables = nil
  }

  private init(_ tables: Tables) {
    paper = nil
    part = nil
    handOut = nil
    self.tables = tables
  }

  /// Every statement with its answer, as a table.
  static let statements = PaperSubject(.one(.statements))
  /// All tables.
  static let allTables = PaperSubject(.all)

  /// The table; nil for all of them.
  var table: TableKind? { if case .one(let kind) = tables { kind } else { nil } }

  /// What it is called.
  var title: String {
    if let handOut { return tr("Hand-out: {title}", ["title": handOut.title]) }
    guard let part else { return paper?.title ?? table?.title ?? tr("All tables") }
    return isDocument ? tr("{part}, as a document", ["part": part.title]) : part.title
  }

  /// Whether it is a part of a toolkit as others read it.
  private var isDocument: Bool { paper?.options.contains(.document) ?? false }

  /// What one gets, in a sentence.
  var summary: String {
    paper?.summary
      ?? (table == nil
        ? tr("Statements and answers, evidence, actions and toolkits, for programs that calculate.")
        : tr("Every statement with its answer, note and history in a line."))
  }

  /// By this its last choices are remembered.
  var name: String { paper?.id ?? table?.rawValue ?? "tables" }

  /// The forms in which it can be had.
  var forms: [FileForm] {
    FileForm.all.filter { form in
      switch form {
      case .paper: paper != nil
      case .table(let form): tables != nil && form.canHold(table)
      }
    }
  }

  /// What is asked about it in a form.
  func asks(_ option: Paper.Option, as form: FileForm) -> Bool {
    if case .table = form { false } else { paper?.options.contains(option) ?? false }
  }

  /// All there are for a checklist, and the one that is wanted.
  static func all(in pack: Pack, with wanted: PaperSubject) -> [PaperSubject] {
    let papers = Paper.all.filter { $0.options.isDisjoint(with: [.toolkit, .handOut]) }
      .map { PaperSubject($0) }
    let toolkits = pack.usableToolkits.map { PaperSubject(.toolkit, ToolkitPart($0)) }
    // Of the parts of toolkits only the one from which somebody came.
    let part = wanted.part.flatMap { part in
      part.template.map {
        ($0.canBeDocument ? [PaperSubject(.document, part)] : []) + [PaperSubject(.toolkit, part)]
      }
    }
    let handOut = wanted.handOut == nil ? [] : [wanted]
    return papers + toolkits + (part ?? []) + handOut + [.statements, .allTables]
  }

  static func == (one: PaperSubject, other: PaperSubject) -> Bool {
    one.paper?.id == other.paper?.id && one.part == other.part && one.handOut == other.handOut
      && one.tables == other.tables
  }
}

extension FileForm {
  /// Whether it has pages, or becomes some.
  var isPaper: Bool { if case .paper = self { true } else { false } }

  /// What it is called where it is chosen.
  var label: String {
    switch self {
    case .paper(.pdf): tr("PDF")
    case .paper(.odt): tr("ODT, to edit")
    case .paper(.html): tr("HTML")
    case .table(.csv): tr("CSV")
    case .table(.xlsx): tr("Excel (XLSX)")
    case .table(.ics): tr("Calendar (ICS)")
    }
  }

  /// The name in short.
  var shortLabel: String { name.uppercased() }

  /// What one gets, in a sentence.
  var summary: String {
    switch self {
    case .paper(.pdf): tr("Pages as they are printed.")
    case .paper(.odt): tr("Headings, numbers and tables that a secretary can change in LibreOffice or Word.")
    case .paper(.html): tr("A page of the web in one file, for an intranet or a message.")
    case .table(.csv): tr("A table for any program, with all names and notes.")
    case .table(.xlsx): tr("A spreadsheet for Excel or LibreOffice, with all names and notes.")
    case .table(.ics):
      tr("An event on the day of each action, with who does it; import it again after changes.")
    }
  }

  /// What files of it are.
  var kind: String {
    switch self {
    case .paper(.pdf): tr("PDF documents")
    case .paper(.odt): tr("OpenDocument texts")
    case .paper(.html): tr("Web pages")
    case .table(.csv): tr("Tables (CSV)")
    case .table(.xlsx): tr("Spreadsheets")
    case .table(.ics): tr("Calendars")
    }
  }
}

extension PaperSize {
  /// What the sheet is called.
  var label: String {
    switch self {
    case .a4: tr("A4")
    case .letter: tr("US Letter")
    }
  }
}
