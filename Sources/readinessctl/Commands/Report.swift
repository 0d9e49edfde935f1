import ArgumentParser
import Canvas
import ReadinessModel
import ReadinessReports
import ReadinessSession
import ReadinessStore

/// Makes papers.
struct Report: AsyncParsableCommand {
  /// A paper as it is named on the command line: its id, followed by “-large” for large print.
  struct Kind: ExpressibleByArgument {
    let paper: Paper
    let isLargePrint: Bool

    init?(argument: String) {
      guard let kind = Self.all.first(where: { $0.name == argument }) else { return nil }
      self = kind
    }

    private init(_ paper: Paper, isLargePrint: Bool) {
      self.paper = paper
      self.isLargePrint = isLargePrint
    }

    private static let all = Paper.all.flatMap { paper in
      [Kind(paper, isLargePrint: false)]
        + (paper.options.contains(.largePrint) ? [Kind(paper, isLargePrint: true)] : [])
    }

    static let board = Kind(.board, isLargePrint: false)
    static var allValueStrings: [String] { all.map(\.name) }
    private var name: String { isLargePrint ? "\(paper.id)-large" : paper.id }
    var defaultValueDescription: String { name }
  }

  static let configuration = CommandConfiguration(
    abstract: tr(
      "Make a paper as PDF, OpenDocument text or HTML: for the board, the questions to ask, a blank checklist, or a toolkit."
    ),
    discussion: """
      readinessctl report spring.readiness --output board-paper.pdf
      readinessctl report spring.readiness --output board-paper.odt
      """)

  @Argument(help: ArgumentHelp(tr("The assessment.")), completion: .file(extensions: ["readiness"]))
  var file: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      tr(
        "The file to write, whose ending says its form: .pdf, .odt or .html, or .xlsx for the tables of answers, evidence and actions; - for standard output."
      ),
      valueName: "file"),
    completion: .file(extensions: PaperForm.allCases.map(\.rawValue)))
  var output: String

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      tr("The form, where the file's name does not say it; pdf on standard output unless given."),
      valueName: "form"))
  var form: PaperForm?

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

  @Option(help: ArgumentHelp(tr("The paper's place on the agenda."), valueName: "number"))
  var item: String?

  @Option(
    help: ArgumentHelp(tr("How far the paper may go, in words at the top of every page."), valueName: "words")
  )
  var marking: String?

  @Option(
    help: ArgumentHelp(
      tr(
        "What the board paper has: short (the first page, actions and questions), full, or some of {parts}, separated by commas.",
        ["parts": BoardPart.allCases.map(\.name).joined(separator: ", ")]), valueName: "parts"),
    transform: Parts.init)
  var parts = Parts(parts: PaperChoices.short)

  @Option(
    help: ArgumentHelp(
      tr(
        "Since when the board paper says what moved: a day, or an earlier assessment's file; the last meeting that was marked unless given."
      ), valueName: "day or file"),
    completion: .file(extensions: ["readiness"]), transform: Since.init)
  var since = Since()

  @Option(help: ArgumentHelp(tr("How people are called in the board paper.")))
  var names = PaperChoices.Names.shown

  @Option(help: ArgumentHelp(tr("Which notes are in the board paper; unflagged: none on what is flagged.")))
  var notes = PaperChoices.Notes.unflagged

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    guard output != "-", !isSpreadsheet else { return }
    guard let named = PaperForm(nameOfFile: output) else {
      throw ValidationError(
        tr(
          "“{file}” does not end in {endings}: these are the forms in which papers are written.",
          [
            "file": output,
            "endings": (PaperForm.allCases.map(\.ending) + [".xlsx"]).joined(separator: trc("list", ", ")),
          ]))
    }
    if let form, form != named {
      throw ValidationError(
        tr(
          "“{file}” ends in {ending}, but --as {form} is wanted.",
          ["file": output, "ending": named.ending, "form": form.rawValue]))
    }
  }

  /// Whether the tables are wanted, and no paper.
  private var isSpreadsheet: Bool { output.lowercased().hasSuffix(".xlsx") }

  /// Writes all tables as a spreadsheet.
  private func writeTables(of subject: ReportSubject) throws {
    if let lack = XLSXDocument.lack { throw Complaint(lack) }
    try ReportFile.write(try XLSXDocument(subject.tables(today: date ?? .today())).bytes(), to: output)
    try Terminal.say(tr("Wrote {file}.", ["file": output]))
  }

  func run() async throws {
    if isSpreadsheet { return try writeTables(of: try await Work.read(file, reading)) }
    let order = try await lookingBack(try order(try await Work.read(file, reading)))
    let form = form ?? PaperForm(nameOfFile: output) ?? .pdf
    if let lack = form.lack {
      guard form.isPossible else { throw Complaint(lack) }
      Terminal.complain(lack)
    }
    let bytes: [UInt8]
    do {
      bytes = try order.file(as: form).bytes
    } catch let failure as DrawingFailure {
      throw Complaint(tr("The paper cannot be drawn: {reason}.", ["reason": failure.description]))
    }
    if output == "-" { return try Terminal.put(bytes) }
    try ReportFile.write(bytes, to: output)
    try Terminal.say(tr("Wrote {file}.", ["file": output]))
  }

  private func order(_ subject: ReportSubject) throws -> PaperOrder {
    var order = PaperOrder(kind.paper, subject, date: date ?? .today())
    order.sheet = paper
    order.isLargePrint = kind.isLargePrint
    if kind.paper.options.contains(.author) {
      order.author = author ?? Settings.load(from: Places.current.settings).name
    }
    order.choices.parts = parts.parts
    order.choices.names = names
    order.choices.notes = notes
    order.choices.item = item ?? ""
    order.choices.marking = marking ?? ""
    if kind.paper.options.contains(.toolkit) { order.part = try part(in: subject.pack) }
    return order
  }
}

extension Report {
  /// The toolkit that is wanted, and the template if it is only one.
  private func part(in pack: Pack) throws -> ToolkitPart {
    let usable = pack.usableToolkits
    guard let wanted = toolkit else {
      if usable.count == 1 { return ToolkitPart(usable[0]) }
      throw Complaint(Self.advice(usable))
    }
    let parts = wanted.split(separator: "/", maxSplits: 1).map(String.init)
    guard let toolkit = usable.first(where: { $0.id.lowercased() == parts.first?.lowercased() }) else {
      throw Complaint(
        tr("There is no toolkit “{id}” to fill in.", ["id": wanted]) + " " + Self.advice(usable))
    }
    guard parts.count == 2 else { return ToolkitPart(toolkit) }
    guard let template = toolkit.template(parts[1]) else {
      let names = toolkit.templates.map(\.id).joined(separator: ", ")
      throw Complaint(
        tr(
          "“{title}” has no template “{id}”; it has: {names}.",
          ["title": toolkit.title, "id": parts[1], "names": names]))
    }
    return ToolkitPart(toolkit, template: template)
  }

  private static func advice(_ usable: [Pack.Toolkit]) -> String {
    if usable.isEmpty { return tr("The checklist has no toolkit to fill in.") }
    let names = usable.map { tr("{id} ({title})", ["id": $0.id, "title": $0.title]) }
    return tr("Name one with --toolkit: {names}.", ["names": names.joined(separator: ", ")])
  }
}

extension Report {
  /// The order with what it looks back to.
  private func lookingBack(_ order: PaperOrder) async throws -> PaperOrder {
    guard order.paper.options.contains(.since) else { return order }
    var order = order
    order.lookBack = try await LookBack.of(
      Comparison.Side(order.subject.assessment, order.subject.pack), since: since.since, before: order.date,
      at: file, packs: reading.packs.library, places: .current, told: { Terminal.complain($0.words) })
    return order
  }
}

/// Since when a paper says what moved, as somebody says it.
struct Since: Sendable {
  let since: LookBack.Since

  init() { since = .lastMeeting }

  @Sendable init(_ argument: String) throws {
    since = Day(argument).map { .day($0) } ?? .assessment(argument)
  }
}

extension PaperSize: ExpressibleByArgument {}
extension PaperForm: ExpressibleByArgument {}
extension PaperChoices.Names: ExpressibleByArgument {}
extension PaperChoices.Notes: ExpressibleByArgument {}

/// The parts of a board paper, as somebody names them.
struct Parts: Sendable {
  let parts: Set<BoardPart>

  init(parts: Set<BoardPart>) { self.parts = parts }

  @Sendable init(_ argument: String) throws {
    switch argument {
    case "short": parts = PaperChoices.short
    case "full": parts = PaperChoices.full
    default:
      parts = Set(
        try argument.split(separator: ",").map { name in
          guard let part = BoardPart.allCases.first(where: { $0.name == name }) else {
            throw ValidationError(tr("There is no part “{name}”.", ["name": String(name)]))
          }
          return part
        })
    }
  }
}
