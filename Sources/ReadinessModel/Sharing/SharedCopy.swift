/// A copy of an assessment to give away: what stands in it, without its history and what is left out besides, to show to
/// others; or nothing of what was entered, for members to answer on their own.
///
/// It is an assessment of its own, with an id of its own: a line that was changed for it could else win over the true one
/// when files are joined. Each value has the moment at which it was said; of what stood before it there is nothing. To work
/// together, people are given the file itself.
///
/// In it is what may be: each kind of edit and each field of a record says what it is, and what the program does not know
/// is left out.
public struct SharedCopy: Sendable {
  /// What can be left out.
  public enum Part: String, CaseIterable, Sendable {
    /// What stood before, always left out.
    case history
    /// Who said what: roles, or “Person 1”, stand instead. With them go the folders in which files lie, and what tells one
    /// file from another.
    case names
    /// Notes on statements, evidence and actions.
    case notes
    /// What was said of statements that are flagged: they stand without an answer.
    case flagged
    /// The register of evidence, with where everything lies.
    case evidence
  }

  /// What a copy is for.
  public enum Purpose: String, Sendable {
    /// Others look at what stands in it.
    case show
    /// A member answers it alone: it has the checklist, the organisation and the day, and nothing that was entered.
    case answer
  }

  /// The row that says from which assessment it was made, and what was left out.
  public static let origin = CopyOrigin.row

  /// The copy.
  public let journal: Journal
  /// What it is for.
  public let purpose: Purpose
  /// What was left out.
  public let without: Set<Part>
  /// How many flagged statements stand without an answer.
  public let flagged: Int
  /// Words that stay and in which the name of somebody occurs who is not named otherwise: they are shown to whoever
  /// sends the copy.
  public let namesInWords: [String]
  /// The names of files and folders that stay where names are left out: shown as well, for who knows what they say.
  public let fileNames: [String]
  /// How many things were left out because this version of the program does not know what they are.
  public let unknown: Int
  /// What the copy is searched for.
  private let proof: CopyProof

  /// The copy of an assessment to show to others.
  ///
  /// - Parameters:
  ///   - assessment: what stands, by the present ids of the checklist's statements.
  ///   - pack: its checklist.
  ///   - parts: what is left out; the history is in any case.
  ///   - words: of ``namesInWords`` and ``fileNames`` those that are left out, too.
  ///   - header: that of the copy, with an id of its own.
  public init(
    of assessment: Assessment, in pack: Pack, without parts: Set<Part>, leavingOut words: Set<String> = [],
    header: Header
  ) {
    self.init(Copying(assessment, pack, .show, parts.union([.history]), leavingOut: words), header)
  }

  /// The copy for members to answer on their own.
  public init(toAnswer assessment: Assessment, in pack: Pack, header: Header) {
    self.init(Copying(assessment, pack, .answer, Set(Part.allCases), leavingOut: []), header)
  }

  private init(_ copying: Copying, _ header: Header) {
    var copying = copying
    journal = Journal(header, copying.changes())
    purpose = copying.purpose
    without = copying.without
    flagged = copying.flagged.count
    namesInWords = copying.namesInWords.all
    fileNames = copying.fileNames.all
    unknown = copying.unknown
    proof = CopyProof(copying)
  }

  /// What a journal says that the copy must not say; nil if there is nothing of that.
  public func leak(in journal: Journal) -> String? { proof.leak(in: journal) }
}
