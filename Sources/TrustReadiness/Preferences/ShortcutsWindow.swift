import Gtk
import ReadinessModel
import ReadinessSession

/// The window that shows the keys, in one column that scrolls. GTK's own has pages that do not fit a small screen.
final class ShortcutsWindow: Dialog {
  init(_ groups: [ShortcutGroup], over parent: ProgramWindow?) {
    super.init(tr("Keyboard shortcuts"), over: parent, leaving: .close, width: 560)
    fill(Box(.vertical, spacing: 24) { groups.map { Self.list(of: $0) } })
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
