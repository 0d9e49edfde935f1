import ArgumentParser
import ReadinessModel
import ReadinessReports
import ReadinessSession
import ReadinessStore

/// What is said of a part of a toolkit as a document.
struct DocumentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      tr("With “--kind document”: what it is called; as the checklist says unless given."),
      valueName: "text"))
  var title: String?

  @Option(
    help: ArgumentHelp(
      tr("With “--kind document”: the day on which it was approved."), valueName: "yyyy-mm-dd"))
  var approved: Day?

  @Option(
    name: .customLong("review-by"),
    help: ArgumentHelp(
      tr("With “--kind document”: the day by which it is looked at again."), valueName: "yyyy-mm-dd"))
  var review: Day?

  @Option(
    help: ArgumentHelp(
      tr("With “--kind document”: who signs it, and behind a comma what they are."), valueName: "text"))
  var signed: String?

  @Flag(
    help: ArgumentHelp(
      tr(
        "With “--kind document”: add it to the evidence, for the statements that its toolkit helps with, and print the entry's id."
      )))
  var evidence = false

  /// Whether anything is said.
  private var isGiven: Bool {
    title != nil || approved != nil || review != nil || signed != nil || evidence
  }

  func validate(for kind: ReportKind?, to output: String, with version: String?) throws {
    let isDocument = kind?.paper?.options.contains(.document) ?? false
    if isGiven, !isDocument {
      throw ValidationError(
        tr("--title, --approved, --review-by, --signed and --evidence are for “--kind document”."))
    }
    if evidence, output == "-" {
      throw ValidationError(tr("What is printed is no evidence. Name a file with --output."))
    }
    if evidence, version != nil {
      throw ValidationError(
        tr(
          "An assessment is only looked at with another version of its checklist. Leave --evidence or --with out."
        ))
    }
  }

  /// The document of a part with what is said of it.
  func document(_ part: ToolkitPart, in assessment: Assessment) throws -> PartDocument {
    guard let template = part.template, template.canBeDocument else {
      let names = part.toolkit.templates.filter(\.canBeDocument).map { part.toolkit.list(of: $0) }
      throw Complaint(
        names.isEmpty
          ? tr("“{title}” has no part that is a document.", ["title": part.toolkit.title])
          : tr(
            "Name with --toolkit the part that is to be a document: {names}.",
            ["names": names.joined(separator: ", ")]))
    }
    var document = PartDocument(template, of: part.toolkit, in: assessment)
    if let title, !title.trimmed.isEmpty { document.title = title.trimmed }
    document.approved = approved ?? document.approved
    document.review = review ?? document.review
    document.signed = signed?.trimmed ?? document.signed
    return document
  }

  /// Adds a document that was written to the evidence of its assessment, and prints the entry's id.
  func keep(
    _ order: PaperOrder, writtenTo output: String, of file: String, _ packs: PackLibrary
  ) async throws {
    guard evidence, let document = order.document, let toolkit = order.part?.toolkit else { return }
    let settings = Settings.load(from: Places.current.settings)
    let author = People(.current).person(named: settings.name.trimmed, role: settings.role.trimmed)
    let silence = { (_: Warning) in }
    try await Work.on(file, in: .current, packs: packs, by: author, told: silence) { work in
      let files = EvidenceFiles(beside: work.file.path)
      let place = files.marked(try files.place(named: output))
      let statements = order.subject.assessment.statementsServed(by: toolkit, in: work.pack)
      let (id, edits) = order.subject.assessment.keeping(
        document, as: work.newRowName(), at: place, for: statements, today: order.date)
      try await work.perform(edits)
      try Terminal.say(id)
    }
  }
}
