import Gtk
import ReadinessModel

/// What the checklist is and how it wants to be answered, for reading at any time.
final class HowToAnswerDialog: Window {
  init(_ pack: Pack, over window: ProgramWindow) {
    super.init()
    title = tr("How to answer")
    transientFor = window
    isModal = true
    defaultSize = window.shape.room(width: 620, height: 580)
    addStyle("readiness")
    let heading = Label(pack.title, style: .sectionTitle)
    heading.setAccessibleRole(.heading)
    let close = Button(tr("Close")) { [weak self] in self?.close() }
    close.halign = .end
    let content = Box(.vertical, spacing: 12) {
      heading
      if !pack.summary.isEmpty { Label(pack.summary, style: .quiet) }
      HowToAnswer(pack)
    }
    content.margins = Insets(18)
    let scroller = Scroller()
    scroller.child = content
    scroller.vexpand = true
    close.margins = Insets(top: 9, start: 18, bottom: 18, end: 18)
    child = Box(.vertical) {
      scroller
      close
    }
    focus = close
    onKey { dialog, press in
      guard press.key == .escape else { return false }
      dialog.close()
      return true
    }
  }
}
