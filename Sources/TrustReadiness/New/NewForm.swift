import Gtk
import ReadinessModel
import ReadinessSession

/// The three fields of a new assessment, and what follows from them.
final class NewForm: Box {
  private let draft: NewAssessment
  private let organisation: OrganisationField
  private let day: DayField
  private let person: Entry
  private let begin: Button

  /// - Parameter create: called when everything is there and the user wants to begin.
  init(_ draft: NewAssessment, create: @escaping @MainActor () -> Void) {
    self.draft = draft
    let day = DayField(draft.asAt, label: tr("As at"), years: draft.pack.years) { [draft] in
      draft.asAt = $0
    }
    self.day = day
    organisation = OrganisationField(draft) { [weak day] in day?.field.grabFocus() }
    person = Entry(draft.name)
    begin = Button(tr("Begin"), style: .suggested, action: create)
    super.init(.vertical, spacing: 12)
    person.setAccessibleLabel(tr("Your name"))
    person.on(Entry.changed) { [draft] entry in draft.name = entry.text }
    person.on(Entry.activated) { [weak begin, draft] person in
      if let missing = draft.missing { person.announce(missing) } else { begin?.click() }
    }
    let place = WhereChoice(
      draft,
      draft.pack.organisations.isEmpty
        ? tr("Where is it?") : tr("It is not on the checklist’s list. Where is it?"))
    let counts = Label("")
    let missing = Label("", style: .caption)
    begin.halign = .start
    append(
      Box(.vertical, spacing: 6) {
        FormField(tr("Organisation"), organisation, names: organisation.field)
        place
      })
    append(
      FormField(
        tr("As at"), day, names: day.field,
        hint: draft.pack.asksByDate
          ? tr("The day the assessment speaks of. It decides which law and guidance was in force.")
          : tr("The day the assessment speaks of.")))
    append(
      FormField(
        tr("Your name"), person, names: person,
        hint: tr("So that others see who answered. It can be left empty.")))
    append(
      Box(.vertical, spacing: 6) {
        counts
        missing
      })
    append(begin)
    observe { form in
      counts.text = form.draft.countWords
      counts.isVisible = !counts.text.isEmpty
    }
    observe { form in
      missing.text = form.draft.missing ?? ""
      missing.isVisible = form.draft.missing != nil
      form.begin.isSensitive = form.draft.missing == nil
    }
  }

  /// Puts the cursor where filling in begins.
  func arrive() {
    guard isMapped else { return }
    organisation.field.grabFocus()
    begin.makeDefault()
  }
}

/// A caption, its field, and what helps to fill it in.
final class FormField: Box {
  /// - Parameter widget: the widget that the caption names and leads to.
  init(_ caption: String, _ field: Widget, names widget: Widget, hint: String? = nil) {
    super.init(.vertical, spacing: 6)
    let label = Label(caption, style: .strong)
    label.mnemonicWidget = widget
    append(label)
    append(field)
    if let hint { append(Label(hint, style: .caption)) }
  }
}

extension NewAssessment {
  /// "80 statements will be asked. The essentials are 30 of them: about 45 minutes."
  var countWords: String {
    guard let counts else { return "" }
    let all = trn("{n} statement will be asked.", "{n} statements will be asked.", counts.asked)
    guard counts.essential > 0, counts.essential < counts.asked else { return all }
    let minutes = (counts.essential * pack.timing.secondsPerStatement + 59) / 60
    return all + " "
      + trn(
        "The essentials are {count} of them: about {n} minute.",
        "The essentials are {count} of them: about {n} minutes.", ProgressWords.rounded(minutes),
        ["count": counts.essential])
  }
}
