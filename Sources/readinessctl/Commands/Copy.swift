import ArgumentParser
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// Writes a copy of an assessment to show to others, without what is left out, or for members to answer on their own.
struct Copy: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: tr("Write a copy to show to others without what you leave out, or to answer on one’s own."),
    discussion: tr(
      """
      The copy is an assessment of its own and cannot be joined with this one again; what stood before is never in it. \
      To work together, give people the file itself. The copy is read back and searched for all that was left out before \
      it is said to be saved. Names that occur in words which stay are listed, and so are the names of files where names are \
      left out; --leave-out leaves one of them out as well. What this version of the program does not know never goes with it. \
      With --to-answer nothing that was entered is in it: a member answers it alone, and it can be compared with this one.
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
  var without: String?

  @Option(
    help: ArgumentHelp(
      tr(
        "A text or a file’s name that is listed as staying, and is left out, too. It can be given several times."
      ),
      valueName: "text"))
  var leaveOut: [String] = []

  @Flag(help: ArgumentHelp(tr("For members to answer on their own: nothing that was entered is in it.")))
  var toAnswer = false

  @OptionGroup var packs: PackOptions
  @OptionGroup var format: FormatOption

  func validate() throws { _ = try purpose() }

  private func purpose() throws -> CopyPurpose {
    guard toAnswer == (without == nil) else {
      throw ValidationError(
        tr(
          "Say either what is left out, with --without, or --to-answer. To work together, give people the file itself."
        ))
    }
    guard let without else {
      guard leaveOut.isEmpty else {
        throw ValidationError(tr("With --to-answer nothing stays that could be left out."))
      }
      return .answer
    }
    return .show(without: try parts(without), leavingOut: Set(leaveOut))
  }

  private func parts(_ without: String) throws -> Set<SharedCopy.Part> {
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
    let copied = try await Work.copy(
      file, to: output, try purpose(), in: .current, packs: packs.library,
      told: { Terminal.complain($0.words) })
    guard let copy = copied else { return }
    tell(of: copy)
    switch format.format {
    case .json: try Terminal.say(json(copy))
    case .text: try say(copy)
    }
  }

  /// What stays that whoever sends it should have seen, and what does not that they may look for.
  private func tell(of copy: SharedCopy) {
    for text in copy.namesInWords {
      Terminal.complain(tr("A name stays in what somebody wrote: “{text}”", ["text": text]))
    }
    for name in copy.fileNames {
      Terminal.complain(tr("The name of a file or folder stays: “{name}”", ["name": name]))
    }
    if copy.unknown > 0 {
      Terminal.complain(
        trn(
          "{n} thing is not in the copy, because this version of the program, or the checklist, does not know it.",
          "{n} things are not in the copy, because this version of the program, or the checklist, does not know them.",
          copy.unknown))
    }
  }

  private func json(_ copy: SharedCopy) -> JSON {
    [
      "file": .string(output), "id": .string(copy.journal.header.id),
      "for": .string(copy.purpose.rawValue),
      "without": .array(copy.without.map(\.rawValue).sorted().map { .string($0) }),
      "flagged": JSON(copy.flagged), "namesInWords": .array(copy.namesInWords.map { .string($0) }),
      "fileNames": .array(copy.fileNames.map { .string($0) }), "unknown": JSON(copy.unknown),
    ]
  }

  private func say(_ copy: SharedCopy) throws {
    if copy.purpose == .answer {
      return try Terminal.say(tr("Saved {file}, to answer on one’s own.", ["file": output]))
    }
    try Terminal.say(
      tr(
        "Saved {file}, without {parts}.",
        ["file": output, "parts": copy.without.map(\.rawValue).sorted().joined(separator: ", ")]))
    guard copy.flagged > 0 else { return }
    try Terminal.say(
      trn(
        "{n} flagged statement stands there without an answer.",
        "{n} flagged statements stand there without an answer.", copy.flagged))
  }
}
