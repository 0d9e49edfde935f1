/// The list of what comes from the assessment before: its row without a name says which that was, each other what was
/// answered to the statement of that name. It is there to look at, and counts for nothing.
public struct LastAnswer: Record, Hashable {
  /// The list's name in files.
  public static let list = OwnList.lastTime.rawValue

  public static let level = Field<String>("level", .id)
  public static let by = Field<String>("by", .name)
  public static let on = Field<String>("on", .day)
  public static let note = Field<String>("note", .note)
  /// Why it did not apply.
  public static let reason = Field<String>("reason", .words)
  public static let wording = Field<String>("wording", .id)

  public let values: JSONObject

  public init(values: JSONObject) {
    self.values = values
  }

  /// The level that it was at; nil where it did not apply, or only a note was written.
  public var level: Level.ID? { self[Self.level].isEmpty ? nil : self[Self.level] }
  /// Who answered: a name; empty where nobody was named.
  public var by: String { self[Self.by] }
  /// The day on which it was answered.
  public var on: Day? { Day(self[Self.on]) }
  /// The note that stood beside it; empty if there was none.
  public var note: String { self[Self.note] }

  /// Why it did not apply; nil where it did, or nobody said.
  public var reason: String? { values[Self.reason.name] == nil ? nil : self[Self.reason] }

  /// The answer that it was; nil where only a note was written.
  public var answer: Answer? { level.map { .level($0) } ?? reason.map { .doesNotApply(reason: $0) } }

  /// The row of a statement.
  public static func row(_ statement: Statement.ID) -> RowID { RowID(list: list, row: statement) }
}

/// From which assessment the answers of last time are.
public struct LastAssessment: Record, Hashable {
  /// Its row.
  public static let row = RowID(list: LastAnswer.list, row: "")

  public static let assessment = Field<String>("assessment", .id)
  public static let asAt = Field<String>("asAt", .day)
  public static let pack = Field<String>("pack", .id)

  public let values: JSONObject

  public init(values: JSONObject) {
    self.values = values
  }

  /// The id in its file.
  public var assessment: String { self[Self.assessment] }
  /// The day of which it spoke.
  public var asAt: Day? { Day(self[Self.asAt]) }
}

extension Assessment {
  /// What was answered to a statement last time, unless it is said in other words now; nil if nothing is known of it.
  public func lastAnswer(to statement: Statement) -> LastAnswer? {
    let former = redirects.keys.first { current($0) == statement.id && row(LastAnswer.row($0)) != nil }
    let name = row(LastAnswer.row(statement.id)) == nil ? former ?? statement.id : statement.id
    let answer = record(LastAnswer.row(name), as: LastAnswer.self)
    return answer[LastAnswer.wording] == statement.wording ? answer : nil
  }

  /// The day of which last time's assessment spoke; nil where this one did not start from another.
  public var lastTime: Day? { record(LastAssessment.row, as: LastAssessment.self).asAt }
}

extension Statement {
  /// Whether the sentence and what each level looks like are said in the same words as in another.
  public func hasSameWords(as other: Statement) -> Bool {
    sentence == other.sentence && descriptors == other.descriptors
  }

  /// What tells whether the sentence and what each level looks like are said in the same words: the first eight bytes of
  /// the SHA-256 of these, with line ends between, in hexadecimal digits.
  public var wording: String {
    var hash = SHA256()
    hash.update(Array(([sentence] + descriptors).joined(separator: "\n").utf8))
    return String(hash.finish().prefix(16))
  }
}

/// What a new assessment can take over from the one before of the same organisation. All of it is there to look at first.
public struct LastTime: Sendable {
  /// What can be taken over or left.
  public enum Part: String, CaseIterable, Sendable {
    case answers
    case notes
    case evidence
    case actions
    case targets
  }

  /// What was said of a statement.
  public struct Said: Identifiable, Sendable {
    public let statement: Statement
    public let level: Level?
    /// Why it did not apply; nil where it did.
    public let reason: String?
    /// Who answered; empty where nobody is named.
    public let by: String
    public let on: Day?
    public let note: String

    public var id: Statement.ID { statement.id }

    /// The answer that it was; nil where only a note was written.
    public var answer: Answer? { level.map { .level($0.id) } ?? reason.map { .doesNotApply(reason: $0) } }
  }

  /// A piece of evidence with the statements that it is used for.
  public struct Piece: Identifiable, Sendable {
    public let id: Evidence.ID
    public let evidence: Evidence
    public let uses: [EvidenceRegister.Use]
  }

  /// An action that is still open, with the statements that it is for.
  public struct Open: Identifiable, Sendable {
    public let id: RowID
    public let action: ActionItem
    public let serves: [Statement.ID]
  }

  /// A level to reach.
  public struct Aim: Identifiable, Sendable {
    public let statement: Statement
    public let target: Target

    public var id: Statement.ID { statement.id }
  }

  /// The id of last time's assessment, and the day of which it spoke.
  public let assessment: String
  public let asAt: Day
  /// The name of its organisation.
  public var organisation: String { body?.name ?? "" }
  /// Its organisation, with where that is.
  public let body: Organisation?
  private let pack: PackReference?
  /// What was answered or noted and is asked again in the same words, in the checklist's order.
  public let said: [Said]
  /// What was answered then and is asked in other words now.
  public let reworded: [Statement]
  /// What was answered then and is not asked now.
  public let noLongerAsked: [Statement]
  public let evidence: [Piece]
  public let actions: [Open]
  /// How many actions were done or dropped, and stay where they are.
  public let closedActions: Int
  public let targets: [Aim]

  /// What can be taken over.
  ///
  /// - Parameters:
  ///   - last: the assessment before, and the checklist that it answers.
  ///   - pack: the checklist of the new one.
  ///   - circumstances: those of the new one.
  public init(_ last: Comparison.Side, to pack: Pack, in circumstances: Circumstances) {
    let (old, oldPack) = (last.assessment, last.pack)
    assessment = old.header.id
    asAt = old.asAt
    body = old.organisation
    self.pack = old.pack
    var former: [Statement.ID: Statement] = [:]
    for statement in oldPack.statements { former[pack.currentID(of: statement.id)] = statement }
    let asked = pack.applicable(in: circumstances)
    let isSameScale = oldPack.scale.map(\.id) == pack.scale.map(\.id)
    var (said, reworded): ([Said], [Statement]) = ([], [])
    for statement in asked {
      guard let before = former.removeValue(forKey: statement.id),
        let found = Self.said(before, as: statement, in: old, pack)
      else { continue }
      if isSameScale, before.hasSameWords(as: statement) {
        said.append(found)
      } else {
        reworded.append(statement)
      }
    }
    self.said = said
    self.reworded = reworded
    noLongerAsked = oldPack.statements.filter { statement in
      former[pack.currentID(of: statement.id)] != nil && old.answer(to: statement.id).level != nil
    }
    let register = EvidenceRegister(old)
    evidence = register.entries.map { id, entry in
      let uses = register.uses(of: id, in: oldPack).filter {
        pack.statement(pack.currentID(of: $0.statement)) != nil
      }
      return Piece(id: id, evidence: entry, uses: uses)
    }.sorted { ($0.evidence.name, $0.id) < ($1.evidence.name, $1.id) }
    let all = old.records(of: ActionItem.list, as: ActionItem.self)
    actions = all.filter(\.record.state.isOpen).map { id, action in
      Open(
        id: id, action: action,
        serves: action.serves.map { pack.currentID(of: $0) }.filter { pack.statement($0) != nil })
    }
    closedActions = all.count - actions.count
    targets =
      isSameScale
      ? asked.compactMap { statement in
        old.target(for: statement.id).map { Aim(statement: statement, target: $0) }
      } : []
  }

  private static func said(
    _ before: Statement, as statement: Statement, in old: Assessment, _ pack: Pack
  ) -> Said? {
    let answer = old.answer(to: before.id)
    let level = answer.level.flatMap(pack.level(_:))
    var reason: String?
    if case .doesNotApply(let words) = answer { reason = words }
    let note = old.note(on: before.id)
    guard level != nil || reason != nil || !note.isEmpty else { return nil }
    let answered =
      level == nil && reason == nil ? nil : old.history(of: .answer(before.id)).first { $0.isInForce }
    return Said(
      statement: statement, level: level, reason: reason,
      by: answered.map { old.person($0.person)?.name.isEmpty == false ? $0.who : "" } ?? "",
      on: answered?.at.localDay, note: note)
  }

  /// The statements at a level, or that did not apply, of those that are asked again in the same words.
  public var answers: [Said] { said.filter { $0.answer != nil } }
  /// The statements with a note.
  public var notes: [Said] { said.filter { !$0.note.isEmpty } }

  /// How much there is of a part.
  public func count(of part: Part) -> Int {
    switch part {
    case .answers: answers.count
    case .notes: notes.count
    case .evidence: evidence.count
    case .actions: actions.count
    case .targets: targets.count
    }
  }

  /// Whether there is nothing to take over.
  public var isEmpty: Bool { Part.allCases.allSatisfy { count(of: $0) == 0 } }

  /// The edits of the one change that takes parts over.
  ///
  /// - Parameter place: how the new assessment names a place of the old one.
  public func edits(_ parts: Set<Part>, place: (Place) -> Place = { $0 }) -> [Edit] {
    guard !parts.isEmpty else { return [] }
    var head: JSONObject = [
      LastAssessment.assessment.name: .string(assessment), LastAssessment.asAt.name: .string(asAt.text),
    ]
    if let pack {
      head[LastAssessment.pack.name] = ["id": .string(pack.id), "version": .string(pack.version)]
    }
    var edits: [Edit] = [.setFields(LastAssessment.row, values: head)]
    edits += said.compactMap { edit(of: $0, parts) }
    if parts.contains(.evidence) { edits += evidence.flatMap { Self.edits(of: $0, place) } }
    if parts.contains(.actions) { edits += actions.map(Self.edit(of:)) }
    if parts.contains(.targets) {
      edits += targets.map {
        .target(statement: $0.statement.id, level: $0.target.level, by: $0.target.by)
      }
    }
    return edits
  }

  private func edit(of said: Said, _ parts: Set<Part>) -> Edit? {
    var values = JSONObject()
    if parts.contains(.answers), said.answer != nil {
      values[LastAnswer.level.name] = said.level.map { .string($0.id) }
      values[LastAnswer.reason.name] = said.reason.map { .string($0) }
      if !said.by.isEmpty { values[LastAnswer.by.name] = .string(said.by) }
      if let day = said.on { values[LastAnswer.on.name] = .string(day.text) }
    }
    if parts.contains(.notes), !said.note.isEmpty { values[LastAnswer.note.name] = .string(said.note) }
    guard !values.members.isEmpty else { return nil }
    values[LastAnswer.wording.name] = .string(said.statement.wording)
    return .setFields(LastAnswer.row(said.statement.id), values: values)
  }

  private static func edits(of piece: Piece, _ place: (Place) -> Place) -> [Edit] {
    var values = piece.evidence.values
    if !piece.evidence.places.isEmpty {
      values[Evidence.places.name] = piece.evidence[Evidence.places].moved(place).json
    }
    return [.setFields(Evidence.row(piece.id), values: values)]
      + piece.uses.map { use in
        var values: JSONObject = [
          EvidenceUse.evidence.name: .string(piece.id), EvidenceUse.statement.name: .string(use.statement),
        ]
        if !use.place.isEmpty { values[EvidenceUse.place.name] = .string(use.place) }
        return .setFields(EvidenceUse.row(piece.id, use.statement), values: values)
      }
  }

  private static func edit(of open: Open) -> Edit {
    var values = open.action.values
    if !open.action.serves.isEmpty { values[ActionItem.serves.name] = open.serves.json }
    return .setFields(open.id, values: values)
  }
}
