import ReadinessModel

/// How going over to another version of a checklist reads, in the window and in a terminal.
extension PackMove.Kind {
  /// What a list of such statements is called.
  package func title(_ count: Int) -> String {
    switch self {
    case .asItWas: trn("{n} as it was", "{n} as they were", count)
    case .reworded: trn("{n} reworded", "{n} reworded", count)
    case .redirected: trn("{n} led to another", "{n} led to others", count)
    case .new: trn("{n} new", "{n} new", count)
    case .gone: trn("{n} gone", "{n} gone", count)
    }
  }
}

extension PackMove {
  /// A statement by its id and title, in the version that has it.
  package func name(of line: Line) -> String {
    if let id = line.fate.now, let statement = new.statement(id) { return "\(id) \(statement.title)" }
    let id = line.fate.before ?? ""
    return "\(id) \(old.statement(id)?.title ?? "")"
  }

  /// What another version changes in a statement; empty where nothing.
  package func changed(_ line: Line) -> String { line.fate.words.joined(separator: "; ") }

  /// What becomes of its answer; empty where there is nothing to say.
  package func kept(_ line: Line) -> String {
    guard line.answer != .none else { return line.kind == .gone ? "" : tr("to answer") }
    let answer = AnswerWords(line.answer, in: old).word
    if line.kind == .gone {
      return tr("{answer} is kept in the file, and counts for nothing", ["answer": answer])
    }
    return line.keepsEarlierWords
      ? tr("{answer} stays, answered in the earlier words", ["answer": answer])
      : tr("{answer} stays", ["answer": answer])
  }

  /// “RES-07 takes in PLN-04”.
  package func title(_ decision: Decision) -> String {
    let others = decision.answers.map(\.statement).filter { $0 != decision.id }
    return tr(
      "{id} takes in {others}", ["id": decision.id, "others": others.joined(separator: trc("list", ", "))])
  }

  /// How much is answered then, and how much of that in the earlier words.
  package var answeredWords: String {
    let earlier = inEarlierWords.count
    let values: KeyValuePairs<String, any CustomStringConvertible> = [
      "answered": answered, "total": asked, "earlier": earlier,
    ]
    return earlier == 0
      ? tr("Answered then: {answered} of {total}.", values)
      : tr("Answered then: {answered} of {total}, {earlier} in the earlier words.", values)
  }

  /// What has no place in the other version, or needs a look there, a sentence each.
  package var remarks: [String] {
    var remarks: [String] = []
    if !unplaced.isEmpty {
      remarks.append(
        trn(
          "{n} answer has no place in version {version}: {ids}. It stays in the file and counts for nothing.",
          "{n} answers have no place in version {version}: {ids}. They stay in the file and count for nothing.",
          unplaced.count,
          ["version": new.version, "ids": unplaced.map(\.statement).joined(separator: trc("list", ", "))]))
    }
    if !joinedNotes.isEmpty {
      remarks.append(
        tr(
          "Different notes come together on {ids}; they are shown there side by side.",
          ["ids": joinedNotes.joined(separator: trc("list", ", "))]))
    }
    if unplacedEntries > 0 {
      remarks.append(
        trn(
          "{n} thing written in toolkits has no place in version {version}. It stays in the file.",
          "{n} things written in toolkits have no place in version {version}. They stay in the file.",
          unplacedEntries, ["version": new.version]))
    }
    return remarks
  }
}

extension AnswerWords {
  /// That answers were given in words that their statements do not have any more.
  package static func inEarlierWords(_ ids: [Statement.ID]) -> String {
    trn(
      "{n} of them is answered in the earlier words: {ids}",
      "{n} of them are answered in the earlier words: {ids}", ids.count,
      ["ids": ids.joined(separator: trc("list", ", "))])
  }
}

extension PackMove {
  /// A part of a statement that says something else in the other version.
  package struct Difference: Equatable {
    /// “Sentence”, or the name of a level.
    package let name: String
    package let before: String
    package let now: String
  }

  /// What the sentence and the levels of a statement say in both, where that is not the same.
  package func differences(_ line: Line) -> [Difference] {
    guard let before = line.fate.before.flatMap(old.statement(_:)),
      let now = line.fate.now.flatMap(new.statement(_:))
    else { return [] }
    var differences: [Difference] = []
    if before.sentence != now.sentence {
      differences.append(
        Difference(name: tr("Sentence"), before: before.sentence, now: now.sentence))
    }
    for (index, level) in new.scale.enumerated() where index < now.descriptors.count {
      let former = old.index(ofLevel: level.id).map { before.descriptors[$0] } ?? ""
      if former != now.descriptors[index] {
        differences.append(
          Difference(name: AnswerWords(level).text, before: former, now: now.descriptors[index]))
      }
    }
    return differences
  }

  /// An answer to choose, with whose it is: “◆ Red, as LDR-03 Our own plan was answered”.
  package func words(_ answer: Answer, of decision: Decision) -> String {
    let names = decision.answers.filter { $0.answer == answer }.map { given in
      "\(given.statement) \(old.statement(given.statement)?.title ?? "")"
    }
    return tr(
      "{answer}, as given to {statements}",
      [
        "answer": AnswerWords(answer, in: old).text,
        "statements": names.joined(separator: trc("list", ", ")),
      ])
  }
}

extension PackMove.Decision {
  /// The answers among which is to be chosen, each once.
  package var choices: [Answer] {
    answers.map(\.answer).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
