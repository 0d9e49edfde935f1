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
}
