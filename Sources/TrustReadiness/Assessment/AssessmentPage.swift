import Gtk
import ReadinessModel
import ReadinessSession

/// A page of the assessment window.
@MainActor
protocol AssessmentPage: Widget {
  /// Called when the page is shown, and when somebody goes to it again: puts the focus where it belongs and scrolls
  /// to the statement that the navigator names.
  func arrive()

  /// What it consists of, from the top, where going through it with Tab alone would take long; else the page itself.
  var parts: [Widget] { get }

  /// The statement that has the focus, where it need not be open; nil elsewhere.
  var statementAtWork: Statement? { get }

  /// The line of openers of the statement at work; nil where none is open.
  var openers: CardOpeners? { get }
}

extension AssessmentPage {
  var parts: [Widget] { [self] }

  var statementAtWork: Statement? { nil }

  var openers: CardOpeners? { nil }
}
