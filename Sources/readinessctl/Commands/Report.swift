import ArgumentParser
import Canvas
import ReadinessModel
import ReadinessReports
import ReadinessSession
import ReadinessStore

/// Makes papers and tables.
struct Report: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: tr(
      "Make a paper as PDF, OpenDocument text or HTML, or a table as CSV, spreadsheet or calendar."
    ),
    discussion: """
      readinessctl report spring.readiness --output board-paper.pdf
      readinessctl report spring.readiness --output board-paper.odt
      readinessctl report spring.readiness --kind actions --output actions.ics
      """)

  @Argument(help: ArgumentHelp(tr("The assessment.")), completion: .file(extensions: ["readiness"]))
  var file: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      tr(
        "The file to write, whose ending says its form: .pdf, .odt or .html for papers, .csv, .xlsx or .ics for tables; - for standard output."
      ),
      valueName: "file"),
    completion: .file(extensions: FileForm.all.map(\.name)))
  var output: String

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      tr("The form, where the file's name does not say it; pdf on standard output unless given."),
      valueName: "form"))
  var form: FileForm?

  @Option(
    help: ArgumentHelp(
      tr(
        "What to make; blank ones are for filling in by hand. Unless given, the board paper, the statements as CSV, the actions as a calendar, all tables as a spreadsheet."
      )))
  var kind: ReportKind?

  @Option(
    help: ArgumentHelp(
      tr(
        "With “--kind toolkit” or “--kind document”: the toolkit's id, or that of one of its templates as “T1/table”; may be left out where there is only one."
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
  var since: Since?

  @Option(help: ArgumentHelp(tr("How people are called in the paper.")))
  var names = PaperChoices.Names.shown

  @Option(
    help: ArgumentHelp(
      tr("Which notes are in the paper; unflagged: none on what is flagged, on evidence or on actions.")))
  var notes = PaperChoices.Notes.unflagged

  @Flag(help: ArgumentHelp(tr("Write over a file that somebody changed since it was written from here.")))
  var replace = false

  @OptionGroup var document: DocumentOptions
  @OptionGroup var handOut: HandOutOptions
  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    try document.validate(for: kind, to: output, with: reading.with)
    try handOut.validate(for: kind)
    if output != "-" {
      guard let named = FileForm(nameOfFile: output) else {
        throw ValidationError(
          tr(
            "“{file}” does not end in {endings}: these are the forms in which papers and tables are written.",
            ["file": output, "endings": FileForm.all.map(\.ending).joined(separator: trc("list", ", "))]))
      }
      if let form, form != named {
        throw ValidationError(
          tr(
            "“{file}” ends in {ending}, but --as {form} is wanted.",
            ["file": output, "ending": named.ending, "form": form.name]))
      }
    }
    switch wantedForm {
    case .paper(let form):
      if let kind, kind.paper == nil {
        throw ValidationError(
          tr(
            "“{kind}” is a table, which cannot be written as {form}; it can be as csv or xlsx.",
            ["kind": kind.name, "form": form.rawValue]))
      }
    case .table(let form):
      if let kind, kind.table.map(form.canHold) != true {
        throw ValidationError(
          tr("“{kind}” cannot be written as {form}.", ["kind": kind.name, "form": form.rawValue]))
      }
      if names != .shown || notes != .unflagged || since != nil {
        throw ValidationError(
          tr(
            "Tables have all names, notes and answers: --names, --notes and --since are for papers. Make a copy without names first with “readinessctl copy”, and a table of that."
          ))
      }
    }
  }

  /// The form that is wanted.
  private var wantedForm: FileForm { form ?? FileForm(nameOfFile: output) ?? .paper(.pdf) }

  func run() async throws {
    let form = wantedForm
    if let lack = form.lack {
      guard form.isPossible else { throw Complaint(lack) }
      Terminal.complain(lack)
    }
    let subject = try await Work.read(file, reading)
    switch form {
    case .table(let form):
      let table = kind?.table ?? form.usual
      return try Terminal.put(
        TableOrder(subject, table, today: date ?? .today(), passing: PassingFile.bytes), as: form, to: output,
        replacing: replace)
    case .paper(let form):
      let order = try await lookingBack(try order(subject))
      let bytes: [UInt8]
      do {
        bytes = try order.file(as: form).bytes
      } catch let failure as DrawingFailure {
        throw Complaint(tr("The paper cannot be drawn: {reason}.", ["reason": failure.description]))
      }
      if output == "-" { return try Terminal.put(bytes) }
      try Terminal.put(bytes, to: output, replacing: replace)
      try await document.keep(order, writtenTo: output, of: file, reading.packs.library)
    }
  }

  private func order(_ subject: ReportSubject) throws -> PaperOrder {
    let wanted = kind?.paper ?? .board
    var order = PaperOrder(wanted, subject, date: date ?? .today())
    order.sheet = paper
    order.isLargePrint = kind?.isLargePrint ?? false
    if wanted.options.contains(.author) {
      order.author = author ?? Settings.load(from: Places.current.settings).name
    }
    order.choices.parts = parts.parts
    order.choices.names = names
    order.choices.notes = notes
    order.choices.item = item ?? ""
    order.choices.marking = marking ?? ""
    if wanted.options.contains(.handOut) { order.handOut = try handOut.handOut(of: subject.pack) }
    if wanted.options.contains(.toolkit) { order.part = try part(in: subject.pack) }
    if wanted.options.contains(.document), let part = order.part {
      let document = try self.document.document(part, in: subject.assessment)
      for caution in document.cautions { Terminal.complain(caution) }
      order.document = document
      order.date = date ?? document.approved ?? order.date
    }
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
      Comparison.Side(order.subject.assessment, order.subject.pack), since: since?.since ?? .lastMeeting,
      before: order.date,
      at: file, packs: reading.packs.library, places: .current, told: { Terminal.complain($0.words) })
    return order
  }
}
