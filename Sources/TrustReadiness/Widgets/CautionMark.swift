import Gtk

/// The sign beside what wants care: a “!” in a ring. The symbols of the scale stand for levels only.
final class CautionMark: Label {
  init() {
    super.init("!", wrapping: .none)
    addStyle("caution-mark")
    xalign = 0.5
    halign = .start
    valign = .centre
    setAccessibleState(.hidden, true)
  }
}
