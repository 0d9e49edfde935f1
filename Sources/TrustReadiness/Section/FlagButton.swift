import Gtk
import ReadinessModel
import ReadinessSession

/// Marks a statement to come back to.
final class FlagButton: ToggleButton {
  private let state: LiveStatement
  private let document: AssessmentDocument

  init(_ state: LiveStatement, in document: AssessmentDocument) {
    self.state = state
    self.document = document
    super.init(tr("Flag"))
    tooltip = tr("Mark this statement to come back to")
    on(ToggleButton.toggled) { [weak self] button in
      guard let self else { return }
      self.document.flag(self.state.statement, button.isActive)
    }
    observe { button in button.isActive = button.state.isFlagged }
  }
}
