import Gtk
import ReadinessModel
import ReadinessSession

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
    ShortcutsWindow(KeyList.groups(for: pack), over: activeProgramWindow).present()
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
