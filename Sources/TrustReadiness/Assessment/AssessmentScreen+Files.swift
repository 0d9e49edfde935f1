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
      let place = await desk.askWhere { window in
        SaveDialog.assessment(tr("Save elsewhere"), of: file.path, over: window, in: program)
      }
      guard let place else { return }
      do throws(StoreProblem) {
        try await file.saveElsewhere(place.path, replacing: place.mayReplace)
        program.remember(file: place.path)
        desk.toast(tr("Saved in {file}", ["file": place.path]))
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
