import Gtk
import ReadinessModel
import ReadinessSession

/// All notes, in the checklist's order.
final class NotesPage: Box, AssessmentPage {
  private let title = PageTitle(tr("Notes"))

  init(_ context: PageContext) {
    super.init(.vertical)
    setAccessibleLabel(tr("Notes"))
    let column = Box(.vertical, spacing: 12) { title }
    column.margins = Insets(top: 20, start: 18, bottom: 24, end: 18)
    for state in context.document.asked where !state.note.isEmpty {
      column.append(Label(state.statement.sentence, style: .heading))
      column.append(Label(state.note))
    }
    let scroller = Scroller(Clamp(maximum: 820, column))
    scroller.vexpand = true
    append(scroller)
  }

  func arrive() { title.begin() }
}
