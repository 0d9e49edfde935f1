public import ReadinessModel

/// An assessment as JSON: what was answered and where that leaves the organisation.
public struct JSONExport {
  let subject: ReportSubject
  /// The day against which it is measured what is late.
  let today: Day

  /// The export of an assessment.
  ///
  /// - Parameter today: the day against which it is measured what is late; where the checklist's years are over, that of
  ///   the assessment counts.
  public init(_ subject: ReportSubject, today: Day = .today()) {
    self.subject = subject
    self.today = today
  }

  /// Counts, statuses with their reasons by section and by outcome, and what to look at first.
  public var summary: JSON {
    .object(
      JSONObject(
        head(format: "trust-readiness-summary") + results
          + [member("actions", actionCounts), member("support", supportCounts)]))
  }

  /// Every answer with its words, note, and who gave it when; the results; and what was written with toolkits.
  public var everything: JSON {
    let statements = StatementRecord.all(subject).map(json)
    return .object(
      JSONObject(
        head(format: "trust-readiness-export") + [member("statements", .array(statements))] + results
          + [
            member("workbooks", WorkbookExport(subject).json),
            member("workbooksWithoutPlace", WorkbookExport(subject).withoutPlace),
            member("actions", actionList), member("evidence", evidenceList),
          ]))
  }

  /// The statements to raise first, what each does, and what is left.
  public func three(_ three: WhichThree) -> JSON {
    let picks = three.picks.map { pick -> JSON in
      [
        "statement": .string(pick.statement.id), "title": .string(pick.statement.title),
        "from": .string(pick.from.id), "to": .string(pick.to.id), "legalDuty": .bool(pick.clearsDuty),
        "words": .string(three.words(for: pick)),
      ]
    }
    let gains = three.gains.map { gain -> JSON in
      [
        "section": .string(gain.section.id), "before": .string(name(of: gain.before.kind)),
        "after": .string(name(of: gain.after.kind)), "statements": .array(gain.picks.map { .string($0) }),
      ]
    }
    return .object(
      JSONObject(
        head(format: "trust-readiness-three") + [
          member("goal", .string(three.goal.rawValue)), member("picks", .array(picks)),
          member("sections", .array(gains)),
          member(
            "left", ["legalDuties": JSON(three.left.duties), "sections": JSON(three.left.sections)]),
          member("words", .string(three.conclusion(in: subject.standing, of: subject.pack))),
        ]))
  }

  func head(format: String) -> [JSONObject.Member] {
    let assessment = subject.assessment
    let pack = subject.pack
    var organisation: [JSONObject.Member] = [member("name", .string(assessment.organisation?.name ?? ""))]
    if let id = assessment.organisation?.id { organisation.append(member("id", .string(id))) }
    if let nation = assessment.organisation?.nation {
      organisation.append(member("nation", .string(nation)))
    }
    if let tiers = assessment.organisation?.tiers {
      organisation.append(member("tiers", .array(tiers.sorted().map { .string($0) })))
    }
    if let region = assessment.organisation?.region {
      organisation.append(member("region", .string(region)))
    }
    return [
      member("format", .string(format)), member("formatVersion", 1),
      member("assessment", .string(assessment.header.id)),
      member(
        "checklist",
        ["id": .string(pack.id), "version": .string(pack.version), "title": .string(pack.title)]),
      member("organisation", .object(JSONObject(organisation))),
      member("scope", .string(assessment.scope)), member("asAt", .string(assessment.asAt.text)),
    ]
  }

  private var results: [JSONObject.Member] {
    let standing = subject.standing
    let sections = standing.sections.map { section in
      result(
        section.section.id, section.section.title, section.status, section.reason, section.tally)
    }
    let outcomes = standing.outcomes.map { outcome in
      result(
        outcome.outcome.id, outcome.outcome.label, outcome.status, outcome.reason, outcome.tally)
    }
    let first = subject.lookAtFirst(today: today).map { attention -> JSON in
      [
        "statement": optional(attention.statement), "action": optional(attention.action?.row),
        "title": .string(attention.title), "kind": .string(name(of: attention.kind)),
        "level": optional(attention.level), "words": .string(attention.words),
      ]
    }
    return [
      member("judgement", judgement), member("total", tally(standing.total)),
      member("essentials", tally(standing.essentials)), member("minutesLeft", JSON(standing.minutesLeft())),
      member("sections", .array(sections)),
      member("outcomes", .array(outcomes)), member("lookAtFirst", .array(first)),
      member("withoutPlace", withoutPlace),
    ]
  }

  /// The answers for which the checklist has no statement or no level, and which therefore count for nothing.
  private var withoutPlace: JSON {
    .array(
      subject.assessment.unplacedAnswers(in: subject.pack).map { unplaced in
        [
          "statement": .string(unplaced.statement), "kind": .string(unplaced.answer.kind),
          "level": optional(unplaced.answer.level), "answer": .string(subject.words(unplaced.answer)),
          "words": .string(unplaced.words),
        ]
      })
  }

  private var judgement: JSON {
    guard let judgement = subject.assessment.judgement else { return .null }
    return [
      "level": optional(judgement.level), "words": .string(judgement.words), "at": .string(judgement.at.text),
    ]
  }

  private func result(_ id: String, _ title: String, _ status: Status, _ reason: String, _ tally: Tally)
    -> JSON
  {
    [
      "id": .string(id), "title": .string(title), "status": .string(name(of: status.kind)),
      "level": optional(status.level), "soFar": .bool(status.soFar), "label": .string(status.label),
      "reason": .string(reason), "tally": self.tally(tally),
    ]
  }

  func tally(_ tally: Tally) -> JSON {
    let counts = zip(tally.scale, tally.byLevel).map { member($0, JSON($1)) }
    return [
      "applicable": JSON(tally.applicable), "answered": JSON(tally.answered),
      "coverage": .number(String((tally.coverage * 10_000).rounded() / 10_000)),
      "toAnswer": JSON(tally.toAnswer), "dontKnow": JSON(tally.dontKnow),
      "doesNotApply": JSON(tally.doesNotApply), "counts": .object(JSONObject(counts)),
    ]
  }

  private func json(_ record: StatementRecord) -> JSON {
    let statement = record.statement
    var members = [
      member("id", .string(statement.id)), member("section", .string(statement.section)),
      member("title", .string(statement.title)), member("sentence", .string(statement.sentence)),
      member("duty", .string(statement.duty)), member("legalDuty", .bool(record.isLegal)),
      member("asked", .bool(record.whyNotAsked == nil)),
    ]
    if let number = statement.number { members.append(member("number", .string(number))) }
    if let why = record.whyNotAsked { members.append(member("whyNotAsked", .string(why))) }
    if !record.kind.isEmpty { members.append(member("answer", answer(record))) }
    if !record.note.isEmpty {
      members.append(member("note", said(record.noted, first: [member("text", .string(record.note))])))
    }
    if record.isFlagged { members.append(member("flagged", true)) }
    if let target = record.target {
      members.append(
        member("target", ["level": optional(target.level), "by": optional(target.by?.text)]))
    }
    if let conflict = record.conflict {
      members.append(member("notSettled", .array(conflict.claims.map(claim))))
    }
    let history = subject.assessment.history(of: statement.id)
    if !history.isEmpty { members.append(member("history", .array(history.map(entry)))) }
    return .object(JSONObject(members))
  }

  /// Something that was once said, with the id of its change, by which it can be erased.
  private func entry(_ entry: HistoryEntry) -> JSON {
    var members = [
      member("change", .string(entry.id.change.text)), member("by", .string(entry.who)),
      member("at", .string(entry.at.text)),
    ]
    if case .note(_, let text) = entry.edit { members.append(member("note", .string(text))) }
    if let answer = entry.edit.answer {
      members += [
        member("answer", .string(subject.words(answer))), member("level", optional(answer.level)),
      ]
    }
    if let why = entry.why { members.append(member("why", .string(why.rawValue))) }
    members.append(member("inForce", .bool(entry.isInForce)))
    return .object(JSONObject(members))
  }

  private func answer(_ record: StatementRecord) -> JSON {
    var members = [member("kind", .string(record.kind))]
    switch record.answer {
    case .none: break
    case .level(let id):
      members += [
        member("level", .string(id)), member("label", .string(record.level?.label ?? id)),
        member("descriptor", .string(record.descriptor)),
      ]
    case .dontKnow(let ask, let question):
      members += [member("ask", .string(ask)), member("question", .string(question))]
    case .doesNotApply(let reason): members.append(member("reason", .string(reason)))
    }
    if let why = record.answered?.why { members.append(member("why", .string(why.rawValue))) }
    return said(record.answered, first: members)
  }

  private func claim(_ claim: Conflict.Claim) -> JSON {
    let answer = claim.edit.answer ?? .none
    return [
      "answer": .string(subject.words(answer)), "level": optional(answer.level), "by": .string(claim.who),
      "at": .string(claim.at.text), "countsMeanwhile": .bool(claim.isInForce),
    ]
  }

  private func said(_ entry: HistoryEntry?, first members: [JSONObject.Member]) -> JSON {
    guard let entry else { return .object(JSONObject(members)) }
    return .object(
      JSONObject(members + [member("by", .string(entry.who)), member("at", .string(entry.at.text))]))
  }

  func member(_ key: String, _ value: JSON) -> JSONObject.Member {
    JSONObject.Member(key: key, value: value)
  }

  func optional(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

  private func name(of kind: Status.Kind) -> String {
    switch kind {
    case .doesNotApply: "does-not-apply"
    case .unanswered: "not-answered"
    case .bad: "bad"
    case .middle: "middle"
    case .good: "good"
    }
  }

  private func name(of kind: Attention.Kind) -> String {
    switch kind {
    case .conflict: "not-settled"
    case .legalDuty: "legal-duty"
    case .gate: "gate"
    case .lateAction: "late-action"
    case .question: "question"
    case .flagged: "flagged"
    case .bad: "bad"
    case .unsupportedDuty: "unsupported-duty"
    case .unansweredDuty: "unanswered-duty"
    case .oldEvidence: "old-evidence"
    case .unsupported: "unsupported"
    }
  }
}
