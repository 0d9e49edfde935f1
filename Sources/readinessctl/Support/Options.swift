import ArgumentParser
import ReadinessModel
import ReadinessStore

/// How results are printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// The option for how results are printed.
struct FormatOption: ParsableArguments {
  @Option(help: ArgumentHelp(tr("How to print the result: text for people, json for programs.")))
  var format = OutputFormat.text

  /// Says that a change is on the disk.
  func saySaved(_ change: Change.ID, _ statement: Statement) throws(OutputFailure) {
    switch format {
    case .json:
      let saved: JSON = ["saved": .string(change.text), "statement": .string(statement.id)]
      try Terminal.say(saved.text())
    case .text: try Terminal.say("saved \(change) \(statement.id)")
    }
  }

  /// Says that a change of a record is on the disk.
  ///
  /// - Parameters:
  ///   - kind: what the record is called for programs: "action".
  ///   - text: what is printed for people; the change and the record's id unless given.
  func saySaved(
    _ change: Change.ID, _ kind: String, _ id: String, as text: String? = nil
  ) throws(OutputFailure) {
    switch format {
    case .json: try Terminal.say((["saved": .string(change.text), kind: .string(id)] as JSON).text())
    case .text: try Terminal.say(text ?? "saved \(change) \(id)")
    }
  }
}

/// Where checklists are looked for besides the usual places.
struct PackOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      tr("A further folder with checklists, besides those that are installed."), valueName: "folder"),
    completion: .directory)
  var packs: [String] = []

  var library: PackLibrary { PackLibrary(.current, others: packs) }
}

/// Who makes the change.
struct AuthorOptions: ParsableArguments {
  @Option(help: ArgumentHelp(tr("Your name in the history; as set in the program unless given.")))
  var name: String?

  @Option(help: ArgumentHelp(tr("Your role, such as “Chair”; as set in the program unless given.")))
  var role: String?

  /// The person, with an id that belongs to the name on this computer.
  func person() -> Person {
    let settings = Settings.load(from: Places.current.settings)
    return People(.current).person(
      named: (name ?? settings.name).trimmed, role: (role ?? settings.role).trimmed)
  }
}

/// What every command needs that only reads an assessment.
struct ReadingOptions: ParsableArguments {
  @OptionGroup var packs: PackOptions

  @Option(
    help: ArgumentHelp(
      tr(
        "Where the version of the checklist that it answers is nowhere: another that is installed, to look at it with that."
      ),
      valueName: "version"))
  var with: String?
}

/// What every command needs that changes an assessment.
struct WritingOptions: ParsableArguments {
  @OptionGroup var author: AuthorOptions
  @OptionGroup var packs: PackOptions

  /// Understood to be refused in words: whoever looked at it with another version may try to write with it.
  @Option(help: .hidden)
  var with: String?
}

extension Day: ExpressibleByArgument {
  /// Reads `2011-03-31`.
  public init?(argument: String) { self.init(argument) }
}

/// Refuses standard output where an assessment is made: it is a file that grows where it is.
func mustBeFile(_ output: String) throws {
  guard output == "-" else { return }
  throw ValidationError(tr("An assessment cannot be written to standard output. Name a file with --output."))
}
