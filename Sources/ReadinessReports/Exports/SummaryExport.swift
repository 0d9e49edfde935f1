public import ReadinessModel

/// Where an assessment stands, for programs and for the terminal.
public struct SummaryExport: Sendable {
  private let assessment: Assessment
  private let pack: Pack
  private let standing: Standing

  /// The summary of an assessment against its checklist.
  public init(_ assessment: Assessment, _ pack: Pack, _ standing: Standing) {
    self.assessment = assessment
    self.pack = pack
    self.standing = standing
  }

  /// How much was answered, counts and status with its reason by section and outcome, what to look at first.
  public var json: JSON {
    var object: JSONObject = [
      "assessment": .string(assessment.header.id),
      "checklist": ["id": .string(pack.id), "version": .string(pack.version), "title": .string(pack.title)],
      "organisation": .string(assessment.organisation?.name ?? ""),
      "scope": .string(assessment.scope), "asAt": .string(assessment.asAt.text),
      "total": counts(standing.total), "essentials": counts(standing.essentials),
      "minutesLeft": JSON(standing.minutesLeft()),
    ]
    if let judgement = assessment.judgement {
      var own: JSONObject = ["words": .string(judgement.words), "at": .string(judgement.at.text)]
      own["level"] = judgement.level.map { .string($0) }
      object["judgement"] = .object(own)
    }
    object["sections"] = .array(
      standing.sections.map { row($0.id, $0.section.title, $0.status, $0.reason, $0.tally) })
    object["outcomes"] = .array(
      standing.outcomes.map { row($0.id, $0.outcome.label, $0.status, $0.reason, $0.tally) })
    object["lookAtFirst"] = .array(standing.lookAtFirst.map(attention))
    return .object(object)
  }

  private func row(
    _ id: String, _ title: String, _ status: Status, _ reason: String, _ tally: Tally
  ) -> JSON {
    var state: JSONObject = [
      "kind": .string(status.kind.name), "soFar": .bool(status.soFar), "label": .string(status.label),
    ]
    state["level"] = status.level.map { .string($0) }
    return [
      "id": .string(id), "title": .string(title), "status": .object(state), "reason": .string(reason),
      "counts": counts(tally),
    ]
  }

  private func counts(_ tally: Tally) -> JSON {
    let levels = zip(pack.scale, tally.byLevel).map { level, count in
      JSONObject.Member(key: level.id, value: JSON(count))
    }
    return [
      "applicable": JSON(tally.applicable), "answered": JSON(tally.answered),
      "coverage": .number(String((tally.coverage * 1000).rounded() / 1000)),
      "levels": .object(JSONObject(levels)), "dontKnow": JSON(tally.dontKnow),
      "unanswered": JSON(tally.unanswered), "doesNotApply": JSON(tally.doesNotApply),
    ]
  }

  private func attention(_ attention: Attention) -> JSON {
    [
      "statement": .string(attention.statement), "title": .string(attention.title),
      "why": .string(attention.words), "verb": .string(attention.verb),
    ]
  }

  /// The same in lines for a terminal.
  public var text: String {
    var lines = [
      [assessment.organisation?.name ?? "", assessment.scope].filter { !$0.isEmpty }.joined(separator: ", "),
      tr("{checklist}, as at {date}", ["checklist": pack.title, "date": assessment.asAt.long]),
      answeredWords(standing.total), "",
    ]
    lines += standing.sections.filter { !$0.doesNotApply }.flatMap {
      words($0.id + " " + $0.section.title, $0.status, $0.reason, $0.tally)
    }
    if !standing.outcomes.isEmpty { lines += ["", tr("By outcome")] }
    lines += standing.outcomes.flatMap { words($0.outcome.label, $0.status, $0.reason, $0.tally) }
    if !standing.lookAtFirst.isEmpty { lines += ["", tr("Look at these first")] }
    lines += standing.lookAtFirst.map { "  \($0.statement) \($0.title): \($0.words)" }
    if let judgement = assessment.judgement {
      let level = judgement.level.flatMap { pack.level($0)?.label }
      let own = [level, judgement.words].compactMap { $0 }.joined(separator: ": ")
      lines += ["", tr("The board's own judgement"), "  " + own]
    }
    return lines.joined(separator: "\n")
  }

  private func words(_ title: String, _ status: Status, _ reason: String, _ tally: Tally) -> [String] {
    [
      "  \(title): \(status.label). \(answeredWords(tally))", "    \(reason)",
    ]
  }

  private func answeredWords(_ tally: Tally) -> String {
    let levels = zip(pack.scale, tally.byLevel).filter { $0.1 > 0 }.map { "\($0.1) \($0.0.label)" }
    let answered = tr(
      "{answered} of {total} answered", ["answered": tally.answered, "total": tally.applicable])
    return levels.isEmpty ? answered : "\(answered) (\(levels.reversed().joined(separator: ", ")))"
  }
}

extension Status.Kind {
  /// The kind as a program reads it.
  fileprivate var name: String {
    switch self {
    case .doesNotApply: "does-not-apply"
    case .unanswered: "unanswered"
    case .bad: "bad"
    case .middle: "middle"
    case .good: "good"
    }
  }
}
