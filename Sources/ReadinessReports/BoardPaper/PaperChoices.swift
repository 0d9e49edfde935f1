import ReadinessModel

/// A part of the board paper that can be left out.
public enum BoardPart: String, CaseIterable, Sendable {
  /// What the board is asked for, where we stand, what needs attention.
  case cover
  /// What fell and what rose since last time.
  case moved
  /// The actions that were done or dropped since then, for the board to confirm.
  case closed
  /// The pictures, and why each section stands as it does.
  case standing
  /// Every section with its answers, reasons and notes.
  case sections
  /// What nobody has answered, in the sections.
  case unanswered
  case evidence
  case actions
  case questions
  /// Who gave which answer, where people gave different ones.
  case disputed
  /// How far the toolkits are that were begun.
  case toolkits
  case notAsked
  case origin

  /// What it is called where it is chosen.
  public var title: String {
    switch self {
    case .cover: tr("First page, with what to decide")
    case .moved: tr("What moved since last time")
    case .closed: tr("Closed since last time")
    case .standing: tr("How the sections stand")
    case .sections: tr("Section by section, with reasons")
    case .unanswered: tr("Statements without an answer")
    case .evidence: tr("Evidence index")
    case .actions: tr("Action log")
    case .questions: tr("Questions to ask")
    case .disputed: tr("Who could not agree")
    case .toolkits: tr("Toolkits begun")
    case .notAsked: tr("What does not apply")
    case .origin: tr("How this paper came about")
    }
  }

  /// The name on the command line.
  public var name: String { rawValue.map { $0.isUppercase ? "-\($0.lowercased())" : "\($0)" }.joined() }
}

/// What of an assessment goes into a paper.
public struct PaperChoices: Hashable, Sendable {
  /// How people are called.
  public enum Names: String, CaseIterable, Sendable {
    /// By their names.
    case shown
    /// By what they are: “Board secretary”, or “Person 3”.
    case roles
    /// Not at all.
    case none
  }

  /// Which notes are in it.
  public enum Notes: String, CaseIterable, Sendable {
    case all
    /// Those on statements that are not flagged.
    case unflagged
    case none
  }

  /// The parts of a short board paper: what a board reads before it decides.
  public static let short: Set<BoardPart> = [.cover, .moved, .closed, .actions, .questions]
  /// Those of a full one. Who disagreed with whom is only told where that is wanted.
  public static let full = Set(BoardPart.allCases).subtracting([.disputed])

  /// The parts of a board paper; other papers have none.
  public var parts = short
  public var names = Names.shown
  public var notes = Notes.unflagged
  /// How far the paper may go, in the words of its marking; may be empty.
  public var marking = ""
  /// Its place on the agenda; may be empty.
  public var item = ""

  /// A short paper with names, and without the notes of what is flagged.
  public init() {}
}
