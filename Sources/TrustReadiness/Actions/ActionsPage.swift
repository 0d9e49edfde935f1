import Gtk
import ReadinessModel
import ReadinessReports
import ReadinessSession
import ReadinessStore

/// What is to be done: late first, by whom and by when, how far it is; the action chosen stands beside the list.
final class ActionsPage: Box, AssessmentPage {
  private let context: PageContext
  private let document: AssessmentDocument
  private let title = PageTitle(tr("Actions"))
  private let counts = StatusLabel(style: .quiet)
  private let entry = SearchEntry(placeholder: tr("Find in actions"))
  private let shown = ActionFilter()
  private let model = ListModel<ActionLine>()
  private let list: ListView<ActionRow>
  private let listCard = Scroller()
  private let nothing = Label("", style: .quiet)
  private let people: DropDown<String>
  private let filters = WrapBox(spacing: 6, rowSpacing: 6)
  private var split: RecordSplit?
  private var panel: ActionPanel?
  /// True while the list is set, so that setting it chooses nothing.
  private var isShowing = false

  init(_ context: PageContext) {
    self.context = context
    document = context.document
    let shape = RecordListPlace()
    list = ListView(
      model,
      row: { [document = context.document] in
        ActionRow(document, shape.value ?? RecordListShape(), context.shape) { shape.open?($0, false) }
      },
      onActivate: { _, line in if let id = line.id { shape.open?(id, true) } })
    list.activatesOnClick = false
    let filter = shown
    people = DropDown(
      [""], label: { $0.isEmpty ? tr("Who: anybody") : $0 },
      onChange: { list in filter.who = list.selected.flatMap { $0.isEmpty ? nil : $0 } })
    super.init(.vertical)
    setAccessibleLabel(tr("Actions"))
    shape.open = { [weak self] id, isFocusing in self?.open(id, focusing: isFocusing) }
    let split = RecordSplit(
      makeHead(), makeList(), back: tr("‹ All actions"), shape: context.shape,
      close: { [weak self] in self?.closePanel() })
    shape.value = split.listShape
    self.split = split
    split.margins = Insets(top: 20, start: 18, bottom: 18, end: 18)
    split.vexpand = true
    append(split)
    listenToKeys()
    observe { page in page.show() }
  }

  func arrive() {
    if let row = context.navigator.row, row.list == ActionItem.list, document.assessment.row(row) != nil {
      open(row, focusing: true)
    } else if model.elements.isEmpty {
      title.begin()
    } else {
      list.grabFocus()
    }
  }

  // MARK: Making

  private func makeHead() -> Widget {
    let plan = Button(tr("Plan an action"), style: .suggested) { [weak self] in self?.plan(for: nil) }
    let save = Box(.horizontal, spacing: 6) {
      Button(tr("Save as table…")) { [weak self] in self?.save(.table) }
      Button(tr("Save as calendar…")) { [weak self] in self?.save(.calendar) }
    }
    save.valign = .centre
    let heading = Box(.horizontal, spacing: 18) {
      Box(.vertical) {
        title
        counts
      }.with { $0.hexpand = true }
      save
    }
    let (filter, shape) = (shown, context.shape)
    let show = DropDown(
      ActionLog.Shown.allCases, label: { tr("Show: {what}", ["what": $0.label]) },
      onChange: { list in if let choice = list.selected { filter.shown = choice } })
    let grouped = DropDown(
      ActionLog.Grouping.allCases, label: { tr("Grouped by: {what}", ["what": $0.label]) },
      onChange: { list in if let choice = list.selected { filter.grouping = choice } })
    entry.setAccessibleLabel(tr("Find in actions"))
    entry.on(SearchEntry.changed) { entry in filter.query = entry.text }
    for widget in [entry, show, grouped, people] as [Widget] { filters.append(widget) }
    filters.hexpand = true
    plan.valign = .start
    let row = Box(.horizontal, spacing: 12) {
      filters
      plan
    }
    observe { page in
      heading.orientation = shape.isNarrow ? .vertical : .horizontal
      row.orientation = shape.isNarrow ? .vertical : .horizontal
      save.isVisible = !page.document.actions.log.entries.isEmpty
    }
    return Box(.vertical, spacing: 12) {
      heading
      ThreeCard(context) { [weak self] statement in self?.plan(for: statement) }
      row
    }
  }

  private func makeList() -> Widget {
    list.setAccessibleLabel(tr("Actions"))
    list.addStyle("results")
    listCard.child = list
    listCard.vexpand = true
    listCard.addStyle("card")
    listCard.addStyle("results-card")
    nothing.valign = .start
    return Box(.vertical, spacing: 6) {
      nothing
      listCard
    }
  }

  private func listenToKeys() {
    list.onSelect { [weak self] list in
      guard let self, !self.isShowing, let id = list.selected?.id, !self.context.shape.isTight else { return }
      self.open(id, focusing: false)
    }
    list.onKey(.capture) { [weak self] list, press in
      guard let self, press.modifiers.isEmpty else { return false }
      switch press.key {
      case .delete:
        guard let id = list.selected?.id else { return false }
        self.remove(id)
        return true
      case .escape where self.panel != nil:
        self.closePanel()
        return true
      default: return false
      }
    }
    entry.onKey(.capture) { [weak self] _, press in
      guard press.key == .down, let self, !self.model.elements.isEmpty else { return false }
      return self.list.grabFocus()
    }
  }

  // MARK: Showing

  private func show() {
    let log = document.actions.log
    counts.show(ActionWords.counts(log))
    people.update(to: [""] + log.people)
    let groups = log.groups(
      by: shown.grouping, showing: shown.shown, who: shown.who, matching: shown.query,
      keeping: panel?.row.id)
    let lines = groups.flatMap { group in
      [.heading(group.title, group.entries.count)] + group.entries.map { ActionLine.action($0) }
    }
    let hadFocus = list.containsFocus
    isShowing = true
    model.update(to: lines)
    list.selectedIndex = panel.flatMap { panel in lines.firstIndex { $0.id == panel.row.id } }
    isShowing = false
    filters.isVisible = !log.entries.isEmpty
    listCard.isVisible = !lines.isEmpty
    nothing.isVisible = lines.isEmpty
    nothing.text =
      log.entries.isEmpty
      ? tr("No actions yet. These three would change most; plan one here, or on a statement’s card.")
      : tr("No action is like that. Choose “Show: All”, or take words away from the search.")
    if hadFocus, !list.containsFocus, !lines.isEmpty { list.grabFocus() }
    if let panel, log.entry(panel.row.id) == nil { closePanel() }
  }

  private func open(_ id: RowID, focusing: Bool) {
    if panel?.row.id != id {
      document.leaveField()
      let panel = ActionPanel(
        id, in: context, remove: { [weak self] in self?.remove(id) },
        close: { [weak self] in self?.closePanel() })
      self.panel = panel
      split?.show(panel)
      show()
    }
    if focusing { panel?.begin() }
  }

  private func closePanel() {
    document.leaveField()
    let index = list.selectedIndex
    panel = nil
    split?.show(nil)
    show()
    if model.elements.isEmpty { return title.begin() }
    isShowing = true
    list.selectedIndex = index.map { min($0, model.elements.count - 1) }
    isShowing = false
    list.grabFocus()
  }

  // MARK: Doing

  /// Asks what is to be done, for a statement or none yet.
  func plan(for statement: Statement?) {
    document.leaveField()
    panel = nil
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
    split?.show(card)
    show()
    form.begin()
  }

  private func remove(_ id: RowID) {
    document.remove(id)
    context.desk.toast(
      tr("The action was taken out."),
      [
        Toast.Offer(tr("Undo")) { [document, desk = context.desk] in
          do throws(UndoProblem) { try document.undo() } catch { desk.toast(error.words) }
        }
      ], about: document.undoing.changes)
  }

  private func save(_ kind: ActionFile) {
    document.commitTyping()
    let subject = ReportSubject(document.assessment, document.pack, document.overview.standing)
    Task { [context] in
      guard let place = await context.desk.askWhere({ kind.dialog(in: $0) }) else { return }
      do {
        let saved = try await kind.write(subject, to: place)
        context.desk.toast(saved)
      } catch let problem as any Refusal {
        context.desk.toast(problem.words)
      } catch {}
    }
  }
}

/// Where the rows find how they are to stand: the list is made before what it stands in.
@MainActor
private final class RecordListPlace {
  var value: RecordListShape?
  /// Shows an action, and puts the cursor into it or not.
  var open: ((RowID, Bool) -> Void)?
}
