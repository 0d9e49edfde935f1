import Gtk
import ReadinessModel
import ReadinessSession

/// What an assessment is about: the organisation, the unit or area, and the day of which it speaks.
///
/// What is changed here is one change of the assessment, with its author and its history, and can be undone.
final class DetailsDialog: Dialog {
  private let document: AssessmentDocument
  private let organisation: Entry
  private let scope: Entry
  private var day: Day?
  private let asked = Label("", style: .quiet)
  private let save = Button(tr("Save"), style: .suggested)

  init(_ document: AssessmentDocument, in window: ProgramWindow) {
    self.document = document
    organisation = Entry(document.overview.organisation)
    scope = Entry(document.overview.scope, placeholder: tr("The whole organisation"))
    day = document.overview.asAt
    super.init(tr("Details of this assessment"), over: window, leaving: .cancel)
    let dayField = DayField(document.overview.asAt, label: tr("As at"), years: document.pack.years) {
      [weak self] day in self?.take(day)
    }
    organisation.setAccessibleLabel(tr("Organisation"))
    scope.setAccessibleLabel(tr("Unit or area"))
    organisation.on(Entry.changed) { [weak self] _ in self?.show() }
    let fields = Box(.vertical, spacing: 15) {
      FormField(tr("Organisation"), organisation, names: organisation)
      FormField(
        tr("Unit or area"), scope, names: scope,
        hint: tr("Only where the assessment is about a part of the organisation."))
      FormField(
        tr("As at"), dayField, names: dayField.field,
        hint: document.pack.asksByDate
          ? tr(
            "It decides which law and guidance was in force. Answers that are no longer asked for are kept.")
          : tr("The day the assessment speaks of."))
      asked
    }
    fill(fields, actions: [save])
    focus = organisation
    defaultWidget = save
    for entry in [organisation, scope] { entry.activatesDefault = true }
    save.on(Button.clicked) { [weak self] _ in self?.keep() }
    show()
  }

  private func take(_ day: Day?) {
    self.day = day
    show()
  }

  /// The organisation as the fields say it; one of the checklist's list brings its nation and tiers with it.
  private var chosen: Organisation {
    let name = organisation.text.trimmed
    if let known = document.pack.organisations.first(where: { $0.name.lowercased() == name.lowercased() }) {
      return Organisation(known)
    }
    var organisation = document.assessment.organisation ?? Organisation(name: name)
    if organisation.name != name {
      organisation.id = nil
      organisation.name = name
    }
    return organisation
  }

  private func show() {
    save.isSensitive = day != nil && !organisation.text.trimmed.isEmpty
    guard let day else {
      asked.text = tr("Say of which day the assessment speaks, such as 31 March 2014.")
      return
    }
    let circumstances = Circumstances(nation: chosen.nation, tiers: chosen.tiers, asAt: day)
    let count = document.pack.applicable(in: circumstances).count
    asked.text = trn("{n} statement is asked.", "{n} statements are asked.", count)
  }

  private func keep() {
    guard let day, !organisation.text.trimmed.isEmpty else { return }
    var edits: [Edit] = []
    if chosen != document.assessment.organisation { edits.append(.organisation(chosen)) }
    let scope = scope.text.trimmed
    if scope != document.assessment.scope { edits.append(.scope(scope)) }
    if day != document.assessment.asAt { edits.append(.asAt(day)) }
    document.perform(edits)
    close()
  }
}
