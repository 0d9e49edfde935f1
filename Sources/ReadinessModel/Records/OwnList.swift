/// A list of an assessment that is the program's own, and no toolkit's: the one place where all of them are named.
///
/// Whoever must know each of them switches over this, so that none is forgotten when one more comes.
public enum OwnList: String, CaseIterable, Sendable {
  /// What is to be done.
  case actions
  /// What answers rest on.
  case evidence
  /// Which statements a piece of evidence is used for.
  case uses = "evidence/uses"
  /// Days that were marked.
  case markers
  /// What was answered the last time, beside which one answers now.
  case lastTime
  /// Which strategies were adopted.
  case adopted
  /// Which actions of strategies were left out.
  case leftOut
  /// Of what the assessment is a copy.
  case origin

  /// The list of a row; nil for a toolkit's, and for one of a newer version.
  public init?(of row: RowID) { self.init(rawValue: row.list) }

  /// Whether it is about evidence.
  var isOfEvidence: Bool { self == .evidence || self == .uses }

  /// The field in which the rows of a list name the statements that they are about; nil where they name none.
  static func statementField(of list: String) -> String? { statementFields[list] }

  private static let statementFields: [String: String] = Dictionary(
    uniqueKeysWithValues: allCases.compactMap { list in
      RecordKind(list).fields.first { $0.nature == .statement || $0.nature == .statements }
        .map { (list.rawValue, $0.name) }
    })
}
