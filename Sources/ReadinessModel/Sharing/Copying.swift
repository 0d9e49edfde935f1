/// Says anew what stands in an assessment, and notes what is not said.
struct Copying {
  private let assessment: Assessment
  private let purpose: SharedCopy.Purpose
  private let without: Set<SharedCopy.Part>
  private let names: [String]
  private var people: [PersonID: PersonID] = [:]
  private var ids = ULID.Generator()
  /// The words that stay, in which names may occur.
  private var kept: [String] = []
  private var dropped: [String] = []
  let flagged: Set<Statement.ID>
  private let statements: Set<Statement.ID>

  /// Something that stands, and who said it when.
  private struct Said {
    let id: OperationID
    let edit: Edit
  }

  init(_ assessment: Assessment, _ purpose: SharedCopy.Purpose, _ without: Set<SharedCopy.Part>) {
    self.assessment = assessment
    self.purpose = purpose
    self.without = without
    names = Set(assessment.names.values.flatMap(\.all)).filter { !$0.isEmpty }.sorted()
    flagged = without.contains(.flagged) ? assessment.flagged : []
    statements = Set(
      assessment.subjects.compactMap(\.statement)
        + assessment.records(of: EvidenceUse.list, as: EvidenceUse.self).map(\.record.statement))
  }

  /// The names that occur in what stays.
  var namesInWords: [String] {
    guard without.contains(.names) else { return [] }
    return kept.filter { text in names.contains { text.holds($0) } }
  }

  /// What must not occur in the copy: words of some length that do not stand in what stays.
  var secrets: [String] {
    let all = dropped.filter(isWords) + (without.contains(.names) ? names : [])
    let stays = kept.joined(separator: SharedCopy.between)
    return Set(all).filter { $0.count > 3 && !stays.holds($0) }.sorted()
  }

  /// Whether a text is somebody's words, and not a day, the name of a row or a statement, or a word of the format.
  private func isWords(_ text: String) -> Bool {
    Day(text) == nil && ULID(text) == nil && !statements.contains(text) && !EvidenceKind.all.contains(text)
      && !ActionState.names.contains(text)
  }

  mutating func changes() -> [Change] {
    noteEarlierWords()
    var changes = [frame]
    if let digest = assessment.pack?.digest, let content = assessment.carriedChecklists[digest]?.first {
      kept += content.texts
      changes.append(change([.checklist(digest: digest, content: content)], like: changes[0]))
    }
    let origin = origin
    kept += Operation(origin).json.texts
    changes.append(change([origin], like: changes[0]))
    guard purpose == .show else { return changes }
    for said in standing.sorted(by: { $0.id < $1.id }) {
      guard let edit = copied(said.edit), let original = assessment.change(said.id.change) else { continue }
      changes += introducing(original.by, at: original.at)
      changes.append(change([edit], like: original))
    }
    return changes
  }

  /// Of what it is a copy, what for, and what was left out.
  private var origin: Edit {
    let left = without.map(\.rawValue).sorted()
    return .setFields(
      SharedCopy.origin,
      values: [
        "copyOf": .string(assessment.header.id), "for": .string(purpose.rawValue),
        "without": .array(left.map { .string($0) }),
      ])
  }

  /// Which checklist, for whom and of when: the first change.
  private var frame: Change {
    mutating get {
      var edits: [Edit] = []
      if let pack = assessment.pack {
        edits.append(.usePack(id: pack.id, version: pack.version, digest: pack.digest))
      }
      if let organisation = assessment.organisation { edits.append(.organisation(organisation)) }
      if !assessment.scope.isEmpty { edits.append(.scope(assessment.scope)) }
      edits.append(.asAt(assessment.asAt))
      kept += Operation(.organisation(assessment.organisation ?? Organisation(name: ""))).json.texts
      kept += [assessment.scope, assessment.pack?.id ?? "", assessment.pack?.version ?? ""]
      let at = assessment.changes.map(\.at).min() ?? assessment.header.created
      return Change(
        id: ids.next(now: at), at: at, by: "p-copy", operations: edits.map { Operation($0) })
    }
  }

  /// Everything that stands: of each subject what counts.
  private var standing: [Said] {
    assessment.subjects.flatMap { subject -> [Said] in
      switch subject {
      case .pack, .organisation, .scope, .asAt, .person: return []
      case .row(let row):
        guard row != SharedCopy.origin, let stands = assessment.row(row),
          let id = assessment.heads(of: subject).max()
        else { return [] }
        return [Said(id: id, edit: .setFields(row, values: stands.values))]
      case .rowPosition(let row) where assessment.row(row) == nil: return []
      default:
        guard let head = assessment.register(subject)?.heads.last else { return [] }
        return [Said(id: head.id, edit: head.edit)]
      }
    }
  }

  /// What of something that stands is said in the copy; nil if nothing of it.
  private mutating func copied(_ edit: Edit) -> Edit? {
    if let statement = edit.subject?.statement, flagged.contains(assessment.current(statement)) {
      drop(edit)
      return nil
    }
    switch edit {
    case .rate(_, let level, let why):
      kept += [level, why?.rawValue ?? ""]
      return edit
    case .target(_, let level, _):
      kept.append(level ?? "")
      return edit
    case .note(let statement, let text):
      guard !without.contains(.notes) else { return drop(edit) }
      kept.append(text)
      return .note(statement: statement, text: text)
    case .dontKnow(let statement, let ask, let question):
      kept.append(question)
      let ask = role(for: ask)
      kept.append(ask)
      return .dontKnow(statement: statement, ask: ask, question: question)
    case .doesNotApply(_, let reason):
      kept.append(reason)
      return edit
    case .judgement(let level, let words):
      kept += [words, level ?? ""]
      return edit
    case .flag where without.contains(.flagged): return nil
    case .setFields(let row, let values): return copied(row, values)
    case .clearAnswer, .checklist, .unknown, .erased, .takeOut, .removeRow: return nil
    default: return edit
    }
  }

  private mutating func copied(_ row: RowID, _ values: JSONObject) -> Edit? {
    if without.contains(.evidence), row.list == Evidence.list || row.list == EvidenceUse.list {
      drop(.setFields(row, values: values))
      return nil
    }
    if row.list == LastAnswer.list, flagged.contains(assessment.current(row.row)) {
      drop(.setFields(row, values: values))
      return nil
    }
    if row.list == EvidenceUse.list, flagged.contains(EvidenceUse(values: values).statement) { return nil }
    var members: [JSONObject.Member] = []
    for member in values.members {
      var member = member
      switch member.key {
      case LastAnswer.by.name where without.contains(.names) && row.list == LastAnswer.list:
        // Whoever it was is not among those known here.
        dropped += member.value.texts
        continue
      case ActionItem.note.name where without.contains(.notes) && Self.hasNotes(row):
        dropped += member.value.texts
        continue
      case ActionItem.who.name, Evidence.owner.name:
        if let name = member.value.string { member.value = .string(role(for: name)) }
      case ActionItem.serves.name:
        if let served = [Statement.ID](json: member.value) {
          member.value = .array(
            served.filter { !flagged.contains(assessment.current($0)) }.map { .string($0) })
        }
      default: break
      }
      kept += member.value.texts
      members.append(member)
    }
    return .setFields(row, values: JSONObject(members))
  }

  /// Whether the rows of a list have notes beside what they say.
  private static func hasNotes(_ row: RowID) -> Bool {
    [ActionItem.list, Evidence.list, LastAnswer.list].contains(row.list)
  }

  @discardableResult private mutating func drop(_ edit: Edit) -> Edit? {
    switch edit {
    case .note(_, let text): dropped.append(text)
    case .dontKnow(_, let ask, let question): dropped += [ask, question]
    case .doesNotApply(_, let reason): dropped.append(reason)
    case .judgement(_, let words), .scope(let words): dropped.append(words)
    case .setFields(_, let values), .setRow(_, let values):
      dropped += values.members.flatMap { $0.value.texts }
    default: break
    }
    return nil
  }

  /// Words that were said once and do not stand any more are nowhere in the copy.
  private mutating func noteEarlierWords() {
    for change in assessment.changes {
      for operation in change.operations { drop(operation.edit) }
    }
  }

  // MARK: Names

  /// A name as it stands in the copy: of somebody known, their role, or a number.
  private mutating func role(for name: String) -> String {
    guard without.contains(.names), let id = person(named: name) else { return name }
    return self.name(of: id)
  }

  private func person(named name: String) -> PersonID? {
    let folded = name.lowercased()
    return assessment.names.keys.sorted().first { id in
      assessment.names[id]?.all.contains { $0.lowercased() == folded } == true
    }
  }

  private mutating func name(of person: PersonID) -> String {
    let role = assessment.person(person)?.role ?? ""
    return role.isEmpty ? tr("Person {n}", ["n": number(of: person)]) : role
  }

  private func number(of person: PersonID) -> Int {
    (assessment.names.keys.sorted().firstIndex(of: person) ?? 0) + 1
  }

  /// What says who somebody is, before the first thing that they said.
  private mutating func introducing(_ person: PersonID, at moment: Instant) -> [Change] {
    guard people[person] == nil else { return [] }
    people[person] = without.contains(.names) ? "p-\(number(of: person))" : person
    guard let known = assessment.person(person), let id = people[person] else { return [] }
    let name = without.contains(.names) ? self.name(of: person) : known.name
    let role = without.contains(.names) ? "" : known.role
    kept += [name, role]
    return [
      Change(
        id: ids.next(now: moment), at: moment, by: id,
        operations: [Operation(.person(id: id, name: name, role: role))])
    ]
  }

  private mutating func change(_ edits: [Edit], like original: Change) -> Change {
    Change(
      id: ids.next(now: original.at), at: original.at, by: people[original.by] ?? "p-copy",
      operations: edits.map { Operation($0) })
  }
}

extension JSON {
  /// All words in it, however deep.
  var texts: [String] {
    switch self {
    case .string(let text): text.isEmpty ? [] : [text]
    case .array(let elements): elements.flatMap(\.texts)
    case .object(let object): object.members.flatMap { $0.value.texts }
    default: []
    }
  }
}
