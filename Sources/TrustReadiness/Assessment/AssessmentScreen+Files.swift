import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// What an open assessment does when its own file fails.
extension AssessmentScreen {
  /// Asks for another place and goes on there.
  func saveElsewhere() {
    document.commitTyping()
    let (file, program, desk) = (document.file, program, context.desk)
    Task {
      let chosen = await desk.chooseFile { window in
        let dialog = FileDialog.save(
          tr("Save elsewhere"), accept: tr("Save"), over: window, in: program.places)
        dialog.add(FileFilter(tr("Assessments"), patterns: ["*.readiness"]))
        dialog.proposeName(of: file.path, in: program.places)
        return dialog
      }
      guard let chosen else { return }
      do throws(StoreProblem) {
        try await file.saveElsewhere(chosen)
        program.remember(file: chosen)
        desk.toast(tr("Saved in {file}", ["file": chosen]))
      } catch {
        desk.toast(error.words)
      }
    }
  }

  /// Writes the file again where it was, after another program took it away.
  func putBack() {
    let (file, desk) = (document.file, context.desk)
    Task {
      do throws(StoreProblem) { try await file.putBack() } catch { desk.toast(error.words) }
    }
  }
}
