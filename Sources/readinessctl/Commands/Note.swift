import ArgumentParser
import ReadinessModel
import ReadinessSession

/// Writes notes.
struct Note: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: tr("Write the note on a statement, or many from standard input."),
    discussion: """
      readinessctl note spring.readiness A-02 "Agreed in March"
      readinessctl note spring.readiness A-02 - < note.txt

      """
        + tr(
          """
          With “-” as statement every line is a statement and its note; “saved” and the change's id are printed as soon \
          as a change is on the disk. An empty text takes the note away. A text that looks like an option, such as \
          “-h”, goes to the end, after “--”.
          """))

  @Argument(help: ArgumentHelp(tr("The assessment.")), completion: .file(extensions: ["readiness"]))
  var file: String

  @Argument(help: ArgumentHelp(tr("The statement's id, or - to read many from standard input.")))
  var statement: String

  @Argument(help: ArgumentHelp(tr("The note, or - to read it from standard input.")))
  var text: String?

  @OptionGroup var options: WritingOptions
  @OptionGroup var format: FormatOption

  func validate() throws {
    if statement == "-" && text != nil {
      throw ValidationError(tr("With - the notes come from standard input."))
    }
    if statement != "-" && text == nil { throw ValidationError(tr("The note's text is missing.")) }
  }

  func run() async throws {
    try await Work.on(file, options) { work in
      if statement == "-" {
        try await StandardInput.eachLine { line in
          guard let (id, text) = line.firstWord() else { return }
          try await write(text, on: id, &work)
        }
      } else {
        try await write(text == "-" ? StandardInput.whole() : text ?? "", on: statement, &work)
      }
    }
  }

  private func write(_ text: String, on id: String, _ work: inout Work) async throws {
    let statement = try work.pack.statement(meant: id)
    let change = try await work.perform([.note(statement: statement.id, text: text)])
    try format.saySaved(change, statement)
  }
}
