import Gtk
import ReadinessModel
import ReadinessStore

/// What an open assessment does with files beside its own: board papers, and saving elsewhere when its own place fails.
extension AssessmentScreen {
  /// Offers the paper for the board, to save or to print.
  func makeBoardPaper() { present(.boardPaper) }

  /// Offers the checklist without answers, for filling in on paper.
  func makeBlankChecklist() { present(.blankChecklist) }

  private func present(_ document: PaperKind) {
    guard let window = window as? ProgramWindow else { return }
    self.document.commitTyping()
    BoardPaperDialog(document, self.document, in: window).present()
  }

  /// Asks for another place and goes on there.
  func saveElsewhere() {
    guard let window = window as? ProgramWindow else { return }
    document.commitTyping()
    let file = document.file
    let dialog = FileDialog.save(
      tr("Save elsewhere"), accept: tr("Save"), over: window, in: program.places)
    dialog.add(FileFilter(tr("Assessments"), patterns: ["*.readiness"]))
    dialog.proposeName(of: file.path, in: program.places)
    Task { [weak window] in
      guard let chosen = await dialog.choose().first?.path, let window else { return }
      do throws(StoreProblem) {
        try await file.saveElsewhere(chosen)
        window.program.remember(file: chosen)
        window.toast(tr("Saved in {file}", ["file": chosen]))
      } catch {
        window.toast(error.words)
      }
    }
  }

  /// Writes the file again where it was, after another program took it away.
  func putBack() {
    let file = document.file
    Task { [weak self] in
      do throws(StoreProblem) {
        try await file.putBack()
      } catch {
        (self?.window as? ProgramWindow)?.toast(error.words)
      }
    }
  }
}
