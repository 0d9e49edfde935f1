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
      try organisation(in: checklist, before: before), scope: scope ?? "",
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

  /// The organisation of the checklist's list, or another one, of which it must be known where it is: from what was given,
  /// or from the assessment before.
  private func organisation(in pack: Pack, before: Organisation?) throws -> Organisation {
    let before = before.flatMap { FoldedText($0.name) == FoldedText(organisation.trimmed) ? $0 : nil }
    let isListed = pack.organisation(named: organisation) != nil
    let nation =
      try nation.map { text in
        try known(pack.nation(named: text), text, among: pack.nations, as: tr("nation")).id
      } ?? (isListed ? nil : before?.nation.flatMap(pack.nation(named:))?.id)
    let tiers = try tiers(of: pack) ?? (isListed ? nil : before?.tiers(in: pack, nation))
    do throws(OrganisationProblem) {
      return try pack.organisation(organisation, nation: nation, tiers: tiers)
    } catch {
      throw Complaint(words(error, pack))
    }
  }

  /// The tiers that were given; nil if none was, empty if it was said to be in none.
  private func tiers(of pack: Pack) throws -> Set<Tier.ID>? {
    let texts = tier.filter { pack.tier(named: $0) != nil || $0.lowercased() != Self.noTier }
    if texts.count < tier.count, !texts.isEmpty {
      throw Complaint(tr("Give either --tier none, or the tiers."))
    }
    if tier.isEmpty { return nil }
    let ids = try texts.map { text in
      try known(pack.tier(named: text), text, among: pack.tiers, as: tr("tier")).id
    }
    return Set(ids)
  }

  private static let noTier = "none"

  private func words(_ problem: OrganisationProblem, _ pack: Pack) -> String {
    switch problem {
    case .placeMissing:
      tr(
        "“{name}” is not in the checklist's list. Say where it is with --nation: {ids}.",
        ["name": organisation.trimmed, "ids": pack.nations.map(\.id).joined(separator: ", ")])
    case .otherNation(let known):
      tr(
        "“{name}” is in {nation}, as the checklist says. Leave --nation out, or give the organisation another name.",
        ["name": known.name, "nation": known.nation.flatMap(pack.nation(named:))?.label ?? ""])
    case .otherTiers(let known) where known.tiers.isEmpty:
      tr(
        "“{name}” is in none of the tiers, as the checklist says. Leave --tier out, or give the organisation another name.",
        ["name": known.name])
    case .otherTiers(let known):
      tr(
        "“{name}” is of {tiers}, as the checklist says. Leave --tier out, or give the organisation another name.",
        [
          "name": known.name, "tiers": listed(pack.tiers.filter { known.tiers.contains($0.id) }.map(\.label)),
        ])
    }
  }

  private func known(_ entry: Named?, _ text: String, among all: [Named], as kind: String) throws -> Named {
    if let entry { return entry }
    throw Complaint(
      all.isEmpty
        ? tr("The checklist makes no difference by {kind}; leave “{id}” out.", ["kind": kind, "id": text])
        : tr(
          "There is no {kind} “{id}” in the checklist. It has: {ids}.",
          ["kind": kind, "id": text, "ids": all.map(\.id).joined(separator: ", ")]))
  }
}
