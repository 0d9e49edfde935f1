import ArgumentParser
import Canvas
import ReadinessModel
import ReadinessReports
import ReadinessStore

/// Makes papers.
struct Report: AsyncParsableCommand {
  /// The papers there are.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case board
    case questions
    case blank
    case blankLarge = "blank-large"
    case toolkit
  }

  static let configuration = CommandConfiguration(
    abstract: tr(
      "Make a paper as PDF: for the board, the questions to ask, a blank checklist, or a toolkit."),
    discussion: "readinessctl report spring.readiness --output board-paper.pdf")

  @Argument(help: ArgumentHelp(tr("The assessment.")), completion: .file(extensions: ["readiness"]))
  var file: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(tr("The PDF file to write; - for standard output."), valueName: "file"),
    completion: .file(extensions: ["pdf"]))
  var output: String

  @Option(help: ArgumentHelp(tr("Which paper; blank ones are for filling in by hand.")))
  var kind = Kind.board

  @Option(
    help: ArgumentHelp(
      tr(
        "With “--kind toolkit”: the toolkit's id, or that of one of its templates as “T1/table”; may be left out where there is only one."
      ),
      valueName: "id"))
  var toolkit: String?

  @Option(help: ArgumentHelp(tr("The size of the sheets.")))
  var paper = PaperSize.a4

  @Option(help: ArgumentHelp(tr("The paper's date; today unless given."), valueName: "yyyy-mm-dd"))
  var date: Day?

  @Option(help: ArgumentHelp(tr("Who signs the paper; your name as set in the program unless given.")))
  var author: String?

  @OptionGroup var packs: PackOptions

  func validate() throws {
    if output != "-", !output.lowercased().hasSuffix(".pdf") {
      throw ValidationError(
        tr("“{file}” does not end in .pdf, and papers are written as PDF.", ["file": output]))
    }
  }

  func run() async throws {
    let subject = try await ReadAssessment(file, packs: packs.library).subject
    let bytes: [UInt8]
    do {
      bytes = try document(subject).pdf()
    } catch let complaint as Complaint {
      throw complaint
    } catch {
      throw Complaint(tr("The paper cannot be drawn: {reason}.", ["reason": "\(error)"]))
    }
    if output == "-" { return try Terminal.put(bytes) }
    try ReportFile.write(bytes, to: output)
    try Terminal.say(tr("Wrote {file}.", ["file": output]))
  }

  private func document(_ subject: ReportSubject) throws -> any PagedDocument {
    let date = date ?? .today()
    switch kind {
    case .board:
      return BoardPaper(
        subject, date: date, author: author ?? Settings.load(from: Places.current.settings).name, paper: paper
      )
    case .questions: return QuestionsList(subject, date: date, paper: paper)
    case .toolkit:
      let (toolkit, template) = try workbook(in: subject.pack)
      return WorkbookPaper(subject, toolkit, template: template, date: date, paper: paper)
    case .blank, .blankLarge:
      let assessment = subject.assessment
      return BlankChecklist(
        subject.pack, in: assessment.circumstances, organisation: assessment.organisation?.name ?? "",
        isLargePrint: kind == .blankLarge, paper: paper)
    }
  }
}

extension Report {
  /// The toolkit that is wanted, and the template if it is only one.
  private func workbook(in pack: Pack) throws -> (Pack.Toolkit, Pack.Toolkit.Template.ID?) {
    let usable = pack.usableToolkits
    guard let wanted = toolkit else {
      if usable.count == 1 { return (usable[0], nil) }
      throw Complaint(Self.advice(usable))
    }
    let parts = wanted.split(separator: "/", maxSplits: 1).map(String.init)
    guard let toolkit = usable.first(where: { $0.id.lowercased() == parts.first?.lowercased() }) else {
      throw Complaint(
        tr("There is no toolkit “{id}” to fill in.", ["id": wanted]) + " " + Self.advice(usable))
    }
    guard parts.count == 2 else { return (toolkit, nil) }
    guard let template = toolkit.template(parts[1]) else {
      let names = toolkit.templates.map(\.id).joined(separator: ", ")
      throw Complaint(
        tr(
          "“{title}” has no template “{id}”; it has: {names}.",
          ["title": toolkit.title, "id": parts[1], "names": names]))
    }
    return (toolkit, template.id)
  }

  private static func advice(_ usable: [Pack.Toolkit]) -> String {
    if usable.isEmpty { return tr("The checklist has no toolkit to fill in.") }
    let names = usable.map { tr("{id} ({title})", ["id": $0.id, "title": $0.title]) }
    return tr("Name one with --toolkit: {names}.", ["names": names.joined(separator: ", ")])
  }
}

extension PaperSize: ExpressibleByArgument {}
