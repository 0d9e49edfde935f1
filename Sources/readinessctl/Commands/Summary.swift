import ArgumentParser
import ReadinessModel
import ReadinessReports
import ReadinessSession

/// Says where an assessment stands.
struct Summary: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: tr(
      "Say where an assessment stands: answered, status by section and outcome, what to look at first."))

  @Argument(help: ArgumentHelp(tr("The assessment.")), completion: .file(extensions: ["readiness"]))
  var file: String

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var format: FormatOption

  func run() async throws {
    let subject = try await Work.read(file, reading)
    switch format.format {
    case .json: try Terminal.say(JSONExport(subject).summary)
    case .text:
      try Terminal.say(
        SummaryText(
          assessment: subject.assessment, pack: subject.pack, standing: subject.standing,
          attentions: subject.lookAtFirst(today: .today())
        ).text)
    }
  }
}
