import ReadinessModel

/// The documents that an assessment gives to paper.
enum PaperKind: Hashable, Sendable {
  /// The paper for the board.
  case boardPaper
  /// The checklist without answers, for filling in on paper.
  case blankChecklist
  /// The questions to ask, by person.
  case questions
  /// What was written with a toolkit: one of its templates, or all of it.
  case workbook(Pack.Toolkit, template: Pack.Toolkit.Template.ID?)

  /// What the dialog is called.
  var title: String {
    switch self {
    case .boardPaper: tr("Board paper")
    case .blankChecklist: tr("Blank checklist")
    case .questions: tr("Questions to ask")
    case .workbook(let toolkit, let template): template.flatMap(toolkit.template)?.title ?? toolkit.title
    }
  }

  /// What one gets, in a sentence.
  var summary: String {
    switch self {
    case .boardPaper:
      tr(
        "Where you stand, in the form of a board paper: summary, recommendation, the charts, then every section with its answers, reasons and notes."
      )
    case .blankChecklist:
      tr("Every statement that is asked of you, with boxes to tick, for a meeting without computers.")
    case .questions: tr("What nobody in the room knew, by whom to ask, with room for the answers.")
    case .workbook(_, nil):
      tr("The steps, and everything that was filled in. What is blank has room to write in by hand.")
    case .workbook: tr("What was filled in. What is blank has room to write in by hand.")
    }
  }

  /// The name proposed for the file.
  func fileName(organisation: String, day: Day) -> String {
    fileTitle(organisation: organisation, day: day) + ".pdf"
  }

  /// The same without its ending, and without characters that file systems refuse.
  func fileTitle(organisation: String, day: Day) -> String {
    let parts = [organisation, title.lowercased(), day.text].filter { !$0.isEmpty }
    let name = parts.joined(separator: ", ")
    return String(name.map { "/\\:*?\"<>|".contains($0) || $0.isNewline ? "-" : $0 })
  }
}
