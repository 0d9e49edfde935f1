import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// What is asked when a window is to be closed whose last changes are not in the file.
@MainActor
struct UnsavedQuestion {
  private let document: AssessmentDocument
  private let window: ProgramWindow

  init(_ document: AssessmentDocument, in window: ProgramWindow) {
    self.document = document
    self.window = window
  }

  /// Asks until everything is saved, or the user lets it be.
  ///
  /// - Returns: Whether the window may close.
  func ask() async -> Bool {
    while true {
      let dialog = MessageDialog(
        tr("The last changes are not saved"),
        document.saving.trouble?.words ?? tr("The file cannot be written."),
        over: window,
        buttons: [.cancel(tr("Cancel")), .destructive(tr("Close anyway")), .suggested(tr("Save elsewhere…"))])
      dialog.addStyle("readiness")
      switch await dialog.ask() {
      case 1: return true
      case 2: if await saveElsewhere() { return true }
      default: return false
      }
    }
  }

  private func saveElsewhere() async -> Bool {
    let chooser = FileDialog.save(
      tr("Save elsewhere"), accept: tr("Save"), over: window, in: window.program.places)
    chooser.proposeName(of: document.file.path, in: window.program.places)
    guard let path = await chooser.choose().first?.path else { return false }
    do throws(StoreProblem) {
      try await document.file.saveElsewhere(path)
      window.program.remember(file: path)
      return true
    } catch {
      let dialog = MessageDialog(
        tr("It cannot be saved there"), error.words, over: window, buttons: [.cancel(tr("Back"))])
      dialog.addStyle("readiness")
      _ = await dialog.ask()
      return false
    }
  }
}
