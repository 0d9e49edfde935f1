import ReadinessModel

extension Action {
  /// What was said, in words, as histories and conflicts show it.
  func words(in pack: Pack) -> String {
    switch self {
    case .rate(_, let level, let why):
      let words = pack.level(level).map { AnswerWords($0).text } ?? level
      return why.map { words + ": " + $0.label } ?? words
    case .dontKnow(_, let ask, let question):
      return [tr("Don’t know"), ask.isEmpty ? "" : tr("ask {whom}", ["whom": ask]), question]
        .filter { !$0.isEmpty }.joined(separator: ": ")
    case .doesNotApply(_, let reason): return tr("Does not apply: {reason}", ["reason": reason])
    case .clearAnswer: return tr("Answer taken away")
    case .note(_, let text):
      return text.isEmpty ? tr("Note taken away") : tr("Note: “{text}”", ["text": text])
    case .flag(_, let isOn): return isOn ? tr("Flagged") : tr("Flag taken away")
    case .judgement(let level, let words):
      return [level.flatMap(pack.level).map { AnswerWords($0).text } ?? "", words]
        .filter { !$0.isEmpty }.joined(separator: ": ")
    case .asAt(let day?): return day.long
    case .organisation(let organisation): return organisation.name
    case .scope(let text): return text.isEmpty ? tr("The whole organisation") : text
    default: return subject?.words ?? tr("change")
    }
  }
}

extension HistoryEntry {
  /// What was said and, where it differs, what had counted before.
  func words(in pack: Pack) -> String {
    let words = action.words(in: pack)
    guard let before, before.answer != nil else { return words }
    return tr("{now} (was {before})", ["now": words, "before": before.words(in: pack)])
  }
}

extension AssessmentDocument {
  /// The small line at the foot of an open card: who answered last, when, and what it was before.
  func lastWords(on id: Statement.ID) -> String {
    let entries = assessment.history(of: id)
    guard let last = entries.first else { return tr("History: nothing yet ▾") }
    let latestAnswer = entries.first { $0.action.answer != nil }
    var parts = [tr("{who}, {day}", ["who": last.who, "day": WindowDates.day(last.at.localDay)])]
    if let before = latestAnswer?.before, let answer = before.answer {
      parts.append(tr("was {answer}", ["answer": AnswerWords(answer, in: pack).text]))
    }
    return parts.joined(separator: " · ") + " ▾"
  }
}
