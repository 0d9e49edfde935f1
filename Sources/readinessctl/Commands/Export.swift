import ArgumentParser
import ReadinessModel
import ReadinessReports
import ReadinessStore

/// Writes the answers for other programs.
struct Export: AsyncParsableCommand {
  /// What other programs can read.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, csv
  }

  static let configuration = CommandConfiguration(
    abstract: tr("Write every statement with its answer, note and history for other programs."),
    discussion: tr(
      """
      JSON has everything. CSV has a line for each statement, for spreadsheets; a text that a spreadsheet would take \
      for a formula gets an apostrophe before it.
      """))

  @Argument(help: ArgumentHelp(tr("The assessment.")), completion: .file(extensions: ["readiness"]))
  var file: String

  @Option(help: ArgumentHelp(tr("What to write.")))
  var format = Format.json

  @Option(
    name: .shortAndLong, help: ArgumentHelp(tr("The file to write, instead of printing."), valueName: "file"))
  var output: String?

  @OptionGroup var packs: PackOptions

  func run() async throws {
    let read = try await ReadAssessment(file, packs: packs.library)
    let text =
      switch format {
      case .json: JSONExport(read.subject).everything.text(pretty: true) + "\n"
      case .csv: CSVExport(read.subject).text
      }
    if let output {
      try Document.write(Array(text.utf8), to: output)
    } else {
      Terminal.write(text, to: 1)
    }
  }
}
