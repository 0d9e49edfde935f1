import Gtk
import ReadinessModel

/// The menu of every window, with what its screen adds.
@MainActor
enum PrimaryMenu {
  // GTK never frees a section that a menu button has shown, so those that are always the same are made once.
  private static let first = Menu.Section {
    Menu.Item(tr("New assessment"), action: "app.new")
    Menu.Item(tr("Open…"), action: "app.open")
  }
  private static let last = Menu.Section {
    Menu.Item(tr("Preferences"), action: "app.preferences")
    Menu.Item(tr("Keyboard shortcuts"), action: "app.shortcuts")
    Menu.Item(tr("About Trust Readiness"), action: "app.about")
  }

  /// Fills a menu anew: lines of the screen come first, its sections in the middle.
  static func fill(_ menu: Menu, with screen: [any Menu.Entry]) {
    menu.replace {
      for entry in screen where entry is Menu.Item { entry }
      first
      for entry in screen where !(entry is Menu.Item) { entry }
      last
    }
  }
}
