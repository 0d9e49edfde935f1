import ReadinessModel
import ReadinessStore

extension Edit {
  /// What was said, in words, as histories and conflicts show it.
  package func words(in pack: Pack) -> String {
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
      return [level.flatMap(pack.level(_:)).map { AnswerWords($0).text } ?? "", words]
        .filter { !$0.isEmpty }.joined(separator: ": ")
    case .asAt(let day?): return day.long
    case .organisation(let organisation): return organisation.name
    case .scope(let text): return text.isEmpty ? tr("The whole organisation") : text
    case .setFields(_, let values) where values.members.isEmpty: return tr("The row stays")
    case .takeOut: return tr("Removed")
    case .setFields(let row, let values), .setRow(let row, let values):
      let words = RowWords(row, in: pack, day: { WindowDates.day($0) })?.text(values) ?? ""
      return words.isEmpty ? tr("Nothing written") : words
    default: return subject?.words(in: pack) ?? tr("change")
    }
  }
}

extension HistoryEntry {
  /// What was said and, where it differs, what had counted before.
  ///
  /// - Parameter change: what had counted before all that was said to the same end in the same sitting.
  package func words(in pack: Pack, since change: Edit? = nil) -> String {
    let words = edit.words(in: pack)
    guard let before = change ?? before, let answer = before.answer, !isSameKind(as: answer) else {
      return words
    }
    return tr("{now} (was {before})", ["now": words, "before": before.words(in: pack)])
  }

  /// Whether an answer is of the same kind as this one, such as two ways of saying that nobody knows.
  package func isSameKind(as answer: Answer) -> Bool {
    switch (edit.answer, answer) {
    case (.some(.dontKnow), .dontKnow), (.some(.doesNotApply), .doesNotApply), (.some(.none), .none): true
    case (.some(.level(let one)), .level(let other)): one == other
    default: false
    }
  }

  /// Whether this is a later state of the same words, typed by the same person in the same sitting.
  fileprivate func continues(_ earlier: HistoryEntry) -> Bool {
    guard isSameSitting(as: earlier) else { return false }
    if case (.note, .note) = (edit, earlier.edit) { return true }
    return earlier.edit.answer.map(isSameKind(as:)) ?? false
  }
}

extension HistoryEntry {
  /// Whether the same person said an earlier thing shortly before.
  package func isSameSitting(as earlier: HistoryEntry) -> Bool {
    person == earlier.person && !isUndo && !earlier.isUndo && !isSettlement
      && at.milliseconds - earlier.at.milliseconds < 600_000
  }
}

/// A line of a statement's history.
package enum StatementEvent {
  case said(HistoryEntry)
  case record(RecordEvent)

  /// Who and when.
  package var entry: HistoryEntry {
    switch self {
    case .said(let entry): entry
    case .record(let event): event.entry
    }
  }
}

extension RecordEvent {
  /// What happened, in words.
  package var words: String {
    let values: KeyValuePairs<String, any CustomStringConvertible> = ["title": title.quoted]
    switch happening {
    case .attached: return tr("Evidence added: {title}", values)
    case .takenAway: return tr("Evidence used no longer: {title}", values)
    case .leftRegister: return tr("Evidence taken out of the register: {title}", values)
    case .cameBack: return tr("Evidence put back into the register: {title}", values)
    case .planned: return tr("Action planned: {title}", values)
    case .noLongerPlanned: return tr("Action taken away: {title}", values)
    case .became(let state):
      return tr(
        "Action {title}: {state}",
        ["title": title.quoted, "state": state.words { WindowDates.day($0) }.withSmallBeginning])
    }
  }
}

extension AssessmentDocument {
  /// What was said of a statement, newest first; words typed in one sitting are one entry, as they were in the end.
  package func history(of id: Statement.ID) -> [HistoryEntry] {
    var shown: [HistoryEntry] = []
    var latest: [Subject: HistoryEntry] = [:]
    for entry in assessment.history(of: id) {
      guard let subject = entry.edit.subject else { continue }
      if latest[subject]?.continues(entry) != true { shown.append(entry) }
      latest[subject] = entry
    }
    return shown
  }

  /// What was said of a statement, and what happened to evidence and actions for it: newest first.
  package func wholeHistory(of id: Statement.ID) -> [StatementEvent] {
    (history(of: id).map { .said($0) } + assessment.recordEvents(for: id).map { .record($0) })
      .sorted { HistoryEntry.isNewer($0.entry, $1.entry) }
  }

  /// The changes that hold the words of a note of the history as it is shown, and nothing else of the assessment; none where
  /// they cannot be erased by themselves.
  package func changes(of entry: HistoryEntry, on id: Statement.ID) -> [Change.ID] {
    guard looking == nil, case .note = entry.edit else { return [] }
    let notes = assessment.history(of: .note(id))
    guard var last = notes.first(where: { $0.id == entry.id }) else { return [] }
    var changes = [last.id.change]
    for earlier in notes.drop(while: { $0.id != entry.id }).dropFirst() {
      guard last.continues(earlier) else { break }
      changes.append(earlier.id.change)
      last = earlier
    }
    let areWords = changes.allSatisfy { id in
      assessment.change(id)?.operations.allSatisfy { operation in
        if case .note = operation.edit { true } else { false }
      } ?? false
    }
    return areWords ? changes : []
  }

  /// Takes changes out of the file for ever.
  package func erase(_ changes: [Change.ID]) async throws(StoreProblem) {
    commitTyping()
    for change in changes { try await file.erase(change) }
  }

  /// What had counted before an answer became what an entry says: also where the entry itself says it again, as with the
  /// reason for it.
  package func changed(by entry: HistoryEntry, on id: Statement.ID) -> Edit? {
    let entries = assessment.history(of: .answer(id))
    guard let start = entries.firstIndex(where: { $0.id == entry.id }) else { return entry.before }
    for earlier in entries[start...] {
      guard let said = earlier.edit.answer, entry.isSameKind(as: said), let before = earlier.before,
        let answer = before.answer
      else { return nil }
      if !entry.isSameKind(as: answer) { return before }
    }
    return nil
  }

  /// The name of a person, for the reader: one's own changes without a name are "you".
  package func who(_ person: PersonID, named name: String) -> String {
    person == author.id && assessment.person(person)?.name.isEmpty != false ? tr("you") : name
  }

  /// The small line at the foot of a record: who changed it last, and when.
  package func lastWords(onRow row: RowID) -> String {
    assessment.history(of: .row(row)).first.map(lastChanged) ?? ""
  }

  /// "Last changed by Helen Marsh, 20 January 2011".
  func lastChanged(_ last: HistoryEntry) -> String {
    tr(
      "Last changed by {who}, {day}",
      ["who": who(last.person, named: last.who), "day": WindowDates.day(last.at.localDay)])
  }

  /// The small line at the foot of an open card: who answered last, when, and what it was before; who else did something,
  /// where nobody answered.
  package func lastWords(on id: Statement.ID) -> String {
    let entries = history(of: id)
    let latest = entries.first { $0.edit.answer != nil }
    guard let last = latest ?? entries.first else {
      return assessment.recordEvents(for: id).first.map { lastChanged($0.entry) + " ▾" }
        ?? tr("History: nothing yet ▾")
    }
    let values: KeyValuePairs<String, any CustomStringConvertible> = [
      "who": who(last.person, named: last.who), "day": WindowDates.day(last.at.localDay),
    ]
    var parts = [
      latest == nil
        ? tr("Last changed by {who}, {day}", values) : tr("Answer last changed by {who}, {day}", values)
    ]
    if let answer = latest.flatMap({ changed(by: $0, on: id) })?.answer {
      parts.append(tr("was {answer}", ["answer": AnswerWords(answer, in: pack).text]))
    }
    return parts.joined(separator: " · ") + " ▾"
  }
}
