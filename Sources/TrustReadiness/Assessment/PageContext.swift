import Gtk
import ReadinessModel
import ReadinessSession

/// What all pages of an assessment share, and the cards on them.
@MainActor
struct PageContext {
  let document: AssessmentDocument
  let navigator: Navigator
  let shape: WindowShape
  /// The keys that answer.
  let keys: AnswerKeys
  /// The window, as far as pages need it.
  let desk: Desk
  /// What a page has to say about one of its statements, beneath its card's words; nil where it never has anything.
  var remark: (@MainActor (LiveStatement) -> String?)?

  init(_ document: AssessmentDocument, at navigator: Navigator, in window: ProgramWindow) {
    self.document = document
    self.navigator = navigator
    shape = window.shape
    desk = Desk(window)
    keys = AnswerKeys(window.program.singleKeys, desk: desk)
  }

  /// Goes on from a statement to the one after it on this page, or to the next page.
  func goOn(from statement: Statement) { navigator.goOn(from: statement, in: document) }
}
