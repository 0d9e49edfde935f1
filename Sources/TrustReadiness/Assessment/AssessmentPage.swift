import Gtk
import ReadinessModel
import ReadinessSession

/// A page of the assessment window.
@MainActor
protocol AssessmentPage: Widget {
  /// Called when the page is shown, and when somebody goes to it again: puts the focus where it belongs and scrolls
  /// to the statement that the navigator names.
  func arrive()

  /// The statement that has the focus, where it need not be open; nil elsewhere.
  var statementAtWork: Statement? { get }
}

extension AssessmentPage {
  var statementAtWork: Statement? { nil }
}
