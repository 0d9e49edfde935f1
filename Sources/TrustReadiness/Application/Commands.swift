import Gtk
import ReadinessModel

/// The commands that every window has.
extension ReadinessProgram {
  func addCommands() {
    addAction("new", accelerators: ["<Control>n"]) { program in
      program.showNew(in: program.activeProgramWindow)
    }
    addAction("open", accelerators: ["<Control>o"]) { program in program.chooseFile() }
    addAction("sample") { program in program.openSample(in: program.activeProgramWindow) }
    addAction("preferences", accelerators: ["<Control>comma"]) { program in program.showPreferences() }
    addAction("shortcuts", accelerators: ["<Control>question", "F1"]) { program in program.showShortcuts() }
    addAction("about") { program in program.showAbout() }
    addAction("quit", accelerators: ["<Control>q"]) { program in program.closeAll() }
  }
}
