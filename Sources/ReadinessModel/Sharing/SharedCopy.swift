/// A copy of an assessment to give away that is an assessment of its own: what stands in it, without its history and what
/// is left out besides, to show to others; or nothing of what was entered, for members to answer on their own.
///
/// It is an assessment of its own, with an id of its own: a line that was changed for it could else win over the true one
/// when files are joined. Each value has the moment at which it was said; of what stood before it there is nothing. To work
/// together, people are given the file itself.
public struct SharedCopy: Sendable {
  /// What can be left out.
  public enum Part: String, CaseIterable, Sendable {
    /// What stood before, always left out.
    case history
    /// Who said what: roles, or “Person 1”, stand instead.
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

  /// The list whose one row says from which assessment it was made, and what was left out.
  public static let origin = RowID(list: "origin", row: "")

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
  /// What must not occur in the file that is sent; what occurs in words that stay is not among it.
  private let secrets: [String]

  /// The copy of an assessment.
  ///
  /// - Parameters:
  ///   - parts: what is left out; the history is in any case.
  ///   - header: that of the copy, with an id of its own.
  public init(of assessment: Assessment, without parts: Set<Part>, header: Header) {
    self.init(assessment, .show, parts.union([.history]), header)
  }

  /// The copy for members to answer on their own.
  public init(toAnswer assessment: Assessment, header: Header) {
    self.init(assessment, .answer, Set(Part.allCases), header)
  }

  private init(_ assessment: Assessment, _ purpose: Purpose, _ parts: Set<Part>, _ header: Header) {
    var copying = Copying(assessment, purpose, parts)
    journal = Journal(header, copying.changes())
    self.purpose = purpose
    without = parts
    flagged = copying.flagged.count
    namesInWords = copying.namesInWords
    secrets = copying.secrets
  }

  /// What of that which was left out occurs in the text of a file all the same; nil if nothing does.
  ///
  /// - Parameter isWanted: asked now and then whether the search is to go on.
  public func leak(in text: String, isWanted: () -> Bool = { true }) -> String? {
    var values: [String] = []
    for line in text.split(separator: "\n") {
      // Names of fields are nobody's words; a line that is none is searched as it is.
      if let json = try? JSON.parse(String(line)) {
        values += json.texts
      } else {
        values.append(String(line))
      }
    }
    let words = values.joined(separator: Self.between)
    return secrets.first { isWanted() && words.holds($0) }
  }

  /// What stands between texts that are searched as one: nobody types it.
  static let between = "\u{1F}\n\u{1F}"
}
