import Gtk
import ReadinessModel
import ReadinessSession

extension StartScreen {
  /// The commands of the page with all assessments.
  @MainActor
  enum Commands {
    static let find = Command<StartScreen>(
      "find", tr("Search"), keys: "<Control>f", .way
    ) { $0.focusSearch() }

    static let all = [find]
  }
}

extension NewScreen {
  /// The commands of the page that begins an assessment.
  @MainActor
  enum Commands {
    static let cancel = Command<NewScreen>(
      "cancel", tr("Leave without a new assessment"), keys: "Escape", .assessments
    ) { $0.escape() }

    static let all = [cancel]
  }
}

extension ImportScreen {
  /// The commands of the page that makes a checklist of a sheet.
  @MainActor
  enum Commands {
    static let cancel = Command<ImportScreen>(
      "cancel", tr("Leave without a checklist"), keys: "Escape", .assessments
    ) { $0.escape() }

    static let all = [cancel]
  }
}
