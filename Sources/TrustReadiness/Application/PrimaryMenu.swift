import Gtk
import ReadinessModel

/// The menu of every window, with what its screen adds.
@MainActor
enum PrimaryMenu {
  /// Fills a menu anew.
  static func fill(_ menu: Menu, with screen: [Menu.Section]) {
    menu.replace {
      Menu.Section {
        Menu.Item(tr("New assessment"), action: "app.new")
        Menu.Item(tr("Open…"), action: "app.open")
      }
      for section in screen { section }
      Menu.Section {
        Menu.Item(tr("Preferences"), action: "app.preferences")
        Menu.Item(tr("Keyboard shortcuts"), action: "app.shortcuts")
        Menu.Item(tr("About Trust Readiness"), action: "app.about")
      }
    }
  }
}
