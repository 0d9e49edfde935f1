/// Something that deserves attention, and why: a statement, or an action that is late.
public struct Attention: Identifiable, Hashable, Sendable {
  /// Why it deserves attention, the most urgent first.
  public enum Kind: Int, Comparable, CaseIterable, Sendable {
    /// Several people answered differently.
    case conflict
    /// A legal duty is at a bad level.
    case legalDuty
    /// A statement that may hold its section back is at a bad level.
    case gate
    /// An action is late.
    case lateAction
    /// Somebody is to be asked.
    case question
    /// The user flagged it.
    case flagged
    /// Another statement is at a bad level.
    case bad
    /// A legal duty is at a good level that rests on nothing, or on old evidence only.
    case unsupportedDuty
    /// A legal duty has no answer.
    case unansweredDuty
    /// Another statement is at a good level that rests on old evidence only.
    case oldEvidence
    /// Another statement is at a good level that rests on nothing.
    case unsupported

    public static func < (one: Kind, other: Kind) -> Bool { one.rawValue < other.rawValue }
  }

  /// Where somebody goes who attends to it.
  public enum Target: Hashable, Sendable {
    case statement(Statement.ID)
    case action(RowID)
  }

  public let target: Target
  public let title: String
  public let kind: Kind
  /// The level that a statement is at.
  public let level: Level.ID?
  /// Why it deserves attention, in a few words: “legal duty, rated Red”.
  public let words: String
  /// What to do, as a button says it: “Settle”.
  public let verb: String

  public var id: Target { target }

  /// The statement; nil for an action.
  public var statement: Statement.ID? { if case .statement(let id) = target { id } else { nil } }

  /// The action; nil for a statement.
  public var action: RowID? { if case .action(let id) = target { id } else { nil } }

  /// The most that are listed.
  static let limit = 8
}

/// Looks for what deserves attention first.
///
/// What there is to say of a statement is said once, the most urgent of it. A statement for which an action is late and which
/// is only at a bad level is named with the action.
struct Attending {
  let assessment: Assessment
  let pack: Pack
  let roles: ScaleRoles
  let states: [StatementState]
  let actions: ActionLog
  let support: SupportStanding

  /// What deserves attention first, the most urgent first; of one kind in the checklist's order, late actions the latest
  /// first.
  var list: [Attention] {
    let late = actions.entries.filter(\.isLate)
    let named = Set(late.prefix(Attention.limit).flatMap(\.statements))
    var found = Array(repeating: [Int](), count: Attention.Kind.allCases.count)
    let disputed = Set(
      assessment.disputed.compactMap { subject -> Statement.ID? in
        guard case .answer(let id) = subject, assessment.conflict(about: subject) != nil else { return nil }
        return id
      })
    let flagged = assessment.flagged
    for (index, state) in states.enumerated() where state != .notAsked {
      let id = pack.traits[index].id
      let isDisputed = !disputed.isEmpty && disputed.contains(id)
      let isFlagged = !flagged.isEmpty && flagged.contains(id)
      guard let kind = kind(index, state, isDisputed: isDisputed, isFlagged: isFlagged) else { continue }
      if kind == .bad, named.contains(id) { continue }
      found[kind.rawValue].append(index)
    }
    let all = zip(Attention.Kind.allCases, found).flatMap { kind, indices in
      kind == .lateAction
        ? late.prefix(Attention.limit).map(attention)
        : indices.prefix(Attention.limit).map { attention(kind, pack.statements[$0], $0) }
    }
    return Array(all.prefix(Attention.limit))
  }

  private func kind(
    _ index: Int, _ state: StatementState, isDisputed: Bool, isFlagged: Bool
  ) -> Attention.Kind? {
    if isDisputed { return .conflict }
    let traits = pack.traits[index]
    var isBad = false
    if case .level(let level) = state { isBad = roles.bad.contains(level) }
    if isBad, traits.isLegalDuty { return .legalDuty }
    if isBad, traits.isGate { return .gate }
    if state == .dontKnow { return .question }
    if isFlagged { return .flagged }
    if isBad { return .bad }
    if traits.isLegalDuty, state == .unanswered { return .unansweredDuty }
    // Where no evidence is kept at all, that a rating has none says nothing.
    guard support.isKept else { return nil }
    switch support.support(at: index) {
    case .some(.none): return traits.isLegalDuty ? .unsupportedDuty : .unsupported
    case .oldOnly: return traits.isLegalDuty ? .unsupportedDuty : .oldEvidence
    case .current, nil: return nil
    }
  }

  // MARK: In words

  private func attention(_ kind: Attention.Kind, _ statement: Statement, _ index: Int) -> Attention {
    var level: Level?
    if case .level(let place) = states[index] { level = pack.scale[place] }
    let label = level?.label.quoted ?? ""
    let isOld = support.support(at: index) == .oldOnly
    let (words, verb) =
      switch kind {
      case .conflict: (conflictWords(statement), tr("Settle"))
      case .legalDuty: (tr("legal duty, rated {level}", ["level": label]), tr("Open"))
      case .gate: (tr("rated {level}, may hold its section back", ["level": label]), tr("Open"))
      case .question: (questionWords(statement), tr("Ask"))
      case .flagged: (tr("flagged"), tr("Look again"))
      case .bad, .lateAction: (tr("rated {level}", ["level": label]), tr("Open"))
      case .unsupportedDuty where isOld:
        (tr("legal duty, rated {level} on old evidence only", ["level": label]), tr("Look again"))
      case .unsupportedDuty:
        (tr("legal duty, rated {level} without evidence", ["level": label]), tr("Add evidence"))
      case .unansweredDuty: (tr("legal duty, not answered"), tr("Answer"))
      case .oldEvidence: (tr("rated {level} on old evidence only", ["level": label]), tr("Look again"))
      case .unsupported: (tr("rated {level} without evidence", ["level": label]), tr("Add evidence"))
      }
    return Attention(
      target: .statement(statement.id), title: statement.title, kind: kind, level: level?.id, words: words,
      verb: verb)
  }

  /// As many statements are named that an action is for.
  private static let mostNamed = 3

  private func attention(_ late: ActionLog.Entry) -> Attention {
    let days = late.daysLate ?? 0
    let named = late.statements.prefix(Self.mostNamed).map { id in
      guard case .level(let place)? = pack.index(of: id).map({ states[$0] }), roles.bad.contains(place) else {
        return id
      }
      return tr("{statement}, rated {level}", ["statement": id, "level": pack.scale[place].label.quoted])
    }
    let rest = late.statements.count - named.count
    let all = named + (rest > 0 ? [trn("and {n} more", "and {n} more", rest)] : [])
    let served = all.joined(separator: trc("list", "; "))
    return Attention(
      target: .action(late.id), title: late.action.title, kind: .lateAction, level: nil,
      words: all.isEmpty
        ? trn("action, {n} day late", "action, {n} days late", days)
        : trn(
          "action, {n} day late, for {statements}", "action, {n} days late, for {statements}", days,
          ["statements": served]),
      verb: tr("Open action"))
  }

  private func conflictWords(_ statement: Statement) -> String {
    let claims = assessment.conflict(about: statement.id)?.claims ?? []
    let people = Set(claims.map(\.person)).count
    guard people > 1 else { return tr("answered differently") }
    return trn("answered differently by {n} person", "answered differently by {n} people", people)
  }

  private func questionWords(_ statement: Statement) -> String {
    guard case .dontKnow(let ask, _) = assessment.answer(to: statement.id), !ask.isEmpty else {
      return tr("nobody knew")
    }
    return tr("to be asked: {name}", ["name": ask])
  }
}
