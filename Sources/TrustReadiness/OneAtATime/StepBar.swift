import Gtk
import ReadinessModel
import ReadinessSession

/// Back, and Skip or Next, below the statement; the keys that do the same.
final class StepBar: Box {
  private let document: AssessmentDocument
  private let walk: Walk
  private let back = Button(tr("‹ Back"))
  private let next = Button("")
  /// Room that is left free behind the buttons, as the scroll bar above takes it.
  var roomAtEnd = 0 {
    didSet {
      guard roomAtEnd != oldValue else { return }
      children.first?.margins = Insets(top: 0, start: 0, bottom: 0, end: roomAtEnd)
    }
  }

  init(_ document: AssessmentDocument, _ walk: Walk, shape: WindowShape) {
    self.document = document
    self.walk = walk
    super.init(.horizontal, spacing: 12)
    addStyle("step-bar")
    let hint = Label(
      [
        document.looking == nil
          ? tr("1 to {n} choose · 0 clears", ["n": document.pack.scale.count]) : nil,
        tr("Enter goes on, Ctrl+Enter from the note"),
      ].compactMap(\.self).joined(separator: " · "),
      style: .caption)
    hint.hexpand = true
    hint.xalign = 0.5
    append(
      Clamp(
        maximum: 760,
        Box(.horizontal, spacing: 12) {
          back
          hint
          next
        }.with {
          $0.hexpand = true
          $0.margins = Insets(horizontal: 18, vertical: 9)
        }
      ).with { $0.hexpand = true })
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
