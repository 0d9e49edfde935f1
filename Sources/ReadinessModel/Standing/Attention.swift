/// A statement that deserves attention, and why.
public struct Attention: Identifiable, Hashable, Sendable {
  /// Why it deserves attention, the most urgent first.
  public enum Kind: Int, Comparable, CaseIterable, Sendable {
    /// Several people answered differently.
    case conflict
    /// A legal duty is at a bad level.
    case legalDuty
    /// A statement that may hold its section back is at a bad level.
    case gate
    /// Somebody is to be asked.
    case question
    /// The user flagged it.
    case flagged
    /// Another statement is at a bad level.
    case bad
    /// A legal duty has no answer.
    case unansweredDuty

    public static func < (one: Kind, other: Kind) -> Bool { one.rawValue < other.rawValue }
  }

  public let statement: Statement.ID
  public let title: String
  public let kind: Kind
  /// The level it is at.
  public let level: Level.ID?
  /// Why it deserves attention, in a few words: “legal duty, rated Red”.
  public let words: String
  /// What to do, as a button says it: “Settle”.
  public let verb: String

  public var id: Statement.ID { statement }

  /// The most that are listed.
  static let limit = 8

  /// What deserves attention first.
  static func list(
    _ assessment: Assessment, _ pack: Pack, _ states: [StatementState], _ roles: ScaleRoles
  ) -> [Attention] {
    var found = Array(repeating: [Int](), count: Kind.allCases.count)
    let disputed = Set(
      assessment.disputed.compactMap { subject -> Statement.ID? in
        guard case .answer(let id) = subject, assessment.conflict(about: subject) != nil else { return nil }
        return id
      })
    let flagged = assessment.flagged
    for (index, state) in states.enumerated() where state != .notAsked {
      let traits = pack.traits[index]
      let isDisputed = !disputed.isEmpty && disputed.contains(traits.id)
      let isFlagged = !flagged.isEmpty && flagged.contains(traits.id)
      if let kind = kind(state, traits, isDisputed: isDisputed, isFlagged: isFlagged, roles) {
        found[kind.rawValue].append(index)
      }
    }
    let all = zip(Kind.allCases, found).flatMap { kind, indices in indices.prefix(limit).map { (kind, $0) } }
    return all.prefix(limit).map { kind, index in
      attention(kind, pack.statements[index], states[index], assessment, pack)
    }
  }

  private static func kind(
    _ state: StatementState, _ traits: Traits, isDisputed: Bool, isFlagged: Bool, _ roles: ScaleRoles
  ) -> Kind? {
    if isDisputed { return .conflict }
    var isBad = false
    if case .level(let level) = state { isBad = roles.bad.contains(level) }
    if isBad, traits.isLegalDuty { return .legalDuty }
    if isBad, traits.isGate { return .gate }
    if state == .dontKnow { return .question }
    if isFlagged { return .flagged }
    if isBad { return .bad }
    return traits.isLegalDuty && state == .unanswered ? .unansweredDuty : nil
  }

  private static func attention(
    _ kind: Kind, _ statement: Statement, _ state: StatementState, _ assessment: Assessment, _ pack: Pack
  ) -> Attention {
    var level: Level?
    if case .level(let index) = state { level = pack.scale[index] }
    let label = level?.label.quoted ?? ""
    let (words, verb) =
      switch kind {
      case .conflict: (conflictWords(statement, assessment), tr("Settle"))
      case .legalDuty: (tr("legal duty, rated {level}", ["level": label]), tr("Open"))
      case .gate: (tr("rated {level}, may hold its section back", ["level": label]), tr("Open"))
      case .question: (questionWords(statement, assessment), tr("Ask"))
      case .flagged: (tr("flagged"), tr("Look again"))
      case .bad: (tr("rated {level}", ["level": label]), tr("Open"))
      case .unansweredDuty: (tr("legal duty, not answered"), tr("Answer"))
      }
    return Attention(
      statement: statement.id, title: statement.title, kind: kind, level: level?.id, words: words, verb: verb)
  }

  private static func conflictWords(_ statement: Statement, _ assessment: Assessment) -> String {
    let claims = assessment.conflict(about: statement.id)?.claims ?? []
    let people = Set(claims.map(\.person)).count
    guard people > 1 else { return tr("answered differently") }
    return trn("answered differently by {n} person", "answered differently by {n} people", people)
  }

  private static func questionWords(_ statement: Statement, _ assessment: Assessment) -> String {
    guard case .dontKnow(let ask, _) = assessment.answer(to: statement.id), !ask.isEmpty else {
      return tr("nobody knew")
    }
    return tr("to be asked: {name}", ["name": ask])
  }
}
