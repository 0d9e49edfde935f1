import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// The three fields of a new assessment, and what follows from them.
final class NewForm: Box {
  private let draft: NewAssessment
  private let organisation: OrganisationField
  private let day: DayField
  private let person: Entry
  private let begin: Button
  /// Shown where there is an assessment before, and then what is done next.
  private let fromLast: Button

  /// - Parameters:
  ///   - earlier: the assessments before, the latest first.
  ///   - lastTime: called when somebody wants to start from one of these.
  ///   - create: called when everything is there and the user wants to begin.
  ///   - isNarrow: whether day and name stand below each other.
  init(
    _ draft: NewAssessment, isNarrow: @escaping @MainActor () -> Bool = { true },
    earlier: @escaping @MainActor () -> [LibraryEntry] = { [] },
    lastTime: @escaping @MainActor () -> Void = {}, create: @escaping @MainActor () -> Void
  ) {
    self.draft = draft
    let day = DayField(draft.asAt, label: tr("As at"), years: draft.pack.years) { [draft] in
      draft.asAt = $0
    }
    self.day = day
    organisation = OrganisationField(draft) { [weak day] in day?.field.grabFocus() }
    person = Entry(draft.name)
    begin = Button(tr("Begin"), style: .suggested, action: create)
    fromLast = Button("", style: .suggested, action: lastTime)
    super.init(.vertical, spacing: 12)
    person.setAccessibleLabel(tr("Your name"))
    person.on(Entry.changed) { [draft] entry in draft.name = entry.text }
    person.on(Entry.activated) { [weak self, draft] person in
      if let missing = draft.missing { person.announce(missing) } else { self?.next.click() }
    }
    let place = WhereChoice(
      draft,
      draft.pack.organisations.isEmpty
        ? tr("Where is it?") : tr("It is not on the checklist’s list. Where is it?"))
    let counts = Label("")
    let missing = Label("", style: .caption)
    append(
      Box(.vertical, spacing: 6) {
        FormField(tr("Organisation"), organisation, names: organisation.field)
        place
      })
    let lower = Box(.horizontal, spacing: 24) {
      FormField(
        tr("As at"), day, names: day.field,
        hint: draft.pack.asksByDate
          ? tr("The day the assessment speaks of. It decides which law and guidance was in force.")
          : tr("The day the assessment speaks of."))
      FormField(
        tr("Your name"), person, names: person,
        hint: tr("So that others see who answered. It can be left empty."))
    }
    append(lower)
    observe { _ in
      lower.isHomogeneous = !isNarrow()
      lower.orientation = isNarrow() ? .vertical : .horizontal
      lower.spacing = isNarrow() ? 12 : 24
    }
    append(
      Box(.vertical, spacing: 6) {
        counts
        missing
      })
    append(WrapBox(spacing: 9, rowSpacing: 9) { [begin, fromLast] })
    observe { form in form.draft.takeWhere(from: earlier()) }
    observe { form in
      let day = form.draft.missing == nil ? earlier().first?.dayWords : nil
      form.fromLast.label = tr("Start from last time, {day}…", ["day": day ?? ""])
      form.fromLast.isVisible = day != nil
      form.begin.label = day == nil ? tr("Begin") : tr("Begin with nothing")
      form.begin.setStyle("suggested-action", day == nil)
      if form.isMapped { form.next.makeDefault() }
    }
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

  /// What is done next: to look at last time's, where there is one.
  private var next: Button { fromLast.isVisible ? fromLast : begin }

  /// Makes Enter do what is done next.
  func takeEnter() { if isMapped { next.makeDefault() } }

  /// Puts the cursor where filling in begins.
  func arrive() {
    guard isMapped else { return }
    organisation.field.grabFocus()
    next.makeDefault()
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
    let minutes = pack.timing.minutes(for: counts.essential)
    return all + " "
      + trn(
        "The essentials are {count} of them: about {n} minute.",
        "The essentials are {count} of them: about {n} minutes.", ProgressWords.rounded(minutes),
        ["count": counts.essential])
  }
}
