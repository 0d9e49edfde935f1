import ReadinessModel
import ReadinessReports

/// What can be printed or saved: a paper, and of which toolkit it is.
struct PaperSubject: Equatable {
  let paper: Paper
  let part: ToolkitPart?

  init(_ paper: Paper, _ part: ToolkitPart? = nil) {
    self.paper = paper
    self.part = part
  }

  /// What it is called.
  var title: String { part?.title ?? paper.title }

  /// By this its last choices are remembered.
  var name: String { paper.id }

  /// All there are for a checklist, and the one that is wanted.
  static func all(in pack: Pack, with wanted: PaperSubject) -> [PaperSubject] {
    let papers = Paper.all.filter { !$0.options.contains(.toolkit) }.map { PaperSubject($0) }
    let toolkits = pack.usableToolkits.map { PaperSubject(.toolkit, ToolkitPart($0)) }
    let all = papers + toolkits
    return all.contains(wanted) ? all : all + [wanted]
  }

  static func == (one: PaperSubject, other: PaperSubject) -> Bool {
    one.paper.id == other.paper.id && one.part == other.part
  }
}

extension PaperForm {
  /// What it is called where it is chosen.
  var label: String {
    switch self {
    case .pdf: tr("PDF")
    case .odt: tr("ODT, to edit")
    case .html: tr("HTML")
    }
  }

  /// The name in short.
  var name: String { rawValue.uppercased() }

  /// What one gets, in a sentence.
  var summary: String {
    switch self {
    case .pdf: tr("Pages as they are printed.")
    case .odt: tr("Headings, numbers and tables that a secretary can change in LibreOffice or Word.")
    case .html: tr("A page of the web in one file, for an intranet or a message.")
    }
  }

  /// What files of it are.
  var kind: String {
    switch self {
    case .pdf: tr("PDF documents")
    case .odt: tr("OpenDocument texts")
    case .html: tr("Web pages")
    }
  }
}

extension PaperSize {
  /// What the sheet is called.
  var label: String {
    switch self {
    case .a4: tr("A4")
    case .letter: tr("US Letter")
    }
  }
}
