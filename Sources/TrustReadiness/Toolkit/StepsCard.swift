import Gtk
import ReadinessModel
import ReadinessSession

/// The steps of a toolkit: to tick, with who takes each, and by when.
final class StepsCard: Box {
  private let rows: [StepRow]

  /// - Parameter open: shows the part that a step is done with.
  init(
    _ toolkit: Pack.Toolkit, in document: AssessmentDocument, shape: WindowShape,
    open: @escaping @MainActor (Pack.Toolkit.Template.ID) -> Void
  ) {
    let parts = [Pack.Toolkit.Part.ticks, .plan].compactMap { document.list(toolkit.list($0)) }
    rows = toolkit.steps.enumerated().compactMap { index, step in
      StepRow(step, number: index + 1, of: toolkit, in: document, shape: shape, open: open)
    }
    super.init(.vertical, spacing: 6)
    addStyle("card")
    append(
      CountedHead(tr("Steps"), of: toolkit.steps.count) { document.stepsDone(of: toolkit) })
    for row in rows { append(row) }
    append(PartHistory(parts, of: tr("Steps"), in: document))
  }

  /// The line of a step.
  func row(_ id: RowID) -> StepRow? { rows.first { $0.step.id == id.row } }
}

/// One step: what to do, how, whether it is done, who takes it and by when.
final class StepRow: Box {
  let step: Pack.Toolkit.Step
  private let tick: CheckButton

  init?(
    _ step: Pack.Toolkit.Step, number: Int, of toolkit: Pack.Toolkit, in document: AssessmentDocument,
    shape: WindowShape, open: @escaping @MainActor (Pack.Toolkit.Template.ID) -> Void
  ) {
    guard let ticks = document.list(toolkit.list(.ticks))?.row(step.id),
      let plan = document.list(toolkit.list(.plan))?.row(step.id)
    else { return nil }
    self.step = step
    let text = Label(tr("{n}. {step}", ["n": number, "step": step.text]), style: .strong)
    tick = CheckButton()
    super.init(.vertical, spacing: 6, role: .group)
    addStyle("step")
    setAccessibleLabel(tr("Step {n}", ["n": number]))
    tick.child = text
    tick.setAccessibleLabel(tr("Step {n}: {step}", ["n": number, "step": step.text]))
    if let guidance = step.guidance { tick.setAccessibleDescription(guidance) }
    let typing = RowTyping(plan, in: document)
    let who = LineEntry(.words, StepPlan.who.name, of: typing)
    let by = LineEntry(.day, StepPlan.by.name, of: typing)
    who.setAccessibleLabel(tr("Step {n}: who", ["n": number]))
    by.setAccessibleLabel(tr("Step {n}: by when", ["n": number]))
    let words = Box(.vertical, spacing: 3) {
      tick
      if let guidance = step.guidance {
        Label(guidance, style: .caption).with { $0.addStyle("step-guidance") }
      }
      if let part = step.part, let template = toolkit.template(part) {
        Self.way(to: template, number, open)
      }
    }
    words.hexpand = true
    let cells: [Widget] = [words, Self.captioned(tr("Who"), who), Self.captioned(tr("By when"), by)]
    // GTK goes from field to field by their centres: cells of one height are one after the other.
    for cell in cells { cell.valign = .fill }
    let line = Grid(rowSpacing: 6, columnSpacing: 12)
    line.hasEqualColumns = true
    append(line)
    append(RowConflict(ticks, in: document))
    append(RowConflict(plan, in: document))
    let toggled = tick.on(CheckButton.toggled) { [weak document] button in
      document?.tick(step, of: toolkit, button.isActive)
    }
    observe { row in
      let isDone = ticks.values[StepTick.isDone]
      toggled.quietly { row.tick.isActive = isDone }
    }
    observe { _ in
      shape.isTight
    } then: { _, isTight in
      Self.lay(cells, in: line, isTight: isTight)
    }
  }

  private static func way(
    to template: Pack.Toolkit.Template, _ number: Int,
    _ open: @escaping @MainActor (Pack.Toolkit.Template.ID) -> Void
  ) -> Button {
    let words = tr("Open “{part}”", ["part": template.nameInBar])
    let link = Button(words, style: .link) { open(template.id) }
    link.setAccessibleLabel(tr("Step {n}: {what}", ["n": number, "what": words]))
    link.halign = .start
    link.margins = Insets(start: 22)
    return link
  }

  /// Puts the focus on the tick.
  func focusFirst() { tick.grabFocus() }

  /// The words beside the fields or, in a tight window, above them.
  private static func lay(_ cells: [Widget], in grid: Grid, isTight: Bool) {
    let focus = cells.first { $0.containsFocus }
    grid.removeAll()
    grid.attach(cells[0], column: 0, row: 0, width: isTight ? 2 : 4)
    grid.attach(cells[1], column: isTight ? 0 : 4, row: isTight ? 1 : 0)
    grid.attach(cells[2], column: isTight ? 1 : 5, row: isTight ? 1 : 0)
    focus?.grabFocus()
  }

  private static func captioned(_ caption: String, _ field: Widget) -> Box {
    return Box(.vertical, spacing: 2) {
      Label(caption, style: .caption)
      field
    }
  }
}
