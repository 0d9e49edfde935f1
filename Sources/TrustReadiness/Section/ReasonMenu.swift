import Gtk
import ReadinessModel
import ReadinessSession

/// Asks why an answer differs from what was said before. It shows only where it does; nobody has to answer.
final class ReasonMenu: MenuButton {
  /// - Parameter worse: called when somebody says that things got worse.
  init(_ state: LiveStatement, in document: AssessmentDocument, worse: @escaping () -> Void) {
    super.init("")
    hasFrame = false
    let list = Box(.vertical)
    for reason in ReasonForChange.all {
      let row = Button(child: Label(reason.label, wrapping: .none), style: .row)
      row.setAccessibleLabel(reason.label)
      row.on(Button.clicked) { [weak self, weak document] _ in
        self?.popDown()
        if let level = state.answer.level { document?.rate(state.statement, level, why: reason) }
        if reason == .thingsGotWorse { worse() }
      }
      list.append(row)
    }
    setPopover(Popover(list))
    observe { menu in
      _ = state.revision
      let change = document.changedLevel(of: state.statement.id)
      menu.isVisible = change != nil
      let words = change?.why?.label ?? tr("Why did it change?")
      menu.label = words
      menu.setAccessibleLabel(
        change?.why == nil ? words : tr("Why it changed: {reason}", ["reason": words]))
    }
  }
}

extension AssessmentDocument {
  /// The latest rating, where it took the place of another level; one that only adds a reason looks further back.
  func changedLevel(of id: Statement.ID) -> HistoryEntry? {
    let history = assessment.history(of: .answer(id))
    guard let latest = history.first, let now = latest.edit.answer?.level,
      history.lazy.compactMap({ $0.before?.answer?.level }).contains(where: { $0 != now })
    else { return nil }
    return latest
  }
}
