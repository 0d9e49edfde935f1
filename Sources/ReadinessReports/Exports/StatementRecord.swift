import ReadinessModel

/// Everything said about one statement, for exports.
struct StatementRecord {
  let statement: Statement
  let section: String
  let duty: String
  let isLegal: Bool
  /// Why it is not asked, in words; nil if it is.
  let whyNotAsked: String?
  let answer: Answer
  /// The answer's kind; empty where there is none.
  let kind: String
  let level: Level?
  let descriptor: String
  let ask: String
  let question: String
  let reason: String
  /// The history of the answer that counts.
  let answered: HistoryEntry?
  let note: String
  let noted: HistoryEntry?
  let isFlagged: Bool
  let target: Target?
  let conflict: Conflict?

  /// The records of all statements, in the checklist's order, then of those that it lacks and something was said of.
  static func all(_ subject: ReportSubject) -> [StatementRecord] {
    let titles = Dictionary(
      subject.pack.sections.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    let lacking = subject.assessment.unplacedStatements(in: subject.pack).map { id in
      Statement(id: id, section: "", title: "", sentence: "", descriptors: [], duty: "")
    }
    return subject.pack.statements.map { StatementRecord($0, section: titles[$0.section] ?? "", subject) }
      + lacking.map { StatementRecord($0, section: "", subject, whyNotAsked: UnplacedAnswer.lacking($0.id)) }
  }

  private init(
    _ statement: Statement, section: String, _ subject: ReportSubject, whyNotAsked: String? = nil
  ) {
    let assessment = subject.assessment
    let pack = subject.pack
    self.statement = statement
    self.section = section
    duty = pack.duty(of: statement)?.label ?? ""
    isLegal = pack.isLegalDuty(statement)
    self.whyNotAsked = whyNotAsked ?? pack.applicability(of: statement, in: assessment.circumstances).words
    answer = assessment.answer(to: statement.id)
    level = subject.level(answer)
    descriptor = answer.level.map { subject.descriptor(statement, $0) } ?? ""
    switch answer {
    case .none, .level: (ask, question, reason) = ("", "", "")
    case .dontKnow(let ask, let question): (self.ask, self.question, reason) = (ask, question, "")
    case .doesNotApply(let reason): (ask, question, self.reason) = ("", "", reason)
    }
    kind = answer.kind
    answered =
      answer == .none ? nil : assessment.history(of: .answer(statement.id)).first(where: \.isInForce)
    note = assessment.note(on: statement.id)
    noted = note.isEmpty ? nil : assessment.history(of: .note(statement.id)).first(where: \.isInForce)
    isFlagged = assessment.isFlagged(statement.id)
    target = assessment.target(for: statement.id)
    conflict = assessment.conflict(about: statement.id)
  }
}

extension Answer {
  /// What exports call its kind: `level`, `dont-know` or `does-not-apply`; empty where there is none.
  var kind: String {
    switch self {
    case .none: ""
    case .level: "level"
    case .dontKnow: "dont-know"
    case .doesNotApply: "does-not-apply"
    }
  }
}
