/// Which operations are named by others, and in which fields of a row.
///
/// What one operation says is kept once, however many others it names, so that all of it is as large as what was read.
struct Replacements: Sendable {
  private var whole: Set<OperationID> = []
  /// The names of fields of which an operation speaks that names others.
  private var speakers: [FieldNames] = []
  /// Who names an operation and speaks of some fields: places among the speakers.
  private var byField: [OperationID: [Int]] = [:]

  /// Makes room for what so many changes replace.
  mutating func reserve(_ count: Int) { whole.reserveCapacity(count) }

  /// Takes note of what an operation replaces.
  mutating func note(_ operation: Operation) {
    guard let first = operation.replaces.first else { return }
    switch operation.edit.spoken {
    case .all:
      for target in operation.replaces { whole.insert(target) }
    case .fields(let names):
      speakers.append(names)
      let speaker = speakers.count - 1
      guard operation.replaces.count > 1 else { return byField[first, default: []].append(speaker) }
      for target in Set(operation.replaces) { byField[target, default: []].append(speaker) }
    }
  }

  /// Whether anything names an operation.
  func isNamed(_ id: OperationID) -> Bool { whole.contains(id) || !byField.isEmpty && byField[id] != nil }

  /// Whether an operation is replaced in all fields by something that speaks of all.
  func isReplaced(_ id: OperationID) -> Bool { whole.contains(id) }

  /// Of the fields that an operation gives, those in which something that speaks of some replaces it.
  func replaced(_ id: OperationID, in members: [JSONObject.Member]) -> Set<String> {
    guard !byField.isEmpty, let speakers = byField[id] else { return [] }
    var replaced: Set<String> = []
    for names in speakers.lazy.map({ self.speakers[$0] }) {
      if names.all.count < members.count {
        replaced.formUnion(names.all)
      } else {
        for member in members where names.contains(member.key) { replaced.insert(member.key) }
      }
    }
    return replaced
  }

  /// Who names an operation and speaks of some fields.
  func speakers(naming id: OperationID) -> [Int] { byField.isEmpty ? [] : byField[id] ?? [] }

  /// The fields of which one speaks who names operations.
  func names(of speaker: Int) -> FieldNames { speakers[speaker] }
}
