import Gtk
import ReadinessModel
import ReadinessSession

/// The word for an answer, with its symbol, on its colour.
final class AnswerPill: Label {
  init() {
    super.init("", wrapping: .none)
    addStyle("pill")
    valign = .start
  }

  func show(_ words: AnswerWords) {
    text = words.text
    setRole(words.role)
  }
}
