import Gtk
import ReadinessModel
import ReadinessSession

/// Asks which day to mark on the way, and what was on it.
final class MarkDayDialog: Dialog {
  private let document: AssessmentDocument
  private let words = Entry("", placeholder: tr("Such as: board meeting"))
  private let meeting = CheckButton(Marker.meetingTitle)
  private let mark = Button(tr("Mark it"), style: .suggested)
  private var day: Day?

  init(_ document: AssessmentDocument, over window: ProgramWindow) {
    self.document = document
    // Over a picture of what was changed when, the last of these days; not the day that the assessment speaks of.
    day = document.projection(ProgressFollower.self).series?.days.last ?? .today()
    super.init(tr("Mark a day"), over: window, leaving: .cancel, width: 460)
    let field = DayField(day, label: Marker.dayTitle) { [weak self] day in
      self?.day = day
      self?.mark.isSensitive = day != nil
    }
    words.activatesDefault = true
    words.setAccessibleLabel(Marker.wordsTitle)
    fill(
      Box(.vertical, spacing: 9) {
        Label(tr("It stands over the picture of your progress, and can be compared with."))
        Label(Marker.dayTitle, style: .strong)
        field
        Label(Marker.wordsTitle, style: .strong)
        words
        meeting
      }, actions: [mark])
    mark.on(Button.clicked) { [weak self] _ in self?.finish() }
    defaultWidget = mark
    focus = field.field
  }

  private func finish() {
    guard let day else { return }
    document.mark(day, words: words.text, isMeeting: meeting.isActive)
    close()
  }
}
