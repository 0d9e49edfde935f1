import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// Gives a copy of the assessment away: first what it is for, then where it is saved.
final class SendCopyDialog: Dialog {
  private let document: AssessmentDocument
  private let program: ReadinessProgram
  private let form: CopyForm
  private let status = PaperStatus()
  private let save = Button(tr("Save the copy…"), style: .suggested)
  private var job: Task<Void, Never>?
  /// Told when it was left and nothing is being written any more.
  var left: @MainActor () -> Void = {}

  init(_ document: AssessmentDocument, in window: ProgramWindow) {
    self.document = document
    program = window.program
    document.finishChanges()
    form = CopyForm(document)
    super.init(tr("Send a copy"), over: window, leaving: .cancel, width: 560)
    status.margins = Insets(top: 9, start: 18, end: 18)
    fill(form, actions: [save], news: status)
    defaultWidget = save
    focus = form.first
    save.on(Button.clicked) { [weak self] _ in self?.askWhere() }
    form.changed = { [weak self] in self?.fit() }
    status.cancelled = { [weak self] in self?.job?.cancel() }
    on(Window.closeRequest) { [weak self] _ in
      guard let self else { return false }
      let (job, left) = (job, left)
      job?.cancel()
      Task {
        await job?.value
        left()
      }
      return false
    }
  }

  private func askWhere() {
    let purpose = form.purpose
    let dialog = SaveDialog.assessment(
      tr("Save the copy"), of: purpose.fileName(for: Paths.stem(document.saving.path)), over: self,
      in: program)
    Task { [weak self] in
      if let place = await dialog.ask() { self?.write(purpose, to: place) }
    }
  }

  private func write(_ purpose: CopyPurpose, to place: SavePlace) {
    setWorking(true)
    status.showWorking(tr("Making the copy, and looking whether anything is in it that should not be…"))
    let (document, places) = (document, program.places)
    job = Task { [weak self, status] in
      do {
        let words = try await document.saveCopy(
          purpose, to: place.path, replacing: place.mayReplace, in: places)
        status.showSaved(words, place.path)
        self?.leavesDone()
      } catch is CancellationError {
        status.show(tr("Cancelled. Nothing was written."))
      } catch {
        status.show((error as? any Refusal)?.words ?? "\(error)")
      }
      self?.job = nil
      self?.setWorking(false)
    }
  }

  private func setWorking(_ isWorking: Bool) {
    form.isSensitive = !isWorking
    save.isSensitive = !isWorking
  }
}

/// What a copy is for, and, where it is shown to others, what it shows.
private final class CopyForm: Box {
  private let document: AssessmentDocument
  private let together: CheckButton
  private let answer: CheckButton
  private let show: CheckButton
  private let withoutEarlier = CheckButton(
    tr("Leave out what stood in notes and toolkits before it was changed"))
  private var ticks: [(part: SharedCopy.Part, tick: CheckButton)] = []
  private let details = Box(.vertical, spacing: 9)
  private let named = Box(.vertical, spacing: 6)
  /// What stays if nobody takes its tick away, and has none.
  private var leavingOut: Set<String> = []
  private var looking: Task<Void, Never>?
  /// Told when something else is shown.
  var changed: () -> Void = {}

  /// Where the keyboard begins.
  var first: Widget { together }

  init(_ document: AssessmentDocument) {
    self.document = document
    together = CheckButton(tr("To work on it together"))
    answer = CheckButton(tr("For members to answer on their own"), group: together)
    show = CheckButton(tr("To show to others"), group: together)
    super.init(.vertical, spacing: 12)
    together.isActive = true
    let choices = Box(.vertical, spacing: 12, role: .radioGroup)
    choices.setAccessibleLabel(tr("What is the copy for?"))
    let purposes: [(CheckButton, String)] = [
      (
        together,
        tr("The file itself, with all that is in it. What others write into it joins with yours again.")
      ),
      (
        answer,
        tr(
          "The checklist, the organisation and the day, and nothing of what was entered. Whoever gets it answers in a file of their own, which can be compared with yours."
        )
      ),
      (
        show,
        tr(
          "What stands now, and nothing of what stood before. It is an assessment of its own: what is written into it cannot be joined with yours."
        )
      ),
    ]
    for (choice, words) in purposes {
      choice.setAccessibleDescription(words)
      choice.on(CheckButton.toggled) { [weak self] choice in if choice.isActive { self?.follow() } }
      choices.append(
        Box(.vertical, spacing: 3) {
          choice
          CopyForm.caption(words)
          if choice === together { withoutEarlier.with { $0.margins = Insets(start: 24) } }
        })
    }
    let about = [document.overview.organisation, document.overview.scope].filter { !$0.isEmpty }
    build {
      Label(
        tr(
          "{organisation}, as at {day}.",
          ["organisation": about.joined(separator: ", "), "day": document.overview.asAt.long]),
        style: .quiet)
      choices
      details
    }
    makeDetails()
    follow()
  }

  /// What is chosen.
  var purpose: CopyPurpose {
    if answer.isActive { return .answer }
    guard show.isActive else { return .together(earlierWords: !withoutEarlier.isActive) }
    return .show(without: without, leavingOut: leavingOut)
  }

  private var without: Set<SharedCopy.Part> { Set(ticks.filter { !$0.tick.isActive }.map(\.part)) }

  private static func caption(_ words: String) -> Label {
    Label(words, style: .caption).with { $0.margins = Insets(start: 26) }
  }

  private func makeDetails() {
    let counts = document.copyCounts
    let parts: [(SharedCopy.Part, String, String)] = [
      (
        .names, tr("Names"),
        tr("Without them people are called by their role, or “Person 3” where none is known.")
      ),
      (
        .notes, tr("Notes"),
        trn(
          "{n}, on a statement, evidence or an action.", "{n}, on statements, evidence and actions.",
          counts.notes)
      ),
      (
        .flagged, tr("Flagged statements"),
        trn("{n}, with what was said of it.", "{n}, with what was said of them.", counts.flagged)
      ),
      (
        .evidence, tr("Evidence and where it is"),
        trn(
          "{n} piece; files themselves are not sent.", "{n} pieces; files themselves are not sent.",
          counts.evidence)
      ),
    ]
    let list = Box(.vertical, spacing: 6, role: .group)
    list.setAccessibleLabel(tr("What the copy shows"))
    list.append(Label(tr("What the copy shows"), style: .strong))
    for (part, name, words) in parts {
      let tick = CheckButton(name)
      tick.isActive = part != .names
      tick.setAccessibleDescription(words)
      tick.on(CheckButton.toggled) { [weak self] _ in self?.follow() }
      ticks.append((part, tick))
      list.append(
        Box(.vertical, spacing: 3) {
          tick
          CopyForm.caption(words)
        })
    }
    list.addStyle("panel")
    details.append(list)
    details.append(named)
  }

  /// Shows what belongs to what is chosen, and looks for names in what stays.
  private func follow() {
    details.isVisible = show.isActive
    withoutEarlier.isVisible = together.isActive
    changed()
    looking?.cancel()
    named.removeAll()
    guard show.isActive, without.contains(.names) else {
      leavingOut = []
      return
    }
    looking = Task { [weak self, document, without] in
      let left = await document.namesLeft(in: .show(without: without))
      guard !Task.isCancelled else { return }
      self?.leavingOut.formIntersection(left.words + left.files)
      self?.show(
        left.words,
        trn(
          "Look first: {n} text that stays names somebody", "Look first: {n} texts that stay name somebody",
          left.words.count))
      self?.show(
        left.files,
        trn(
          "Look first: the name of {n} file or folder stays",
          "Look first: the names of {n} files or folders stay", left.files.count))
    }
  }

  /// Shows what would stay, each with a tick that is taken away from what is not to go.
  private func show(_ words: [String], _ caution: String) {
    guard !words.isEmpty else { return }
    let list = Box(.vertical, spacing: 6, role: .group)
    list.setAccessibleLabel(caution)
    list.margins = Insets(top: 6)
    list.append(Label(tr("What has no tick is left out of the copy."), style: .caption))
    for text in words { list.append(tick(for: text)) }
    let expander = Expander(caution, list)
    expander.hexpand = true
    expander.isExpanded = words.count <= Self.mostUnfolded
    named.append(
      Box(.horizontal, spacing: 6) {
        CautionMark().with { $0.valign = .start }
        expander
      })
    changed()
  }

  /// More than this is folded.
  private static let mostUnfolded = 6

  private func tick(for text: String) -> Widget {
    let tick = CheckButton()
    tick.child = Label(text)
    tick.setAccessibleLabel(text)
    tick.isActive = !leavingOut.contains(text)
    tick.on(CheckButton.toggled) { [weak self] tick in
      if tick.isActive { self?.leavingOut.remove(text) } else { self?.leavingOut.insert(text) }
    }
    return tick
  }
}
