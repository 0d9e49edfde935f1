import Gtk
import ReadinessModel
import ReadinessSession

/// A line of the menu of every window.
struct MenuLine: Hashable {
  let part: MenuPart
  let label: String
  /// The full name of the action it starts.
  let action: String
}

extension Command {
  /// What the command adds to the menu; nil where it is not in it.
  func menuLine(of owner: Owner, in map: String) -> MenuLine? {
    guard let menu, isOffered(owner) else { return nil }
    return MenuLine(part: menu, label: line?(owner) ?? words.label, action: map + "." + words.name)
  }
}

/// The menu of every window: what can be undone, then the parts, set off from each other.
@MainActor
enum PrimaryMenu {
  // GTK never frees a section that a menu button has shown, so each is made once.
  private static var sections: [[MenuLine]: Menu.Section] = [:]

  /// Fills a menu anew.
  static func fill(_ menu: Menu, with lines: [MenuLine]) {
    menu.replace {
      for line in lines where line.part == .undoing { line.item }
      for part in MenuPart.allCases where part != .undoing {
        let lines = lines.filter { $0.part == part }
        if !lines.isEmpty { section(lines) }
      }
    }
  }

  private static func section(_ lines: [MenuLine]) -> Menu.Section {
    if let made = sections[lines] { return made }
    let section = Menu.Section { for line in lines { line.item } }
    sections[lines] = section
    return section
  }
}

extension MenuLine {
  fileprivate var item: Menu.Item { Menu.Item(label, action: action) }
}
