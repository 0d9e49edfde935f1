import ArgumentParser
import ReadinessModel
import ReadinessReports
import ReadinessSession

/// Says what fell and what rose since a day, or from one assessment to another.
struct Compare: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: tr("Say what fell and what rose since a day, or since another assessment."),
    discussion: tr(
      """
      Only what was asked and answered both times in the same words is compared; the rest is listed with the reason. \
      With a second file, that is the earlier assessment of the same organisation.
      """))

  @Argument(help: ArgumentHelp(tr("The assessment.")), completion: .file(extensions: ["readiness"]))
  var file: String

  @Argument(
    help: ArgumentHelp(tr("An earlier assessment to compare it with.")),
    completion: .file(extensions: ["readiness"]))
  var other: String?

  @Option(help: ArgumentHelp(tr("The day, such as 2011-03-31, with the end of which to compare.")))
  var since: Day?

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var format: FormatOption

  func validate() throws {
    if (other == nil) == (since == nil) {
      throw ValidationError(tr("Say either a day with --since, or another assessment."))
    }
  }

  func run() async throws {
    let subject = try await Work.read(file, reading)
    let comparison: Comparison
    if let other {
      let earlier = try await Work.read(other, reading)
      comparison = try Comparison(
        from: Comparison.Side(earlier.assessment, earlier.pack),
        to: Comparison.Side(subject.assessment, subject.pack))
    } else if let since {
      comparison = try Comparison(
        since: since, in: subject.assessment, of: subject.pack, at: file, packs: reading.packs.library,
        now: .now())
    } else {
      return
    }
    switch format.format {
    case .json: try Terminal.say(JSONExport(subject).comparison(comparison, since: since))
    case .text: try Terminal.say(text(comparison, subject))
    }
  }

  private func text(_ comparison: Comparison, _ subject: ReportSubject) -> String {
    var lines = [comparison.words]
    lines += list(tr("Fell"), comparison.fell, subject) + list(tr("Rose"), comparison.rose, subject)
    for apart in comparison.apart {
      lines.append("\(apart.reason.label): " + apart.statements.map(\.id).joined(separator: ", "))
    }
    return lines.joined(separator: "\n")
  }

  private func list(_ title: String, _ moved: [Comparison.Moved], _ subject: ReportSubject) -> [String] {
    guard !moved.isEmpty else { return [] }
    return [title + ":"]
      + moved.map { moved in
        let values: KeyValuePairs<String, any CustomStringConvertible> = [
          "id": moved.statement.id, "title": moved.statement.title,
          "from": subject.pack.scale[moved.from].label.quoted,
          "to": subject.pack.scale[moved.to].label.quoted,
          "who": moved.who, "day": moved.at.localDay.long,
        ]
        let why = moved.why.map { " " + $0.label + "." } ?? ""
        return "  " + tr("{id} {title}: from {from} to {to}, {who}, {day}.", values) + why
      }
  }
}
