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
    static let checklists = Command<ReadinessProgram>(
      "checklists", tr("Checklists"), help: tr("Look at checklists, install your own, save copies"),
      .assessments, menu: .assessments
    ) { $0.showChecklists(in: $0.activeProgramWindow) }
    static let makeChecklist = Command<ReadinessProgram>(
      "make-checklist", tr("Make a checklist from a sheet…"),
      help: tr("Make a draft of a checklist from a sheet or a library"), .assessments, menu: .assessments
    ) { $0.chooseSheet() }
    static let sample = Command<ReadinessProgram>(
      "sample", tr("Look around in the sample"), .assessments, isOffered: { $0.hasSample },
      run: { $0.openSample(in: $0.activeProgramWindow) }
    )
    static let preferences = Command<ReadinessProgram>(
      "preferences", tr("Preferences"), keys: "<Control>comma", .program, menu: .program
    ) { $0.showPreferences() }
    static let larger = Command<ReadinessProgram>(
      "larger-text", tr("Larger text"), keys: "<Control>plus <Control>equal <Control>KP_Add", .program
    ) { $0.stepTextSize(larger: true) }
    static let smaller = Command<ReadinessProgram>(
      "smaller-text", tr("Smaller text"), keys: "<Control>minus <Control>KP_Subtract", .program
    ) { $0.stepTextSize(larger: false) }
    static let usualText = Command<ReadinessProgram>(
      "usual-text", tr("Text of the usual size"), keys: "<Control>0 <Control>KP_0", .program
    ) { $0.setTextSize(100) }
    static let shortcuts = Command<ReadinessProgram>(
      "shortcuts", tr("Keyboard shortcuts"), keys: "<Control>question F1", .program, menu: .program
    ) { $0.showShortcuts() }
    static let about = Command<ReadinessProgram>(
      "about", tr("About Trust Readiness"), .program, menu: .program
    ) { $0.showAbout() }
    static let quit = Command<ReadinessProgram>("quit", tr("Quit"), keys: "<Control>q", .program) {
      $0.closeAll()
    }

    static let all = [
      new, open, checklists, makeChecklist, sample, preferences, larger, smaller, usualText, shortcuts,
      about, quit,
    ]
  }
}

extension ProgramWindow {
  /// The commands of a window, whatever it shows.
  @MainActor
  enum Commands {
    static let nextPart = Command<ProgramWindow>(
      "next-part", tr("Next part of the window"), keys: "F6", .way
    ) { $0.goToPart(1) }
    static let previousPart = Command<ProgramWindow>(
      "previous-part", tr("Part of the window before"), keys: "<Shift>F6", .way
    ) { $0.goToPart(-1) }
    static let close = Command<ProgramWindow>(
      "close", tr("Close the window"), keys: "<Control>w", .program
    ) { $0.close() }

    static let all = [nextPart, previousPart, close]
  }
}
