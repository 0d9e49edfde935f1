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
    let library = reading.packs.library
    let earlier = subject.assessment.answersInEarlierWords(in: subject.pack) { try? library.load($0) }
    switch format.format {
    case .json:
      let members = JSONExport(subject).summary.object?.members ?? []
      let named = JSONObject.Member(key: "inEarlierWords", value: .array(earlier.map { .string($0) }))
      try Terminal.say(.object(JSONObject(members + [named])))
    case .text:
      try Terminal.say(
        SummaryText(
          assessment: subject.assessment, pack: subject.pack, standing: subject.standing,
          attentions: subject.lookAtFirst(today: .today()), inEarlierWords: earlier
        ).text)
    }
  }
}
