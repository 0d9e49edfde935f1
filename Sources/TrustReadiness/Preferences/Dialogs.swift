import Gtk
import ReadinessModel

/// The dialogs that every window can open.
extension ReadinessProgram {
  func showPreferences() {
    if let preferencesWindow { return preferencesWindow.present() }
    let window = PreferencesWindow(self, over: activeProgramWindow)
    preferencesWindow = window
    window.present()
  }

  func showShortcuts() {
    let pack = activeProgramWindow?.screen?.openDocument?.pack
    ShortcutsWindow(Self.shortcuts(for: pack), over: activeProgramWindow).present()
  }

  func showAbout() {
    // Where the program is installed in a place of its own, the desktop does not know its icons.
    Toolkit.addIconFolder(places.resources + "/../icons")
    let dialog = AboutDialog(
      name: displayName, version: Self.version,
      summary: tr(
        "A checklist for boards: rate how ready your organisation is, see what to do first, and take a paper to the meeting."
      ),
      iconName: Self.id, over: activeProgramWindow)
    dialog.addStyle("readiness")
    dialog.present()
  }

  /// The keys of the program, as its window of shortcuts shows them.
  ///
  /// - Parameter pack: the checklist that is open, whose levels have keys of their own.
  static func shortcuts(for pack: Pack?) -> [ShortcutGroup] {
    [
      ShortcutGroup(
        tr("Answering"),
        levelShortcuts(for: pack) + [
          Shortcut(tr("Take the answer away"), keys: "0"),
          Shortcut(tr("Next or previous card"), keys: "Down Up"),
          Shortcut(tr("Next or previous control"), keys: "Tab <Shift>Tab"),
          Shortcut(tr("Choose what has the focus"), keys: "space"),
          Shortcut(tr("Open the card"), keys: "Return"),
          Shortcut(tr("Close the card"), keys: "Escape"),
          Shortcut(tr("Go on to the next statement"), keys: "<Control>Return"),
          Shortcut(tr("Undo"), keys: "<Control>z"),
          Shortcut(tr("Redo"), keys: "<Control><Shift>z"),
          Shortcut(tr("Move a row of a table"), keys: "<Alt>Up <Alt>Down"),
        ]),
      ShortcutGroup(
        tr("Finding the way"),
        [
          Shortcut(tr("Search"), keys: "<Control>f"),
          Shortcut(tr("Next section"), keys: "<Control>Page_Down"),
          Shortcut(tr("Section before"), keys: "<Control>Page_Up"),
          Shortcut(tr("Where we stand"), keys: "<Alt>Home"),
          Shortcut(tr("One at a time"), keys: "<Control>1"),
          Shortcut(tr("Essentials"), keys: "<Control>2"),
          Shortcut(tr("Questions to ask"), keys: "<Control>3"),
        ]),
      ShortcutGroup(
        tr("Assessments"),
        [
          Shortcut(tr("New assessment"), keys: "<Control>n"),
          Shortcut(tr("Open"), keys: "<Control>o"),
          Shortcut(tr("Board paper"), keys: "<Control>p"),
          Shortcut(tr("Where it is saved"), keys: "<Control>s"),
        ]),
      ShortcutGroup(
        tr("Program"),
        [
          Shortcut(tr("Menu"), keys: "F10"),
          Shortcut(tr("Preferences"), keys: "<Control>comma"),
          Shortcut(tr("Keyboard shortcuts"), keys: "<Control>question F1"),
          Shortcut(tr("Close the window"), keys: "<Control>w"),
          Shortcut(tr("Quit"), keys: "<Control>q"),
        ]),
    ]
  }

  private static func levelShortcuts(for pack: Pack?) -> [Shortcut] {
    let title = tr("Choose a level, from the lowest")
    guard let pack, pack.scale.count > 1 else { return [Shortcut(title, keys: "1...9")] }
    let keys = [Shortcut(title, keys: "1...\(min(pack.scale.count, 9))")]
    let initials = pack.scale.compactMap(\.initialKey).filter(\.isASCII).map(String.init)
    return initials.isEmpty
      ? keys : keys + [Shortcut(tr("Choose a level by its initial"), keys: initials.joined(separator: " "))]
  }

  // MARK: What follows from changed preferences

  /// Gives open assessments the name that the preferences say now, once it is written: each name has an id of its own.
  func introduceAuthor() {
    introduction?.cancel()
    introduction = MainLoop.after(.seconds(1)) { [weak self] in
      guard let self else { return }
      let author = author
      for window in programWindows { window.screen?.openDocument?.author = author }
    }
  }

  /// Shows the assessments of another folder.
  func libraryChanged() {
    for window in programWindows { (window.screen as? StartScreen)?.list.change(to: library) }
  }
}
