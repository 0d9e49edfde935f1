import ArgumentParser
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// Erases a change, a piece of evidence or an action for good.
struct Erase: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: tr("Erase a change, evidence or an action for good."),
    discussion: tr(
      """
      For words that must not be kept, such as a person's name. Of evidence and actions all goes that was ever said of \
      them, and what evidence was used for. What a change replaced stays replaced; what it said besides, such as an answer \
      or that a row was taken out, still counts. Copies of the file elsewhere still have it until they are joined with \
      this one.
      """))

  @Argument(help: ArgumentHelp(tr("The assessment.")), completion: .file(extensions: ["readiness"]))
  var file: String

  @Argument(help: ArgumentHelp(tr("The change's id, as “readinessctl export” shows it.")))
  var change: String?

  @Option(help: ArgumentHelp(tr("The evidence, as “readinessctl evidence list” shows it."), valueName: "id"))
  var evidence: String?

  @Option(help: ArgumentHelp(tr("The action, as “readinessctl action list” shows it."), valueName: "id"))
  var action: String?

  func validate() throws { _ = try thing() }

  /// The one thing that is meant.
  private func thing() throws -> Erasable {
    switch (change, evidence, action) {
    case (let id?, nil, nil):
      guard let id = ULID(id) else {
        throw ValidationError(tr("“{id}” is not the id of a change.", ["id": id]))
      }
      return .change(id)
    case (nil, let id?, nil): return .evidence(id)
    case (nil, nil, let id?): return .action(id)
    default:
      throw ValidationError(tr("Say one thing to erase: a change, or --evidence, or --action."))
    }
  }

  func run() async throws {
    try await Work.erase(try thing(), of: file, in: .current)
    try Terminal.say(tr("Erased {id}.", ["id": change ?? evidence ?? action ?? ""]))
  }
}
