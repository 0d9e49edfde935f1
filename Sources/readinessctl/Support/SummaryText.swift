import ReadinessModel
import ReadinessSession

/// Where an assessment stands, in lines for a terminal.
struct SummaryText {
  let assessment: Assessment
  let pack: Pack
  let standing: Standing
  /// What deserves attention first.
  let attentions: [Attention]
  /// The statements whose answer was given in words that they do not have any more.
  let inEarlierWords: [Statement.ID]

  /// The lines.
  var text: String {
    var lines = [
      [assessment.organisation?.name ?? "", assessment.scope].filter { !$0.isEmpty }.joined(separator: ", "),
      tr("{checklist}, as at {date}", ["checklist": pack.title, "date": assessment.asAt.long]),
      answeredWords(standing.total),
    ]
    if !inEarlierWords.isEmpty { lines.append(AnswerWords.inEarlierWords(inEarlierWords)) }
    lines.append("")
    lines += standing.sections.filter { !$0.doesNotApply }.flatMap {
      words($0.id + " " + $0.section.title, $0.status, $0.reason, $0.tally)
    }
    if !standing.outcomes.isEmpty { lines += ["", tr("By outcome")] }
    lines += standing.outcomes.flatMap { words($0.outcome.label, $0.status, $0.reason, $0.tally) }
    if !attentions.isEmpty { lines += ["", tr("Look at these first")] }
    lines += attentions.map { attention in
      let name = [attention.statement, attention.title].compactMap(\.self).joined(separator: " ")
      return "  \(name): \(attention.words)"
    }
    let unplaced = assessment.unplacedAnswers(in: pack)
    if !unplaced.isEmpty { lines += ["", tr("Answers without a place, which count for nothing")] }
    lines += unplaced.map { answer in
      let given = answer.answer.level.map { pack.level($0)?.label ?? $0 }
      return "  "
        + [[answer.statement, given].compactMap { $0 }.joined(separator: ": "), answer.words]
        .joined(separator: ". ")
    }
    if let judgement = assessment.judgement {
      let level = judgement.level.map { pack.level($0)?.label ?? $0 }
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
