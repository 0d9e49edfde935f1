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
    /// Its place on the agenda.
    case item
    /// How far it may go.
    case marking
    /// Which parts it has.
    case parts
    /// Whether people are named.
    case names
    /// Which notes are in it.
    case notes
    /// Since when it says what moved.
    case since
    /// Whether the letters are large.
    case largePrint
    /// Which toolkit, and which of its templates.
    case toolkit
    /// What a part of a toolkit is called as a document, who approved it, and what is in it.
    case document
    /// What there is to learn from is in it, and whether with answers.
    case handOut
  }

  /// Its name in commands.
  public let id: String
  /// What it is called.
  public let title: String
  /// What one gets, in a sentence.
  public let summary: String
  /// What is asked before it is made.
  public let options: Set<Option>
  /// The table that says the same; nil if none does.
  public let table: TableKind?
  /// Writes it.
  let write: @Sendable (PaperOrder) -> Manuscript

  init(
    id: String, title: String, summary: String, options: Set<Option>, table: TableKind? = nil,
    write: @escaping @Sendable (PaperOrder) -> Manuscript
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.options = options
    self.table = table
    self.write = write
  }

  /// The papers there are.
  public static let all = [board, questions, evidence, actions, blankChecklist, toolkit, document, handOut]

  /// The choices of notes that make a difference: beside statements some may be flagged.
  public var noteChoices: [PaperChoices.Notes] {
    options.contains(.notes) ? options.contains(.parts) ? [.all, .unflagged, .none] : [.all, .none] : []
  }
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
  /// What of the assessment goes into it.
  public var choices = PaperChoices()
  /// What it looks back to; nil if it does not.
  public var lookBack: LookBack?
  /// The sheets it is for.
  public var sheet = PaperSize.a4
  /// Whether the letters are large.
  public var isLargePrint = false
  /// Which toolkit, where the paper is of one.
  public var part: ToolkitPart?
  /// What is in it, where it is a part of a toolkit as a document.
  public var document: PartDocument?
  /// What is handed out, where the paper is that.
  public var handOut: HandOut?

  /// An order for a paper of a day.
  public init(_ paper: Paper, _ subject: ReportSubject, date: Day) {
    self.paper = paper
    self.subject = subject
    self.date = date
  }

  /// The paper as a value.
  public var manuscript: Manuscript { paper.write(self) }

  /// What the paper is called: its own name, or that of the toolkit.
  public var title: String { document?.title ?? handOut?.title ?? part?.title ?? paper.title }

  /// The name proposed for the file, without its ending.
  public var fileTitle: String { subject.fileTitle(title, date) }

  /// The paper on its pages.
  ///
  /// - Parameter progress: is told the share that is laid out, and throws if it is not to go on.
  public func layOut(progress: (Double) throws -> Void = { _ in }) throws -> PagedDocument {
    try PagedDocument(manuscript, on: sheet, isLargePrint: isLargePrint, progress: progress)
  }

  /// The paper as a file.
  ///
  /// - Parameter progress: is told the share that is done, and throws if it is not to go on.
  public func file(
    as form: PaperForm, progress: (Double) throws -> Void = { _ in }
  ) throws -> PaperFile {
    switch form {
    case .pdf:
      // Laying out takes about as long as drawing.
      let document = try layOut { try progress($0 / 2) }
      let count = Double(document.pageCount)
      let bytes = try document.pdf { try progress(0.5 + Double($0) / count / 2) }
      return PaperFile(bytes: bytes, pageCount: document.pageCount)
    case .odt:
      let document = ODTDocument(manuscript, on: sheet, isLargePrint: isLargePrint)
      return PaperFile(bytes: try document.bytes(progress: progress))
    case .html:
      let document = HTMLDocument(manuscript, on: sheet, isLargePrint: isLargePrint)
      return PaperFile(bytes: try document.bytes(progress: progress))
    }
  }
}

/// A paper that can be written to a disk.
public struct PaperFile: Sendable {
  public let bytes: [UInt8]
  /// On how many pages it is; nil where whoever reads it makes the pages.
  public var pageCount: Int?
}

/// The forms in which a paper leaves the program.
public enum PaperForm: String, CaseIterable, Sendable {
  /// Pages as they are printed.
  case pdf
  /// A text for office programs, to go on writing.
  case odt
  /// A page of the web, in one file.
  case html

  /// What readers go without on this computer, or why the form cannot be made, in a sentence; nil if nothing.
  public var lack: String? {
    switch self {
    case .pdf: TaggedPDF.lack
    case .odt: ODTDocument.lack
    case .html: nil
    }
  }

  /// Whether the form can be made on this computer.
  public var isPossible: Bool { self != .odt || lack == nil }
}
