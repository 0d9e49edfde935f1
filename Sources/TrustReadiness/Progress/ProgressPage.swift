import Gtk
import ReadinessModel
import ReadinessSession

/// Whether it is getting better: how the answers stood over time, and any two days side by side.
final class ProgressPage: Box, AssessmentPage {
  private let title = PageTitle(tr("Progress"))

  init(_ context: PageContext) {
    super.init(.vertical)
    setAccessibleLabel(tr("Progress"))
    let column = Box(.vertical, spacing: 12) {
      title
      OverTimeCard(context)
      MovedCard(context)
    }
    column.margins = Insets(top: 20, start: 18, bottom: 24, end: 18)
    let scroller = Scroller(Clamp(maximum: 920, column))
    scroller.vexpand = true
    append(scroller)
  }

  func arrive() { title.begin() }
}
