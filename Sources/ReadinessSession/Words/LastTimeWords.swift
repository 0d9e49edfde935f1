import ReadinessModel

extension LastTime.Part {
  /// What can be taken over, with how much of it there is.
  package func title(_ count: Int) -> String {
    switch self {
    case .answers: tr("Last time’s answers, to look at ({n})", ["n": count])
    case .notes: tr("Last time’s notes, to read ({n})", ["n": count])
    case .evidence: tr("Evidence, with what it is used for ({n})", ["n": count])
    case .actions: tr("Open actions ({n})", ["n": count])
    case .targets: tr("Targets ({n})", ["n": count])
    }
  }

  /// What becomes of it.
  package func words(_ last: LastTime) -> String {
    switch self {
    case .answers:
      tr("Shown beside each statement as “last time”. They count for nothing until you answer yourself.")
    case .notes: tr("Shown under last time’s answer. They are not copied into yours.")
    case .evidence: tr("Files stay where they are. What is past its date comes across marked as such.")
    case .actions where last.closedActions > 0:
      trn(
        "With owner, date and status. {n} that was done or dropped stays in the old file.",
        "With owner, date and status. {n} that were done or dropped stay in the old file.", last.closedActions
      )
    case .actions: tr("With owner, date and status.")
    case .targets: tr("Levels and days to reach.")
    }
  }
}

extension LastTime {
  /// What can be taken over of a part, line by line, with what is said small beneath.
  package func lines(of part: Part, in pack: Pack) -> [(words: String, small: String)] {
    switch part {
    case .answers:
      answers.map { said in
        let answer = said.answer?.lastTimeWords(in: pack) ?? ""
        let day = said.on.map { WindowDates.day($0) } ?? ""
        return (
          tr("{answer}: {title}", ["answer": answer, "title": said.statement.title]),
          [said.by, day, said.statement.id].filter { !$0.isEmpty }.joined(separator: " · ")
        )
      }
    case .notes:
      notes.map { (String($0.note.prefix(Self.mostOfNote)), "\($0.statement.title) · \($0.statement.id)") }
    case .evidence:
      evidence.map { piece in
        (piece.evidence.name, piece.uses.map(\.statement).joined(separator: ", "))
      }
    case .actions:
      actions.map { open in
        let action = open.action
        let by = action.by.map { WindowDates.day($0) } ?? ""
        return (
          action.title,
          [action.who, by, action.state.label, open.serves.joined(separator: ", ")]
            .filter { !$0.isEmpty }.joined(separator: " · ")
        )
      }
    case .targets:
      targets.map { aim in
        let level = aim.target.level.flatMap(pack.level(_:)).map { AnswerWords($0).text } ?? ""
        let by = aim.target.by.map { WindowDates.day($0) } ?? ""
        return (
          "\(aim.statement.title) · \(aim.statement.id)",
          [level, by].filter { !$0.isEmpty }.joined(separator: " · ")
        )
      }
    }
  }

  /// So much of a note is shown where many are looked through.
  private static let mostOfNote = 400
}

extension Answer {
  /// The answer of last time in words, with the reason why a statement did not apply: “◆ Red”.
  package func lastTimeWords(in pack: Pack) -> String {
    let words = AnswerWords(self, in: pack).text
    guard case .doesNotApply(let reason) = self, !reason.isEmpty else { return words }
    return tr("{answer}: {reason}", ["answer": words, "reason": reason.quoted])
  }
}
