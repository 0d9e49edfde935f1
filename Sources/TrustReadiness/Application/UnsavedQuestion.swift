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
      let question = AskDialog(
        tr("The last changes are not saved"),
        document.saving.trouble?.words ?? tr("The file cannot be written."), over: window,
        answers: [
          Button(tr("Close anyway"), style: .destructive),
          Button(tr("Save elsewhere…"), style: .suggested),
        ])
      switch await question.ask() {
      case 0: return true
      case 1: if await saveElsewhere() { return true }
      default: return false
      }
    }
  }

  private func saveElsewhere() async -> Bool {
    let program = window.program
    let dialog = SaveDialog.assessment(
      tr("Save elsewhere"), of: document.file.path, over: window, in: program)
    guard let place = await dialog.ask() else { return false }
    do throws(StoreProblem) {
      try await document.file.saveElsewhere(place.path, replacing: place.mayReplace)
      program.remember(file: place.path)
      return true
    } catch {
      let question = AskDialog(
        tr("It cannot be saved there"), error.words, over: window,
        answers: [Button(tr("Back"), style: .suggested)])
      _ = await question.ask()
      return false
    }
  }
}
