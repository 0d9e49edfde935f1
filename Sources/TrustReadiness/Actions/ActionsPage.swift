import Gtk
import ReadinessModel
import ReadinessReports
import ReadinessSession
import ReadinessStore

/// What is to be done: late first, by whom and by when, how far it is; the action chosen stands beside the list.
final class ActionsPage: RecordPage<ActionRow> {
  private let filter = ActionFilter()
  private let nothing = Label("", style: .quiet)
  private let people: DropDown<String>

  init(_ context: PageContext) {
    let filter = filter
    people = DropDown(
      [""], label: { $0.isEmpty ? tr("Who: anybody") : $0 },
      onChange: { list in filter.who = list.selected.flatMap { $0.isEmpty ? nil : $0 } })
    super.init(
      RecordPageWords(title: tr("Actions"), find: tr("Find in actions"), back: tr("‹ All actions")),
      of: ActionItem.list, in: context, nothing: nothing,
      panel: { ActionPanel($0, in: context, $1) },
      row: { ActionRow(context.document, $0, context.shape, chosen: $1) })
  }

  override func makeHead() -> Widget {
    let plan = Button(tr("Plan an action"), style: .suggested) { [weak self] in self?.plan(for: nil) }
    plan.isVisible = document.looking == nil
    plan.valign = .start
    let save = Button(tr("Print or save…")) { [context] in
      context.desk.offer(.actions, of: context.document)
    }
    save.valign = .centre
    let heading = Box(.horizontal, spacing: 18) {
      Box(.vertical) {
        title
        counts
        StrategyLine(document, at: context.navigator)
      }.with { $0.hexpand = true }
      save
    }
    let (filter, shape) = (filter, context.shape)
    let shown = DropDown(
      ActionLog.Shown.allCases, label: { tr("Show: {what}", ["what": $0.label]) },
      onChange: { list in if let choice = list.selected { filter.shown = choice } })
    let grouped = DropDown(
      ActionLog.Grouping.allCases, label: { tr("Grouped by: {what}", ["what": $0.label]) },
      onChange: { list in if let choice = list.selected { filter.grouping = choice } })
    shown.setAccessibleLabel(tr("Which actions are shown"))
    grouped.setAccessibleLabel(tr("In which groups"))
    people.setAccessibleLabel(tr("Whose actions are shown"))
    entry.on(SearchEntry.changed) { entry in filter.query = entry.text }
    for widget in [entry, shown, grouped, people] as [Widget] { filters.append(widget) }
    let row = Box(.horizontal, spacing: 12) {
      filters
      plan
    }
    observe { page in
      heading.orientation = shape.isNarrow ? .vertical : .horizontal
      row.orientation = shape.isNarrow ? .vertical : .horizontal
      for button in [plan, save] { button.halign = shape.isNarrow ? .start : .fill }
      save.isVisible = !page.document.actions.log.entries.isEmpty
    }
    return Box(.vertical, spacing: 12) {
      heading
      ThreeCard(context) { [weak self] statement in self?.plan(for: statement) }
      row
    }
  }

  override func update() {
    let log = document.actions.log
    counts.show(ActionWords.counts(log))
    people.update(to: [""] + log.people)
    // Nobody is looked for who has nothing to do any more.
    if let who = filter.who, people.selected != who { filter.who = nil }
    let groups = log.groups(
      by: filter.grouping, showing: filter.shown, who: filter.who, matching: filter.query,
      keeping: panel?.row.id)
    let lines = groups.flatMap { group in
      [.heading(group.title, group.entries.count)] + group.entries.map { ActionLine.action($0) }
    }
    nothing.text =
      log.entries.isEmpty
      ? tr("No actions yet. Plan one here, or on a statement’s card.")
      : tr("No action is like that. Choose “Show: All”, or take words away from the search.")
    show(lines, ofNone: log.entries.isEmpty)
  }

  // MARK: Doing

  /// Asks what is to be done, for a statement or none yet.
  func plan(for statement: Statement?) {
    let form = PlanForm(for: statement, in: document, shape: context.shape) { [weak self] row in
      if let row { self?.open(row, focusing: true) } else { self?.closePanel() }
    }
    let card = Box(.vertical, spacing: 9) {
      Label(
        statement.map { tr("Plan an action: {title}", ["title": $0.title]) } ?? tr("Plan an action"),
        style: .sectionTitle)
      form
    }
    card.addStyle("card")
    showBeside(card)
    form.begin()
  }

  override func takeOut(_ id: RowID) {
    document.remove(id)
    tell(takenOut: tr("The action was taken out."))
  }
}
