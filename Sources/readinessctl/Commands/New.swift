import ArgumentParser
import ReadinessModel
import ReadinessStore

/// Begins an assessment.
struct New: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: tr("Begin an assessment."),
    discussion: """
      readinessctl new --pack trust-localism --organisation "Wales Probation Trust" --as-at 2011-03-31 \\
        --output wales.readiness
      """)

  @Option(help: ArgumentHelp(tr("The checklist's id; see “readinessctl packs”."), valueName: "id"))
  var pack: String

  @Option(help: ArgumentHelp(tr("The organisation: a name or id of the checklist's list, or any name.")))
  var organisation: String

  @Option(help: ArgumentHelp(tr("The nation's id, for an organisation that is not in the list.")))
  var nation: String?

  @Option(
    help: ArgumentHelp(tr("The tiers of local government there; may be given again."), valueName: "tier"))
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
    name: .shortAndLong, help: ArgumentHelp(tr("The file to write."), valueName: "file"),
    completion: .file(extensions: ["readiness"]))
  var output: String

  @OptionGroup var author: AuthorOptions
  @OptionGroup var packs: PackOptions
  @OptionGroup var format: FormatOption

  func run() async throws {
    let checklist = try packs.library.load(pack)
    let person = author.person()
    var actions: [Action] = [
      .usePack(id: checklist.id, version: checklist.version),
      .organisation(try organisation(in: checklist)),
      .asAt(asAt ?? checklist.usualDay(today: .today())),
    ]
    if let scope { actions.append(.scope(scope)) }
    if !person.name.isEmpty {
      actions.append(.person(id: person.id, name: person.name, role: person.role))
    }
    let header = Header.fresh()
    var ids = ULID.Generator()
    let change = Assessment(header: header).change(actions, by: person.id, at: .now(), id: ids.next())
    let file = try await AssessmentFile.create(at: output, header: header, changes: [change])
    await file.close()
    let assessment = Assessment(file.opened.journal, redirects: checklist.redirects)
    let asked = checklist.applicable(in: assessment.circumstances).count
    switch format.format {
    case .json:
      Terminal.say(
        [
          "file": .string(file.path), "id": .string(header.id), "checklist": .string(checklist.id),
          "statements": JSON(asked),
        ])
    case .text:
      Terminal.say(
        trn(
          "Created {file}, with one statement to answer.", "Created {file}, with {n} statements to answer.",
          asked,
          ["file": file.path]))
    }
  }

  private func organisation(in pack: Pack) throws -> Organisation {
    let wanted = organisation.lowercased()
    if let known = pack.organisations.first(where: { $0.id == organisation || $0.name.lowercased() == wanted }
    ) {
      return Organisation(known)
    }
    if let nation { try mustBeKnown(nation, among: pack.nations, as: tr("nation")) }
    if nation == nil, pack.nations.count > 1 {
      throw ValidationError(
        tr(
          "“{name}” is not in the checklist's list. Say where it is with --nation: {ids}.",
          ["name": organisation, "ids": pack.nations.map(\.id).joined(separator: ", ")]))
    }
    for tier in tier { try mustBeKnown(tier, among: pack.tiers, as: tr("tier")) }
    return Organisation(name: organisation, nation: nation, tiers: tier.isEmpty ? nil : Set(tier))
  }

  private func mustBeKnown(_ id: String, among known: [Named], as kind: String) throws {
    guard !known.contains(where: { $0.id == id }) else { return }
    throw Complaint(
      tr(
        "There is no {kind} “{id}” in the checklist. It has: {ids}.",
        ["kind": kind, "id": id, "ids": known.map(\.id).joined(separator: ", ")]))
  }
}
