import Gtk
import ReadinessModel
import ReadinessSession

/// The words in the header that say whether everything is in the file.
final class SaveMark: Label {
  init(_ document: AssessmentDocument) {
    super.init("", wrapping: .none)
    setAccessibleRole(.status)
    let saving = document.saving
    let witness = SaveWitness(document)
    observe { mark in
      switch saving.mark {
      case .saved:
        mark.show(tr("✓ Saved"), "saved")
        witness?.tell()
      case .saving: mark.show(tr("Saving…"), "dim")
      case .kept: mark.show(tr("Kept on this computer"), "dim")
      case .notSaved: mark.show(tr("Not saved"), "trouble")
      case .sample: mark.show(tr("Sample: nothing is kept"), "dim")
      case .looking: mark.show(tr("To look at only"), "dim")
      }
    }
  }

  private func show(_ words: String, _ style: String) {
    text = words
    for name in ["saved", "dim", "trouble"] { setStyle(name, name == style) }
  }
}
