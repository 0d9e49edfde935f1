import Gtk
import ReadinessModel
import ReadinessStore

/// What an open assessment does with files beside its own: board papers, and saving elsewhere when its own place fails.
extension AssessmentScreen {
  var openDocument: AssessmentDocument? { document }

  /// Asks for another place and goes on there.
  func saveElsewhere() {
    guard let window = window as? ProgramWindow else { return }
    document.commitNotes()
    let file = document.file
    let dialog = FileDialog(.save, tr("Save elsewhere"), over: window, accept: tr("Save"))
    dialog.add(FileFilter(tr("Assessments"), patterns: ["*.readiness"]))
    dialog.setName(String(file.path.split(separator: "/").last ?? ""))
    Task { [weak window] in
      guard let chosen = await dialog.choose().first, let window else { return }
      do throws(StoreProblem) {
        try await file.saveElsewhere(chosen.path)
        window.toast(tr("Saved in {file}", ["file": chosen.path]))
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
