import ArgumentParser
import ReadinessModel
import ReadinessStore

/// Writes notes.
struct Note: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: tr("Write the note on a statement, or many from standard input."),
    discussion: """
      readinessctl note spring.readiness PLN-02 "Agreed with the county in March"

      """
        + tr(
          """
          With “-” as statement every line is a statement and its note; “saved” and the change's id are printed as soon \
          as a change is on the disk. An empty text takes the note away.
          """))

  @Argument(help: ArgumentHelp(tr("The assessment.")), completion: .file(extensions: ["readiness"]))
  var file: String

  @Argument(help: ArgumentHelp(tr("The statement's id, or - to read many from standard input.")))
  var statement: String

  @Argument(help: ArgumentHelp(tr("The note, or - to read it from standard input.")))
  var text: String?

  @OptionGroup var author: AuthorOptions
  @OptionGroup var packs: PackOptions
  @OptionGroup var format: FormatOption

  func validate() throws {
    if statement == "-" && text != nil {
      throw ValidationError(tr("With - the notes come from standard input."))
    }
    if statement != "-" && text == nil { throw ValidationError(tr("The note's text is missing.")) }
  }

  func run() async throws {
    var open = try await OpenAssessment(file, packs: packs.library, author: author.person())
    if statement == "-" {
      var number = 0
      while let line = readLine() {
        number += 1
        let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
        guard let id = parts.first else { continue }
        do {
          try await write(parts.count > 1 ? parts[1] : "", on: id, &open)
        } catch let complaint as Complaint {
          throw complaint.inLine(number)
        }
      }
    } else {
      try await write(text == "-" ? wholeInput() : text ?? "", on: statement, &open)
    }
    await open.file.close()
  }

  private func write(_ text: String, on id: String, _ open: inout OpenAssessment) async throws {
    let statement = try open.statement(id)
    let change = try await open.save([.note(statement: statement.id, text: text)])
    switch format.format {
    case .json:
      Terminal.say((["saved": .string(change.id.text), "statement": .string(statement.id)] as JSON).text())
    case .text: Terminal.say("saved \(change.id) \(statement.id)")
    }
  }

  private func wholeInput() -> String {
    var text = ""
    while let line = readLine(strippingNewline: false) { text += line }
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }
}
