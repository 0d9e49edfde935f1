import ArgumentParser
import ReadinessModel
import ReadinessReports
import ReadinessSession
import ReadinessStore

/// Writes the answers for other programs.
struct Export: AsyncParsableCommand {
  /// What other programs can read.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, csv, xlsx
  }

  /// What a table is of.
  enum Part: String, ExpressibleByArgument, CaseIterable {
    case answers, workbooks
  }

  static let configuration = CommandConfiguration(
    abstract: tr(
      "Write every statement with its answer, note and history, what was written with toolkits, and the actions, for other programs."
    ),
    discussion: tr(
      """
      JSON has everything. CSV has a line for each statement or, with --part workbooks, for each value that was \
      written with a toolkit; a text that a spreadsheet would take for a formula gets an apostrophe before it.
      """))

  @Argument(help: ArgumentHelp(tr("The assessment.")), completion: .file(extensions: ["readiness"]))
  var file: String

  @Option(help: ArgumentHelp(tr("What to write.")))
  var format = Format.json

  @Option(help: ArgumentHelp(tr("What the table is of, in CSV.")))
  var part = Part.answers

  @Option(
    help: ArgumentHelp(
      tr("One part of a toolkit alone, such as “TK04/seats”."), valueName: "toolkit/part"))
  var toolkit: String?

  @Flag(help: ArgumentHelp(tr("With --toolkit: also a part that is not for publication.")))
  var `private` = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(tr("The file to write; - or none for standard output."), valueName: "file"),
    completion: .file(extensions: ["json", "csv"]))
  var output: String?

  @OptionGroup var reading: ReadingOptions

  func run() async throws {
    let subject = try await Work.read(file, reading)
    let isPrinted = output == nil || output == "-"
    if let toolkit { return try put(part(toolkit, of: subject, isPrinted: isPrinted)) }
    let bytes: [UInt8]
    switch format {
    case .xlsx:
      bytes = try TableOrder(subject, nil, today: .today(), passing: PassingFile.bytes).file(as: .xlsx).bytes
    case .json: bytes = Array((JSONExport(subject).everything.text(pretty: true) + "\n").utf8)
    case .csv:
      let table: TableKind = part == .answers ? .statements : .workbooks
      bytes = try TableOrder(subject, table, today: .today(), passing: PassingFile.bytes)
        .file(as: .csv, isPrinted: isPrinted).bytes
    }
    try put(bytes)
  }

  private func put(_ bytes: [UInt8]) throws {
    if let output, output != "-" {
      try ReportFile.write(bytes, to: output)
    } else {
      try Terminal.put(bytes)
    }
  }

  /// One part of a toolkit. What is not for publication goes only where somebody says so.
  private func part(_ name: String, of subject: ReportSubject, isPrinted: Bool) throws -> [UInt8] {
    let (toolkit, template) = try subject.pack.part(meant: name)
    guard !template.isPrivate || self.private else {
      throw Complaint(
        tr("“{part}” is not for publication. Add --private if it is to go out.", ["part": template.title]))
    }
    let table = PartTable(template, of: toolkit, subject)
    return switch format {
    case .json: Array((table.json.text(pretty: true) + "\n").utf8)
    case .csv: table.csv(isPrinted: isPrinted)
    case .xlsx: try table.xlsx(passing: PassingFile.bytes)
    }
  }
}
