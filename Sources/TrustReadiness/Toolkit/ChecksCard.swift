import Gtk
import ReadinessModel
import ReadinessSession

/// What to look at before a toolkit is done: checks to tick.
final class ChecksCard: Box {
  private var ticks: [Pack.Toolkit.Check.ID: CheckButton] = [:]

  init(_ toolkit: Pack.Toolkit, in document: AssessmentDocument) {
    super.init(.vertical, spacing: 6)
    addStyle("card")
    let title = tr("Before you call it done")
    append(
      CountedHead(title, of: toolkit.tickedChecks.count) { document.checksDone(of: toolkit) })
    for check in toolkit.tickedChecks { append(check, of: toolkit, in: document) }
    append(
      PartHistory([document.list(toolkit.list(.checks))].compactMap { $0 }, of: title, in: document))
  }

  private func append(
    _ check: Pack.Toolkit.Check, of toolkit: Pack.Toolkit, in document: AssessmentDocument
  ) {
    guard let row = document.list(toolkit.list(.checks))?.row(check.id) else { return }
    let tick = CheckButton()
    tick.child = Label(check.text)
    tick.setAccessibleLabel(check.text)
    let toggled = tick.on(CheckButton.toggled) { [weak document] button in
      document?.tick(check, of: toolkit, button.isActive)
    }
    tick.observe { tick in
      let isDone = row.values[StepTick.isDone]
      toggled.quietly { tick.isActive = isDone }
    }
    ticks[check.id] = tick
    append(tick)
    append(RowConflict(row, in: document))
  }

  /// The tick of a check.
  func row(_ id: RowID) -> Widget? { ticks[id.row] }
}
