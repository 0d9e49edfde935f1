import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// What an assessment is about: the organisation and where it is, the unit or area, and the day of which it speaks.
///
/// What is changed here is one change of the assessment, with its author and its history, and can be undone.
final class DetailsDialog: Dialog {
  private let document: AssessmentDocument
  private let details: AssessmentDetails
  private weak var place: ProgramWindow?

  init(_ document: AssessmentDocument, in window: ProgramWindow) {
    self.document = document
    let details = AssessmentDetails(document.assessment, document.pack)
    self.details = details
    place = window
    super.init(tr("Details of this assessment"), over: window, leaving: .cancel)
    let organisation = Entry(details.organisation)
    let scope = Entry(details.scope, placeholder: tr("The whole organisation"))
    let day = DayField(details.asAt, label: tr("As at"), years: document.pack.years) { details.asAt = $0 }
    organisation.setAccessibleLabel(tr("Organisation"))
    scope.setAccessibleLabel(tr("Unit or area"))
    organisation.on(Entry.changed) { details.organisation = $0.text }
    scope.on(Entry.changed) { details.scope = $0.text }
    let asked = Label("", style: .quiet)
    let version = VersionField(document, in: window.program.packs) { [weak self] pack in
      self?.move(to: pack)
    }
    let fields = Box(.vertical, spacing: 15) {
      FormField(tr("Organisation"), organisation, names: organisation)
      WhereChoice(details, tr("Where is it?"))
      FormField(
        tr("Unit or area"), scope, names: scope,
        hint: tr("Only where the assessment is about a part of the organisation."))
      FormField(
        tr("As at"), day, names: day.field,
        hint: document.pack.asksByDate
          ? tr(
            "It decides which law and guidance was in force. Answers that are no longer asked for are kept.")
          : tr("The day the assessment speaks of."))
      asked
      version
    }
    let save = Button(tr("Save"), style: .suggested)
    fill(fields, actions: [save])
    version.grew = { [weak self] in self?.fit() }
    focus = organisation
    defaultWidget = save
    for entry in [organisation, scope] { entry.activatesDefault = true }
    save.on(Button.clicked) { [weak self] _ in self?.keep() }
    asked.observe { label in
      label.text =
        details.missing
        ?? trn("{n} statement is asked.", "{n} statements are asked.", details.asked ?? 0)
    }
    save.observe { button in button.isSensitive = details.missing == nil }
  }

  private func keep() {
    guard details.missing == nil else { return }
    let title = document.isSample ? nil : details.fileTitle(insteadOf: Paths.stem(document.file.path))
    document.perform(details.edits)
    close()
    if let title, let place { place.program.offerToRename(document, to: title, in: place) }
  }

  /// Keeps what was corrected, and shows what another version would change.
  private func move(to pack: Pack) {
    guard let place else { return }
    if details.missing == nil { keep() } else { close() }
    let (document, assessment, old) = (document, document.assessment, document.pack)
    Task {
      let move = try? await inBackground { () throws(StoreProblem) in
        PackMove(of: assessment, from: old, to: pack)
      }
      if let move { MoveDialog(document, move, in: place).present() }
    }
  }
}
