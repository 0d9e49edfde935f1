import ReadinessModel

/// What is said of actions, for the eye and for those who listen.
package enum ActionWords {
  /// "31 days late".
  package static func late(_ days: Int) -> String { trn("{n} day late", "{n} days late", days) }

  /// "nobody yet" or the name.
  package static func who(_ action: ActionItem) -> String {
    action.who.trimmed.isEmpty ? tr("nobody yet") : action.who
  }

  /// "by 28 February 2011", "no day yet", or what was written instead of a day.
  package static func by(_ action: ActionItem) -> String {
    if let day = action.by { return tr("by {day}", ["day": WindowDates.day(day)]) }
    let words = action[ActionItem.by]
    return words.isEmpty ? tr("no day yet") : tr("by {day}", ["day": words])
  }

  /// "Ruth Castell, by 28 February 2011, 31 days late, under way".
  package static func line(_ entry: ActionLog.Entry) -> String {
    let action = entry.action
    let state = action.state.words { WindowDates.day($0) }
    return [who(action), by(action), entry.daysLate.map(late), state.withSmallBeginning]
      .compactMap { $0 }.joined(separator: trc("list", ", "))
  }

  /// The same with what is to be done and for which statements, as a list is read aloud.
  package static func spoken(_ entry: ActionLog.Entry) -> String {
    var parts = [entry.action.title, line(entry)]
    if !entry.statements.isEmpty {
      parts.append(tr("for {statements}", ["statements": listed(entry.statements)]))
    }
    return parts.joined(separator: trc("list", ", "))
  }

  /// "11 open, 3 late, 2 without a person or a day. 6 done, 1 dropped."
  package static func counts(_ log: ActionLog) -> String {
    guard !log.entries.isEmpty else { return "" }
    var open = [trn("{n} open", "{n} open", log.count(.open))]
    if log.count(.late) > 0 { open.append(trn("{n} late", "{n} late", log.count(.late))) }
    if log.count(.toBeAgreed) > 0 {
      open.append(
        trn(
          "{n} without a person or a day", "{n} without a person or a day", log.count(.toBeAgreed)))
    }
    var closed: [String] = []
    if log.count(.done) > 0 { closed.append(trn("{n} done", "{n} done", log.count(.done))) }
    if log.count(.dropped) > 0 { closed.append(trn("{n} dropped", "{n} dropped", log.count(.dropped))) }
    return [open, closed].filter { !$0.isEmpty }
      .map { $0.joined(separator: trc("list", ", ")).endingInStop }.joined(separator: " ")
  }

  /// "3 actions are late"; nil where none is.
  package static func late(_ log: ActionLog) -> String? {
    let count = log.count(.late)
    return count == 0 ? nil : trn("{n} action is late", "{n} actions are late", count)
  }
}

extension AssessmentDocument {
  /// What stands at the level that a statement is to reach: "target, 30 September 2011"; empty at the others.
  package func targetWords(_ state: LiveStatement, at level: Level.ID) -> String {
    guard let target = state.target, target.level == level else { return "" }
    let words = target.by.map { tr("target, {day}", ["day": WindowDates.day($0)]) } ?? tr("target")
    return isLate(target, state) ? tr("{target}, late", ["target": words]) : words
  }

  private func isLate(_ target: Target, _ state: LiveStatement) -> Bool {
    target.isLate(from: state.answer, in: pack, on: actions.log.day)
  }

  /// What a card's small line says of what is planned: "1 action, late", and a target that was missed.
  package func plannedWords(_ state: LiveStatement) -> [String] {
    var parts: [String] = []
    let open = actions.log.entries(for: state.statement.id).filter { $0.action.state.isOpen }
    if !open.isEmpty {
      let late = open.count(where: \.isLate)
      let words = trn("{n} action", "{n} actions", open.count)
      switch late {
      case 0: parts.append(words)
      case open.count: parts.append(tr("{actions}, late", ["actions": words]))
      default: parts.append(tr("{actions}, {n} of them late", ["actions": words, "n": late]))
      }
    }
    if let target = state.target, let level = target.level.flatMap(pack.level(_:)), isLate(target, state) {
      parts.append(tr("target {level}, late", ["level": level.label.quoted]))
    }
    return parts
  }
}

extension ActionLog.Shown {
  /// What the choice is called.
  package var label: String {
    switch self {
    case .open: trc("actions", "Open")
    case .late: trc("actions", "Late")
    case .toBeAgreed: trc("actions", "To be agreed")
    case .done: trc("actions", "Done")
    case .dropped: trc("actions", "Dropped")
    case .all: trc("actions", "All")
    }
  }
}

extension ActionLog.Grouping {
  /// What the choice is called.
  package var label: String {
    switch self {
    case .due: trc("actions", "When due")
    case .who: trc("actions", "Who")
    case .section: trc("actions", "Section")
    case .status: trc("actions", "Status")
    }
  }
}

extension String {
  /// The text with a small letter at its beginning, for within a sentence.
  package var withSmallBeginning: String { prefix(1).lowercased() + dropFirst() }
}
