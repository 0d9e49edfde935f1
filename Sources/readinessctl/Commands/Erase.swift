import ArgumentParser
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// Erases a change for ever.
struct Erase: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: tr("Erase the content of a change for ever."),
    discussion: tr(
      """
      For words that must not be kept, such as a person's name. What the change replaced stays replaced; what it \
      said besides, such as an answer or that a row was taken out, still counts. Copies of the file elsewhere still have \
      it until they are joined with this one.
      """))

  @Argument(help: ArgumentHelp(tr("The assessment.")), completion: .file(extensions: ["readiness"]))
  var file: String

  @Argument(help: ArgumentHelp(tr("The change's id, as “readinessctl export” shows it.")))
  var change: String

  func validate() throws {
    if ULID(change) == nil {
      throw ValidationError(tr("“{id}” is not the id of a change.", ["id": change]))
    }
  }

  func run() async throws {
    guard let id = ULID(change) else { return }
    try await Work.erase(id, of: file, in: .current)
    try Terminal.say(tr("Erased {id}.", ["id": id]))
  }
}
