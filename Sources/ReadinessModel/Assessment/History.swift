/// Something that was once said about a statement.
public struct HistoryEntry: Identifiable, Hashable, Sendable {
  public let id: OperationID
  public let person: PersonID
  /// The person's name, or “someone”.
  public let who: String
  public let at: Instant
  /// The moment by which it is listed: its own, but never before that of what it replaced, whatever the clocks said.
  let listedAt: Instant
  /// What was said.
  public let edit: Edit
  /// What had counted before; nil if nothing had.
  public let before: Edit?
  /// Whether it took something back.
  public let isUndo: Bool
  /// Whether it put one thing in the place of several that people had said.
  public let isSettlement: Bool
  /// Whether it counts now.
  public let isInForce: Bool

  /// Why the answer was changed, if that was said.
  public var why: ReasonForChange? {
    if case .rate(_, _, let why) = edit { why } else { nil }
  }

  /// Whether it comes before another in a history, which begins with what was said last.
  static func isNewer(_ one: HistoryEntry, _ other: HistoryEntry) -> Bool {
    (one.listedAt, one.id) > (other.listedAt, other.id)
  }
}

/// Several people said different things about the same, not knowing of each other.
public struct Conflict: Identifiable, Hashable, Sendable {
  /// One of the things said.
  public struct Claim: Identifiable, Hashable, Sendable {
    public let id: OperationID
    public let person: PersonID
    /// The person's name, or “someone”.
    public let who: String
    public let at: Instant
    public let edit: Edit
    /// Whether it counts until the conflict is settled.
    public let isInForce: Bool
  }

  public let subject: Subject
  /// The claims, the one that counts meanwhile first.
  public let claims: [Claim]

  public var id: Subject { subject }
}

/// Something nobody here knew, and whom to ask.
public struct Question: Identifiable, Hashable, Sendable {
  /// The answer that came.
  public struct Reply: Hashable, Sendable {
    public let answer: Answer
    public let at: Instant
  }

  public let statement: Statement.ID
  /// Whom to ask; may be empty.
  public let ask: String
  /// What to ask; may be empty.
  public let question: String
  public let since: Instant
  public let askedBy: PersonID
  /// Who noted the question: a name, or “someone”.
  public let who: String
  /// The answer that came, or nil while the question is open.
  public let answered: Reply?

  public var id: Statement.ID { statement }
}

/// What was said, by whom, and where it disagrees.
extension Assessment {
  /// Everything said about a statement, answers, notes and evidence alike, newest first.
  public func history(of statement: Statement.ID) -> [HistoryEntry] {
    let id = current(statement)
    let evidence = collected.filter { isEvidence($0, for: id) }
    return ([Subject.answer(id), .note(id), .flag(id), .target(id)] + evidence).flatMap { history(of: $0) }
      .sorted(by: HistoryEntry.isNewer)
  }

  /// Whether something is evidence that was ever given for a statement.
  private func isEvidence(_ subject: Subject, for statement: Statement.ID) -> Bool {
    guard case .evidence = subject, let register = register(subject) else { return false }
    return register.operations.contains { id in
      guard case .addEvidence(let evidence) = operation(id)?.edit else { return false }
      return current(evidence.statement) == statement
    }
  }

  /// Everything said about a subject, newest first.
  public func history(of subject: Subject) -> [HistoryEntry] {
    guard let register = register(subject.redirected(redirects)) else { return [] }
    let counting = register.heads.last?.id
    var listed: [OperationID: Instant] = [:]
    let entries = register.operations.sorted().compactMap { id -> HistoryEntry? in
      guard let change = change(id.change), let operation = operation(id) else { return nil }
      let listedAt = operation.replaces.compactMap { listed[$0] }.reduce(change.at, max)
      listed[id] = listedAt
      return HistoryEntry(
        id: id, person: change.by, who: name(of: change.by), at: change.at, listedAt: listedAt,
        edit: operation.edit, before: previous(operation, subject)?.edit, isUndo: change.undoes != nil,
        isSettlement: operation.replaces.count > 1, isInForce: id == counting)
    }
    return entries.sorted(by: HistoryEntry.isNewer)
  }

  /// The operation on the same subject that counted before this one.
  func previous(_ operation: Operation, _ subject: Subject) -> Operation? {
    operation.replaces.filter { self.subject(of: $0) == subject }.max().flatMap { self.operation($0) }
  }

  /// The conflicts that are not settled. Where all said the same there is none.
  public var conflicts: [Conflict] {
    disputed.compactMap { conflict(about: $0) }.sorted { $0.claims[0].id < $1.claims[0].id }
  }

  /// The conflict about a subject. About the order of rows there is none: nobody need be asked where one stands.
  public func conflict(about subject: Subject) -> Conflict? {
    if case .rowPosition = subject { return nil }
    let subject = subject.redirected(redirects)
    guard let heads = register(subject)?.heads, heads.count > 1 else { return nil }
    let values = Set(heads.map { head in head.edit.comparable })
    guard values.count > 1 else { return nil }
    let claims = heads.reversed().enumerated().map { index, head in
      let person = change(head.id.change)?.by ?? ""
      return Conflict.Claim(
        id: head.id, person: person, who: name(of: person), at: moment(of: head.id), edit: head.edit,
        isInForce: index == 0)
    }
    return Conflict(subject: subject, claims: claims)
  }

  /// The conflict about the answer to a statement.
  public func conflict(about statement: Statement.ID) -> Conflict? {
    conflict(about: .answer(statement))
  }

  /// What nobody knew, the longest open first, then what has been answered. A question taken back is none.
  public var questions: [Question] {
    let questions = asked.compactMap { question(about: $0) }
    return questions.sorted { one, other in
      let open = (one.answered == nil, other.answered == nil)
      return open.0 == open.1 ? (one.since, one.id) < (other.since, other.id) : open.0
    }
  }

  /// The latest question about a statement.
  public func question(about statement: Statement.ID) -> Question? {
    guard let register = register(.answer(current(statement))), let head = register.heads.last else {
      return nil
    }
    let asked = register.operations.filter { id in
      if case .dontKnow = operation(id)?.edit { true } else { false }
    }
    guard let id = asked.max(), let change = change(id.change),
      case .dontKnow(let statement, let ask, let question) = operation(id)?.edit
    else { return nil }
    var reply: Question.Reply?
    switch head.edit.answer {
    case .dontKnow: break
    case .level, .doesNotApply:
      reply = Question.Reply(answer: answer(to: statement), at: moment(of: head.id))
    default: return nil
    }
    return Question(
      statement: current(statement), ask: ask, question: question, since: change.at, askedBy: change.by,
      who: name(of: change.by), answered: reply)
  }
}

extension Edit {
  /// The edit without what does not make two claims differ: the reason for an answer, cells without words, and
  /// the order in which the cells of a row were written.
  fileprivate var comparable: Edit {
    switch self {
    case .rate(let statement, let level, _): .rate(statement: statement, level: level)
    case .setRow(let row, let values):
      .setRow(row, values: JSONObject(values.withoutBlanks.members.sorted { $0.key < $1.key }))
    default: self
    }
  }
}
