import Canvas
import Gtk
import ReadinessModel
import ReadinessReports
import ReadinessSession
import ReadinessStore

/// Saving a paper, and printing it.
extension PaperDialog {
  /// What is to be reported on: the assessment as it is now.
  private var reported: ReportSubject {
    document.commitTyping()
    return ReportSubject(document.assessment, document.pack, document.overview.standing)
  }

  /// The paper that is wanted; the board's where tables are.
  var order: PaperOrder {
    let choice = fields.choice
    var order = PaperOrder(choice.subject.paper ?? .board, reported, date: choice.date ?? .today())
    order.author = choice.author
    order.choices = choice.choices
    order.sheet = choice.sheet
    order.isLargePrint = choice.isLargePrint
    order.part = choice.subject.part
    order.handOut = choice.subject.handOut
    order.handOut?.hasAnswers = choice.hasAnswers
    if choice.subject.paper?.options.contains(.document) == true, let document = choice.document {
      order.document = document
      order.date = document.approved ?? order.date
    }
    return order
  }

  /// The tables that are wanted.
  var tables: TableOrder {
    TableOrder(reported, fields.choice.subject.table, today: .today(), passing: PassingFile.bytes)
  }

  /// The paper with what it looks back to.
  func completeOrder() async throws -> PaperOrder {
    var order = order
    guard order.paper.options.contains(.since) else { return order }
    order.lookBack = try await LookBack.of(
      Comparison.Side(order.subject.assessment, order.subject.pack), since: fields.choice.since,
      before: order.date, at: document.file.path, packs: program.packs, places: program.places)
    return order
  }

  // MARK: Saving

  func askWhere() {
    let choice = fields.choice
    let form = choice.form
    let title = form.isPaper ? order.fileTitle : reported.fileTitle(choice.subject.title, .today())
    let dialog = SaveDialog(
      tr("Save as {form}", ["form": form.shortLabel]), name: title + form.ending, ending: form.name,
      kind: form.kind, over: self, in: program)
    Task { [weak self] in
      guard let place = await dialog.ask(), let place = await self?.agreed(place, form) else { return }
      self?.write(to: place, as: form)
    }
  }

  /// Where to write so that nobody's work is lost: what somebody changed since it was written from here is only replaced
  /// if that is wanted. Nil if nothing is to be written.
  private func agreed(_ place: SavePlace, _ form: FileForm) async -> SavePlace? {
    let reports = WrittenReports(program.places)
    let path = place.path
    let isChanged = (try? await inBackground { () throws(StoreProblem) in reports.isChanged(path) }) ?? false
    guard isChanged else { return place }
    let beside = WrittenReports.beside(path)
    let question = AskDialog(
      tr("“{file}” was changed since it was saved from here", ["file": Paths.name(path)]),
      tr(
        "Somebody worked on it with another program. Save the new one beside it as “{name}”, or replace it and lose what was changed.",
        ["name": Paths.name(beside)]), over: owner,
      answers: [
        Button(tr("Replace"), style: .destructive), Button(tr("Save beside it"), style: .suggested),
      ])
    question.transientFor = self
    switch await question.ask() {
    case 0: return SavePlace(path, ending: form.name)
    case 1: return SavePlace(beside, ending: form.name)
    default: return nil
    }
  }

  /// Makes the document and writes it.
  private func write(to place: SavePlace, as form: FileForm) {
    let path = place.path
    let reports = WrittenReports(program.places)
    fields.remember()
    work(tr("Making the {form}…", ["form": form.shortLabel])) { [status, weak self] in
      guard let (bytes, words) = try await self?.made(as: form, named: Paths.name(path)) else { return }
      try await inBackground { () throws(StoreProblem) in
        try ReportFile.write(bytes, to: path, replacing: place.mayReplace)
        reports.remember(bytes, in: path)
      }
      let kept = try await self?.keepAsEvidence(path) ?? ""
      status.showSaved([words, kept].filter { !$0.isEmpty }.joined(separator: " "), path)
      self?.leavesDone()
    }
  }

  /// Adds a document that was written to the evidence where that is wanted, and says so.
  private func keepAsEvidence(_ path: String) async throws -> String {
    let choice = fields.choice
    guard let part = order.document, choice.isEvidence, document.looking == nil else { return "" }
    let statements = choice.evidenceFor
    try await document.keep(part, writtenTo: path, for: statements)
    return statements.isEmpty
      ? tr("It is in Evidence now.")
      : tr(
        "It is in Evidence now, for {ids}.", ["ids": statements.joined(separator: trc("list", ", "))])
  }

  /// What is to be written, and what is to be said once it is.
  private func made(as form: FileForm, named name: String) async throws -> ([UInt8], String) {
    var saved = tr("Saved “{file}”.", ["file": name])
    switch form {
    case .paper(let form):
      let made = try await completeOrder().made(as: form) { [weak status] share in status?.show(share: share)
      }
      if let count = made.pageCount {
        saved = trn("Saved “{file}”, {n} page.", "Saved “{file}”, {n} pages.", count, ["file": name])
      }
      return (made.bytes, [saved, form.lack].compactMap { $0 }.joined(separator: " "))
    case .table(let form):
      let made = try await tables.made(as: form)
      return (made.bytes, [saved, made.leftOut].compactMap { $0 }.joined(separator: " "))
    }
  }

  // MARK: Printing

  func startPrinting() {
    let folder = SaveDialog.folder(in: program)
    fields.remember()
    work(tr("Laying out the pages…")) { [completeOrder, status, weak self] in
      let order = try await completeOrder()
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
      } catch let problem as any Refusal {
        status.show(problem.words)
      } catch {
        status.show(tr("The document could not be made: {error}", ["error": String(describing: error)]))
      }
      self?.job = nil
      self?.setWorking(false)
    }
  }
}

extension PaperSize {
  /// The sheet as the printer knows it.
  fileprivate var printed: PrintOperation.Paper {
    switch self {
    case .a4: .a4
    case .letter: .letter
    }
  }
}
