import Gtk
import Observation
import ReadinessSession
import ReadinessStore

/// What fills a window: its page, and what it puts into the header bar.
@MainActor
protocol Screen: Widget {
  /// What the window's header bar shows.
  var header: ScreenHeader { get }

  /// Its parts that are mapped, in the order in which one key goes through them.
  var parts: [Widget] { get }

  /// The assessment that is open on this screen; nil on the others.
  var openDocument: AssessmentDocument? { get }

  /// Called when the screen is shown: adds its commands to the window.
  func arrive(in window: ProgramWindow)

  /// Called when another screen takes its place, or the window is closed: takes its commands away.
  func leave(_ window: ProgramWindow)

  /// Writes what is still to be written.
  ///
  /// - Returns: Whether everything is on the disk; the window asks before anything could be lost.
  func willClose() async -> Bool
}

extension Screen {
  var parts: [Widget] { [self] }

  var openDocument: AssessmentDocument? { nil }

  func arrive(in window: ProgramWindow) {}

  func leave(_ window: ProgramWindow) {}

  func willClose() async -> Bool { true }
}

/// What a screen shows in the header bar of its window, which follows every change.
@MainActor @Observable
final class ScreenHeader {
  /// The title in the middle.
  var title: String
  /// The line beneath; empty for none.
  var subtitle: String
  /// What stands at the start.
  var start: [Widget]
  /// What stands at the end, before the menu.
  var end: [Widget]
  /// What the screen adds to the window's menu.
  var menu: [MenuLine]

  init(
    title: String = "", subtitle: String = "", start: [Widget] = [], end: [Widget] = [],
    menu: [MenuLine] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.start = start
    self.end = end
    self.menu = menu
  }
}
