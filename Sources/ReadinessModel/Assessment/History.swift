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
  package static func isNewer(_ one: HistoryEntry, _ other: HistoryEntry) -> Bool {
    (one.listedAt, one.id) > (other.listedAt, other.id)
  }
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

  /// What is asked: in the words of whoever did not know, else in those of the checklist.
  ///
  /// - Parameter about: the statement that it is about.
  public func asked(about: Statement?) -> String {
    [question, about?.challenge ?? "", about?.sentence ?? ""].first { !$0.isEmpty } ?? statement
  }
}

/// What was said, by whom, and where it disagrees.
extension Assessment {
  /// Everything said about a statement, answers and notes alike, newest first.
  public func history(of statement: Statement.ID) -> [HistoryEntry] {
    let id = current(statement)
    return [Subject.answer(id), .note(id), .flag(id), .target(id)].flatMap { history(of: $0) }
      .sorted(by: HistoryEntry.isNewer)
  }

  /// Everything said about a subject, newest first.
  ///
  /// What is newest the ids say, not the clocks: an id is greater than all that was known when it was made.
  public func history(of subject: Subject) -> [HistoryEntry] {
    let subject = subject.redirected(redirects)
    let register =
      switch subject {
      case .field(let row, _): register(.row(row))
      default: register(subject)
      }
    guard let register else { return [] }
    let counting = counting(subject)
    var listed: [OperationID: Instant] = [:]
    let entries = register.operations.sorted().compactMap { id -> HistoryEntry? in
      guard let change = change(id.change), let operation = operation(id) else { return nil }
      let listedAt = operation.replaces.compactMap { listed[$0] }.reduce(change.at, max)
      listed[id] = listedAt
      if case .field(_, let name) = subject, !operation.edit.speaks(of: name) { return nil }
      return HistoryEntry(
        id: id, person: change.by, who: name(of: change.by, in: change.id), at: change.at, listedAt: listedAt,
        edit: operation.edit, before: before(operation, subject), isUndo: change.undoes != nil,
        isSettlement: isSettlement(operation), isInForce: counting.contains(id))
    }
    return entries.sorted(by: HistoryEntry.isNewer)
  }

  /// The operations that say what stands.
  private func counting(_ subject: Subject) -> Set<OperationID> {
    switch subject {
    case .field(let row, let name): return Set([state(of: row)?.head(of: name)?.id].compactMap { $0 })
    case .row(let row):
      guard let state = state(of: row) else { return [] }
      if !state.isThere { return Set(state.removals) }
      let heads = state.fields.compactMap { state.head(of: $0)?.id }
      return Set(heads.isEmpty ? state.shown.suffix(1) : heads)
    default: return Set([register(subject)?.heads.last?.id].compactMap { $0 })
    }
  }

  /// What counted for a subject before an operation; of a row, in the fields of which the operation speaks.
  private func before(_ operation: Operation, _ subject: Subject) -> Edit? {
    guard let row = subject.row, operation.edit.subject == .row(row) else {
      return previous(operation, subject)?.edit
    }
    let named = operation.replaces.sorted().compactMap { self.operation($0)?.edit }
      .filter { $0.subject == .row(row) }
    guard let latest = named.last else { return nil }
    if latest.fieldValues == nil { return latest }
    switch operation.edit {
    case .setRow, .removeRow: return latest
    default: break
    }
    let spoken = operation.edit.isWhole ? .all : operation.edit.spoken
    var values = JSONObject()
    values.overwrite(
      with: named.compactMap(\.fieldValues).flatMap(\.members).filter { spoken.contains($0.key) })
    return .setFields(row, values: values)
  }

  /// Whether an operation puts one thing in the place of several that people had said about the same.
  private func isSettlement(_ operation: Operation) -> Bool {
    guard case .setFields(let row, let values) = operation.edit else { return operation.replaces.count > 1 }
    let spoken = FieldNames(values.members.map(\.key))
    // Version 0.1 spoke of all fields at once.
    var ofAll = 0
    var ofSome: Set<String> = []
    for edit in operation.replaces.lazy.compactMap({ self.operation($0)?.edit })
    where edit.subject == .row(row) {
      guard let others = edit.fieldValues else { continue }
      if case .setRow = edit { ofAll += 1 }
      for member in others.eachOnce where spoken.contains(member.key) {
        if case .setFields = edit, !ofSome.insert(member.key).inserted { return true }
      }
    }
    return ofAll > 1 && !values.members.isEmpty || ofAll == 1 && !ofSome.isEmpty
  }

  /// The operation on the same subject that counted before this one.
  func previous(_ operation: Operation, _ subject: Subject) -> Operation? {
    operation.replaces.filter { self.subject(of: $0) == subject }.max().flatMap { self.operation($0) }
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
      who: name(of: change.by, in: change.id), answered: reply)
  }
}
