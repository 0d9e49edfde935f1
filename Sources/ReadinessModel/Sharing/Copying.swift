/// Says anew what stands in an assessment, and lets through what may be in the copy.
struct Copying {
  let assessment: Assessment
  let pack: Pack
  let natures: Natures
  let purpose: SharedCopy.Purpose
  let without: Set<SharedCopy.Part>
  /// The flagged statements that stand without an answer.
  let flagged: Set<Statement.ID>
  let standIns: StandIns
  private let leavingOut: Set<String>

  /// What people are called in the copy, by what they are called here.
  private var people: [PersonID: PersonID] = [:]
  private var rows: [String: String] = [:]
  private var ids = ULID.Generator()
  private var rowIDs = ULID.Generator()

  /// The words that stay.
  private(set) var kept: Set<String> = []
  private(set) var namesInWords = Distinct()
  private(set) var fileNames = Distinct()
  private(set) var unknown = 0

  /// Texts, each once, in the order in which they came.
  struct Distinct {
    private(set) var all: [String] = []
    private(set) var lookup: Set<String> = []

    mutating func insert(_ text: String) { if lookup.insert(text).inserted { all.append(text) } }
  }

  init(
    _ assessment: Assessment, _ pack: Pack, _ purpose: SharedCopy.Purpose, _ without: Set<SharedCopy.Part>,
    leavingOut: Set<String>
  ) {
    (self.assessment, self.pack, self.purpose, self.without) = (assessment, pack, purpose, without)
    self.leavingOut = leavingOut
    natures = Natures(pack)
    standIns = StandIns(assessment, natures: natures)
    flagged = without.contains(.flagged) ? assessment.flagged : []
  }

  private var isWithoutNames: Bool { without.contains(.names) }

  /// All changes of the copy.
  mutating func changes() -> [Change] {
    var changes = [frame]
    if let digest = assessment.pack?.digest,
      let content = assessment.carriedChecklists[digest]?.first(where: { $0.digest == digest })
    {
      changes.append(change([.checklist(digest: digest, content: content)], like: changes[0]))
    }
    let entered = purpose == .show ? whatWasEntered() : []
    changes.append(change([origin], like: changes[0]))
    return changes + entered
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
      let at = assessment.changes.map(\.at).min() ?? assessment.header.created
      return Change(
        id: ids.next(now: at), at: at, by: CopyProof.nobody,
        operations: edits.compactMap { $0.passing(&self, natures) }.map { Operation($0) })
    }
  }

  /// Of what it is a copy, what for, what was left out, and who stands for whom.
  private var origin: Edit {
    var values: JSONObject = [
      CopyOrigin.copyOf.name: .string(assessment.header.id),
      CopyOrigin.purpose.name: .string(purpose.rawValue),
      CopyOrigin.without.name: without.map(\.rawValue).sorted().json,
    ]
    if isWithoutNames, !standing.isEmpty { values[CopyOrigin.standIns.name] = standing.sorted().json }
    return .setFields(CopyOrigin.row, values: values)
  }

  /// What stands for people in the copy.
  private var standing: Set<String> = []

  private mutating func whatWasEntered() -> [Change] {
    unknown = assessment.unknownCount
    var changes: [Change] = []
    for stands in assessment.whatStands where isEntered(stands.edit) {
      guard let original = assessment.change(stands.id.change), let edit = stands.edit.passing(&self, natures)
      else { continue }
      unknown += original.operations[stands.id.index].unknownFields.members.count
      changes += introducing(original.by, at: original.at)
      changes.append(change([edit], like: original))
    }
    return changes
  }

  /// Whether an edit is something that was entered, and is not left out as a whole.
  private func isEntered(_ edit: Edit) -> Bool {
    switch edit.subject {
    case .pack, .organisation, .scope, .asAt, .person, nil: return false
    case .flag where without.contains(.flagged): return false
    case .row(let row), .rowPosition(let row):
      guard let list = OwnList(of: row) else { return !natures.unpublished.contains(row.list) }
      return list != .origin && !(list.isOfEvidence && without.contains(.evidence))
    default: break
    }
    if case .clearAnswer = edit { return false }
    return true
  }

  /// What says who somebody is, before the first thing that they said.
  private mutating func introducing(_ person: PersonID, at moment: Instant) -> [Change] {
    guard people[person] == nil else { return [] }
    let id = isWithoutNames ? "p-\(people.count + 1)" : person
    people[person] = id
    guard let known = assessment.person(person) else { return [] }
    let name = isWithoutNames ? standIns.called(person) : known.name
    let role = isWithoutNames ? "" : known.role
    if isWithoutNames { standing.insert(name) }
    kept.formUnion([name, role])
    return [
      Change(
        id: ids.next(now: moment), at: moment, by: id,
        operations: [Operation(.person(id: id, name: name, role: role))])
    ]
  }

  private mutating func change(_ edits: [Edit], like original: Change) -> Change {
    Change(
      id: ids.next(now: original.at), at: original.at, by: people[original.by] ?? CopyProof.nobody,
      operations: edits.map { Operation($0) })
  }
}

extension Copying: Gate {
  mutating func text(_ text: String, _ kind: SaidText) -> String? {
    if text.isEmpty { return text }
    if kind == .note, without.contains(.notes) || leavingOut.contains(text) { return nil }
    guard isWithoutNames else {
      kept.insert(text)
      return text
    }
    if kind == .name { return standIn(standIns.standing(for: text)) }
    if leavingOut.contains(text) { return nil }
    let words = FoldedWords(text)
    if kind != .frame, let name = standIns.standIn(for: words) { return standIn(name) }
    if standIns.areNamed(in: words) { namesInWords.insert(text) }
    kept.insert(text)
    return text
  }

  private mutating func standIn(_ text: String) -> String {
    standing.insert(text)
    kept.insert(text)
    return text
  }

  mutating func place(_ place: Place) -> Place? {
    switch place {
    case .file(let file):
      return path(file.path, file.name).map { .file(isWithoutNames ? FilePlace($0) : file) }
    case .folder(let folder): return path(folder, FilePlace(folder).name).map { .folder($0) }
    // Whom to write to is a name.
    case .address(let address) where isWithoutNames && address.lowercased().hasPrefix("mailto:"): return nil
    case .address(let text): return self.text(text, .words).map { Place(typed: $0) }
    case .words(let text): return self.text(text, .words).map { .words($0) }
    // What names words in which people are called otherwise now is of no use.
    case .workbook(let part): return .workbook(isWithoutNames ? WorkbookPlace(part.list) : part)
    case .unknown: return nil
    }
  }

  /// Where something lies: without names only what it is called there.
  private mutating func path(_ path: String, _ name: String) -> String? {
    guard isWithoutNames else {
      kept.insert(path)
      return path
    }
    // Where several folders are called alike that does not matter here.
    if leavingOut.contains(name) || name.isEmpty { return nil }
    fileNames.insert(name)
    kept.insert(name)
    return name
  }

  mutating func statement(_ id: Statement.ID) -> Statement.ID? {
    flagged.contains(assessment.current(id)) || pack.statement(id) == nil && self.id(id) == nil ? nil : id
  }

  mutating func row(_ name: String) -> String {
    if id(name) != nil { return name }
    if let known = rows[name] { return known }
    let new = rowIDs.next(now: assessment.header.created).text
    rows[name] = new
    return new
  }

  mutating func id(_ id: String) -> String? {
    // The program makes ids in which nobody is named; whoever wrote the file another way may have done otherwise.
    isWithoutNames && ULID(id) == nil && pack.level(id) == nil && standIns.areNamed(in: FoldedWords(id))
      ? nil : id
  }

  mutating func isUnknown() { unknown += 1 }
}

extension Assessment {
  /// How many operations stand that this version of the program does not know.
  fileprivate var unknownCount: Int {
    changes.reduce(0) { count, change in
      count
        + change.operations.indices.count { index in
          if case .unknown = change.operations[index].edit {
            return !replacements.isNamed(OperationID(change.id, index))
          }
          return false
        }
    }
  }
}
