import Gtk
import ReadinessAuthoring
import ReadinessModel
import ReadinessSession
import ReadinessStore

/// How a checklist of somebody else's file is begun.
extension ReadinessProgram {
  /// Asks for a sheet and shows what a checklist of it would be.
  func chooseSheet() {
    let window = activeProgramWindow
    let dialog = FileDialog(
      .open, tr("Make a checklist from a sheet"), over: window, accept: tr("Look at it"))
    dialog.add(
      FileFilter(
        tr("Sheets and libraries"), patterns: ["*.xlsx", "*.ods", "*.csv", "*.tsv", "*.yaml", "*.yml"]))
    dialog.choose { [weak self] files in
      if let path = files.first?.place { self?.makeChecklist(from: path) }
    }
  }

  /// Shows what a checklist of a file would be: beside an assessment that is open, so that it stays as it is.
  func makeChecklist(from path: String) {
    Task {
      switch await Self.source(path) {
      case .success(let source):
        let window = freeWindow()
        window.show(ImportScreen(source, from: path, in: window, hasOwnWindow: window.screen == nil))
        window.present()
        isShown(window)
      case .failure(let problem):
        let window = activeProgramWindow ?? freeWindow()
        if window.screen == nil { showStart(in: window) }
        window.present()
        AskDialog.problem(
          tr("No checklist can be made of this"), problem.words, over: window
        ).present()
      }
    }
  }

  @concurrent private static func source(_ path: String) async -> Result<SheetSource, UnreadableSheet> {
    do {
      return .success(try SheetSource(reading: path))
    } catch {
      return .failure(UnreadableSheet(words: (error as? any Refusal)?.words ?? "\(error)"))
    }
  }
}

/// Why no checklist can be made of a file.
private struct UnreadableSheet: Error {
  let words: String
}
