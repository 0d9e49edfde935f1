import ArgumentParser
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// Corrects what an assessment is about.
struct Details: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: tr("Correct what an assessment is about: the organisation, where it is, the part, the day."),
    discussion: """
      readinessctl details spring.readiness --nation wales
      readinessctl details spring.readiness --tier none --as-at 2011-03-31

      """
        + tr(
          "Answers that are no longer asked for are kept. Unless something is to be corrected, it says what is so."
        ))

  @Argument(help: ArgumentHelp(tr("The assessment.")), completion: .file(extensions: ["readiness"]))
  var file: String

  @Option(help: ArgumentHelp(tr("The organisation: a name or id of the checklist's list, or any name.")))
  var organisation: String?

  @Option(
    help: ArgumentHelp(
      tr("The nation's id or name, for an organisation that is not in the list."), valueName: "nation"))
  var nation: String?

  @Option(
    help: ArgumentHelp(
      tr(
        "A tier of local government there, by id or name, for an organisation that is not in the list; may be given again. “none” if it is in none of them."
      ),
      valueName: "tier"))
  var tier: [String] = []

  @Option(help: ArgumentHelp(tr("The unit or area that is assessed; empty for the whole organisation.")))
  var scope: String?

  @Option(help: ArgumentHelp(tr("The day it speaks of."), valueName: "yyyy-mm-dd"))
  var asAt: Day?

  @OptionGroup var options: WritingOptions
  @OptionGroup var format: FormatOption

  func validate() throws {
    if let organisation, organisation.trimmed.isEmpty {
      throw ValidationError(tr("Name the organisation: --organisation \"Example Council\"."))
    }
  }

  func run() async throws {
    try await Work.on(file, options) { work in
      let (assessment, pack) = (work.session.assessment, work.pack)
      var edits: [Edit] = []
      if organisation != nil || nation != nil || !tier.isEmpty {
        let before = assessment.organisation
        let place = Whereabouts(
          organisation: organisation ?? before?.name ?? "", nation: nation, tier: tier)
        let new = try place.organisation(in: pack, before: before)
        if new != before { edits.append(.organisation(new)) }
      }
      if let scope, scope.trimmed != assessment.scope { edits.append(.scope(scope.trimmed)) }
      if let asAt, asAt != assessment.asAt { edits.append(.asAt(asAt)) }
      let saved = edits.isEmpty ? nil : try await work.perform(edits)
      try say(work.session.assessment, pack, saved)
    }
  }

  private func say(_ assessment: Assessment, _ pack: Pack, _ saved: Change.ID?) throws {
    let (organisation, asked) = (
      assessment.organisation, pack.applicable(in: assessment.circumstances).count
    )
    switch format.format {
    case .json:
      try Terminal.say(
        [
          "saved": saved.map { .string($0.text) } ?? .null,
          "organisation": .string(organisation?.name ?? ""),
          "nation": organisation?.nation.map { .string($0) } ?? .null,
          "tiers": organisation?.tiers.map { .array($0.sorted().map { .string($0) }) } ?? .null,
          "scope": .string(assessment.scope), "asAt": .string(assessment.asAt.description),
          "statements": JSON(asked),
        ])
    case .text:
      let nation = organisation?.nation.map { pack.nation(named: $0)?.label ?? $0 }
      let tiers = organisation?.tiers.map { tiers in
        let labels = pack.tiers.filter { tiers.contains($0.id) }.map(\.label)
        return labels.isEmpty ? tr("in none of the tiers") : labels.joined(separator: ", ")
      }
      let place = [organisation?.name, nation, tiers, assessment.scope].compactMap(\.self)
      var lines = [place.filter { !$0.isEmpty }.joined(separator: ", ")]
      lines.append(
        tr("{checklist}, as at {date}", ["checklist": pack.title, "date": assessment.asAt.long]))
      lines.append(trn("{n} statement is asked.", "{n} statements are asked.", asked))
      if let saved { lines.append("saved \(saved)") }
      try Terminal.say(lines.joined(separator: "\n"))
    }
  }
}
