import ReadinessModel

/// What three people do to one row at the same time, now and then hearing of each other.
struct RowHistory {
  /// What can be done.
  enum Kind: CaseIterable {
    case fields, takeOut, putBack, wholes, erased, unknown, undo
  }

  /// Something that was said, and what its author knew then.
  struct Said {
    let id: OperationID
    let edit: Edit
    let seen: Set<OperationID>

    /// Whether this wrote into a field over what another had said there, knowing of it.
    func saw(_ other: Said, in field: String) -> Bool {
      guard case .setFields(_, let values) = edit else { return false }
      return values[field] != nil && seen.contains(other.id)
    }
  }

  static let row = RowID(list: "l", row: "r")
  static let fields = ["a", "b", "c"]

  private(set) var authors: [Author]
  private(set) var said: [Said] = []
  var random: SeededRandom
  private let kinds: [Kind]

  init(seed: Int, kinds: [Kind]) {
    random = SeededRandom(seed: UInt64(seed))
    self.kinds = kinds
    // Far apart: the streams of seeds that are near each other are the same, some numbers later.
    authors = (0..<3).map { Author("p-\($0)", seed: UInt64(seed * 3 + $0) &* 1_000_003) }
    let first = JSONObject(Self.fields.map { JSONObject.Member(key: $0, value: .string("x" + $0)) })
    let isOld = kinds.contains(.wholes) && random.chance(50)
    say(isOld ? .setRow(Self.row, values: first) : .setFields(Self.row, values: first), 0)
    for index in 1..<3 { authors[index].syncs(with: authors[0]) }
  }

  /// Everything that anybody said.
  var all: [Change] { Journal(Sample.header, authors.flatMap(\.changes)).changes }

  mutating func go(steps: Int) {
    for step in 0..<steps {
      let who = Int.random(in: authors.indices, using: &random)
      if random.chance(25) { authors[who].syncs(with: random.pick(authors)) } else { act(who, step) }
    }
  }

  private mutating func act(_ who: Int, _ step: Int) {
    let isThere = authors[who].assessment.row(Self.row) != nil
    let fields = Self.fields.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random))
    let values = JSONObject(
      fields.map { JSONObject.Member(key: $0, value: random.chance(15) ? "" : .string("\(who)\(step)\($0)")) }
    )
    switch random.chance(50) ? .fields : random.pick(kinds) {
    case .fields where isThere: say(.setFields(Self.row, values: values), who)
    case .takeOut where isThere: say(.takeOut(Self.row), who)
    case .putBack: say(.setFields(Self.row, values: JSONObject()), who)
    case .wholes: say(random.chance(70) ? .setRow(Self.row, values: values) : .removeRow(Self.row), who)
    case .erased:
      let change = random.pick(authors[who].changes)
      if !change.isErased { authors[who].takes(Change(erasing: change)) }
    case .unknown:
      let heads = authors[who].assessment.heads(of: .field(Self.row, "a")).prefix(1)
      let vote: JSON = ["vote": [1], "replaces": .array(heads.map { .string($0.text) })]
      let new = Change(
        id: authors[who].newID(), at: authors[who].now, by: "p-9", operations: [Operation(.unknown(vote))])
      if let change = try? Change(parsing: new.line) { authors[who].takes(change) }
    case .undo:
      let mine = authors[who].changes.filter { $0.by == authors[who].person }
      guard !mine.isEmpty, case let change = random.pick(mine),
        let operations = try? authors[who].assessment.undo(change)
      else { return }
      let id = authors[who].newID()
      take(
        Change(
          id: id, at: authors[who].now, by: authors[who].person, operations: operations, undoes: change.id),
        who)
    default: break
    }
  }

  private mutating func say(_ edit: Edit, _ who: Int) {
    let id = authors[who].newID()
    take(authors[who].assessment.change([edit], by: authors[who].person, at: authors[who].now, id: id), who)
  }

  private mutating func take(_ change: Change, _ who: Int) {
    let seen = Set(
      authors[who].changes.flatMap { change in
        change.operations.indices.map { OperationID(change.id, $0) }
      })
    for (index, operation) in change.operations.enumerated() {
      said.append(Said(id: OperationID(change.id, index), edit: operation.edit, seen: seen))
    }
    authors[who].takes(change)
  }
}
