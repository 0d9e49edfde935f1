import Canvas
import Gtk
import ReadinessModel
import ReadinessReports
import ReadinessSession
import ReadinessStore

/// Asks the little that a paper needs to know, then saves it as PDF or prints it.
final class PaperDialog: Dialog {
  private let kind: Paper
  private let part: ToolkitPart?
  private let document: AssessmentDocument
  private let author = Entry("")
  private let program: ReadinessProgram
  private let paper: DropDown<PaperSize>
  private let largePrint = CheckButton(tr("Large print"))
  private let save = Button(tr("Save PDF…"), style: .suggested)
  private let print = Button(tr("Print…"))
  private let form = Grid(rowSpacing: 9, columnSpacing: 12)
  private let status: PaperStatus
  private var date: Day? = .today()
  private var job: Task<Void, Never>?

  /// - Parameter part: the toolkit or its template, where the paper is of one.
  init(_ kind: Paper, of part: ToolkitPart? = nil, _ document: AssessmentDocument, in window: ProgramWindow) {
    self.kind = kind
    self.part = part
    self.document = document
    program = window.program
    paper = DropDown(PaperSize.allCases, label: \.label)
    status = PaperStatus()
    super.init(part?.title ?? kind.title, over: window, leaving: .cancel)
    addFields()
    fill(
      Box(.vertical, spacing: 15) {
        Label(kind.summary, style: .quiet)
        form
        status
      }, actions: [print, save])
    defaultWidget = save
    focus = save
    save.on(Button.clicked) { [weak self] _ in self?.askWhere() }
    print.on(Button.clicked) { [weak self] _ in self?.startPrinting() }
    status.cancelled = { [weak self] in self?.job?.cancel() }
    on(Window.closeRequest) { [weak self] _ in
      self?.job?.cancel()
      return false
    }
  }

  // MARK: The form

  private func addFields() {
    if kind.options.contains(.date) {
      let day = DayField(date, label: tr("Date of the paper")) { [weak self] day in self?.take(day) }
      addRow(tr("Date of the paper"), day, named: day.field)
    }
    if kind.options.contains(.author) {
      author.text = [document.author.name, document.author.role].filter { !$0.isEmpty }.joined(
        separator: ", ")
      author.placeholder = tr("Name and role")
      addRow(tr("From"), author, named: author)
    }
    addRow(tr("Paper"), paper, named: paper)
    if kind.options.contains(.largePrint) { addRow("", largePrint, named: nil) }
  }

  private func addRow(_ text: String, _ field: Widget, named widget: Widget?) {
    let row = form.children.count
    let label = Label(text, style: .strong)
    label.xalign = 1
    label.valign = .centre
    label.mnemonicWidget = widget
    widget?.setAccessibleLabel(text)
    field.hexpand = true
    form.attach(label, column: 0, row: row)
    form.attach(field, column: 1, row: row)
  }

  private func take(_ day: Day?) {
    date = day
    save.isSensitive = day != nil
    print.isSensitive = day != nil
  }

  private var order: PaperOrder {
    document.commitTyping()
    var order = PaperOrder(
      kind, ReportSubject(document.assessment, document.pack, document.overview.standing),
      date: date ?? .today())
    order.author = author.text.trimmed
    order.sheet = paper.selected ?? .a4
    order.isLargePrint = largePrint.isActive
    order.part = part
    return order
  }

  private func setWorking(_ isWorking: Bool) {
    for widget in [form, save, print] { widget.isSensitive = !isWorking }
  }

  // MARK: Saving

  private func askWhere() {
    let dialog = SaveDialog(
      tr("Save as PDF"), name: order.fileName(as: .pdf), ending: PaperForm.pdf.rawValue,
      kind: tr("PDF documents"), over: self, in: program)
    Task { [weak self] in
      guard let place = await dialog.ask() else { return }
      self?.write(to: place)
    }
  }

  /// Makes the document and writes it.
  private func write(to place: SavePlace) {
    let path = place.path
    work(tr("Making the PDF…")) { [order, status, weak self] in
      let made = try await order.made(as: .pdf) { [weak status] share in status?.show(share: share) }
      try await inBackground { () throws(StoreProblem) in
        try ReportFile.write(made.bytes, to: path, replacing: place.mayReplace)
      }
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let saved = trn(
        "Saved “{file}”, {n} page.", "Saved “{file}”, {n} pages.", made.pageCount ?? 0, ["file": name])
      status.showSaved([saved, TaggedPDF.lack].compactMap { $0 }.joined(separator: " "), path)
      self?.leavesDone()
    }
  }

  // MARK: Printing

  private func startPrinting() {
    let folder = SaveDialog.folder(in: program)
    work(tr("Laying out the pages…")) { [order, status, weak self] in
      let laidOut = try await order.layOut()
      guard let self else { return }
      status.clear()
      let document = laidOut.document
      let operation = PrintOperation(
        order.fileTitle, folder: folder, paper: order.sheet.printed, pageCount: document.pageCount
      ) {
        page, drawing, _ in document.draw(page: page, on: drawing)
      }
      switch await operation.run(.dialog, over: self) {
      case .saved(let path):
        status.showSaved(tr("Printed into the file “{file}”.", ["file": Paths.name(path)]), path)
      case .printed: status.show(tr("Handed over to the printer."))
      case .cancelled: break
      case .failed(let words):
        status.show(
          tr("It was not printed: {words} Save it as PDF and print that.", ["words": words.endingInStop]))
      }
    }
  }

  // MARK: Working

  /// Does long work with progress, a way to cancel it, and words for what went wrong.
  private func work(_ words: String, _ body: @escaping @MainActor () async throws -> Void) {
    setWorking(true)
    status.showWorking(words)
    job = Task { [weak self, status] in
      do {
        try await body()
      } catch is CancellationError {
        status.show(tr("Cancelled. Nothing was written."))
      } catch let failure as DrawingFailure {
        status.show(tr("The paper cannot be drawn: {reason}.", ["reason": failure.description]))
      } catch let problem as StoreProblem {
        status.show(problem.words)
      } catch {
        status.show(tr("The document could not be made: {error}", ["error": String(describing: error)]))
      }
      self?.setWorking(false)
      self?.job = nil
    }
  }
}

extension PaperSize {
  /// What the sheet is called.
  fileprivate var label: String {
    switch self {
    case .a4: tr("A4")
    case .letter: tr("US Letter")
    }
  }

  /// The sheet as the printer knows it.
  fileprivate var printed: PrintOperation.Paper {
    switch self {
    case .a4: .a4
    case .letter: .letter
    }
  }
}
