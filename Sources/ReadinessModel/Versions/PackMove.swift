/// How an assessment goes over to another version of its checklist: what becomes of each statement and of its answer, and
/// what is to be decided before.
///
/// Nothing is lost: what has no place in the other version stays in the file, and is there again on the way back.
public struct PackMove: Sendable {
  /// What becomes of a statement.
  public enum Kind: String, CaseIterable, Sendable {
    case asItWas = "as-it-was"
    case reworded, redirected, new, gone
  }

  /// A statement, in the one version, in the other or in both, and its answer.
  public struct Line: Hashable, Sendable {
    public let fate: PackChange.Fate
    public let kind: Kind
    /// What was answered to it before; of a new one, what stands in the file from an earlier time.
    public let answer: Answer
    /// Whether the sentence and what each level looks like are said in the same words.
    public let hasSameWords: Bool

    /// Whether its answer was given in words that it does not have any more.
    public var keepsEarlierWords: Bool { !hasSameWords && fate.now != nil && answer != .none }
  }

  /// Statements that become one and were answered differently: somebody must say which answer holds.
  public struct Decision: Identifiable, Hashable, Sendable {
    /// The statement that they become.
    public let id: Statement.ID
    /// What was answered to each of them, in the order of the older version.
    public let answers: [Given]

    /// An answer to one of them.
    public struct Given: Hashable, Sendable {
      public let statement: Statement.ID
      public let answer: Answer
    }
  }

  public let old: Pack
  public let new: Pack
  /// What the other version changes.
  public let change: PackChange
  /// A line for each fate: in the order of the other version, then what is gone.
  public let lines: [Line]
  /// What is to be decided before, in the order of the other version.
  public let decisions: [Decision]
  /// Statements that become one and have different notes: all of them are shown there.
  public let joinedNotes: [Statement.ID]
  /// The answers for which the other version has no place, and this one had.
  public let unplaced: [UnplacedAnswer]
  /// How much of what was written in toolkits has no place in the other version, and had one in this.
  public let unplacedEntries: Int
  /// How many statements are asked in the other version, and how many of them have a level already.
  public let asked: Int
  public let answered: Int
  /// Of those that have one, the ones that were answered in words that they do not have any more, in the order of the
  /// other version.
  public let inEarlierWords: [Statement.ID]

  /// How an assessment goes from the version that it answers to another.
  public init(of assessment: Assessment, from old: Pack, to new: Pack) {
    (self.old, self.new) = (old, new)
    change = PackChange(from: old, to: new)
    let before = assessment.answering(old)
    let after = assessment.answering(new)
    lines = change.fates.map { Line($0, before: before, after: after, old, new) }
    var formers: [Statement.ID: [Statement.ID]] = [:]
    for fate in change.fates {
      if let now = fate.now, let former = fate.before { formers[now, default: []].append(former) }
    }
    decisions = new.statements.compactMap { statement in
      let given = (formers[statement.id] ?? []).map {
        Decision.Given(statement: $0, answer: before.answer(to: $0))
      }.filter { $0.answer != .none }
      guard Set(given.map(\.answer)).count > 1 else { return nil }
      return Decision(id: statement.id, answers: given)
    }
    joinedNotes = new.statements.map(\.id).filter { id in
      Set((formers[id] ?? []).map(before.note(on:)).filter { !$0.isEmpty }).count > 1
    }
    let placeless = Set(before.unplacedAnswers(in: old).map(\.statement))
    unplaced = after.unplacedAnswers(in: new).filter { !placeless.contains($0.statement) }
    unplacedEntries = max(0, after.unplacedEntries(in: new).count - before.unplacedEntries(in: old).count)
    let total = Standing(after, new).total
    (asked, answered) = (total.applicable, total.answered)
    let earlier = Set(lines.filter(\.keepsEarlierWords).compactMap(\.fate.now))
    inEarlierWords = after.rated(in: new).map(\.id).filter(earlier.contains)
  }

  /// The lines of one kind.
  public func lines(_ kind: Kind) -> [Line] { lines.filter { $0.kind == kind } }

  /// What is still to be decided.
  ///
  /// - Parameter kept: which answers hold, by the statements of the other version.
  public func undecided(_ kept: [Statement.ID: Answer]) -> [Decision] {
    decisions.filter { kept[$0.id] == nil }
  }

  /// What says which answers hold: those that do not are answered like those that do, in the version in which they were
  /// answered, so that going back is going back.
  public func edits(keeping kept: [Statement.ID: Answer]) -> [Edit] {
    decisions.flatMap { decision -> [Edit] in
      guard let answer = kept[decision.id] else { return [] }
      return decision.answers.filter { $0.answer != answer }.map { answer.edit(of: $0.statement) }
    }
  }
}

extension PackMove.Line {
  fileprivate init(
    _ fate: PackChange.Fate, before: Assessment, after: Assessment, _ old: Pack, _ new: Pack
  ) {
    self.fate = fate
    switch (fate.before, fate.now) {
    case (let former?, let now?):
      kind = fate.isRedirected ? .redirected : fate.isAsItWas ? .asItWas : .reworded
      answer = before.answer(to: former)
      let statements = (old.statement(former), new.statement(now))
      if case (let one?, let other?) = statements {
        hasSameWords = one.hasSameWords(as: other)
      } else {
        hasSameWords = false
      }
    case (let former?, nil): (kind, answer, hasSameWords) = (.gone, before.answer(to: former), false)
    case (nil, let now): (kind, answer, hasSameWords) = (.new, now.map(after.answer(to:)) ?? .none, true)
    }
  }
}

extension Assessment {
  /// The same, as it is read with a checklist.
  public func answering(_ pack: Pack) -> Assessment {
    pack.redirects == redirects ? self : Assessment(header: header, changes, redirects: pack.redirects)
  }

  /// The statements that are asked and have a level, in the checklist's order.
  func rated(in pack: Pack) -> [Statement] {
    pack.applicable(in: circumstances).filter { statement in
      answer(to: statement.id).level.map { pack.level($0) != nil } ?? false
    }
  }
}

extension Answer {
  /// The edit that gives it to a statement.
  fileprivate func edit(of statement: Statement.ID) -> Edit {
    switch self {
    case .none: .clearAnswer(statement: statement)
    case .level(let level): .rate(statement: statement, level: level)
    case .dontKnow(let ask, let question): .dontKnow(statement: statement, ask: ask, question: question)
    case .doesNotApply(let reason): .doesNotApply(statement: statement, reason: reason)
    }
  }
}
