import Gtk
import ReadinessModel
import ReadinessSession

/// The window that shows the keys, in one column that scrolls. GTK's own has pages that do not fit a small screen.
final class ShortcutsWindow: Window {
  init(_ groups: [ShortcutGroup], over parent: Window?) {
    super.init()
    title = tr("Keyboard shortcuts")
    transientFor = parent
    isModal = true
    defaultSize = (560, 640)
    addStyle("readiness")
    titleBar = HeaderBar()
    let page = Box(.vertical, spacing: 24) { groups.map { Self.list(of: $0) } }
    page.margins = Insets(horizontal: 24, vertical: 18)
    let scroller = Scroller(Clamp(maximum: 600, page))
    child = scroller
    addShortcut("Escape", .window) { window in
      window.close()
      return true
    }
    scroller.grabFocus()
  }

  /// GTK shows the space bar as a sign that few people know.
  private static func keys(_ keys: String) -> Widget {
    guard keys == "space" else { return ShortcutLabel(keys) }
    let label = Label(ShortcutLabel.words(for: keys), wrapping: .none)
    label.addStyle("keycap")
    return label
  }

  private static func list(of group: ShortcutGroup) -> Widget {
    let heading = Label(group.title, style: .sectionTitle)
    heading.setAccessibleRole(.heading)
    return Box(.vertical, spacing: 9) {
      heading
      group.shortcuts.map { shortcut in
        let title = Label(shortcut.title)
        title.hexpand = true
        let keys = Self.keys(shortcut.keys)
        keys.valign = .start
        let row = Box(.horizontal, spacing: 18, role: .group) {
          title
          keys
        }
        row.setAccessibleLabel(
          tr("{what}: {keys}", ["what": shortcut.title, "keys": ShortcutLabel.words(for: shortcut.keys)]))
        return row
      }
    }
  }
}
