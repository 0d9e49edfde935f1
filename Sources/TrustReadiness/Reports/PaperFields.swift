import Gtk
import ReadinessModel
import ReadinessReports
import ReadinessSession
import ReadinessStore

/// What a paper is asked about: what it is, its form, its parts, names and notes. Rows that a paper does not have are
/// not shown.
final class PaperFields: Grid {
  /// What is chosen.
  struct Choice: Equatable {
    var subject: PaperSubject
    var form = FileForm.paper(.pdf)
    var date: Day? = .today()
    var author = ""
    var sheet = PaperSize.a4
    var isLargePrint = false
    var choices = PaperChoices()
    var since = LookBack.Since.lastMeeting
    /// Whether a hand-out has the answers of its exercises.
    var hasAnswers = false
    /// What is in a part of a toolkit as a document.
    var document: PartDocument?
    /// Whether it is added to the evidence once it is written.
    var isEvidence = true
    /// The statements for which it is evidence then.
    var evidenceFor: [Statement.ID] = []
  }

  /// Told of every change.
  var changed: () -> Void = {}
  private(set) var choice: Choice

  private let settings: UserSettings
  private let assessment: Assessment
  private var since: SinceField?
  /// Asks for another assessment to look back to.
  private let askForAssessment: () async -> String?
  private let summary = Label(style: .quiet)
  private let formSummary = Label(style: .quiet)
  private var rows: [(need: Need, widgets: [Widget])] = []
  private var count = 0
  private var forms: RadioRow<FileForm>?
  private var extent: RadioRow<Extent>?
  private var names: RadioRow<PaperChoices.Names>?
  private var notes: RadioRow<PaperChoices.Notes>?
  private var parts: PartsField?
  private let marking = Entry("", placeholder: tr("such as “Not protectively marked”"))
  private let largePrint = CheckButton(tr("Large print"))

  private enum Extent: Equatable {
    case short, full, other
  }

  /// What a row is there for.
  enum Need {
    /// A choice that the paper wants to know.
    case option(Paper.Option)
    /// Pages, whatever stands on them.
    case paper
  }

  /// - Parameter askForAssessment: asks for another assessment; nil if none is chosen.
  init(
    _ subject: PaperSubject, of document: AssessmentDocument, _ settings: UserSettings,
    askForAssessment: @escaping () async -> String?
  ) {
    self.settings = settings
    self.askForAssessment = askForAssessment
    assessment = document.assessment
    choice = Choice(subject: subject)
    if let part = subject.part, let template = part.template, template.canBeDocument {
      choice.document = document.document(of: template, part.toolkit)
      choice.evidenceFor = document.assessment.statementsServed(by: part.toolkit, in: document.pack)
    }
    choice.author = [document.author.name, document.author.role].filter { !$0.isEmpty }
      .joined(separator: ", ")
    super.init(rowSpacing: 9, columnSpacing: 12)
    recall()
    addWhat(PaperSubject.all(in: document.pack, with: subject))
    if let part = choice.document { addDocument(part, in: document) }
    addHead()
    addParts()
    addSheet()
    showRows()
  }

  // MARK: Rows

  private func addWhat(_ subjects: [PaperSubject]) {
    let what = DropDown(subjects, selected: choice.subject, label: \.title) { [weak self] list in
      guard let self, let subject = list.selected, subject != self.choice.subject else { return }
      self.choice.subject = subject
      self.recall()
      self.showChoices()
      self.showRows()
      self.changed()
    }
    let whatBox = Box(.vertical, spacing: 3) {
      what
      summary
    }
    addRow(tr("What"), whatBox, named: what)
    let forms = RadioRow(tr("As"), FileForm.all.map { ($0, $0.label) }, selected: choice.form) {
      [weak self] form in
      self?.change { $0.form = form }
      self?.showRows()
    }
    self.forms = forms
    let formBox = Box(.vertical, spacing: 3) {
      forms
      formSummary
    }
    addRow(tr("As"), formBox, named: nil)
  }

  private func addHead() {
    let day = DayField(choice.date, label: tr("Date of the paper")) { [weak self] day in
      self?.change { $0.date = day }
      if let day { self?.since?.show(date: day) }
    }
    addRow(tr("Meeting"), day, named: day.field, for: .date)
    let item = Entry("")
    item.on(Entry.changed) { [weak self] entry in
      let text = entry.text.trimmed
      self?.change { $0.choices.item = text }
    }
    addRow(tr("Agenda item"), item, named: item, for: .item)
    let author = Entry(choice.author, placeholder: tr("Name and role"))
    author.on(Entry.changed) { [weak self] entry in
      let text = entry.text.trimmed
      self?.change { $0.author = text }
    }
    addRow(tr("From"), author, named: author, for: .author)
    marking.text = choice.choices.marking
    marking.on(Entry.changed) { [weak self] entry in
      let text = entry.text.trimmed
      self?.change { $0.choices.marking = text }
    }
    addRow(tr("Marking"), marking, named: marking, for: .marking)
  }

  private func addParts() {
    let since = SinceField(of: assessment, date: choice.date ?? .today(), ask: askForAssessment) {
      [weak self] since in self?.change { $0.since = since }
    }
    self.since = since
    addRow(tr("Moved since"), since, named: since.dropDown, for: .since)
    let extent = RadioRow(
      tr("How much"), [(Extent.short, tr("Short")), (.full, tr("Full")), (.other, tr("As ticked below"))],
      selected: chosenExtent
    ) { [weak self] extent in
      guard let self else { return }
      switch extent {
      case .short: self.change { $0.choices.parts = PaperChoices.short }
      case .full: self.change { $0.choices.parts = PaperChoices.full }
      case .other: return
      }
      self.showChoices()
    }
    self.extent = extent
    addRow(tr("How much"), extent, named: nil, for: .parts)
    let list = PartsField(choice.choices.parts) { [weak self] part, isOn in
      guard let self, self.choice.choices.parts.contains(part) != isOn else { return }
      self.change { if isOn { $0.choices.parts.insert(part) } else { $0.choices.parts.remove(part) } }
      self.extent?.select(self.chosenExtent)
    }
    parts = list
    addRow(tr("Parts"), list, named: nil, for: .parts)
    let names = RadioRow(
      tr("Names"), [(.shown, tr("As they are")), (.roles, tr("As roles")), (.none, trc("names", "None"))],
      selected: choice.choices.names
    ) { [weak self] names in self?.change { $0.choices.names = names } }
    self.names = names
    addRow(tr("Names"), names, named: nil, for: .names)
    let notes = RadioRow(
      tr("Notes"),
      [(.all, tr("All")), (.unflagged, tr("Not those flagged")), (.none, trc("notes", "None"))],
      selected: choice.choices.notes
    ) { [weak self] notes in self?.change { $0.choices.notes = notes } }
    self.notes = notes
    let notesBox = Box(.vertical, spacing: 3) {
      notes
      Label(
        tr("A board paper is often published. Names that stand in notes stay where they are."), style: .quiet)
    }
    addRow(tr("Notes"), notesBox, named: nil, for: .notes)
  }

  private func addSheet() {
    let sheet = DropDown(PaperSize.allCases, selected: choice.sheet, label: \.label) { [weak self] list in
      let sheet = list.selected ?? .a4
      self?.change { $0.sheet = sheet }
    }
    addRow(tr("Paper"), sheet, named: sheet, for: .paper)
    largePrint.on(CheckButton.toggled) { [weak self] button in
      let isOn = button.isActive
      self?.change { $0.isLargePrint = isOn }
    }
    addRow("", largePrint, named: nil, for: .largePrint)
    guard choice.subject.handOut?.canHaveAnswers == true else { return }
    let answers = CheckButton(tr("With the answers, for the trainer"))
    answers.on(CheckButton.toggled) { [weak self] button in
      let isOn = button.isActive
      self?.change { $0.hasAnswers = isOn }
    }
    addRow("", answers, named: nil, for: .handOut)
  }

  func addRow(_ text: String, _ field: Widget, named widget: Widget?, for option: Paper.Option) {
    addRow(text, field, named: widget, for: .option(option))
  }

  private func addRow(_ text: String, _ field: Widget, named widget: Widget?, for need: Need? = nil) {
    let label = Label(text, style: .strong)
    label.xalign = 1
    label.valign = .start
    label.margins = Insets(top: 6)
    label.mnemonicWidget = widget
    widget?.setAccessibleLabel(text)
    field.hexpand = true
    attach(label, column: 0, row: count)
    attach(field, column: 1, row: count)
    count += 1
    if let need { rows.append((need, [label, field])) }
  }

  private func showRows() {
    let (subject, form) = (choice.subject, choice.form)
    for (need, widgets) in rows {
      let isShown =
        switch need {
        case .option(let option): subject.asks(option, as: form)
        case .paper: form.isPaper
        }
      for widget in widgets { widget.isVisible = isShown }
    }
    forms?.offer(subject.forms)
    let offered = subject.paper?.noteChoices ?? []
    notes?.offer(offered)
    if !offered.isEmpty, !offered.contains(choice.choices.notes) { notes?.select(.none) }
    summary.text = subject.summary
    formSummary.text = form.lack ?? form.summary
  }

  // MARK: Choices

  private var chosenExtent: Extent {
    switch choice.choices.parts {
    case PaperChoices.short: .short
    case PaperChoices.full: .full
    default: .other
    }
  }

  func change(_ change: (inout Choice) -> Void) {
    let before = choice
    change(&choice)
    guard choice != before else { return }
    if choice.form != before.form { formSummary.text = choice.form.lack ?? choice.form.summary }
    changed()
  }

  private func showChoices() {
    forms?.select(choice.form)
    extent?.select(chosenExtent)
    parts?.select(choice.choices.parts)
    names?.select(choice.choices.names)
    notes?.select(choice.choices.notes)
    if marking.text.trimmed != choice.choices.marking { marking.text = choice.choices.marking }
    largePrint.isActive = choice.isLargePrint
  }

  /// Says on how many pages each part stands, once they are laid out.
  func show(pages: [String: Int]) { parts?.show(pages: pages) }

  /// Takes the last choices for the paper that is wanted.
  private func recall() {
    let kept = settings.values[paper: choice.subject.name]
    let possible = choice.subject.forms.filter(\.isPossible)
    choice.form =
      FileForm(name: kept["form"] ?? "").flatMap { possible.contains($0) ? $0 : nil }
      ?? (choice.subject.paper == nil ? possible.last : nil) ?? choice.subject.forms[0]
    choice.sheet = PaperSize(rawValue: kept["sheet"] ?? "") ?? .a4
    choice.isLargePrint =
      kept["largePrint"] == "yes" && choice.subject.asks(.largePrint, as: choice.form)
    var choices = PaperChoices()
    choices.item = choice.choices.item
    choices.names = PaperChoices.Names(rawValue: kept["names"] ?? "") ?? choices.names
    choices.notes = PaperChoices.Notes(rawValue: kept["notes"] ?? "") ?? choices.notes
    choices.marking = kept["marking"] ?? ""
    if let parts = kept["parts"] {
      choices.parts = Set(parts.split(separator: " ").compactMap { BoardPart(rawValue: String($0)) })
    }
    choice.choices = choices
  }

  /// Keeps the choices for the next time.
  func remember() {
    let choice = choice
    settings.change { settings in
      settings[paper: choice.subject.name] = [
        "form": choice.form.name, "sheet": choice.sheet.rawValue,
        "largePrint": choice.isLargePrint ? "yes" : "no", "names": choice.choices.names.rawValue,
        "notes": choice.choices.notes.rawValue, "marking": choice.choices.marking,
        "parts": BoardPart.allCases.filter(choice.choices.parts.contains).map(\.rawValue)
          .joined(separator: " "),
      ]
    }
  }
}
