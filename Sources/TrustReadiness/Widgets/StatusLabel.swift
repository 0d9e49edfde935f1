import Gtk

/// Words that come and go beside what somebody does. Those who do not see them hear them as soon as they change.
final class StatusLabel: Label {
  /// How long to wait for newer words before these are said.
  private let pause: Duration

  init(style: Style = .body, pause: Duration = .milliseconds(150)) {
    self.pause = pause
    super.init("", style: style)
    setAccessibleRole(.status)
    isVisible = false
  }

  /// Shows other words, or nothing.
  ///
  /// - Parameter isHeard: whether they are said too; not where they are heard in another way.
  func show(_ words: String, isHeard: Bool = true) {
    guard words != text else { return }
    text = words
    isVisible = !words.isEmpty
    if isHeard, !words.isEmpty, isMapped { announce(words, after: pause) }
  }
}
