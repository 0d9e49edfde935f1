import Gtk
import ReadinessModel
import ReadinessSession

/// What is to be done about a statement, in its open card: each action with the way to it, and a new one planned here.
final class ActionsBlock: Box {
  private let state: LiveStatement
  private let context: PageContext
  private let list = Box(.vertical, spacing: 3)
  private let formPlace = Box(.vertical)
  private let plan = Button(tr("Plan an action"), style: .link)

  init(_ state: LiveStatement, _ context: PageContext) {
    self.state = state
    self.context = context
    super.init(.vertical, spacing: 6)
    addStyle("panel")
    setAccessibleLabel(tr("Actions"))
    plan.halign = .start
    append(list)
    append(plan)
    append(formPlace)
    plan.on(Button.clicked) { [weak self] _ in self?.begin() }
    plan.isVisible = context.document.looking == nil
    observe { block in
      block.context.document.actions.log.entries(for: block.state.statement.id)
    } then: { block, entries in
      block.show(entries)
    }
    if list.children.isEmpty, context.document.looking == nil { openForm() }
  }

  /// Begins to plan one.
  func begin() {
    (formPlace.children.first as? PlanForm ?? openForm()).begin()
  }

  @discardableResult
  private func openForm() -> PlanForm {
    let form = PlanForm(for: state.statement, in: context.document, shape: context.shape) {
      [weak self] row in self?.closeForm(row)
    }
    formPlace.removeAll()
    formPlace.append(form)
    plan.isVisible = false
    form.scrollIntoView()
    return form
  }

  private func closeForm(_ row: RowID?) {
    formPlace.removeAll()
    plan.isVisible = true
    plan.grabFocus()
    if let row, let entry = context.document.actions.log.entry(row) {
      announce(tr("Planned: {what}", ["what": entry.action.title]))
    }
  }

  private func show(_ entries: [ActionLog.Entry]) {
    let hadFocus = list.containsFocus
    list.removeAll()
    for entry in entries {
      let link = Button(child: Label(entry.action.title), style: .link) { [context] in
        context.navigator.go(to: .actions, at: entry.id)
      }
      link.setAccessibleLabel(tr("Open {what}", ["what": ActionWords.spoken(entry)]))
      link.halign = .start
      list.append(
        Box(.vertical) {
          link
          Label(ActionWords.line(entry), style: .caption)
        })
    }
    if hadFocus { plan.grabFocus() }
  }
}
