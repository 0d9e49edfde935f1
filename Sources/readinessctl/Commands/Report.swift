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
  }

  static let configuration = CommandConfiguration(
    abstract: tr("Make a paper as PDF: for the board, the questions to ask, or a blank checklist."),
    discussion: "readinessctl report spring.readiness --output board-paper.pdf")

  @Argument(help: ArgumentHelp(tr("The assessment.")), completion: .file(extensions: ["readiness"]))
  var file: String

  @Option(
    name: .shortAndLong, help: ArgumentHelp(tr("The PDF file to write."), valueName: "file"),
    completion: .file(extensions: ["pdf"]))
  var output: String

  @Option(help: ArgumentHelp(tr("Which paper; blank ones are for filling in by hand.")))
  var kind = Kind.board

  @Option(help: ArgumentHelp(tr("The size of the sheets.")))
  var paper = PaperSize.a4

  @Option(help: ArgumentHelp(tr("The paper's date; today unless given."), valueName: "yyyy-mm-dd"))
  var date: Day?

  @Option(help: ArgumentHelp(tr("Who signs the paper; your name as set in the program unless given.")))
  var author: String?

  @OptionGroup var packs: PackOptions

  func run() async throws {
    let subject = try await ReadAssessment(file, packs: packs.library).subject
    let bytes: [UInt8]
    do {
      bytes = try document(subject).pdf()
    } catch {
      throw Complaint(tr("The paper cannot be drawn: {reason}.", ["reason": "\(error)"]))
    }
    try Document.write(bytes, to: output)
    Terminal.say(tr("Wrote {file}.", ["file": output]))
  }

  private func document(_ subject: ReportSubject) -> any PagedDocument {
    let date = date ?? .today()
    switch kind {
    case .board:
      return BoardPaper(subject, date: date, author: author ?? Settings.load().name, paper: paper)
    case .questions: return QuestionsList(subject, date: date, paper: paper)
    case .blank, .blankLarge:
      let assessment = subject.assessment
      return BlankChecklist(
        subject.pack, in: assessment.circumstances, organisation: assessment.organisation?.name ?? "",
        isLargePrint: kind == .blankLarge, paper: paper)
    }
  }
}

extension PaperSize: ExpressibleByArgument {}
