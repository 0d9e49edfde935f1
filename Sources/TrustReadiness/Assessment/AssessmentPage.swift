import Gtk

/// A page of the assessment window.
@MainActor
protocol AssessmentPage: Widget {
  /// Called when the page is shown, and when somebody goes to it again: puts the focus where it belongs and scrolls
  /// to the statement that the navigator names.
  func arrive()
}
