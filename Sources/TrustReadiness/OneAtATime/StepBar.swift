import Gtk
import ReadinessModel
import ReadinessSession

/// Back, and Skip or Next, below the statement; the keys that do the same.
final class StepBar: FootBar {
  private let document: AssessmentDocument
  private let walk: Walk
  private let back = Button(tr("‹ Back"))
  private let next = Button("")
  init(_ document: AssessmentDocument, _ walk: Walk, shape: WindowShape) {
    self.document = document
    self.walk = walk
    let hint = Label(
      [
        document.looking == nil
          ? tr("1 to {n} choose · 0 clears", ["n": document.pack.scale.count]) : nil,
        tr("Enter goes on, Ctrl+Enter from the note"),
      ].compactMap(\.self).joined(separator: " · "),
      style: .caption)
    hint.hexpand = true
    hint.xalign = 0.5
    let (back, next) = (back, next)
    super.init(
      maximum: 760,
      Box(.horizontal, spacing: 12) {
        back
        hint
        next
      })
    next.setAccessibleKeys("Enter")
    back.on(Button.clicked) { [weak walk] _ in walk?.goBack() }
    next.on(Button.clicked) { [weak walk] _ in walk?.goOn() }
    observe { bar in bar.show() }
    next.halign = .end
    observe { bar in
      hint.isVisible = !shape.isNarrow && bar.walk.statement != nil
      bar.next.hexpand = shape.isNarrow
    }
  }

  private func show() {
    isVisible = walk.step != .end
    back.isSensitive = walk.canGoBack
    guard let statement = walk.statement else {
      next.isVisible = false
      return
    }
    let isAnswered = document.state(of: statement.id)?.answer != Answer.none
    next.isVisible = true
    next.label = isAnswered ? (walk.hasMore ? tr("Next ›") : tr("Finish ›")) : tr("Skip ›")
    next.style = isAnswered ? .suggested : .plain
  }
}
