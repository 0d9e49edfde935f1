import ArgumentParser
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// Writes a copy of an assessment to show to others, without what is left out.
struct Copy: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: tr("Write a copy to show to others, without history and what else you leave out."),
    discussion: tr(
      """
      The copy is an assessment of its own and cannot be joined with this one again; what stood before is never in it. \
      To work together, give people the file itself. The copy is read back and searched for all that was left out before \
      it is said to be saved. Names that occur in words which stay are listed.
      """))

  @Argument(help: ArgumentHelp(tr("The assessment.")), completion: .file(extensions: ["readiness"]))
  var file: String

  @Option(
    name: .shortAndLong, help: ArgumentHelp(tr("The file to write.")),
    completion: .file(extensions: ["readiness"]))
  var output: String

  @Option(
    help: ArgumentHelp(
      tr("What is left out besides the history, with commas between: names, notes, flagged, evidence."),
      valueName: "parts"))
  var without: String

  @OptionGroup var format: FormatOption

  func validate() throws { _ = try parts() }

  private func parts() throws -> Set<SharedCopy.Part> {
    let words = without.split(separator: ",").map { String($0).trimmed.lowercased() }.filter { !$0.isEmpty }
    return Set(
      try words.map { word in
        guard let part = SharedCopy.Part(rawValue: word) else {
          throw ValidationError(
            tr(
              "“{word}” cannot be left out. There are {parts}.",
              ["word": word, "parts": SharedCopy.Part.allCases.map(\.rawValue).joined(separator: ", ")]))
        }
        return part
      })
  }

  func run() async throws {
    let copy = try await Work.copy(
      file, to: output, without: try parts(), in: .current, told: { Terminal.complain($0.words) })
    for text in copy.namesInWords {
      Terminal.complain(tr("A name stays in what somebody wrote: “{text}”", ["text": text]))
    }
    switch format.format {
    case .json:
      try Terminal.say(
        [
          "file": .string(output), "id": .string(copy.journal.header.id),
          "without": .array(copy.without.map(\.rawValue).sorted().map { .string($0) }),
          "flagged": JSON(copy.flagged), "namesInWords": .array(copy.namesInWords.map { .string($0) }),
        ])
    case .text:
      try Terminal.say(
        tr(
          "Saved {file}, without {parts}.",
          ["file": output, "parts": copy.without.map(\.rawValue).sorted().joined(separator: ", ")]))
      if copy.flagged > 0 {
        try Terminal.say(
          trn(
            "{n} flagged statement stands there without an answer.",
            "{n} flagged statements stand there without an answer.", copy.flagged))
      }
    }
  }
}
