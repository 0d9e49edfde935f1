import ArgumentParser
import ReadinessModel
import ReadinessReports
import ReadinessSession
import ReadinessStore

/// Writes the answers for other programs.
struct Export: AsyncParsableCommand {
  /// What other programs can read.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, csv
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
    name: .shortAndLong,
    help: ArgumentHelp(tr("The file to write; - or none for standard output."), valueName: "file"),
    completion: .file(extensions: ["json", "csv"]))
  var output: String?

  @OptionGroup var reading: ReadingOptions

  func run() async throws {
    let subject = try await Work.read(file, reading)
    let isPrinted = output == nil || output == "-"
    let bytes: [UInt8]
    switch format {
    case .json: bytes = Array((JSONExport(subject).everything.text(pretty: true) + "\n").utf8)
    case .csv:
      let table: TableKind = part == .answers ? .statements : .workbooks
      bytes = try TableOrder(subject, table, today: .today(), passing: PassingFile.bytes)
        .file(as: .csv, isPrinted: isPrinted).bytes
    }
    if let output, output != "-" {
      try ReportFile.write(bytes, to: output)
    } else {
      try Terminal.put(bytes)
    }
  }
}
