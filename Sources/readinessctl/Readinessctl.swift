import ArgumentParser
import CSystem
import Glibc
import ReadinessModel
import ReadinessStore

/// The program without windows.
@main
struct Readinessctl: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readinessctl",
    abstract: tr("Work with readiness assessments and checklists without a window."),
    discussion: tr(
      "Exit status: 0 done, 1 problems were found or something could not be done, 2 the command was not understood."
    ),
    version: "0.1.0",
    subcommands: [
      New.self, Details.self, Rate.self, Note.self, EvidenceCommand.self, Action.self, ToolkitCommand.self,
      StrategyCommand.self, Summary.self, Three.self, Compare.self, Export.self, Report.self, Merge.self,
      Copy.self, Erase.self, Move.self, Check.self, Packs.self, Learn.self,
    ])

  /// Runs the command and ends the process with this program's exit statuses.
  static func main() async {
    StandardStreams.takeClosed()
    speakUsersLanguage(programFolder: Places.programFolder)
    signal(SIGPIPE, SIG_DFL)
    // A limit on the size of files is reported like a full disk, not answered by dying.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try parseAsRoot(CommandWords.told(Arguments.words()))
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      try Terminal.finish()
    } catch {
      finish(error)
    }
  }

  private static func finish(_ error: any Error) -> Never {
    if let problem = error as? any Refusal {
      Terminal.complain([problem.words, hint(for: problem)].compactMap { $0 }.joined(separator: " "))
      Glibc.exit(1)
    }
    let message = fullMessage(for: error)
    let code = exitCode(for: error)
    if code == .success { finish(saying: message) }
    if !message.isEmpty { Terminal.tell(message) }
    if code == .validationFailure, let hint = CommandWords.hint(for: CommandLine.arguments.dropFirst()) {
      Terminal.tell(hint)
    }
    Glibc.exit(code == .validationFailure ? 2 : code.rawValue)
  }

  /// What a command can do about a problem besides what its words say.
  private static func hint(for problem: any Refusal) -> String? {
    guard case .checklist(let version?) = (problem as? StoreProblem)?.kind else { return nil }
    return tr(
      "To look at it all the same, give summary, three, export or report “--with {version}”.",
      ["version": version])
  }

  /// Prints the help, the version or a script for completions.
  private static func finish(saying message: String) -> Never {
    do throws(OutputFailure) {
      try Terminal.say(message)
      try Terminal.finish()
    } catch {
      Terminal.complain(error.words)
      Glibc.exit(1)
    }
    Glibc.exit(0)
  }
}

/// Something that cannot be done, in words.
struct Complaint: Refusal {
  var happened: String

  init(_ words: String) { happened = words }

  /// The same about a line of what was read from standard input; what stood in the lines before it is done.
  func inLine(_ number: Int) -> Complaint {
    Complaint(tr("Line {line}: {words}", ["line": number, "words": words]))
  }
}
