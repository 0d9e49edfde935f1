/// Two moments of an assessment, or two assessments of one organisation, side by side.
///
/// Only what was asked and answered both times, in the same words, is compared; the rest is listed with the reason.
/// “Don’t know” and “does not apply” are no levels, so there is nothing to compare them with.
public struct Comparison: Sendable {
  /// One of the two sides.
  public struct Side: Sendable {
    public let assessment: Assessment
    public let pack: Pack

    /// An assessment as it stood, and the checklist that it answered then.
    public init(_ assessment: Assessment, _ pack: Pack) {
      self.assessment = assessment
      self.pack = pack
    }
  }

  /// A statement that is at another level than before.
  public struct Moved: Identifiable, Sendable {
    public let statement: Statement
    /// The places of its levels on the scale, then and now.
    public let from: Int
    public let to: Int
    /// Why, if that was said with the latest change of its level.
    public let why: ReasonForChange?
    /// Who changed its level last: a name, or “someone”.
    public let who: String
    /// The same person's id; nil where it is not known who.
    public let person: PersonID?
    public let at: Instant

    public var id: Statement.ID { statement.id }
    /// How many levels it rose; negative if it fell.
    public var levels: Int { to - from }
  }

  /// Why a statement is not compared.
  public enum Reason: String, CaseIterable, Sendable {
    case notAnsweredNow = "not-answered-now"
    case reworded
    case noLongerAsked = "no-longer-asked"
    case firstAnswered = "first-answered"
    case newlyAsked = "newly-asked"
    case joined

    /// The reason in words, as a heading.
    public var label: String {
      switch self {
      case .notAnsweredNow: tr("Answered then, not now")
      case .reworded: tr("Asked in other words now")
      case .noLongerAsked: tr("Asked then, not any more")
      case .firstAnswered: tr("Answered since")
      case .newlyAsked: tr("Asked now, and not then")
      case .joined: tr("Part of another statement now")
      }
    }
  }

  /// Statements that are not compared, for one reason.
  public struct Apart: Sendable {
    public let reason: Reason
    public let statements: [Statement]
  }

  /// The compared statements of a section.
  public struct SectionMovement: Identifiable, Sendable {
    public let section: Section
    public let then: Tally
    public let now: Tally

    public var id: Section.ID { section.id }
  }

  /// Two assessments with different scales, which nothing makes comparable.
  public struct OtherScale: Refusal {
    public let then: [String]
    public let now: [String]

    public var happened: String {
      tr(
        "The two cannot be compared: one is rated {then}, the other {now}.",
        ["then": then.joined(separator: " / "), "now": now.joined(separator: " / ")])
    }
    public var advice: String { tr("Choose an assessment of a checklist with the same levels.") }
  }

  /// What fell: legal duties first, then by how far, then in the checklist's order.
  public let fell: [Moved]
  /// What rose, in the same order.
  public let rose: [Moved]
  /// How many statements are where they were.
  public let stayed: Int
  /// What is not compared, in the order of the reasons; reasons without statements are left out.
  public let apart: [Apart]
  /// The sections in which anything is compared, in the checklist's order.
  public let sections: [SectionMovement]
  /// The levels of both sides, as the second calls them.
  public let scale: [Level]
  /// The compared statements, then and now.
  public let then: Tally
  public let now: Tally

  /// Compares two sides; the statements and sections named are those of the second.
  ///
  /// - Throws: ``OtherScale``
  public init(from old: Side, to new: Side) throws(OtherScale) {
    guard old.pack.scale.map(\.id) == new.pack.scale.map(\.id) else {
      throw OtherScale(then: old.pack.scale.map(\.label), now: new.pack.scale.map(\.label))
    }
    self.scale = new.pack.scale
    let scale = new.pack.scale.map(\.id)
    let (oldStates, newStates) = (
      Standing.states(in: old.assessment, of: old.pack), Standing.states(in: new.assessment, of: new.pack)
    )
    var oldIndex: [Statement.ID: Int] = [:]
    var apart: [Reason: [Statement]] = [:]
    for (index, statement) in old.pack.statements.enumerated() {
      let id = new.pack.currentID(of: statement.id)
      // Of several that became one, that with its id is compared, or the first.
      guard let former = oldIndex[id] else {
        oldIndex[id] = index
        continue
      }
      let isSame = statement.id == id
      if isSame { oldIndex[id] = index }
      let other = isSame ? former : index
      if case .level = oldStates[other] { apart[.joined, default: []].append(old.pack.statements[other]) }
    }
    var moved: [Moved] = []
    var stayed = 0
    var tallies = Dictionary(
      uniqueKeysWithValues: new.pack.sections.map {
        ($0.id, (then: Tally(scale: scale), now: Tally(scale: scale)))
      })
    var (then, now) = (Tally(scale: scale), Tally(scale: scale))
    for (index, statement) in new.pack.statements.enumerated() {
      let before = oldIndex.removeValue(forKey: statement.id)
      let (was, isNow) = (before.map { oldStates[$0] } ?? .notAsked, newStates[index])
      switch (was, isNow) {
      case (.level(let from), .level(let to)):
        guard let before, old.pack.statements[before].hasSameWords(as: statement) else {
          apart[.reworded, default: []].append(statement)
          continue
        }
        then.add(was)
        now.add(isNow)
        tallies[statement.section]?.then.add(was)
        tallies[statement.section]?.now.add(isNow)
        if from == to { stayed += 1 } else { moved.append(Self.moved(statement, from, to, new.assessment)) }
      case (.level, .notAsked): apart[.noLongerAsked, default: []].append(statement)
      case (.level, _): apart[.notAnsweredNow, default: []].append(statement)
      case (.notAsked, .level): apart[.newlyAsked, default: []].append(statement)
      case (_, .level): apart[.firstAnswered, default: []].append(statement)
      default: break
      }
    }
    // What the second checklist does not have any more.
    for index in oldIndex.values.sorted() {
      if case .level = oldStates[index] {
        apart[.noLongerAsked, default: []].append(old.pack.statements[index])
      }
    }
    let pack = new.pack
    let sorted = moved.sorted { one, other in
      let ranks = (Self.rank(one, pack), Self.rank(other, pack))
      return ranks.0 == ranks.1
        ? pack.index(of: one.id) ?? 0 < pack.index(of: other.id) ?? 0 : ranks.0 < ranks.1
    }
    fell = sorted.filter { $0.levels < 0 }
    rose = sorted.filter { $0.levels > 0 }
    self.stayed = stayed
    self.apart = Reason.allCases.compactMap { reason in
      apart[reason].map { Apart(reason: reason, statements: $0) }
    }
    self.then = then
    self.now = now
    sections = pack.sections.compactMap { section in
      guard let pair = tallies[section.id], pair.now.answered > 0 else { return nil }
      return SectionMovement(section: section, then: pair.then, now: pair.now)
    }
  }

  /// How many statements are compared.
  public var compared: Int { fell.count + rose.count + stayed }

  /// What came of it, in a sentence or two.
  public var words: String {
    guard compared > 0 else {
      return tr("Nothing can be compared: no statement was answered both times in the same words.")
    }
    if fell.isEmpty, rose.isEmpty {
      return trn(
        "The one statement that can be compared stayed where it was.",
        "All {n} statements that can be compared stayed where they were.", compared)
    }
    if compared == 1 {
      return fell.isEmpty
        ? tr("The one statement that can be compared rose.")
        : tr("The one statement that can be compared fell.")
    }
    return tr(
      "Of {n} statements that can be compared, {fell} fell, {rose} rose and {stayed} stayed.",
      ["n": compared, "fell": fell.count, "rose": rose.count, "stayed": stayed])
  }

  /// What comes first: legal duties, then what moved furthest.
  private static func rank(_ moved: Moved, _ pack: Pack) -> Int {
    (pack.isLegalDuty(moved.statement) ? 0 : pack.scale.count) - abs(moved.levels)
  }

  private static func moved(
    _ statement: Statement, _ from: Int, _ to: Int, _ assessment: Assessment
  ) -> Moved {
    let latest = assessment.history(of: .answer(statement.id)).first { $0.isInForce }
    return Moved(
      statement: statement, from: from, to: to, why: latest?.why, who: latest?.who ?? tr("someone"),
      person: latest?.person, at: latest?.at ?? assessment.header.created)
  }
}

extension Assessment {
  /// The assessment as it stood when a day ended. A time in the future counts as now.
  public func atEnd(of day: Day, now: Instant) -> Assessment {
    Assessment(
      header: header, changes.filter { Swift.min($0.at, now).localDay <= day }, redirects: redirects)
  }
}
