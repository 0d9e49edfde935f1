import Gtk
import ReadinessModel
import ReadinessSession

/// Keys that belong together, under a title.
struct ShortcutGroup {
  let title: String
  let shortcuts: [Shortcut]
}

/// What a key does.
struct Shortcut: Hashable {
  let title: String
  let keys: String

  /// What keys do. Several, separated by a space, do the same.
  init(_ title: String, keys: String) { (self.title, self.keys) = (title, keys) }

  /// The keys of a command, without the dots that say that it asks first; nil where it has none.
  init?<Owner: AnyObject>(_ command: Command<Owner>) {
    guard !command.words.keys.isEmpty else { return nil }
    let words = command.words.label
    let label = words.hasPrefix("‹ ") ? words.dropFirst(2) : words[...]
    self.init(
      String(label.hasSuffix("…") ? label.dropLast() : label),
      // Those of the number pad do what the same keys elsewhere do, and would be said as "KP".
      keys: command.words.keys.filter { !$0.holds("KP_") }.joined(separator: " "))
  }
}

/// All keys of the program, as its window of shortcuts and its manual show them.
@MainActor
enum KeyList {
  /// The keys, in groups.
  ///
  /// - Parameter pack: the checklist that is open, whose levels have keys of their own.
  static func groups(for pack: Pack?) -> [ShortcutGroup] {
    CommandGroup.allCases.map { group in
      ShortcutGroup(
        title: group.title,
        shortcuts: keysOfWidgets(group, for: pack) + keys(of: AssessmentScreen.Commands.all, group)
          + keys(of: ReadinessProgram.Commands.all, group) + keys(of: ProgramWindow.Commands.all, group))
    }
  }

  private static func keys<Owner: AnyObject>(of commands: [Command<Owner>], _ group: CommandGroup)
    -> [Shortcut]
  {
    commands.filter { $0.group == group }.compactMap { Shortcut($0) }
  }

  /// What the widgets do by themselves, without a command.
  private static func keysOfWidgets(_ group: CommandGroup, for pack: Pack?) -> [Shortcut] {
    switch group {
    case .answering:
      levelShortcuts(for: pack) + [
        Shortcut(tr("Take the answer away"), keys: "0"),
        Shortcut(tr("Answer as last time"), keys: "equal"),
        Shortcut(tr("Next or previous card"), keys: "Down Up"),
        Shortcut(tr("Next or previous control"), keys: "Tab <Shift>Tab"),
        Shortcut(tr("Choose what has the focus"), keys: "space"),
        Shortcut(tr("Open the card"), keys: "Return"),
        Shortcut(tr("Close the card"), keys: "Escape"),
        Shortcut(tr("Go on to the next statement"), keys: "<Control>Return"),
        Shortcut(tr("Move a row of a table"), keys: "<Alt>Up <Alt>Down"),
      ]
    case .program: [Shortcut(tr("Menu"), keys: "F10")]
    case .way, .assessments: []
    }
  }

  private static func levelShortcuts(for pack: Pack?) -> [Shortcut] {
    let title = tr("Choose a level, from the lowest")
    guard let pack, pack.scale.count > 1 else { return [Shortcut(title, keys: "1...9")] }
    let keys = [Shortcut(title, keys: "1...\(min(pack.scale.count, 9))")]
    let letters = pack.scale.compactMap(\.initialKey).filter(\.isASCII).map(String.init)
    return letters.isEmpty
      ? keys : keys + [Shortcut(tr("Choose a level by its letter"), keys: letters.joined(separator: " "))]
  }
}
