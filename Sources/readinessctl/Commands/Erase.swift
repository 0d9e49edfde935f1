import ArgumentParser
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// Erases a change, a piece of evidence, an action, a note or an answer for good.
struct Erase: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: tr("Erase a change, evidence, an action, a note or an answer for good."),
    discussion: tr(
      """
      For words that must not be kept, such as a person's name. Of evidence, actions, notes and answers all goes that \
      was ever said of them, and what evidence was used for. What a change replaced stays replaced; what it said besides, such as an answer \
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

  @Option(
    help: ArgumentHelp(
      tr("The statement of which the note goes, with all that it ever was."), valueName: "statement"))
  var note: String?

  @Option(
    help: ArgumentHelp(
      tr("The statement of which the answer goes, with all that it ever was."), valueName: "statement"))
  var answer: String?

  @OptionGroup var packs: PackOptions

  func validate() throws { _ = try thing() }

  /// The one thing that is meant.
  private func thing() throws -> Erasable {
    var things = [
      evidence.map { Erasable.evidence($0) }, action.map { .action($0) }, note.map { .note($0) },
      answer.map { .answer($0) },
    ].compactMap(\.self)
    if let change {
      guard let id = ULID(change) else {
        throw ValidationError(tr("“{id}” is not the id of a change.", ["id": change]))
      }
      things.append(.change(id))
    }
    guard let thing = things.first, things.count == 1 else {
      throw ValidationError(
        tr("Say one thing to erase: a change, or --evidence, --action, --note or --answer."))
    }
    return thing
  }

  func run() async throws {
    let (thing, redirects) = try await meant(try thing())
    try await Work.erase(thing, of: file, in: .current, redirects: redirects)
    try Terminal.say(tr("Erased {id}.", ["id": change ?? evidence ?? action ?? note ?? answer ?? ""]))
  }

  /// What is meant by the checklist, which alone knows under which ids a statement was answered before.
  private func meant(_ thing: Erasable) async throws -> (Erasable, redirects: [Statement.ID: Statement.ID]) {
    guard let text = note ?? answer else { return (thing, [:]) }
    let (_, pack, _) = try await Work.read(
      file, in: .current, packs: packs.library, told: { Terminal.complain($0.words) })
    let id = try pack.statement(meant: text).id
    return (note == nil ? .answer(id) : .note(id), pack.redirects)
  }
}
