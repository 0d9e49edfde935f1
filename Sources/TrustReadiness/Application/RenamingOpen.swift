import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// The file of an open assessment, which was named after an organisation and a day that have been corrected since.
extension ReadinessProgram {
  /// Offers to name the file after what the assessment says now.
  func offerToRename(_ document: AssessmentDocument, to title: String, in window: ProgramWindow) {
    let rename = Toast.Offer(tr("Rename it")) { [weak self, weak window, weak document] in
      guard let self, let window, let document, window.screen?.openDocument === document else { return }
      Task { await self.rename(document, to: title, in: window) }
    }
    let words = tr(
      "The file is still called “{file}”.", ["file": Paths.stem(document.file.path)])
    window.toast(Toast(words, [rename], about: document.undoing.changes))
  }

  /// Closes the file, which must not be moved away under a window, and opens it by its new name where one was.
  private func rename(_ document: AssessmentDocument, to title: String, in window: ProgramWindow) async {
    let navigator = (window.screen as? AssessmentScreen)?.navigator
    guard await window.finishScreen() else { return }
    window.show(LoadingScreen())
    let (library, old) = (library, document.file.path)
    var path = old
    var problem: StoreProblem?
    do throws(StoreProblem) {
      path = try await inBackground { () throws(StoreProblem) in try library.rename(old, to: title) }
    } catch {
      problem = error
    }
    await open(path: path, in: window)?.value
    if let navigator, let screen = window.screen as? AssessmentScreen {
      screen.navigator.go(to: navigator.place, opening: navigator.statement, at: navigator.row)
    }
    if let problem {
      tell(problem, in: window)
    } else {
      window.toast(Toast(tr("The file is called “{file}” now.", ["file": Paths.stem(path)])))
    }
  }
}
