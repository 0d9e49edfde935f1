import Gtk
import ReadinessModel

/// What the checklist is and how it wants to be answered, for reading at any time.
final class HowToAnswerDialog: Dialog {
  init(_ pack: Pack, over window: ProgramWindow) {
    super.init(tr("How to answer"), over: window, leaving: .close, width: 620)
    let heading = Label(pack.title, style: .sectionTitle)
    heading.setAccessibleRole(.heading)
    let close = Button(tr("Close")) { [weak self] in self?.close() }
    let content = Box(.vertical, spacing: 12) {
      heading
      if !pack.summary.isEmpty { Label(pack.summary, style: .quiet) }
      HowToAnswer(pack)
    }
    fill(content, actions: [close])
    focus = close
  }
}
