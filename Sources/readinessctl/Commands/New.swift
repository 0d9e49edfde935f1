import ArgumentParser
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// Begins an assessment.
struct New: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: tr("Begin an assessment."),
    discussion: """
      readinessctl new --pack my-checklist --organisation "Example Council" \\
        --as-at 2011-03-31 --output spring.readiness
      """)

  @Option(
    help: ArgumentHelp(
      tr(
        "The checklist's id, as “readinessctl packs” lists it; in another version than the newest as id@version."
      ),
      valueName: "id"))
  var pack: String

  @Option(help: ArgumentHelp(tr("The organisation: a name or id of the checklist's list, or any name.")))
  var organisation: String

  @Option(
    help: ArgumentHelp(
      tr("The nation's id or name, for an organisation that is not in the list."), valueName: "nation"))
  var nation: String?

  @Option(
    help: ArgumentHelp(
      tr(
        "A tier of local government there, by id or name, for an organisation that is not in the list; may be given again. “none” if it is in none of them; unless given, the statements of all of them are asked."
      ),
      valueName: "tier"))
  var tier: [String] = []

  @Option(help: ArgumentHelp(tr("The unit or area, if not the whole organisation is assessed.")))
  var scope: String?

  @Option(
    help: ArgumentHelp(
      tr(
        "The day it speaks of; unless given, today, or the last 31 March in the years of a checklist of years gone by."
      ),
      valueName: "yyyy-mm-dd"))
  var asAt: Day?

  @Option(
    help: ArgumentHelp(
      tr(
        "The assessment before of the same organisation: its answers and notes are there to look at, its evidence, open actions and targets come across."
      ), valueName: "file"),
    completion: .file(extensions: ["readiness"]))
  var fromLastTime: String?

  @Option(
    name: .shortAndLong, help: ArgumentHelp(tr("The file to write."), valueName: "file"),
    completion: .file(extensions: ["readiness"]))
  var output: String

  @OptionGroup var author: AuthorOptions
  @OptionGroup var packs: PackOptions
  @OptionGroup var format: FormatOption

  func validate() throws {
    if organisation.trimmed.isEmpty {
      throw ValidationError(tr("Name the organisation: --organisation \"Example Council\"."))
    }
    try mustBeFile(output)
  }

  func run() async throws {
    let checklist = try packs.library.load(named: pack)
    let before = try await organisationBefore
    let beginning = Beginning(
      try Whereabouts(organisation: organisation, nation: nation, tier: tier)
        .organisation(in: checklist, before: before), scope: scope ?? "",
      asAt: asAt ?? checklist.usualDay(today: .today()), by: author.person())
    let file = try await AssessmentFile.create(
      at: output, try await journal(of: beginning, answering: checklist), in: .current)
    await file.close()
    let assessment = Assessment(file.opened.journal, redirects: checklist.redirects)
    let asked = checklist.applicable(in: assessment.circumstances).count
    switch format.format {
    case .json:
      try Terminal.say(
        [
          "file": .string(file.path), "id": .string(assessment.header.id), "checklist": .string(checklist.id),
          "statements": JSON(asked),
        ])
    case .text:
      try Terminal.say(
        trn(
          "Created {file}, with one statement to answer.", "Created {file}, with {n} statements to answer.",
          asked,
          ["file": file.path]))
    }
  }

  /// What the file begins with, with what comes from the assessment before where one is given.
  private func journal(of beginning: Beginning, answering pack: Pack) async throws -> Journal {
    guard let path = fromLastTime else { return beginning.journal(answering: pack, from: packs.library) }
    let last = try await LastTime.read(
      path, to: pack, in: beginning.circumstances, from: packs.library, in: .current)
    guard FoldedText(last.organisation) == FoldedText(beginning.organisation.name) else {
      throw Complaint(
        tr(
          "“{file}” is an assessment of {other}, not of {organisation}. Nothing was begun.",
          ["file": path, "other": last.organisation, "organisation": beginning.organisation.name]))
    }
    guard last.asAt < beginning.asAt else {
      throw Complaint(
        tr(
          "“{file}” speaks of {day}, which is not before {new}. Give the later day with --as-at.",
          ["file": path, "day": last.asAt.long, "new": beginning.asAt.long]))
    }
    return beginning.journal(
      answering: pack, from: packs.library, startingFrom: last, at: path, in: output)
  }

  /// What the assessment before says of its organisation, where one is given.
  private var organisationBefore: Organisation? {
    get async throws {
      guard let fromLastTime else { return nil }
      return Assessment(try await AssessmentFile.read(fromLastTime, in: .current).journal).organisation
    }
  }
}
