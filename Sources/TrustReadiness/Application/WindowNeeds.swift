import Gtk
import ReadinessModel

/// What windows cannot be shown without.
@MainActor
enum WindowNeeds {
  /// What is missing here and what to do about it, in a sentence or two; nil if windows can be shown.
  static var missing: String? {
    guard Toolkit.initialize() else {
      return tr(
        "Trust Readiness shows windows, and there is no display to show them on. Start it in a desktop session; readinessctl does without one."
      )
    }
    guard Toolkit.hasFonts else {
      return tr(
        "Trust Readiness shows text, and no font is installed. Install one, such as DejaVu (in Debian the package fonts-dejavu-core), and start again."
      )
    }
    return nil
  }

  /// What windows do without here, and what to do about it; nil if nothing is lacking.
  static var lacking: String? {
    guard !Toolkit.findSessionBus() else { return nil }
    return tr(
      "There is no session bus (D-Bus) here, so screen readers hear nothing of Trust Readiness, and another start opens it anew. Start it in a desktop session, or with: dbus-run-session trust-readiness"
    )
  }
}
