import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

extension Desk {
  /// Asks whether something is to be erased for good, and erases it after a second click.
  func askToErase(_ thing: Erasable, in document: AssessmentDocument) {
    document.leaveField()
    guard let question = document.question(erasing: thing) else { return }
    Task {
      let erase = Button(tr("Erase"), style: .destructive)
      guard await ask(question.text, question.details, answers: [erase]) != nil else { return }
      do throws(StoreProblem) {
        try await document.erase(thing)
        toast(tr("It is erased for good."))
      } catch {
        present { AskDialog.problem(error.happened, error.advice, over: $0) }
      }
    }
  }
}
