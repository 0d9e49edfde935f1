import ArgumentParser
import ReadinessModel
import ReadinessReports
import ReadinessStore

/// Says where an assessment stands.
struct Summary: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: tr(
      "Say where an assessment stands: answered, status by section and outcome, what to look at first."))

  @Argument(help: ArgumentHelp(tr("The assessment.")), completion: .file(extensions: ["readiness"]))
  var file: String

  @OptionGroup var packs: PackOptions
  @OptionGroup var format: FormatOption

  func run() async throws {
    let read = try await ReadAssessment(file, packs: packs.library)
    switch format.format {
    case .json: try Terminal.say(JSONExport(read.subject).summary)
    case .text:
      try Terminal.say(
        SummaryText(assessment: read.assessment, pack: read.pack, standing: read.standing).text)
    }
  }
}
