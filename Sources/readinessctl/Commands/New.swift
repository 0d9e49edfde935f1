import ArgumentParser
import ReadinessModel
import ReadinessStore

/// Begins an assessment.
struct New: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: tr("Begin an assessment."),
    discussion: """
      readinessctl new --pack my-checklist --organisation "Example Council" \\
        --as-at 2011-03-31 --output spring.readiness
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

  func validate() throws {
    if organisation.trimmed.isEmpty {
      throw ValidationError(tr("Name the organisation: --organisation \"Example Council\"."))
    }
    try mustBeFile(output)
  }

  func run() async throws {
    let checklist = try packs.library.load(pack)
    let person = author.person()
    var edits: [Edit] = [
      .organisation(try organisation(in: checklist)),
      .asAt(asAt ?? checklist.usualDay(today: .today())),
    ]
    if let scope = scope?.trimmed, !scope.isEmpty { edits.append(.scope(scope)) }
    if !person.name.isEmpty {
      edits.append(.person(id: person.id, name: person.name, role: person.role))
    }
    let journal = packs.library.beginning(.fresh(), answering: checklist, edits, by: person.id)
    let file = try await AssessmentFile.create(at: output, journal, in: .current)
    await file.close()
    let assessment = Assessment(file.opened.journal, redirects: checklist.redirects)
    let asked = checklist.applicable(in: assessment.circumstances).count
    switch format.format {
    case .json:
      try Terminal.say(
        [
          "file": .string(file.path), "id": .string(journal.header.id), "checklist": .string(checklist.id),
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

  /// The organisation of the checklist's list, or another one, of which it must be known where it is.
  private func organisation(in pack: Pack) throws -> Organisation {
    if let nation { try mustBeKnown(nation, among: pack.nations, as: tr("nation")) }
    for tier in tier { try mustBeKnown(tier, among: pack.tiers, as: tr("tier")) }
    let name = organisation.trimmed
    let wanted = name.lowercased()
    if let known = pack.organisations.first(where: { $0.id == name || $0.name.lowercased() == wanted }) {
      try mustAgree(known, pack)
      return Organisation(known)
    }
    if nation == nil, pack.nations.count > 1 {
      throw ValidationError(
        tr(
          "“{name}” is not in the checklist's list. Say where it is with --nation: {ids}.",
          ["name": name, "ids": pack.nations.map(\.id).joined(separator: ", ")]))
    }
    return Organisation(name: name, nation: nation, tiers: tier.isEmpty ? nil : Set(tier))
  }

  /// What the checklist knows of an organisation is not said otherwise.
  private func mustAgree(_ known: KnownOrganisation, _ pack: Pack) throws {
    if let nation, let own = known.nation, nation != own {
      throw ValidationError(
        tr(
          "“{name}” is in {nation}, as the checklist says. Leave --nation out, or give the organisation another name.",
          ["name": known.name, "nation": pack.nations.first { $0.id == own }?.label ?? own]))
    }
    guard !tier.isEmpty, !known.tiers.isEmpty, Set(tier) != known.tiers else { return }
    let tiers = pack.tiers.filter { known.tiers.contains($0.id) }.map(\.label)
    throw ValidationError(
      tr(
        "“{name}” is of {tiers}, as the checklist says. Leave --tier out, or give the organisation another name.",
        ["name": known.name, "tiers": listed(tiers)]))
  }

  private func mustBeKnown(_ id: String, among known: [Named], as kind: String) throws {
    guard !known.contains(where: { $0.id == id }) else { return }
    throw ValidationError(
      known.isEmpty
        ? tr("The checklist makes no difference by {kind}; leave “{id}” out.", ["kind": kind, "id": id])
        : tr(
          "There is no {kind} “{id}” in the checklist. It has: {ids}.",
          ["kind": kind, "id": id, "ids": known.map(\.id).joined(separator: ", ")]))
  }
}
