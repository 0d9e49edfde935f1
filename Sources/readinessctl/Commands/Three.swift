import ArgumentParser
import ReadinessModel
import ReadinessReports
import ReadinessSession

/// Says which three statements to raise first.
struct Three: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: tr("Say which three statements to raise first, if you do only three things."),
    discussion: tr(
      """
      The answer is exact: no other three clear more legal duties and sections, with fewer statements and levels. \
      What is not answered yet is never picked.
      """))

  @Argument(help: ArgumentHelp(tr("The assessment.")), completion: .file(extensions: ["readiness"]))
  var file: String

  @Option(help: ArgumentHelp(tr("What is wanted: to clear what is bad, or to lift the most sections.")))
  var goal = WhichThree.Goal.clear

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var format: FormatOption

  func run() async throws {
    let subject = try await Work.read(file, reading)
    let three = WhichThree(goal, in: subject.standing, of: subject.pack)
    switch format.format {
    case .json: try Terminal.say(JSONExport(subject).three(three))
    case .text: try Terminal.say(text(three, subject))
    }
  }

  private func text(_ three: WhichThree, _ subject: ReportSubject) -> String {
    let picks = three.picks.enumerated().flatMap { index, pick in
      let values: KeyValuePairs<String, any CustomStringConvertible> = [
        "n": index + 1, "id": pick.statement.id, "title": pick.statement.title,
        "from": pick.from.label.quoted, "to": pick.to.label.quoted,
      ]
      return [
        "  " + tr("{n}. {id} {title}: from {from} to {to}", values), "     " + three.words(for: pick),
      ]
    }
    return ([WhichThree.title] + picks + [three.conclusion(in: subject.standing, of: subject.pack)])
      .joined(separator: "\n")
  }
}

extension WhichThree.Goal: ExpressibleByArgument {}
