public import ReadinessModel

/// A paper that can be made of an assessment.
///
/// Commands and dialogs read the list of papers and what each wants to know from here; a new paper is one entry of
/// ``all`` and a file that writes it.
public struct Paper: Identifiable, Sendable {
  /// What is asked before a paper is made.
  public enum Option: Hashable, Sendable {
    /// The day that it bears.
    case date
    /// Whom the paper is from.
    case author
    /// Whether the letters are large.
    case largePrint
    /// Which toolkit, and which of its templates.
    case toolkit
  }

  /// Its name in commands.
  public let id: String
  /// What it is called.
  public let title: String
  /// What one gets, in a sentence.
  public let summary: String
  /// What is asked before it is made.
  public let options: Set<Option>
  /// Writes it.
  let write: @Sendable (PaperOrder) -> Manuscript

  /// The papers there are.
  public static let all = [board, questions, blankChecklist, toolkit]
}

/// A toolkit, or one of its templates.
public struct ToolkitPart: Hashable, Sendable {
  public let toolkit: Pack.Toolkit
  /// The template; nil for everything, the steps included.
  public let template: Pack.Toolkit.Template?

  /// A toolkit, or one of its templates.
  public init(_ toolkit: Pack.Toolkit, template: Pack.Toolkit.Template? = nil) {
    self.toolkit = toolkit
    self.template = template
  }

  /// What it is called.
  public var title: String { template?.title ?? toolkit.title }
}

/// What is to be put on paper, and how.
public struct PaperOrder: Sendable {
  public var paper: Paper
  /// What it is about.
  public var subject: ReportSubject
  /// The day that it bears.
  public var date: Day
  /// Whom it is from; may be empty.
  public var author = ""
  /// The sheets it is for.
  public var sheet = PaperSize.a4
  /// Whether the letters are large.
  public var isLargePrint = false
  /// Which toolkit, where the paper is of one.
  public var part: ToolkitPart?

  /// An order for a paper of a day.
  public init(_ paper: Paper, _ subject: ReportSubject, date: Day) {
    self.paper = paper
    self.subject = subject
    self.date = date
  }

  /// The paper as a value.
  public var manuscript: Manuscript { paper.write(self) }

  /// What the paper is called: its own name, or that of the toolkit.
  public var title: String { part?.title ?? paper.title }

  /// The name proposed for the file.
  public func fileName(as format: PaperFormat) -> String { fileTitle + format.ending }

  /// The same without its ending, and without characters that file systems refuse.
  public var fileTitle: String {
    let organisation = subject.assessment.organisation?.name ?? ""
    let name = [organisation, title.lowercased(), date.text].filter { !$0.isEmpty }.joined(separator: ", ")
    return String(name.map { "/\\:*?\"<>|".contains($0) || $0.isNewline ? "-" : $0 })
  }

  /// The paper on its pages.
  ///
  /// - Parameter progress: is told the share that is laid out, and throws if it is not to go on.
  public func layOut(progress: (Double) throws -> Void = { _ in }) throws -> PagedDocument {
    try PagedDocument(manuscript, on: sheet, isLargePrint: isLargePrint, progress: progress)
  }
}

/// The forms in which an assessment leaves the program.
public enum PaperFormat: String, CaseIterable, Sendable {
  case pdf, csv, json

  /// The end of the names of such files: `.pdf`.
  public var ending: String { ".\(rawValue)" }

  /// Whether a file's name ends so.
  public func isEnding(of name: String) -> Bool { name.lowercased().hasSuffix(ending) }
}
