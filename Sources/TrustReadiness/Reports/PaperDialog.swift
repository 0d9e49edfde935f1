import Canvas
import Gtk
import ReadinessModel
import ReadinessReports
import ReadinessSession
import ReadinessStore

/// *Print or save*: asks what is wanted and in which form, shows the pages as they will be, saves or prints them.
final class PaperDialog: Dialog {
  let document: AssessmentDocument
  let program: ReadinessProgram
  weak var owner: ProgramWindow?
  let fields: PaperFields
  let preview: PagePreview
  private let isWide: Bool
  private let save = Button("", style: .suggested)
  private let print = Button(tr("Print…"))
  private let look = Button(tr("Look at it"))
  let status = PaperStatus()
  var job: Task<Void, Never>?
  private var counting: Task<Void, Never>?

  init(
    _ subject: PaperSubject, _ document: AssessmentDocument, in window: ProgramWindow
  ) {
    self.document = document
    owner = window
    program = window.program
    let shape = window.shape
    isWide = shape.size.width >= 1000 * max(1, shape.textScale) && shape.textScale < 1.5
    let asking = AssessmentQuestion(window.program)
    fields = PaperFields(
      subject, of: document, window.program.userSettings, askForAssessment: asking.ask)
    preview = PagePreview(width: isWide ? 390 : Int(max(200, min(460, shape.size.width - 120))))
    super.init(tr("Print or save"), over: window, leaving: .cancel, width: isWide ? 1060 : 560, height: 640)
    status.margins = Insets(top: 9, start: 18, end: 18)
    asking.owner = self
    fill(
      content, actions: isWide ? [print, save] : [look, print, save], news: status,
      maximum: isWide ? 1060 : 600)
    defaultWidget = save
    focus = save
    connect()
    show()
  }

  private var content: Widget {
    guard isWide else {
      preview.isVisible = false
      return Box(.vertical, spacing: 15) {
        fields
        preview
      }
    }
    fields.hexpand = true
    fields.valign = .start
    preview.valign = .start
    return Box(.horizontal, spacing: 24) {
      fields
      preview
    }
  }

  private func connect() {
    fields.changed = { [weak self] in self?.show() }
    save.on(Button.clicked) { [weak self] _ in self?.askWhere() }
    print.on(Button.clicked) { [weak self] _ in self?.startPrinting() }
    look.on(Button.clicked) { [weak self] _ in self?.lookAtIt() }
    status.cancelled = { [weak self] in self?.job?.cancel() }
    preview.told = { [weak self] news in self?.tell(news) }
    on(Window.closeRequest) { [weak self] _ in
      self?.job?.cancel()
      self?.preview.stop()
      return false
    }
  }

  /// Shows the pages instead of the form, or the form again, where there is no room for both.
  private func lookAtIt() {
    let looks = fields.isVisible
    fields.isVisible = !looks
    preview.isVisible = looks
    look.label = looks ? tr("‹ Choices") : tr("Look at it")
  }

  /// Takes what was chosen.
  private func show() {
    let choice = fields.choice
    save.label = tr("Save as {form}…", ["form": choice.form.shortLabel])
    setWorking(job != nil)
    counting?.cancel()
    let isPaper = choice.form.isPaper
    print.isVisible = isPaper
    look.isVisible = isPaper && !isWide
    if isWide { preview.isVisible = isPaper }
    guard isPaper else {
      preview.stop()
      return count()
    }
    guard choice.date != nil else { return }
    preview.show { [weak self] in try await self?.completeOrder() }
  }

  /// Says how much is in the tables that are wanted.
  private func count() {
    guard job == nil else { return }
    counting = Task { [weak self, tables] in
      guard let words = try? await tables.readyWords(), let self, self.job == nil, !Task.isCancelled else {
        return
      }
      if !self.fields.choice.form.isPaper { self.status.show(words) }
    }
  }

  private func tell(_ news: PagePreview.News) {
    switch news {
    case .ready(let pages, let byPart):
      fields.show(pages: byPart)
      guard job == nil, !status.hasFile, fields.choice.form.isPaper else { return }
      status.show(trn("Ready: {n} page.", "Ready: {n} pages.", pages))
    case .failed(let words): status.show(words)
    }
  }

  func setWorking(_ isWorking: Bool) {
    let isReady = !isWorking && (fields.choice.date != nil || !fields.choice.form.isPaper)
    fields.isSensitive = !isWorking
    save.isSensitive = isReady && fields.choice.form.isPossible
    print.isSensitive = isReady
  }
}

/// Asks for another assessment over a dialog.
@MainActor
private final class AssessmentQuestion {
  weak var owner: Window?
  private let program: ReadinessProgram

  init(_ program: ReadinessProgram) { self.program = program }

  /// The path of the one that is chosen; nil for none.
  func ask() async -> String? {
    guard let owner else { return nil }
    let dialog = FileDialog(.open, tr("The earlier assessment"), over: owner, accept: tr("Compare with it"))
    dialog.add(FileFilter(tr("Assessments"), patterns: ["*." + Library.fileType]))
    dialog.setFolder(program.places.documents)
    return await dialog.choose().first?.place
  }
}
