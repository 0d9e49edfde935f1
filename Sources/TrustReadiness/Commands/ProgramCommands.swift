import Gtk
import ReadinessModel
import ReadinessSession

extension ReadinessProgram {
  /// The commands that every window has.
  @MainActor
  enum Commands {
    static let new = Command<ReadinessProgram>(
      "new", tr("New assessment…"), keys: "<Control>n", .assessments, menu: .assessments
    ) { $0.showNew(in: $0.activeProgramWindow) }
    static let open = Command<ReadinessProgram>(
      "open", tr("Open…"), keys: "<Control>o", help: tr("Open an assessment from any folder"), .assessments,
      menu: .assessments
    ) { $0.chooseFile() }
    static let sample = Command<ReadinessProgram>(
      "sample", tr("Look around in the sample"), .assessments, isOffered: { $0.hasSample },
      run: { $0.openSample(in: $0.activeProgramWindow) }
    )
    static let preferences = Command<ReadinessProgram>(
      "preferences", tr("Preferences"), keys: "<Control>comma", .program, menu: .program
    ) { $0.showPreferences() }
    static let shortcuts = Command<ReadinessProgram>(
      "shortcuts", tr("Keyboard shortcuts"), keys: "<Control>question F1", .program, menu: .program
    ) { $0.showShortcuts() }
    static let about = Command<ReadinessProgram>(
      "about", tr("About Trust Readiness"), .program, menu: .program
    ) { $0.showAbout() }
    static let quit = Command<ReadinessProgram>("quit", tr("Quit"), keys: "<Control>q", .program) {
      $0.closeAll()
    }

    static let all = [new, open, sample, preferences, shortcuts, about, quit]
  }
}

extension ProgramWindow {
  /// The commands of a window, whatever it shows.
  @MainActor
  enum Commands {
    static let close = Command<ProgramWindow>(
      "close", tr("Close the window"), keys: "<Control>w", .program
    ) { $0.close() }

    static let all = [close]
  }
}
