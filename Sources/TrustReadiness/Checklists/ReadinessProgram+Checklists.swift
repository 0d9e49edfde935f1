import Gtk
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// The page of checklists, and what leads away from it.
extension ReadinessProgram {
  /// Shows the checklists: beside an assessment that is open, so that it stays as it is.
  func showChecklists(in window: ProgramWindow? = nil) {
    let window = free(window)
    guard !(window.screen is ChecklistsScreen) else { return window.present() }
    window.show(ChecklistsScreen(in: window, hasOwnWindow: window.screen == nil))
    window.present()
    isShown(window)
  }

  /// The window, unless an assessment is open in it or being begun; another one then.
  private func free(_ window: ProgramWindow?) -> ProgramWindow {
    if let window, window.screen?.openDocument == nil, !window.isExpecting, !isBusyBeginning(window) {
      return window
    }
    return programWindows.first {
      $0.screen?.openDocument == nil && !$0.isExpecting && !isBusyBeginning($0)
    } ?? ProgramWindow(self)
  }

  private func isBusyBeginning(_ window: ProgramWindow) -> Bool {
    (window.screen as? NewScreen)?.isTouched == true
  }

  /// Begins an assessment with a checklist.
  func showNew(with entry: PackLibrary.Entry, in window: ProgramWindow?) {
    userSettings.change { $0.checklist = entry.id }
    showNew(in: window)
    let screens = [window].compactMap { $0 } + programWindows
    screens.lazy.compactMap { $0.screen as? NewScreen }.first?.choose(entry)
  }

  /// Whether a new assessment is being begun with a checklist.
  func isBeginning(with entry: PackLibrary.Entry) -> Bool {
    programWindows.contains { ($0.screen as? NewScreen)?.isBeginning(with: entry) == true }
  }

  /// The bin into which checklists go.
  var bin: Bin { Bin(places.bin, mover: binMover) }

  /// Opens an empty assessment of a checklist that is only to be looked around in. Nothing of it is kept.
  func lookAround(_ entry: PackLibrary.Entry, in window: ProgramWindow? = nil) {
    let (packs, places, author) = (packs, places, author)
    showTemporary("\(entry.id)@\(entry.version)", in: window) { () async throws(StoreProblem) in
      let journal = try await inBackground { () throws(StoreProblem) in
        let pack = try packs.load(entry.id, version: entry.version)
        return Beginning(
          pack.exampleOrganisation, asAt: pack.usualDay(today: .today()), by: author
        ).journal(answering: pack, from: packs)
      }
      return try await AssessmentFile.openTemporary(journal, in: places)
    }
  }

  /// Shows what follows from another checklist being there, or one less.
  func checklistsChanged(_ id: Pack.ID?) {
    libraryChanged()
    for window in programWindows {
      (window.screen as? NewScreen)?.checklistsChanged(to: id)
      (window.screen as? ChecklistsScreen)?.read(choosing: id)
    }
  }
}

extension Pack {
  /// An organisation of which an assessment can be looked at: the first of the list, else one that is made up.
  fileprivate var exampleOrganisation: Organisation {
    organisations.first.map { Organisation($0) }
      ?? Organisation(name: tr("Example"), nation: nations.first?.id, tiers: nil)
  }
}
