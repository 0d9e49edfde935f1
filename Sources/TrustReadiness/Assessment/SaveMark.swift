import Gtk
import ReadinessModel

/// The words in the header that say whether everything is in the file.
final class SaveMark: Label {
  init(_ saving: SaveState) {
    super.init("", wrapping: .none)
    setAccessibleRole(.status)
    observe { mark in
      switch saving.mark {
      case .saved: mark.show(tr("✓ Saved"), "saved")
      case .saving: mark.show(tr("Saving…"), "dim")
      case .notSaved: mark.show(tr("Not saved"), "trouble")
      case .sample: mark.show(tr("Sample: nothing is kept"), "dim")
      }
    }
  }

  private func show(_ words: String, _ style: String) {
    text = words
    for name in ["saved", "dim", "trouble"] { setStyle(name, name == style) }
  }
}
